import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { workspacesHere } from '#ledger/desk/callers.ts'
import { initLedger } from '#ledger/desk/first-run.ts'
import { backupBeforeMigration } from '#ledger/backup/before-migration.ts'
import { examine, openSource } from '#ledger/backup/read-backup.ts'
import { restore } from '#ledger/backup/restore.ts'
import { readRuns } from '#ledger/backup/runs.ts'
import { verifyJournal } from '#ledger/journal/verify.ts'
import type { Ledger } from '#ledger/ledger.ts'
import { idsBy } from '#ledger/new-id.ts'
import { viewsShape } from '#ledger/views/views-shape.ts'
import { migrate } from '#store/migrate.ts'
import { readOnly } from '#store/in-workspace.ts'
import { readMigrations } from '#store/migration-files.ts'
import { openFolderVault } from '#vault/folder.ts'
import { type TestStore, emptyDatabase } from '../database.ts'
import { leadingToOwn, temporaryFolder, zhenggai } from '../cli/zhenggai.ts'
import { temporary } from './places.ts'

const appRole = 'zhenggai_app'
const all = readMigrations()
/** The oldest schema that had a desk; everything after it has to be migrated over a ledger. */
const older = all.slice(0, -1)
const clock = () => '2026-08-03T01:00:00.000000Z'

const ledgerOn = async (store: TestStore, folder: string): Promise<Ledger> => ({
  ...{ store, clock, newId: idsBy(clock) },
  vault: await openFolderVault(join(folder, 'vault')),
})

/** Founded when the newest migration was not there yet: nothing that founding writes came with it. */
const found = async (store: TestStore, ledger: Ledger): Promise<void> => {
  await initLedger(ledger, {
    ...{ login: '整改办', actId: ledger.newId(), workspace: '澄江县整改台账', inspected: '澄江县' },
    ...{ topUnit: '澄江县委', office: '县委整改办', name: '管小川' },
  })
}

test(
  'a ledger of an older schema is copied before it is migrated, and that copy comes back into today’s',
  { timeout: 60_000 },
  async () => {
    const data = temporary()
    const store = await emptyDatabase()
    await migrate({ owner: store.ownerConfig, appRole, migrations: older })
    const ledger = await ledgerOn(store, data)
    const folder = join(data, 'backups')
    const keeping = { dataDir: data, folder, keep: 7, passphraseFile: null, madeBy: 'zhenggai test' }
    const beforehand = () => backupBeforeMigration({ ...ledger, pool: store.pool }, keeping)

    // Nothing in it yet: nothing to lose, and no backup.
    await beforehand()
    expect(await readRuns(data)).toEqual([])
    await found(store, ledger)

    expect(await migrate({ owner: store.ownerConfig, appRole, beforehand })).toHaveLength(1)
    expect(await readRuns(data)).toMatchObject([{ reason: 'migration', trouble: null }])

    const fresh = await emptyDatabase()
    await migrate({ owner: fresh.ownerConfig, appRole, migrations: older })
    const restored = await ledgerOn(fresh, temporary())
    const source = await openSource(folder)
    const backup = await examine(source, null, null, all)
    expect(backup.manifest.schema).toHaveLength(older.length)
    const [workspace] = await restore(restored, backup, {
      place: 'here',
      migrateOn: () => migrate({ owner: fresh.ownerConfig, appRole }),
      progress: () => {},
    })
    const id = workspace?.id ?? ''
    expect(await verifyJournal(restored, id)).toEqual(await verifyJournal(ledger, id))
    const { rows } = await fresh.pool.query('select login, offer_tour from desk.account')
    expect(rows).toEqual([{ login: '整改办', offer_tour: true }])
  },
)

test('when it cannot be made, nothing is migrated', async () => {
  const data = temporary()
  const store = await emptyDatabase()
  await migrate({ owner: store.ownerConfig, appRole, migrations: older })
  const ledger = await ledgerOn(store, data)
  await found(store, ledger)
  const folder = join(data, 'not', 'there')
  const keeping = { dataDir: data, folder, keep: 7, passphraseFile: null, madeBy: 'zhenggai test' }
  const beforehand = () => backupBeforeMigration({ ...ledger, pool: store.pool }, keeping)
  await expect(migrate({ owner: store.ownerConfig, appRole, beforehand })).rejects.toMatchObject({
    code: 'backup_before_migration',
    cause: { code: 'backup_unwritable', values: { place: folder, reason: 'ENOENT' } },
  })
  expect(await readRuns(data)).toMatchObject([{ made: null, trouble: { code: 'backup_unwritable' } }])
  const { rows } = await store.owner.query('select count(*) as applied from store.migration')
  expect(rows).toEqual([{ applied: older.length }])
})

test(
  'the program makes one before it upgrades; where it cannot, it says so and upgrades nothing',
  {
    timeout: 120_000,
  },
  async () => {
    const folder = temporaryFolder()
    const data = join(folder, 'data')
    mkdirSync(data)
    const store = await emptyDatabase()
    await migrate({ owner: store.ownerConfig, appRole, migrations: older })
    const ledger = await ledgerOn(store, data)
    await found(store, ledger)
    const applied = async () => {
      const { rows } = await store.owner.query<{ n: number }>('select count(*) as n from store.migration')
      return rows[0]?.n
    }
    const run = (...parameters: string[]) => zhenggai([...parameters, '--data', data], leadingToOwn(store))

    // A file where the folder should be made.
    writeFileSync(join(data, 'backups'), 'not a folder')
    const refused = await run('verify')
    expect(refused.code).toBe(1)
    expect(refused.err).toMatch(/升级数据库之前的备份没有做成[\s\S]*备份写不到/)
    expect(await applied()).toBe(older.length)

    rmSync(join(data, 'backups'))
    const verified = await run('verify')
    expect(verified.code, verified.err).toBe(0)
    expect(await applied()).toBe(all.length)
    const [workspace = ''] = await workspacesHere(ledger)
    const shapes = await readOnly(store.pool, workspace, (_db, client) =>
      client.query('select shape from views.workspace'),
    )
    expect(shapes.rows).toEqual([{ shape: viewsShape }])
    expect(await readRuns(data)).toMatchObject([
      { reason: 'migration', made: null },
      { reason: 'migration', trouble: null },
    ])
  },
)
