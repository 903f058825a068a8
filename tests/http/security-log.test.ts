import { beforeEach, expect, test } from 'vitest'
import { hour, later } from '#ledger/desk/instants.ts'
import { logSecurity, shortenSecurityLog, verifySecurityLog } from '#ledger/desk/security-log.ts'
import { type TestStore, testStore } from '../database.ts'

let store: TestStore
const start = '2026-08-03T01:00:00.000000Z'

const write = async (count: number, from = start): Promise<void> => {
  const client = await store.pool.connect()
  try {
    for (let i = 0; i < count; i += 1) {
      await client.query('begin')
      await logSecurity(client, later(from, i * hour), [
        { type: 'signed-in', workspace: null, login: `人${i}`, person: null },
      ])
      await client.query('commit')
    }
  } finally {
    client.release()
  }
}

beforeEach(async () => {
  store = await testStore()
})

test('an empty log is sound, and so is one that was only added to', async () => {
  expect(await verifySecurityLog(store.pool)).toMatchObject({ sound: true, entries: 0 })
  await write(20)
  expect(await verifySecurityLog(store.pool)).toMatchObject({ sound: true, from: 0, entries: 20 })
})

test('many who write at once make one chain without holes', async () => {
  await Promise.all(Array.from({ length: 8 }, () => write(10)))
  expect(await verifySecurityLog(store.pool)).toMatchObject({ sound: true, entries: 80 })
})

test('what was rolled back is not in it', async () => {
  await write(2)
  const client = await store.pool.connect()
  await client.query('begin')
  await logSecurity(client, start, [{ type: 'locked', workspace: null, login: '无', person: null }])
  await client.query('rollback')
  client.release()
  expect(await verifySecurityLog(store.pool)).toMatchObject({ sound: true, entries: 2 })
})

test.each([
  ['a changed login', "update desk.security_log set login = '别人' where seq = 7", 7],
  ['a changed time', "update desk.security_log set at = at + interval '1 second' where seq = 0", 0],
  ['a changed kind', "update desk.security_log set type = 'signed-out' where seq = 19", 19],
  ['an entry taken out', 'delete from desk.security_log where seq = 7', 7],
  ['the first cut off', 'delete from desk.security_log where seq = 0', 0],
  ['the last cut off', 'delete from desk.security_log where seq = 19', 19],
  [
    'two entries swapped',
    `update desk.security_log a set login = b.login, at = b.at from desk.security_log b
      where a.seq in (4, 5) and b.seq = 9 - a.seq`,
    4,
  ],
  [
    'one put in at the end',
    `insert into desk.security_log select 20, at, type, workspace_id, login, person_id, by_person_id, detail, hash, hash
       from desk.security_log where seq = 19`,
    20,
  ],
])('%s turns it red', async (_what, planted, at) => {
  await write(20)
  await store.owner.query(planted)
  expect(await verifySecurityLog(store.pool)).toEqual({ sound: false, at })
})

test('the oldest may go after their time; the rest stays chained, and the log says so', async () => {
  await write(20)
  const now = later(start, 1000 * hour)
  expect(await shortenSecurityLog(store.pool, later(start, 12 * hour), now)).toBe(12)
  expect(await verifySecurityLog(store.pool)).toMatchObject({ sound: true, from: 12, entries: 9 })
  const { rows } = await store.owner.query(
    'select type, detail from desk.security_log order by seq desc limit 1',
  )
  expect(rows).toEqual([{ type: 'log-shortened', detail: '0–11' }])
  expect(await shortenSecurityLog(store.pool, later(start, 12 * hour), now)).toBe(0)
  await store.owner.query('delete from desk.security_log where seq = 12')
  expect(await verifySecurityLog(store.pool)).toEqual({ sound: false, at: 12 })
})

test('all of it may go', async () => {
  await write(3)
  expect(await shortenSecurityLog(store.pool, later(start, 99 * hour), later(start, 100 * hour))).toBe(3)
  expect(await verifySecurityLog(store.pool)).toMatchObject({ sound: true, from: 3, entries: 1 })
})
