import { expect, test } from 'vitest'
import { usualWay } from '#core/record/round/way.ts'
import { addDays, dayInShanghai } from '#core/words/calendar/day.ts'
import { listRounds } from '#ledger/queries/list-rounds.ts'
import { raiseCounty } from './county.ts'
import { newWorld } from './world.ts'

test('整改办法：加一道当天就算；去掉的，挂出七天才算，改回来就不算', async () => {
  const world = await newWorld()
  const county = await raiseCounty(world)
  const round = county.rounds[0] ?? ''
  const director = county.officials.find((it) => it.name === '苏正文') ?? world.founder
  const superior = { ...usualWay, closeout: { ...usualWay.closeout, superior: true } }
  const shown = async () => {
    const it = (await listRounds(world.ledger, director)).rounds.find(({ id }) => id === round)
    return [it?.way.closeout.superior, it?.wayAhead?.from ?? null]
  }
  await world.act(director, 'set-way', { round, way: superior })
  expect(await shown()).toEqual([true, null])
  await world.act(director, 'set-way', { round, way: usualWay })
  const from = addDays(dayInShanghai(world.clock.now), 7)
  expect(await shown()).toEqual([true, from])
  await world.act(director, 'set-way', { round, way: superior })
  expect(await shown()).toEqual([true, null])
  await world.act(director, 'set-way', { round, way: usualWay })
  world.clock.now = `${addDays(from, -1)}T16:00:00.000000Z`
  expect(await shown()).toEqual([false, null])
})
