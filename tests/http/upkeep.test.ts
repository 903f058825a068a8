import { expect, test } from 'vitest'
import { hour } from '#ledger/desk/instants.ts'
import { verifySecurityLog } from '#ledger/desk/security-log.ts'
import { upkeep } from '#ledger/desk/upkeep.ts'
import { startUpkeep } from '#server/upkeep.ts'
import type { LogEntry } from '#store/log.ts'
import { foundedHouse } from './house.ts'

test('upkeep drops what is over and leaves the rest', async () => {
  const house = await foundedHouse()
  expect(await upkeep(house.ledger)).toEqual({ sessions: 0, files: 0, entries: 0 })
  house.pass(401 * 24 * hour)
  expect(await upkeep(house.ledger)).toMatchObject({ sessions: 1, entries: 2 })
  expect(await verifySecurityLog(house.store.pool)).toMatchObject({ sound: true, from: 2 })
})

test('it is started, tells its troubles and is stopped', async () => {
  const house = await foundedHouse()
  house.pass(hour)
  const told: LogEntry[] = []
  await startUpkeep(house.ledger, (it) => told.push(it))()
  expect(told).toEqual([{ level: 'info', event: 'upkeep', sessions: 1, files: 0, entries: 0 }])
  const { rows } = await house.store.owner.query('select count(*) as n from desk.session')
  expect(rows).toEqual([{ n: 0 }])
  await house.store.pool.end()
  await startUpkeep(house.ledger, (it) => told.push(it))()
  expect(told.slice(1)).toEqual([expect.objectContaining({ level: 'warn', event: 'upkeep' })])
})
