import type { Pool, PoolClient } from 'pg'
import type { Erasure, KeptWorkspace, Manifest } from '#contract/backup-manifest.ts'
import { type Day, dayInShanghai } from '#core/words/calendar/day.ts'
import { leftOut } from '#ledger/backup/copy-desk.ts'
import { lookAt } from '#ledger/backup/copy-journal.ts'
import { unzipped } from '#ledger/backup/lines.ts'
import { openedWith } from '#ledger/backup/manifests.ts'
import type { Examined } from '#ledger/backup/read-backup.ts'
import { BackupRefusal } from '#ledger/backup/trouble.ts'
import { type Committed, clearFields } from '#ledger/journal/clear-fields.ts'
import { type StandIns, lawfulStandIns, standInsOf } from '#ledger/journal/erasures.ts'
import { replayErasures } from '#ledger/journal/replay-erasures.ts'
import { walkJournal } from '#ledger/journal/verify.ts'
import { logSecurity } from '#ledger/desk/security-log.ts'
import type { Ledger } from '#ledger/ledger.ts'
import { refillViews } from '#ledger/views/rebuild.ts'
import { deskTables, emptyTable, insertLines } from '#store/table-lines.ts'
import { inTransaction } from '#store/transaction.ts'
import { VaultRefusal } from '#vault/vault.ts'

export type RestoreStage = 'files' | 'journal' | 'verify' | 'views'
export type RestoreProgress = (stage: RestoreStage, done: number, of: number) => void

export type RestoredWorkspace = {
  id: string
  name: string
  /** As the manifest tells them and as they were computed anew: equal. */
  size: number
  root: string
  /** Fields erased again that this backup still had. */
  erasedAgain: number
  /** What was erased again: the number of each fact, its fields, the rule of law, and the day it was first erased. */
  erasures: { fact: number; fields: string[]; ground: string; on: Day }[]
}

type Part = Pick<Examined, 'source' | 'key'>

const linesOf = async function* (
  { source, key }: Part,
  path: string,
  most?: number,
): AsyncGenerator<string[]> {
  const found = await source.read(path)
  // It was read through before; whoever takes it away now is told.
  if (!found) throw new BackupRefusal('backup_cut', { place: source.name, file: path })
  yield* unzipped(openedWith(key, found.chunks), most)
}

/** @throws BackupRefusal `restore_not_empty` */
const requireEmpty = async (client: PoolClient, place: string): Promise<void> => {
  // Held until the end: no first run comes in between.
  await client.query('lock table desk.account in share row exclusive mode')
  const { rows } = await client.query<{ used: boolean }>(
    `select exists (select 1 from desk.account) or exists (select 1 from desk.security_log) as used`,
  )
  if (rows[0]?.used === true) throw new BackupRefusal('restore_not_empty', { place })
}

const loadDesk = async (client: PoolClient, from: Part, { desk }: Manifest): Promise<void> => {
  for (const { name } of await deskTables(client)) {
    // Older backups have them.
    if (leftOut.includes(name)) continue
    for (const part of desk.filter((it) => it.table === name)) {
      if (part.workspace !== null) await lookAt(client, part.workspace)
      // A migration may have put its first rows in.
      await emptyTable(client, name)
      for await (const lines of linesOf(from, part.path, 500)) await insertLines(client, name, lines)
    }
  }
}

type CopiedFact = Committed & { seq: number; type: string }

/** @throws BackupRefusal `erasures_unlawful` */
const standInsIn = (fact: CopiedFact, told: Readonly<Record<string, unknown>>): Record<string, unknown> => {
  try {
    return lawfulStandIns(fact, told)
  } catch (error) {
    if (!(error instanceof RangeError)) throw error
    const { seq, type } = fact
    throw new BackupRefusal('erasures_unlawful', { seq, type, field: error.message })
  }
}

/** What was erased on the way in, each with what was found to stand in its place and not what its teller says. */
const asErased = (erasures: readonly Erasure[], found: StandIns): Erasure[] =>
  erasures.flatMap((it) => {
    const fields = Object.entries(found.get(it.fact) ?? {}).filter(([field]) =>
      Object.hasOwn(it.fields, field),
    )
    return fields.length > 0 ? [{ ...it, fields: Object.fromEntries(fields) }] : []
  })

/** @returns what was erased on the way in. @throws BackupRefusal `erasures_unlawful` */
const loadJournal = async (
  client: PoolClient,
  from: Part,
  workspace: KeptWorkspace,
  erasures: readonly Erasure[],
  progress: (done: number, of: number) => void,
): Promise<Erasure[]> => {
  const { id, size, frontier, lastRecordedAt } = workspace
  await lookAt(client, id)
  const told = standInsOf(erasures)
  const found = new Map<number, Record<string, unknown>>()
  let seq = 0
  for (const { path } of workspace.segments)
    for await (const lines of linesOf(from, path)) {
      const facts = lines.map((line, i) => {
        const fields = told.get(seq + i)
        if (!fields) return line
        const fact = JSON.parse(line) as CopiedFact
        const standIns = standInsIn(fact, fields)
        found.set(seq + i, standIns)
        return JSON.stringify(clearFields(fact, standIns))
      })
      await insertLines(client, 'journal.fact', facts)
      seq += lines.length
      progress(seq, size)
    }
  await client.query(
    `insert into journal.workspace (workspace_id, size, frontier, last_recorded_at) values ($1, $2, $3, $4)`,
    [id, size, frontier.map((node) => Buffer.from(node, 'hex')), lastRecordedAt],
  )
  await client.query(
    `insert into journal.stream (workspace_id, kind, id, version)
     select workspace_id, stream_kind, stream_id, max(version) from journal.fact where workspace_id = $1
      group by 1, 2, 3`,
    [id],
  )
  return asErased(erasures, found)
}

