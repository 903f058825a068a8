import type { importHistory as zh } from '#messages/zh/import-history.ts'

const many = (number: number, one: string): string => `${number} ${number === 1 ? one : `${one}s`}`

export const importHistory: typeof zh = {
  columns: {
    file: 'Document',
    round: 'Round',
    came: 'Outcome',
    hash: 'Fingerprint',
    confirmed: 'Confirmed',
    state: 'State',
    number: 'Number',
    problem: 'Problem',
    step: 'Step',
    line: 'Line',
    title: 'Title',
    reason: 'Reason',
  },
  came: (it) =>
    [
      it.problems > 0 ? `${it.problems} new` : '',
      it.changed > 0 ? `${it.changed} changed` : '',
      it.unchanged > 0 ? `${it.unchanged} unchanged` : '',
      it.absent > 0 ? `${it.absent} absent` : '',
      it.leftOut > 0 ? `${it.leftOut} left out` : '',
    ]
      .filter((part) => part !== '')
      .join(' · ') || 'no change',
  lead: (round, by, when) => `Confirmed into “${round}” by ${by}, ${when}`,
  when: (day, time) => `${day} ${time}`,
  back: 'All imports',
  about: 'This import',
  source: 'Source file',
  take: 'Take the source file',
  hashHelp: 'SHA-256 of the file: one changed character gives another.',
  brought: 'New problems',
  changed: 'Changed problems',
  leftOut: 'Left out',
  none: {
    brought: 'No new problems.',
    changed: 'No problem that was there was changed.',
    leftOut: 'Nothing was left out.',
  },
  noReason: 'no reason given',
  withdrawTitle: 'Withdraw',
  will: (problems, restored) =>
    `Withdrawing ${
      [
        problems > 0 ? `marks ${many(problems, 'problem')} as withdrawn and spends the numbers` : '',
        restored > 0 ? `puts ${many(restored, 'problem')} back as before this import` : '',
      ]
        .filter((part) => part !== '')
        .join('; ') || 'only records that this import was withdrawn; no problem changes'
    }. The journal keeps everything.`,
  builtUpon: (count) =>
    `It cannot be withdrawn: ${many(count, 'problem')} of it ${count === 1 ? 'was' : 'were'} gone on with since. Change them one by one on their pages.`,
  moreNumbers: (count) => `${count} in all`,
  withdrawnBy: (by, day) => `withdrawn by ${by} on ${day}`,
}
