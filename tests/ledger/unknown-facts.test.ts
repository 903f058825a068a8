import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { UnknownFact } from '#core/record/fact/upcast.ts'
import { checkJournals } from '#ledger/journal/check-known.ts'
import { rebuild } from '#ledger/views/rebuild.ts'
import { inWorkspace } from '#store/in-workspace.ts'
import { type World, newWorld } from './world.ts'

let world: World
let unit: string

beforeAll(async () => {
  world = await newWorld()
  unit = await world.unit('县水务局', 'bureau', null)
})

/** As a newer program, or a hand from outside, would have left the journal. */
const plant = (change: string) =>
  inWorkspace(world.store.owner, world.workspace, (_db, client) =>
    client.query(`update journal.fact set ${change} where workspace_id = $1 and stream_id = $2`, [
      world.workspace,
      unit,
    ]),
  )
const unitsShown = () =>
  inWorkspace(world.store.pool, world.workspace, async (_db, client) => {
    const { rows } = await client.query('select id from views.unit where workspace_id = $1', [
      world.workspace,
    ])
    return rows.length
  })

beforeEach(() => plant("type = 'unit.registered', v = 1, stream_kind = 'unit'"))

describe('办理记录里有程序不认识的事实', () => {
  test('都认识时照常开始，也照常重建', async () => {
    await checkJournals(world.ledger, [world.workspace])
    expect((await rebuild(world.ledger, world.workspace)).facts).toBeGreaterThan(5)
  })

  test.each([
    ['不认识的类型', "type = 'unit.merged'"],
    ['比程序新的版本', 'v = 2'],
    ['不认识的流', "stream_kind = 'campaign'"],
    ['放错了流的类型', "stream_kind = 'person'"],
    ['与语言自带的名字相同的类型', "type = 'toString'"],
  ])('%s:不开始,不重建,看得见的一行也不少', async (_name, change) => {
    const before = await unitsShown()
    await plant(change)
    await expect(checkJournals(world.ledger, [world.workspace])).rejects.toBeInstanceOf(UnknownFact)
    await expect(rebuild(world.ledger, world.workspace)).rejects.toBeInstanceOf(UnknownFact)
    expect(await unitsShown()).toBe(before)
  })
})
