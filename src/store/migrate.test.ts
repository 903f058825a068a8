import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { describe, expect, onTestFinished, test } from 'vitest'

import { migrate, requireCurrentSchema } from '#store/migrate.ts'
import { readMigrations } from '#store/migration-files.ts'
import type { Migration } from '#store/migration-files.ts'

import { emptyDatabase } from '../../tests/database.ts'

const appRole = 'zhenggai_app'
const real = readMigrations()

const migration = (number: number, sql: string): Migration => ({
  number,
  name: `${String(number).padStart(4, '0')}-made`,
  sql,
  checksum: `of ${sql}`,
})

describe('migrate', () => {
  test('every prefix of the migrations applies, and the rest on top of it', async () => {
    const store = await emptyDatabase()
    const applied: string[] = []
    for (let length = 1; length <= real.length; length += 1) {
      applied.push(
        ...(await migrate({ owner: store.ownerConfig, appRole, migrations: real.slice(0, length) })),
      )
      expect(applied).toHaveLength(length)
    }
    expect(await migrate({ owner: store.ownerConfig, appRole })).toEqual([])
    await store.close()
  })

  test('an applied migration that was changed is refused', async () => {
    const store = await emptyDatabase()
    await migrate({ owner: store.ownerConfig, appRole, migrations: real.slice(0, 1) })
    const [first] = real
    const changed = [{ ...first, checksum: 'another' } as Migration]
    await expect(migrate({ owner: store.ownerConfig, appRole, migrations: changed })).rejects.toMatchObject({
      code: 'migration_changed',
      values: { name: first?.name },
    })
    await store.close()
  })

  test('a schema newer than the code is refused', async () => {
    const store = await emptyDatabase()
    await migrate({
      owner: store.ownerConfig,
      appRole,
      migrations: [...real, migration(real.length + 1, 'select 1')],
    })
    const refused = { code: 'schema_newer', values: { found: real.length + 1, known: real.length } }
    await expect(migrate({ owner: store.ownerConfig, appRole })).rejects.toMatchObject(refused)
    await expect(requireCurrentSchema(store.appConfig)).rejects.toMatchObject(refused)
    await store.close()
  })

  test('without an owner the schema must be the code’s already', async () => {
    const store = await emptyDatabase()
    await expect(requireCurrentSchema(store.appConfig)).rejects.toMatchObject({ code: 'schema_older' })
    await migrate({ owner: store.ownerConfig, appRole })
    await requireCurrentSchema(store.appConfig)
    await store.close()
  })

  test('processes that migrate at once wait for one another', async () => {
    const store = await emptyDatabase()
    const runs = await Promise.all(
      Array.from({ length: 4 }, () => migrate({ owner: store.ownerConfig, appRole })),
    )
    expect(runs.flat()).toEqual(real.map(({ name }) => name))
    await store.close()
  })

  test('a migration that fails leaves nothing behind, and the one before it stays', async () => {
    const store = await emptyDatabase()
    const migrations = [
      migration(1, 'create schema desk; create table desk.kept (a int)'),
      migration(2, 'create table desk.half (a int); select 1 / 0'),
    ]
    const run = migrate({ owner: store.ownerConfig, appRole, migrations })
    await expect(run).rejects.toMatchObject({ code: 'migration_failed', values: { name: '0002-made' } })
    const { rows } = await store.owner.query<{ kept: string | null; half: string | null }>(
      `select to_regclass('desk.kept')::text as kept, to_regclass('desk.half')::text as half`,
    )
    expect(rows[0]).toEqual({ kept: 'desk.kept', half: null })
    await store.close()
  })

  test('an application role that may act as the owner is refused before anything is made', async () => {
    const store = await emptyDatabase()
    const run = migrate({ owner: store.ownerConfig, appRole: store.ownerConfig.user ?? '' })
    await expect(run).rejects.toMatchObject({ code: 'app_role_too_strong' })
    await store.close()
  })
})

describe('rights after a run', () => {
  const migrations = [
    migration(
      1,
      `create schema journal; create schema views; create schema desk;
       create table journal.workspace (size bigint not null, frontier bytea[], last_recorded_at timestamptz, fixed text);
       create table views.thing (a int);`,
    ),
  ]

  test('the journal can be added to and not changed, but for the named columns', async () => {
    const store = await emptyDatabase()
    await migrate({ owner: store.ownerConfig, appRole, migrations })
    const denied = { code: '42501' }
    await store.pool.query('insert into journal.workspace (size) values (1)')
    await store.pool.query('update journal.workspace set size = 2')
    await expect(store.pool.query(`update journal.workspace set fixed = 'x'`)).rejects.toMatchObject(denied)
    await expect(store.pool.query('delete from journal.workspace')).rejects.toMatchObject(denied)
    await expect(store.pool.query('truncate journal.workspace')).rejects.toMatchObject(denied)
    await store.close()
  })

  test('views and desk can be written, and nothing can be made', async () => {
    const store = await emptyDatabase()
    await migrate({ owner: store.ownerConfig, appRole, migrations })
    await store.pool.query(
      'insert into views.thing values (1); update views.thing set a = 2; delete from views.thing',
    )
    await expect(store.pool.query('create table views.other (a int)')).rejects.toMatchObject({
      code: '42501',
    })
    await expect(store.pool.query('create table public.other (a int)')).rejects.toMatchObject({
      code: '42501',
    })
    await store.close()
  })
})

describe('readMigrations', () => {
  const folderWith = (files: Record<string, string>): string => {
    const folder = mkdtempSync(join(tmpdir(), 'migrations-'))
    onTestFinished(() => rmSync(folder, { recursive: true }))
    for (const [name, sql] of Object.entries(files)) writeFileSync(join(folder, name), sql)
    return folder
  }

  test.each([
    [{ '0001-a.sql': '', '0003-b.sql': '' }],
    [{ '0001-a.sql': '', '0001-b.sql': '' }],
    [{ '0001_a.sql': '' }],
    [{ '0000-a.sql': '' }],
  ])('refuses %o', (files) => {
    expect(() => readMigrations(folderWith(files))).toThrow('migration_numbers')
  })

  test('the checksum does not depend on the line ends of the machine', () => {
    const [unix] = readMigrations(folderWith({ '0001-a.sql': 'select 1;\nselect 2;\n' }))
    const [windows] = readMigrations(folderWith({ '0001-a.sql': 'select 1;\r\nselect 2;\r\n' }))
    expect(windows?.checksum).toBe(unix?.checksum)
  })
})
