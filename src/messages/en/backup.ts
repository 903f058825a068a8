import type { backup as zh } from '#messages/zh/backup.ts'

export const backup: typeof zh = {
  title: 'Backup',
  lead: 'Journal, accounts, sign-ins and files are copied every day by themselves; you can make one now.',
  leadOff: 'No backup is made by itself; you can make one now.',
  now: 'Back up now',
  begun: 'Backup begun',
  stages: {
    journal: (done, of) => `Copying the journal: ${done}/${of} entries`,
    desk: (done, of) => `Copying accounts and drafts: ${done}/${of} tables`,
    files: (done, of) => `Copying files: ${done}/${of}`,
  },
  warnings: 'Worth your attention',
  never: 'There is no backup yet: what is lost now is lost for good. Make one now.',
  overdue: (day) =>
    `The last good backup was made on ${day}, more than two days ago: make one now, and find out why none came by itself.`,
  sameDisk:
    'Backup and data lie on the same disk and die together: name another disk or a share as backupDir in zhenggai.json, and restart.',
  off: 'No backup is made by itself (backupKeep is 0).',
  failed: (moment) => `The backup of ${moment} failed: `,
  failedUnknown: 'See the log of the server.',
  missing: (count) =>
    `${count} files that the journal names are missing or damaged in the ledger, and so are not in the backup: run zhenggai verify on the server.`,
  last: 'Last backup',
  none: 'No backup yet',
  at: 'When',
  reason: 'How',
  reasons: { daily: 'daily', asked: 'on this page', command: 'command line', migration: 'before an upgrade' },
  place: 'Where',
  size: 'Size',
  sizeOf: (all, fresh) => `${all}, of which ${fresh} new`,
  files: 'Files',
  fileCount: (count) => `${count}`,
  sealed: 'Sealed',
  yes: 'with a passphrase',
  no: 'not sealed',
  facts: 'Journal',
  factCount: (count) => `${count} entries`,
  root: 'Root',
  kept: 'Backups kept',
  keptHelp: (keep, place) =>
    `${place} keeps the last ${keep} days, one for each; every one can be restored by itself.`,
  keptOff: (place) => `Nothing is taken away from ${place} by itself.`,
  state: 'Number',
  restore: 'How to restore',
  restoreSteps: [
    'On a machine with this version of the program or a newer one, run the line below in its folder (in a bundle ./start.sh instead of npx zhenggai), into a new data folder; every file and the root are compared, and nothing is written unless all fit.',
    'When it says that size and root equal the manifest, start the new folder with zhenggai serve; everybody signs in again.',
  ],
  newFolder: 'NEW-FOLDER',
  registrarOnly: 'Registrars look after the backups: ask one of them.',
}