/** Every leaf from its fact, the root from the leaves. @throws BackupRefusal `restore_differs` */
const requireEqual = async (
  client: PoolClient,
  place: string,
  { id, name, size, root }: KeptWorkspace,
  erasures: readonly Erasure[],
  progress: (done: number, of: number) => void,
): Promise<void> => {
  await lookAt(client, id)
  const verdict = await walkJournal(client, id, progress, erasures)
  if (!verdict.sound || verdict.facts !== size || verdict.root !== root)
    throw new BackupRefusal('restore_differs', { place, name, at: verdict.sound ? size : verdict.seq })
}

/** @throws BackupRefusal `backup_disk_full` */
const copyFilesBack = async (
  ledger: Ledger,
  it: Examined,
  place: string,
  progress: RestoreProgress,
): Promise<void> => {
  for (const [done, file] of it.files.entries()) {
    progress('files', done, it.files.length)
    const found = await it.source.read(file.path)
    if (!found) throw new BackupRefusal('backup_cut', { place: it.source.name, file: file.path })
    await ledger.vault
      .put(openedWith(it.key, found.chunks), { expected: file.hash })
      .catch((error: unknown) => {
        const full = error instanceof VaultRefusal && error.code === 'disk-full'
        throw full ? new BackupRefusal('backup_disk_full', { place }, error) : error
      })
  }
}

/** The tables have no statistics yet: reading in the order of an index is always right here. */
const begin = `begin; set local timezone to 'UTC'; set local enable_sort to off; set local enable_seqscan to off;
  set local enable_bitmapscan to off`

const inOneTransaction = <T>(pool: Pool, work: (client: PoolClient) => Promise<T>): Promise<T> =>
  inTransaction(pool, begin, work)

export type RestoreOrder = {
  /** Where it is restored to, to be told. */
  place: string
  /** Brings a schema of the backup's age to that of today; null where it is of today. */
  migrateOn: (() => Promise<unknown>) | null
  progress: RestoreProgress
}

/**
 * Puts an examined backup into an empty ledger: files first, then the tables in one transaction, in which every root is
 * computed anew and compared. What was erased by law is erased on the way in, and what the journal does not tell of it yet
 * is added to it. Views are refilled.
 * @throws BackupRefusal `restore_not_empty`, `restore_differs`, `erasures_unlawful`; then nothing is there but files nobody refers to
 */
export const restore = async (
  ledger: Ledger,
  backup: Examined,
  { place, migrateOn, progress }: RestoreOrder,
): Promise<RestoredWorkspace[]> => {
  const { manifest } = backup
  const day = dayInShanghai(ledger.clock())
  const erased: Erasure[] = []
  const finish = async (client: PoolClient): Promise<RestoredWorkspace[]> => {
    const restored = []
    for (const { id, name, size, root } of manifest.workspaces) {
      await lookAt(client, id)
      const again = erased.filter((it) => it.workspace === id)
      const replayed = await replayErasures(client, id, again, size, ledger.clock)
      await refillViews(client, id, day, (done) => progress('views', done, size))
      const erasures = replayed.map(({ fact, fields, ground, at }) => ({
        ...{ fact, fields: Object.keys(fields), ground, on: dayInShanghai(at) },
      }))
      const erasedAgain = erasures.reduce((sum, it) => sum + it.fields.length, 0)
      restored.push({ id, name, size, root, erasedAgain, erasures })
      const detail = `${manifest.at} ${size}:${root}`
      const event = { type: 'restored', workspace: id, login: null, person: null, detail } as const
      await logSecurity(client, ledger.clock(), [event])
    }
    return restored
  }
  await inOneTransaction(ledger.store.pool, (client) => requireEmpty(client, place))
  await copyFilesBack(ledger, backup, place, progress)
  const restored = await inOneTransaction(ledger.store.pool, async (client) => {
    await requireEmpty(client, place)
    await loadDesk(client, backup, manifest)
    for (const workspace of manifest.workspaces) {
      const erasures = backup.erasures.filter((it) => it.workspace === workspace.id)
      const told = (stage: RestoreStage) => (done: number, of: number) => progress(stage, done, of)
      const again = await loadJournal(client, backup, workspace, erasures, told('journal'))
      await requireEqual(client, place, workspace, again, told('verify'))
      erased.push(...again)
    }
    return migrateOn === null ? finish(client) : null
  })
  if (restored !== null) return restored
  await migrateOn?.()
  return inOneTransaction(ledger.store.pool, finish)
}
