import { z } from 'zod'
import { route } from '#contract/route.ts'

const count = z.number().int()

/** What set a backup going. */
export const backupReasons = ['daily', 'asked', 'command', 'migration'] as const
export type BackupReason = (typeof backupReasons)[number]

const root = z.object({ name: z.string(), size: count, root: z.string() })

/** One backup that was made or attempted. */
export const backupRun = z.object({
  at: z.string(),
  reason: z.enum(backupReasons),
  place: z.string(),
  /** Null for one that succeeded; otherwise the code and the values of its sentence (messages/backup-troubles.ts). */
  trouble: z
    .object({ code: z.string(), values: z.record(z.string(), z.union([z.string(), z.number()])) })
    .nullable(),
  made: z
    .object({
      state: z.string(),
      /** Of the whole state, and of what was not there before. */
      bytes: count,
      newBytes: count,
      files: count,
      /** Files that were not whole in the vault. */
      missing: count,
      sealed: z.boolean(),
      workspaces: z.array(root),
    })
    .nullable(),
})
export type BackupRun = z.infer<typeof backupRun>

export const backupStages = ['journal', 'desk', 'files'] as const

export const backupStatus = z.object({
  /** The folder of the daily backups. */
  place: z.string(),
  /** Days of which a state stays; 0: no daily backup. */
  keep: count,
  sealed: z.boolean(),
  /** The folder is on the disk of the data: a dead disk takes both. */
  sameDisk: z.boolean(),
  /** The newest that succeeded, wherever it went; null for none. */
  last: backupRun.nullable(),
  /** The newest attempt, where it failed. */
  failed: backupRun.nullable(),
  /** None succeeded within two days. */
  overdue: z.boolean(),
  /** States in the folder, newest first. */
  kept: z.array(z.object({ state: z.string(), at: z.string() })),
  /** One that this server makes just now. */
  running: z.object({ stage: z.enum(backupStages), done: count, of: count }).nullable(),
})
export type BackupStatus = z.infer<typeof backupStatus>

export const readBackup = route({
  method: 'GET',
  path: '/api/backup',
  tag: 'operations',
  summary: {
    zh: '备份的情况：最近一次、保留的各份、正在进行的；只有管理员能看',
    en: 'How backups stand: the last, those kept, and one under way; for registrars',
  },
  whole: {
    zh: '保留的份数以设置的天数为限（keep），一次全部返回。',
    en: 'What is kept is bounded by the days set (`keep`): all of it at once.',
  },
  administration: true,
  admission: 'signed-in',
  response: backupStatus,
})

export const runBackup = route({
  method: 'POST',
  path: '/api/backup',
  tag: 'operations',
  summary: {
    zh: '现在做一次备份；立即返回，进度用 GET 查看',
    en: 'Makes a backup now; answers at once, GET tells how far it is',
  },
  administration: true,
  admission: 'signed-in',
  body: z.object({}),
  response: backupStatus,
})
