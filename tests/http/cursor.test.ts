import { beforeAll, describe, expect, test } from 'vitest'
import type { Draft } from '#contract/drafts.ts'
import type { Browser } from './browser.ts'
import { type County, granted, person, settle } from './county.ts'
import { foundedHouse } from './house.ts'

type Page = { rows: { id: string }[]; total: number; next: string | null }

let house: Awaited<ReturnType<typeof foundedHouse>>
let county: County
let round: string
let added = 0

/** Eight characters that no other problem has: titles that are only alike would be asked about. */
const unlike = (nth: number): string =>
  Array.from({ length: 8 }, (_, i) => String.fromCodePoint(0x5000 + nth * 8 + i)).join('')

/** More problems, each with nothing yet: as an office does while somebody else's program walks the list. */
const addProblems = async (count: number): Promise<string[]> => {
  added += 1
  const lines = Array.from({ length: count }, (_, i) => `（${i + 1}）${unlike(added * 100 + i)}推进迟缓。`)
  const document = [`关于巡视的反馈意见（${added}）`, '一、作风建设方面', ...lines].join('\n')
  const read = await house.admin.file(`/api/drafts?name=more${added}.txt`, document)
  const confirmed = await granted(house, house.admin, 'confirm-import', {
    ...{ draft: (read.json as Draft).id, round },
  })
  return confirmed.streams.filter((it) => it.kind === 'problem').map((it) => it.id)
}

const handOut = (problems: string[], deadline: string, leader = county.leader) =>
  granted(house, house.admin, 'hand-out', {
    problems,
    leadLeader: { person: leader.person, post: leader.post },
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
  const second = await person(house, '江岸', county.bureau, ['leader'])
  await handOut(problems.slice(9, 14), '2026-08-01', second)
  await handOut(problems.slice(14, 20), '2026-08-20')
  for (const [at, problem] of problems.slice(0, 20).entries())
    await addMeasure(problem, at % 3 === 0 ? null : at % 3 === 1 ? '2026-09-01' : '2026-08-25')
})

const page = async (browser: Browser, address: string): Promise<Page> => {
  const answer = await browser.get(address)
  if (answer.status !== 200) throw new Error(`${address}: ${answer.text}`)
  return answer.json as Page
}

type Led = {
  leaders: { leader: { name: string }; problems: { id: string }[] }[]
  without: { id: string }[]
  next: string | null
}
type Told = { drafts?: { id: string }[]; imports?: { id: string }[]; next: string | null }

/** The rows of an answer in their order, whatever it calls them. */
const idsOf = (answer: unknown): string[] => {
  const { leaders = [], without = [] } = answer as Partial<Led>
  const { drafts = [], imports = [] } = answer as Told
  return [...without, ...leaders.flatMap((it) => it.problems), ...drafts, ...imports].map((it) => it.id)
}

/** All rows of a list that is whole unless a limit is given, `limit` at a time. */
const walkWhole = async (
  browser: Browser,
  address: string,
  limit: number,
  between: () => Promise<unknown> = () => Promise.resolve(),
): Promise<string[]> => {
  const met: string[] = []
  for (let next: string | null = ''; next !== null;) {
    const more = next === '' ? '' : `&cursor=${encodeURIComponent(next)}`
    const answer = await browser.get(`${address}${address.includes('?') ? '&' : '?'}limit=${limit}${more}`)
    if (answer.status !== 200) throw new Error(`${address}: ${answer.text}`)
    met.push(...idsOf(answer.json))
    next = (answer.json as { next: string | null }).next
    if (next !== null) await between()
  }
  return met
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

  test('of the responsibility list goes from leader to leader and comes to the same as the whole', async () => {
    for (const [browser, filter] of [
      [house.admin, ''],
      [house.admin, `?round=${round}`],
      [county.handler.browser, ''],
    ] as const) {
      const whole = await browser.get(`/api/responsibility${filter}`)
      const { leaders, without, next } = whole.json as Led
      expect([leaders.length > 0, next]).toEqual([true, null])
      if (browser === house.admin) expect([leaders.length > 1, without.length > 3]).toEqual([true, true])
      for (const limit of [1, 3, 2000])
        expect(await walkWhole(browser, `/api/responsibility${filter}`, limit)).toEqual(idsOf(whole.json))
    }
    const there = idsOf((await house.admin.get('/api/responsibility')).json)
    const met = await walkWhole(house.admin, '/api/responsibility', 9, () => addProblems(1))
    expect(new Set(met).size).toBe(met.length)
    expect(met.filter((it) => there.includes(it))).toEqual(there)
  })

  test('of drafts and of imports comes to the same as the whole, the newest first', async () => {
    for (const name of ['a', 'b', 'c', 'd', 'e']) {
      const document = `关于巡视的反馈意见\n一、作风建设方面\n（一）${name}迟缓。`
      await house.admin.file(`/api/drafts?name=${name}.txt`, document)
      // Two of them in the same moment.
      if (name !== 'b') house.pass(1000)
    }
    for (const list of ['/api/drafts', '/api/imports']) {
      const answer = (await house.admin.get(list)).json as Told
      const whole = idsOf(answer)
      expect([list, whole.length > 4, answer.next]).toEqual([list, true, null])
      expect([list, await walkWhole(house.admin, list, 2)]).toEqual([list, whole])
    }
    const { drafts } = (await house.admin.get('/api/drafts')).json as { drafts: { fileName: string }[] }
    expect(drafts.map((it) => it.fileName).filter((it) => !/^[bc]/.test(it))).toEqual([
      'e.txt',
      'd.txt',
      'a.txt',
    ])
    const { next } = (await house.admin.get('/api/drafts?limit=1')).json as Told
    expect((await county.handler.browser.get('/api/drafts')).json).toEqual({ drafts: [], next: null })
    expect(await county.handler.browser.get(`/api/imports?limit=1&cursor=${next}`)).toMatchObject({
      status: 200,
    })
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
    for (const [list, wrongPlaces] of [
      ['responsibility', [(it: unknown[]) => [...it.slice(0, 2), '\u0000', ...it.slice(3)]]],
      [
        'imports',
        ['2026-02-31T10:00:00+00:00', '2026-08-01T25:00:00+00:00', '2026-08-01', 'now', 7, null].map(
          (wrong) => (it: unknown[]) => [wrong, it[1]],
        ),
      ],
    ] as const) {
      const answer = await house.admin.get(`/api/${list}?limit=1`)
      const { next: own } = answer.json as { next: string }
      const [question, ...at] = JSON.parse(Buffer.from(own, 'base64url').toString()) as unknown[]
      expect((await house.admin.get(`/api/${list}?limit=1&cursor=${forged([question, ...at])}`)).status).toBe(
        200,
      )
      for (const wrongPlace of wrongPlaces) {
        const cursor = forged([question, ...wrongPlace(at)])
        expect([cursor, await house.admin.get(`/api/${list}?limit=1&cursor=${cursor}`)]).toMatchObject([
          cursor,
          { status: 422, refused: 'invalid-input' },
        ])
      }
    }
  })
})
