import { beforeAll, expect, test } from 'vitest'
import type { Overview } from '#contract/overview.ts'
import type { ProblemRow } from '#contract/problems.ts'
import type { Browser } from './browser.ts'
import { type County, granted, settle } from './county.ts'
import { foundedHouse } from './house.ts'

let house: Awaited<ReturnType<typeof foundedHouse>>
let county: County

beforeAll(async () => {
  house = await foundedHouse()
  county = await settle(house)
  const { admin } = house
  const all = (await admin.get('/api/problems')).json as { rows: ProblemRow[] }
  const other = all.rows.find((it) => it.id !== county.problem)
  const finance = await granted(house, admin, 'register-unit', {
    ...{ name: '澄江县财政局', shortName: '县财政局', kind: 'bureau', parent: null, rank: 6 },
  })
  // The bureau works on this one too, but leads only the first; its deadline has passed.
  await granted(house, admin, 'hand-out', {
    problems: [other?.id],
    leadUnit: finance.streams.find((it) => it.kind === 'unit')?.id,
    coUnits: [county.bureau],
    timeClass: 'time-limited',
    deadline: '2026-08-02',
  })
})

const total = async (browser: Browser, address: string): Promise<number> =>
  ((await browser.get(address)).json as { total: number }).total

/** Every number of the overview with the address of its rows. */
const numbersOf = (it: Overview): { address: string; count: number }[] => {
  const round = it.round?.id ?? ''
  const list = (asked: string) => `/api/problems?round=${round}${asked}`
  return [
    { address: list(''), count: it.problems },
    { address: `/api/measures?round=${round}`, count: it.measures.total },
    { address: `/api/measures?round=${round}&done=yes`, count: it.measures.done },
    ...it.bySteps.map(({ key, count }) => ({ address: list(`&step=${key}`), count })),
    ...it.byLight.map(({ key, count }) => ({ address: list(`&light=${key}`), count })),
    ...it.units.flatMap(({ unit, problems, closed, lights }) => [
      { address: list(`&leadUnit=${unit.id}`), count: problems },
      { address: list(`&leadUnit=${unit.id}&step=closed`), count: closed },
      ...lights.map(({ key, count }) => ({ address: list(`&leadUnit=${unit.id}&light=${key}`), count })),
    ]),
  ]
}

test.each([
  ['the office', () => house.admin],
  ['a handler of a unit that leads one and helps with another', () => county.handler.browser],
])('each number that %s reads opens exactly its rows', async (_who, browser) => {
  const overview = (await browser().get('/api/overview')).json as Overview
  expect(overview.problems).toBe(2)
  expect(overview.units.length).toBe(2)
  const numbers = numbersOf(overview)
  expect(numbers.length).toBeGreaterThan(10)
  for (const { address, count } of numbers)
    expect([address, await total(browser(), address)]).toEqual([address, count])
})

test('lights are counted by sign, worst first, with the words of the rule set', async () => {
  const { signs, byLight } = (await house.admin.get('/api/overview')).json as Overview
  expect(signs.map((it) => it.sign)).toEqual(['late', 'near', 'done', 'steady', 'long', 'told'])
  expect(signs.filter((it) => it.colour === 'green').map((it) => `${it.word.zh} ${it.shape}`)).toEqual([
    '已完成 circle',
    '序时推进 ring',
  ])
  expect(byLight).toEqual([
    { key: 'late', count: 1 },
    { key: 'steady', count: 1 },
  ])
})
