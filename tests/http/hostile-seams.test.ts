/** What an official would try over HTTP between the rooms: problems that nobody counts, acts of others, two at one time. */
import { beforeAll, describe, expect, test } from 'vitest'
import type { Organisation } from '#contract/organisation.ts'
import type { Overview } from '#contract/overview.ts'
import type { ProblemDetail, ProblemRow } from '#contract/problems.ts'
import { inWorkspace } from '#store/in-workspace.ts'
import type { Browser } from './browser.ts'
import { type County, granted, person, settle } from './county.ts'
import { foundedHouse } from './house.ts'
import { changeCourses } from './stories/course.ts'

let house: Awaited<ReturnType<typeof foundedHouse>>
let county: County
let head: Browser
let ids: () => string

beforeAll(async () => {
  house = await foundedHouse()
  ids = house.ledger.newId
  county = await settle(house)
  const { units } = (await house.admin.get('/api/organisation')).json as Organisation
  const parent = units.find((it) => it.parent === null)?.id
  await granted(house, house.admin, 'register-unit', {
    ...{ name: '澄江县纪委监委', shortName: '县纪委监委', kind: 'discipline', parent, rank: 3 },
  })
  await changeCourses(house, county)
  head = (await person(house, '秦负责', county.bureau, ['head'])).browser
})

type Told = { id: string; round: string }

/** Every problem that was ever registered, from the journal alone. */
const everyProblem = async (): Promise<Told[]> => {
  const { workspace } = (await house.admin.get('/api/session')).json as { workspace: { id: string } }
  return inWorkspace(house.store.pool, workspace.id, async (_db, client) => {
    const { rows } = await client.query<Told>(
      `select stream_id as id, body ->> 'round' as round from journal.fact
        where workspace_id = $1 and type = 'problem.registered'`,
      [workspace.id],
    )
    return rows
  })
}

const detailOf = async (problem: string): Promise<ProblemDetail> =>
  (await house.admin.get(`/api/problems/${problem}`)).json as ProblemDetail

describe('a problem that was split, merged, ended or opened again', () => {
  test('is counted once: in the list and the total of its round, or under the numbers it went into', async () => {
    const all = await everyProblem()
    expect(all.length).toBeGreaterThan(6)
    const rounds = new Set(all.map((it) => it.round))
    for (const round of rounds) {
      const overview = (await house.admin.get(`/api/overview?round=${round}`)).json as Overview
      const list = (await house.admin.get(`/api/problems?round=${round}&limit=200`)).json as {
        rows: ProblemRow[]
        total: number
      }
      const listed = list.rows.map((it) => it.id)
      expect(new Set(listed).size).toBe(listed.length)
      expect(list.total).toBe(listed.length)
      expect(overview.problems).toBe(listed.length)
      const steps = overview.bySteps.reduce((sum, it) => sum + it.count, 0)
      expect(steps).toBe(listed.length)
      const unlisted = all.filter((it) => it.round === round && !listed.includes(it.id))
      for (const { id } of unlisted) {
        const { course } = await detailOf(id)
        expect(['split', 'merged']).toContain(course.ended?.as)
        const into = course.links.filter((it) => it.how === 'split-into' || it.how === 'merged-into')
        expect(into.length).toBeGreaterThan(0)
        for (const it of into) expect(listed).toContain(it.problem)
      }
    }
  })

  test('is not made to stand still by calling it carried on', async () => {
    const [one, other] = await everyProblem()
    const link = { problem: one?.id, other: other?.id, how: 'carried-from', note: '已结转' }
    expect((await house.admin.act(ids, 'link-problems', link)).refused).toBe('invalid-input')
  })
})

describe('two at one time', () => {
  const told = (text: string, completes = false) => ({
    ...{ problem: county.problem, measure: county.measure, unit: county.bureau, text },
    ...{ happened: null, completes, evidence: [] },
  })

  test('both are granted where they agree', async () => {
    const before = (await detailOf(county.problem)).progress.length
    const answers = await Promise.all([
      county.handler.browser.act(ids, 'report-progress', told('已加固三座')),
      head.act(ids, 'report-progress', told('已到位资金一半')),
    ])
    expect(answers.map((it) => it.status)).toEqual([200, 200])
    expect((await detailOf(county.problem)).progress.length).toBe(before + 2)
  })

  test('where they do not, one is granted, and the other is told what changed or where it stands', async () => {
    const bytes = await county.handler.browser.file('/api/files?name=监测.txt', '水位已降')
    const { hash } = bytes.json as { hash: string }
    await county.handler.browser.act(ids, 'attach-evidence', {
      ...{ problem: county.problem, measure: null, hash, kind: 'data', proves: [county.proves] },
      ...{ statement: '监测数据', dated: null },
    })
    await county.handler.browser.act(ids, 'report-progress', told('全部完成', true))
    const { seen } = await detailOf(county.problem)
    const answers = await Promise.all([
      county.handler.browser.act(ids, 'claim', { problem: county.problem, seen, statement: '完成' }),
      head.act(ids, 'report-progress', told('又查出一处')),
    ])
    const refused = answers.filter((it) => it.status !== 200)
    expect(refused).toHaveLength(1)
    expect(['content-changed', 'content-locked', 'claim-gaps']).toContain(refused[0]?.refused)
    expect(Object.keys(refused[0]?.details ?? {}).length).toBeGreaterThan(0)
  })

  test('the id of somebody else’s act gives nothing away', async () => {
    const actId = ids()
    const input = {
      problem: county.problem,
      channel: 'letter',
      on: '2026-08-03',
      words: '没有改',
      name: null,
    }
    const receive = (by: Browser) => by.post('/api/acts/receive-objection', { actId, ...input })
    await receive(house.admin)
    expect((await receive(head)).refused).toMatch(/^(act-id-reused|not-allowed)$/u)
  })
})
