import { beforeAll, describe, expect, test } from 'vitest'
import type { Draft } from '#contract/drafts.ts'
import type { Browser } from './browser.ts'
import { type County, granted, settle } from './county.ts'
import { foundedHouse } from './house.ts'

type Page = { rows: { id: string }[]; total: number; next: string | null }

let house: Awaited<ReturnType<typeof foundedHouse>>
let county: County
let round: string
let added = 0

/** More problems, each with nothing yet: as an office does while somebody else's program walks the list. */
const addProblems = async (count: number): Promise<string[]> => {
  added += 1
  const lines = Array.from({ length: count }, (_, i) => `（${i + 1}）第${added}批第${i + 1}项工作推进迟缓。`)
  const document = [`关于巡视的反馈意见（${added}）`, '一、作风建设方面', ...lines].join('\n')
  const read = await house.admin.file(`/api/drafts?name=more${added}.txt`, document)
  const confirmed = await granted(house, house.admin, 'confirm-import', {
    ...{ draft: (read.json as Draft).id, round },
  })
  return confirmed.streams.filter((it) => it.kind === 'problem').map((it) => it.id)
}

const handOut = (problems: string[], deadline: string) =>
  granted(house, house.admin, 'hand-out', {
    problems,
    leadLeader: { person: county.leader.person, post: county.leader.post },
    leadUnit: county.bureau,
    handler: county.handler.person,
    timeClass: 'time-limited',
    deadline,
  })

const addMeasure = (problem: string, deadline: string | null) =>
  granted(house, house.admin, 'add-measure', {
    ...{
      problem,
      text: '列出清单，逐项办结。',
      answers: [problem],
      goal: null,
      deadline,
      units: [county.bureau],
    },
  })

beforeAll(async () => {
  house = await foundedHouse()
  county = await settle(house)
  const { rounds } = (await house.admin.get('/api/rounds')).json as { rounds: { id: string }[] }
  round = rounds[0]?.id ?? ''
  const problems = await addProblems(34)
  await handOut(problems.slice(0, 9), '2026-09-30')
  await handOut(problems.slice(9, 14), '2026-08-01')
  await handOut(problems.slice(14, 20), '2026-08-20')
  for (const [at, problem] of problems.slice(0, 20).entries())
    await addMeasure(problem, at % 3 === 0 ? null : at % 3 === 1 ? '2026-09-01' : '2026-08-25')
})

const page = async (browser: Browser, address: string): Promise<Page> => {
  const answer = await browser.get(address)
  if (answer.status !== 200) throw new Error(`${address}: ${answer.text}`)
  return answer.json as Page
}

/** All rows by cursor, something happening between the pages. */
const walk = async (browser: Browser, address: string, between: () => Promise<unknown>) => {
  const met: string[] = []
  for (let next: string | null = ''; next !== null;) {
    const asked: Page = await page(
      browser,
      next === '' ? address : `${address}&cursor=${encodeURIComponent(next)}`,
    )
    met.push(...asked.rows.map((it) => it.id))
    next = asked.next
    if (next !== null) await between()
  }
  return met
}

describe('a walk by cursor', () => {
  test.each([
    ['problems', 'number'],
    ['problems', 'deadline'],
    ['problems', 'light'],
    ['measures', 'number'],
    ['measures', 'deadline'],
  ])('of %s by %s meets everything that was there once, while rows are added', async (list, sort) => {
    const asOffice = `/api/${list}?sort=${sort}`
    const there = (await page(house.admin, `${asOffice}&limit=200`)).rows.map((it) => it.id)
    expect(there.length).toBeGreaterThan(19)
    const met = await walk(house.admin, `${asOffice}&limit=11`, async () => {
      const [first = '', second = ''] = await addProblems(2)
      await handOut([first, second], '2026-08-10')
      await addMeasure(first, null)
      await addMeasure(second, '2026-08-09')
    })
    expect(new Set(met).size).toBe(met.length)
    expect(met.filter((it) => there.includes(it))).toEqual(there)
  })

  test('within a filter, as somebody who sees a part only, comes to the same as one page', async () => {
    const { browser } = county.handler
    for (const filter of [`round=${round}`, `light=none`, `text=${encodeURIComponent('推进')}`]) {
      const address = `/api/problems?${filter}`
      const whole = (await page(browser, `${address}&limit=200`)).rows.map((it) => it.id)
      const met = await walk(browser, `${address}&limit=4`, () => Promise.resolve())
      expect([filter, met]).toEqual([filter, whole])
    }
  })

  test('has an end even when the last page is full', async () => {
    const { total } = await page(house.admin, '/api/problems?limit=1')
    const last = await page(house.admin, `/api/problems?limit=${Math.min(total, 200)}`)
    expect([last.rows.length, last.next]).toEqual([total, null])
    expect((await page(house.admin, '/api/problems?text=nothing-of-the-kind')).next).toBeNull()
  })

  test('of a history goes on where it stopped', async () => {
    type History = { entries: { seq: number }[]; next: string | null }
    const address = `/api/problems/${county.problem}/history`
    const read = async (more: string) => (await house.admin.get(`${address}${more}`)).json as History
    const whole = await read('')
    expect(whole.entries.length).toBeGreaterThan(3)
    expect(whole.next).toBeNull()
    const first = await read('?limit=2')
    const rest = await read(`?cursor=${first.next}`)
    expect([...first.entries, ...rest.entries]).toEqual(whole.entries)
    const elsewhere = await house.admin.get(`/api/problems?cursor=${first.next}`)
    expect(elsewhere).toMatchObject({ status: 422, details: { field: 'cursor' } })
  })
})

describe('a cursor', () => {
  const forged = (values: unknown): string => Buffer.from(JSON.stringify(values)).toString('base64url')

  test('goes on with its own question only, and not beside an offset', async () => {
    const { next } = await page(house.admin, '/api/problems?limit=3')
    const refused = { status: 422, refused: 'invalid-input', details: { field: 'cursor' } }
    expect((await page(house.admin, `/api/problems?limit=9&cursor=${next}`)).rows).toHaveLength(9)
    for (const other of ['sort=deadline', `round=${round}`, 'light=red', 'offset=3'])
      expect([other, await house.admin.get(`/api/problems?${other}&cursor=${next}`)]).toMatchObject([
        other,
        refused,
      ])
    expect(await house.admin.get(`/api/measures?cursor=${next}`)).toMatchObject(refused)
  })

  test('of somebody else’s making is refused, never an error and never a way in', async () => {
    const { next } = await page(house.admin, '/api/problems?limit=3')
    const [asked, ...place] = JSON.parse(Buffer.from(next ?? '', 'base64url').toString()) as unknown[]
    const wrong = [
      'x',
      '%00',
      forged(null),
      forged({}),
      forged([]),
      forged([asked]),
      forged([asked, ...place, 1]),
      forged([asked, "' or true --", ...place.slice(1)]),
      forged([asked, place[0], 2 ** 40, ...place.slice(2)]),
      forged([asked, place[0], 1.5, ...place.slice(2)]),
      forged([asked, null, ...place.slice(1)]),
      forged(['', ...place]),
    ]
    for (const cursor of wrong)
      expect([cursor, await house.admin.get(`/api/problems?cursor=${cursor}`)]).toMatchObject([
        cursor,
        { status: 422, refused: 'invalid-input' },
      ])
  })
})
