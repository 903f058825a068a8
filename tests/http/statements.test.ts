import { beforeAll, expect, test } from 'vitest'
import type { Draft } from '#contract/drafts.ts'
import type { Browser } from './browser.ts'
import { type County, granted, settle } from './county.ts'
import { foundedHouse } from './house.ts'
import { countStatements } from './statements.ts'

let house: Awaited<ReturnType<typeof foundedHouse>>
let county: County

/** Every address that is read, with how many messages to the database it may take; opening and closing are among them. */
const most: Record<string, number> = {
  '/api/session': 5,
  '/api/organisation': 6,
  '/api/rounds': 5,
  '/api/problems': 6,
  '/api/problems/:problem': 9,
  '/api/problems/:problem/history': 6,
  '/api/measures': 6,
  '/api/measures/:measure': 7,
  '/api/responsibility': 5,
  '/api/overview': 7,
  '/api/desk': 8,
  '/api/inbox': 9,
  '/api/drafts': 6,
  '/api/imports': 5,
  '/api/wall.svg': 7,
}

const measured = async (browser: Browser): Promise<Record<string, number>> => {
  const counts: Record<string, number> = {}
  for (const path of Object.keys(most)) {
    const address = path.replace(':problem', county.problem).replace(':measure', county.measure)
    // The first request of a day brings the lights up to it.
    await browser.get(address)
    const { outcome, statements } = await countStatements(house.store.pool, () => browser.get(address))
    expect([path, outcome.status]).toEqual([path, 200])
    counts[path] = statements.length
  }
  return counts
}

beforeAll(async () => {
  house = await foundedHouse()
  county = await settle(house)
})

test('every page costs the database the same few messages, however long its lists', async () => {
  const few = await measured(county.handler.browser)
  for (const [path, count] of Object.entries(few)) expect(count, path).toBeLessThanOrEqual(most[path] ?? 0)
  const lines = Array.from({ length: 40 }, (_, i) => `（${i + 1}）第${i + 1}项工作推进迟缓。`)
  const read = await house.admin.file(
    '/api/drafts?name=more.txt',
    ['关于巡视的反馈意见', '一、作风建设方面', ...lines].join('\n'),
  )
  const draft = read.json as Draft
  expect(draft.problems.length).toBeGreaterThan(30)
  const rounds = (await house.admin.get('/api/rounds')).json as { rounds: { id: string }[] }
  await granted(house, house.admin, 'confirm-import', { draft: draft.id, round: rounds.rounds[0]?.id })
  expect(await measured(county.handler.browser)).toEqual(few)
})

/** What the office alone reads, and how many messages it may take: a draft beside the ledger, one import. */
const mostForOffice = { comparison: 10, import: 8 }

test('a comparison and an import cost the same few messages, however many rows they have', async () => {
  const { admin } = house
  const { rounds } = (await admin.get('/api/rounds')).json as { rounds: { id: string }[] }
  const round = rounds[0]?.id ?? ''
  const counted = async (rows: number) => {
    const lines = Array.from({ length: rows }, (_, i) => `（${i + 1}）第${i + 1}座桥梁没有检测。`)
    const text = ['关于巡视的反馈意见', '一、交通建设方面', ...lines].join('\n')
    const draft = (await admin.file(`/api/drafts?name=bridges-${rows}.txt`, text)).json as Draft
    const address = `/api/drafts/${draft.id}/comparison?round=${round}`
    const comparison = await countStatements(house.store.pool, () => admin.get(address))
    const { compared } = comparison.outcome.json as { compared: string }
    const said = { draft: draft.id, round, compared }
    const { streams } = await granted(house, admin, 'confirm-import', said)
    const id = streams.find((it) => it.kind === 'import')?.id ?? ''
    const shown = await countStatements(house.store.pool, () => admin.get(`/api/imports/${id}`))
    expect([comparison.outcome.status, shown.outcome.status]).toEqual([200, 200])
    return { comparison: comparison.statements.length, import: shown.statements.length }
  }
  const few = await counted(2)
  expect(few.comparison).toBeLessThanOrEqual(mostForOffice.comparison)
  expect(few.import).toBeLessThanOrEqual(mostForOffice.import)
  expect(await counted(40)).toEqual(few)
})
