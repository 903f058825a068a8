import { settingsFlags } from '#config.ts'
import type { Command } from '#cli/command.ts'

const data = { data: settingsFlags.data }
const passphrase = { 'passphrase-file': { type: 'string' } } as const
const json = { json: { type: 'boolean' } } as const

/** Every command by its name, in the order of a ledger's life. */
export const commands = {
  serve: {
    synopsis: '[--data DIR] [--port N] [--host H]',
    files: 0,
    flags: settingsFlags,
    load: async () => (await import('#cli/serve.ts')).serve,
  },
  demo: {
    synopsis: '[--data DIR] [--port N] [--anew]',
    files: 0,
    flags: { ...settingsFlags, anew: { type: 'boolean' } },
    load: async () => (await import('#cli/demo.ts')).demo,
  },
  init: {
    synopsis:
      '--admin LOGIN [--data DIR] [--name NAME] [--inspected ORG] [--top UNIT] [--office UNIT] [--person NAME]',
    files: 0,
    flags: {
      ...data,
      ...json,
      admin: { type: 'string' },
      name: { type: 'string' },
      inspected: { type: 'string' },
      top: { type: 'string' },
      office: { type: 'string' },
      person: { type: 'string' },
    },
    load: async () => (await import('#cli/init.ts')).init,
  },
  read: {
    synopsis: 'FILE [--json]',
    files: 1,
    flags: json,
    load: async () => (await import('#cli/read-command.ts')).runRead,
  },
  check: {
    synopsis: 'FILE [--json]',
    files: 1,
    flags: json,
    load: async () => (await import('#cli/read-command.ts')).runCheck,
  },
  import: {
    synopsis: 'FILE --as LOGIN [--round R] [--yes] [--data DIR] [--json]',
    files: 1,
    flags: {
      ...data,
      ...json,
      as: { type: 'string' },
      round: { type: 'string' },
      yes: { type: 'boolean' },
    },
    load: async () => (await import('#cli/import.ts')).importFile,
  },
  packs: {
    synopsis: '--out DIR --as LOGIN [--round R] [--data DIR]',
    files: 0,
    flags: { ...data, out: { type: 'string' }, as: { type: 'string' }, round: { type: 'string' } },
    load: async () => (await import('#cli/packs.ts')).packs,
  },
  returned: {
    synopsis: 'FILE… --as LOGIN [--yes] [--data DIR]',
    files: 'some',
    flags: { ...data, as: { type: 'string' }, yes: { type: 'boolean' } },
    load: async () => (await import('#cli/returned.ts')).returned,
  },
  wall: {
    synopsis:
      '--out FILE.svg|FILE.pdf|FILE.png [--data DIR] [--sheet cards|matrix] [--size SIZE] [--theme paper|dark] [--dpi N]',
    files: 0,
    flags: {
      ...data,
      out: { type: 'string' },
      size: { type: 'string' },
      sheet: { type: 'string' },
      theme: { type: 'string' },
      dpi: { type: 'string' },
    },
    load: async () => (await import('#cli/wall.ts')).wall,
  },
  report: {
    synopsis:
      '--out FILE.docx|FILE.pdf [--data DIR] [--kind report|plan|lists|problem --problem 1-01-001] [--day YYYY-MM-DD] [--round R] [--template FILE | --red-head FILE] [--sources] [--issuer ORG] [--addressee ORG] [--number NO] [--copy-to ORGS]',
    files: 0,
    flags: {
      ...data,
      out: { type: 'string' },
      kind: { type: 'string' },
      problem: { type: 'string' },
      day: { type: 'string' },
      round: { type: 'string' },
      template: { type: 'string' },
      'red-head': { type: 'string' },
      sources: { type: 'boolean' },
      issuer: { type: 'string' },
      addressee: { type: 'string' },
      number: { type: 'string' },
      'copy-to': { type: 'string' },
    },
    load: async () => (await import('#cli/report.ts')).report,
  },
  export: {
    synopsis: '--list problems|measures|responsibility|all --out FILE.xlsx|FILE.csv [--data DIR] [FILTERS]',
    files: 0,
    flags: {
      ...data,
      list: { type: 'string' },
      out: { type: 'string' },
      round: { type: 'string' },
      step: { type: 'string' },
      light: { type: 'string' },
      aspect: { type: 'string' },
      unit: { type: 'string' },
      'lead-unit': { type: 'string' },
      leader: { type: 'string' },
      done: { type: 'string' },
      text: { type: 'string' },
      sort: { type: 'string' },
    },
    load: async () => (await import('#cli/export.ts')).exportFile,
  },
  verify: {
    synopsis: '[--known SIZE:ROOT] [--data DIR] [--json]',
    files: 0,
    flags: { ...data, ...json, known: { type: 'string' } },
    load: async () => (await import('#cli/verify.ts')).verify,
  },
  backup: {
    synopsis: '[--to FOLDER|FILE.tar] [--passphrase-file F] [--data DIR] [--json]',
    files: 0,
    flags: { ...data, ...json, to: { type: 'string' }, ...passphrase },
    load: async () => (await import('#cli/backup.ts')).backup,
  },
  restore: {
    synopsis:
      '--from FOLDER|FILE.tar --data EMPTY [--state S] [--passphrase-file F] [--erasures FILE] [--json]',
    files: 0,
    flags: {
      ...data,
      ...json,
      from: { type: 'string' },
      state: { type: 'string' },
      ...passphrase,
      erasures: { type: 'string' },
    },
    load: async () => (await import('#cli/restore.ts')).restoreBackup,
  },
  erase: {
    synopsis:
      '--fact SEQ --field FIELD --ground TEXT --as LOGIN --with LOGIN [--passwords-file F] [--asked-by NAME] [--data DIR]',
    files: 0,
    flags: {
      ...data,
      fact: { type: 'string' },
      field: { type: 'string' },
      ground: { type: 'string' },
      as: { type: 'string' },
      with: { type: 'string' },
      'passwords-file': { type: 'string' },
      'asked-by': { type: 'string' },
    },
    load: async () => (await import('#cli/erase.ts')).erase,
  },
  rebuild: {
    synopsis: '[--data DIR] [--json]',
    files: 0,
    flags: { ...data, ...json },
    load: async () => (await import('#cli/rebuild.ts')).rebuildViews,
  },
} satisfies Record<string, Command>

export type CommandName = keyof typeof commands

export const isCommand = (name: string): name is CommandName => Object.hasOwn(commands, name)
