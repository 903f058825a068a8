import type { Pool, PoolClient } from 'pg'
import { type KeptFile, type Manifest, backupFormat } from '#contract/backup-manifest.ts'
import { copyDesk } from '#ledger/backup/copy-desk.ts'
import { copyFiles, namedFiles } from '#ledger/backup/copy-files.ts'
import { copyJournal, lookAt } from '#ledger/backup/copy-journal.ts'
import { zipped } from '#ledger/backup/lines.ts'
import { filesOf, readManifest, sealedWith, statesOf, writeManifest } from '#ledger/backup/manifests.ts'
import { keyToWrite } from '#ledger/backup/passphrase.ts'
import type { Target } from '#ledger/backup/place.ts'
import { prune } from '#ledger/backup/prune.ts'
import { BackupRefusal, placeTrouble } from '#ledger/backup/trouble.ts'
import type { Clock } from '#ledger/ledger.ts'
import { readErasures } from '#ledger/journal/erasures.ts'
import { readApplied } from '#store/schema-record.ts'
import type { Vault } from '#vault/vault.ts'

export type BackupStage = 'journal' | 'desk' | 'files'
export type BackupProgress = (stage: BackupStage, done: number, of: number) => void

/** What a backup is made of: a ledger, or one whose schema is not of today yet. */
export type Keeper = { pool: Pool; vault: Vault; clock: Clock }

export type BackupOrder = {
  /** Null for one in the clear. */
  passphrase: string | null
  /** `zhenggai 0.1.0` */
  madeBy: string
  /** Of how many days a state stays, see `prune`; null leaves all. */
  keep?: number | null
  progress?: BackupProgress
}

export type Made = {
  manifest: Manifest
  /** Bytes of the whole state, and of what was not there before. */
  bytes: number
  newBytes: number
}

const lockKey = [0x5a47, 3] as const

/** One backup at a time, whoever makes it: two would prune each other's files. */
const alone = async <T>(pool: Pool, work: (client: PoolClient) => Promise<T>): Promise<T> => {
  const client = await pool.connect()
  let broken: Error | undefined
  try {
    const { rows } = await client.query<{ held: boolean }>('select pg_try_advisory_lock($1, $2) as held', [
      ...lockKey,
    ])
    if (rows[0]?.held !== true) throw new BackupRefusal('backup_running')
    try {
      return await work(client)
    } finally {
      await client
        .query('select pg_advisory_unlock($1, $2)', [...lockKey])
        .catch((lost: Error) => (broken = lost))
    }
  } finally {
    client.release(broken)
  }
}

const inSnapshot = async <T>(client: PoolClient, work: () => Promise<T>): Promise<T> => {
  await client.query(`begin isolation level repeatable read read only; set local timezone to 'UTC'`)
  try {
    const outcome = await work()
    await client.query('commit')
    return outcome
  } catch (error) {
    await client.query('rollback').catch(() => {})
    throw error
  }
}

/** The newest state that can be read: what the next one builds on. */
const olderState = async (target: Target, key: Buffer | null): Promise<Manifest | null> => {
  for (const name of (await statesOf(target.source)).toReversed()) {
    try {
      return await readManifest(target.source, key, name)
    } catch (error) {
      // A damaged one is passed over: this backup then writes anew what only that one knew of.
      if (!(error instanceof BackupRefusal) || error.code !== 'backup_changed') throw error
    }
  }
  return null
}

const factTypes = async (
  client: PoolClient,
  workspaces: readonly string[],
): Promise<Record<string, number>> => {
  const types: Record<string, number> = {}
  for (const workspace of workspaces) {
    await lookAt(client, workspace)
    const { rows } = await client.query<{ type: string; v: number }>(
      'select type, max(v) as v from journal.fact where workspace_id = $1 group by 1 order by 1',
      [workspace],
    )
    for (const { type, v } of rows) types[type] = Math.max(v, types[type] ?? 0)
  }
  return types
}

const listOf = async function* (files: readonly KeptFile[]): AsyncGenerator<string[]> {
  yield files.map((file) => JSON.stringify(file))
}

/**
 * Copies journal, desk, security log and files of the vault to the target; only the last thing written makes a backup
 * of it. On a failure nothing that counts is left.
 * @throws BackupRefusal
 */
export const makeBackup = async (
  { pool, vault, clock }: Keeper,
  target: Target,
  { passphrase, madeBy, keep = null, progress = () => {} }: BackupOrder,
): Promise<Made> => {
  try {
    return await alone(pool, async (client) => {
      const key = await keyToWrite(target, passphrase)
      const older = await olderState(target, key)
      const olderFiles = older ? await filesOf(target.source, key, older).catch(() => []) : []
      let newBytes = 0
      const put = async (path: string, lines: AsyncIterable<readonly string[]>) => {
        const kept = await target.put(path, sealedWith(key, zipped(lines)))
        newBytes += kept.bytes
        return kept
      }
      const whole = async (kept: { path: string; sha256: string }): Promise<boolean> =>
        (await target.find(kept.path))?.sha256 === kept.sha256

      const at = clock()
      const state = at.replaceAll(/[^0-9TZ]/g, '')
      const { named, ...copied } = await inSnapshot(client, async () => {
        const accounts = await client.query<{ id: string }>(
          'select distinct home_workspace as id from desk.account order by 1',
        )
        const ids = accounts.rows.map((row) => row.id)
        if (ids.length === 0) throw new BackupRefusal('backup_nothing')
        if (older && !older.workspaces.some((it) => ids.includes(it.id)))
          throw new BackupRefusal('backup_other_ledger', { place: target.name })
        const workspaces = []
        const erasures = []
        for (const id of ids) {
          const before = older?.workspaces.find((it) => it.id === id)?.segments ?? []
          const part = await copyJournal(client, id, before, { put, whole }, (done, of) =>
            progress('journal', done, of),
          )
          workspaces.push(part)
          erasures.push(...(await readErasures(client, id)))
        }
        const desk = await copyDesk(
          client,
          { workspaces: ids, state, sealed: key !== null },
          put,
          (done, of) => progress('desk', done, of),
        )
        return {
          workspaces,
          erasures,
          desk,
          schema: await readApplied(client),
          facts: await factTypes(client, ids),
          named: await namedFiles(client, ids),
        }
      })
      const { files, missing } = await copyFiles(
        vault,
        target,
        key,
        named,
        new Map(olderFiles.map((file) => [file.hash, file])),
        (done, of) => progress('files', done, of),
      )
      const knownBefore = new Set(olderFiles.map((file) => file.hash))
      for (const file of files) if (!knownBefore.has(file.hash)) newBytes += file.bytes
      const list = await put(`vault/lists/${state}.jsonl.gz`, listOf(files))
      const size = files.reduce((sum, file) => sum + file.size, 0)
      const manifest: Manifest = {
        format: backupFormat,
        state,
        at,
        madeBy,
        ...copied,
        files: { ...list, count: files.length, size },
        missing,
      }
      await writeManifest(target, key, manifest)
      await target.finish()
      // The backup is made; what cannot be taken away now is taken away the next time.
      if (keep !== null) await prune(target, key, keep).catch(() => {})
      const parts = [...manifest.workspaces.flatMap((it) => it.segments), ...manifest.desk, list, ...files]
      return { manifest, bytes: parts.reduce((sum, part) => sum + part.bytes, 0), newBytes }
    })
  } catch (error) {
    await target.abandon()
    throw placeTrouble(target.name, error)
  }
}
