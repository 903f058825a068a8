import { sql } from 'kysely'
import { describe, expect, test } from 'vitest'

import { inWorkspace, readOnly } from '#store/in-workspace.ts'

import { statementsOf, testStore } from '../../tests/database.ts'

const workspace = '0198c0de-0000-7000-8000-000000000001'
const store = await testStore()

describe('inWorkspace', () => {
  test('sets the workspace for the transaction and for no longer', async () => {
    const inside = await inWorkspace(store.pool, workspace, async (db) => {
      const { rows } = await sql<{ id: string }>`select app_workspace() as id`.execute(db)
      return rows[0]?.id
    })
    expect(inside).toBe(workspace)
    const after = await store.pool.query<{ id: string | null }>('select app_workspace() as id')
    expect(after.rows[0]?.id).toBeNull()
  })

  test('takes nothing but a UUID', async () => {
    const bad = `${workspace}'); drop schema desk; --`
    await expect(inWorkspace(store.pool, bad, () => Promise.resolve(1))).rejects.toThrow('UUID')
  })

  test('opens with one statement and closes with one', async () => {
    const seen = await statementsOf(() =>
      inWorkspace(store.pool, workspace, (db) => sql`select 1`.execute(db)),
    )
    expect(seen).toHaveLength(3)
    expect(seen[0]).toMatch(/^begin; select set_config/)
  })

  test('an error that was swallowed inside does not pass for a commit', async () => {
    const work = inWorkspace(store.pool, workspace, async (_db, client) => {
      await client.query('select 1 / 0').catch(() => {})
      return 'done'
    })
    await expect(work).rejects.toThrow('already been aborted')
  })

  test('readOnly: the database refuses writes', async () => {
    const work = readOnly(store.pool, workspace, (_db, client) => client.query('create table desk.x (a int)'))
    await expect(work).rejects.toThrow(/read-only/)
  })
})
