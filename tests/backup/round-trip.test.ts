import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { verifyFiles } from '#ledger/journal/verify-files.ts'
import { verifyJournal } from '#ledger/journal/verify.ts'
import { verifySecurityLog } from '#ledger/desk/security-log.ts'
import { verifyViews } from '#ledger/views/verify-views.ts'
import type { TestStore } from '../database.ts'
import { settle } from '../http/county.ts'
import { foundedHouse, office } from '../http/house.ts'
import { backUp, bringBack, temporary } from './places.ts'

let house: Awaited<ReturnType<typeof foundedHouse>>
beforeAll(async () => {
  house = await foundedHouse()
  await settle(house)
  const key = { name: '门户', scopes: ['read'], until: '2026-12-31', password: office.password }
  const made = await house.admin.post('/api/keys', key)
  if (made.status !== 200) throw new Error(made.text)
}, 60_000)

/** Every row of a table as text, in one order; the owner is held by row security too, so one workspace at a time. */
const rowsOf = async (store: TestStore, table: string, workspace: string): Promise<string[]> => {
  const client = await store.pool.connect()
  try {
    await client.query(`begin; set local timezone to 'UTC'`)
    await client.query(`select set_config('zhenggai.workspace', $1, true)`, [workspace])
    const { rows } = await client.query<{ row: string }>(
      `select row_to_json(t)::text as row from ${table} t order by 1`,
    )
    await client.query('commit')
    // A count that came down to nothing leaves a row of zero behind; one made anew does not.
    return rows.map((it) => it.row).filter((it) => !it.endsWith(`"count":0}`))
  } finally {
    client.release()
  }
}

const tables = ['account', 'membership', 'draft', 'upload'].map((name) => `desk.${name}`)

describe('a backup comes back as it was', () => {
  test.each([
    ['a folder', (folder: string) => join(folder, 'kept'), null],
    ['a file', (folder: string) => join(folder, 'kept.tar'), null],
    ['a sealed folder', (folder: string) => join(folder, 'kept'), 'a passphrase of some length'],
    ['a sealed file', (folder: string) => join(folder, 'kept.tar'), 'a passphrase of some length'],
  ])('in %s', async (_name, where, passphrase) => {
    const to = where(temporary())
    const made = await backUp(house.ledger, to, passphrase)
    const [kept] = made.manifest.workspaces
    const before = await verifyJournal(house.ledger, kept?.id ?? '')
    const restored = await bringBack(house.ledger, to, { passphrase })
    const [workspace] = restored.workspaces
    expect(workspace).toMatchObject({ size: kept?.size, root: kept?.root, erasedAgain: 0 })
    const id = workspace?.id ?? ''
    expect(await verifyJournal(restored.ledger, id)).toEqual(before)
    expect(before).toMatchObject({ sound: true, root: kept?.root })
    expect(await verifyViews(restored.ledger, id)).toMatchObject({ sound: true })
    expect(await verifyFiles(restored.ledger, id)).toMatchObject({ sound: true })
    expect(await verifySecurityLog(restored.store.pool)).toMatchObject({ sound: true })
    for (const table of [
      ...tables,
      'journal.fact',
      'journal.stream',
      'journal.workspace',
      'views.problem',
      'views.tally',
    ])
      expect(await rowsOf(restored.store, table, id), table).toEqual(await rowsOf(house.store, table, id))
    expect(await rowsOf(restored.store, 'desk.session', id)).toEqual([])
    expect(await rowsOf(house.store, 'desk.api_key', id)).not.toEqual([])
    expect(await rowsOf(restored.store, 'desk.api_key', id)).toEqual([])
    // The log as it was, and that it was brought back.
    const log = await rowsOf(house.store, 'desk.security_log', id)
    const grown = await rowsOf(restored.store, 'desk.security_log', id)
    expect(grown.filter((it) => !log.includes(it)).map((it) => JSON.parse(it) as unknown)).toMatchObject([
      { type: 'restored', detail: `${made.manifest.at} ${workspace?.size}:${workspace?.root}` },
    ])
    expect(grown).toHaveLength(log.length + 1)
  })
})
