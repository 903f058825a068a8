import { beforeAll, describe, expect, test } from 'vitest'
import type { DraftProblem } from '#contract/drafts.ts'
import type { Problem } from '#core/record/problem/problem.ts'
import { compareDraft } from '#ledger/queries/compare-draft.ts'
import { listImports } from '#ledger/queries/list-imports.ts'
import { type County, type Official, raiseCounty } from './county.ts'
import { putDraft } from './draft.ts'
import { problemState } from './problem-state.ts'
import { codeOf } from './refusal.ts'
import { flawsOf } from './soundness.ts'
import { newWorld } from './world.ts'

const titles = ['供水管网漏损长期偏高', '三笔水费未按期入库', '河长制巡查走过场']

let county: County
let director: Official
let water: string

beforeAll(async () => {
  county = await raiseCounty(await newWorld())
  director = county.officials.find((it) => it.name === '苏正文')!
  water = county.units[3]!
})

const round = () => county.rounds[0]!
const give = (
  rows: readonly string[],
  said: Partial<DraftProblem> = {},
  kind: 'ledger' | 'report' = 'ledger',
) => putDraft(county.world, rows, kind, [], said)
const compare = (draft: string) => compareDraft(county.world.ledger, director, draft, round())
const confirm = async (draft: string, compared?: string | null) =>
  county.world.act(director, 'confirm-import', { draft, round: round(), compared })
const state = async (at: number): Promise<Problem> =>
  (await problemState(county.world.ledger, county.world.workspace, county.problems[at]!))!
const withdraw = async (granted: { streams: { kind: string; id: string }[] }) =>
  county.world.act(director, 'withdraw-import', {
    import: granted.streams.find((it) => it.kind === 'import')!.id,
    reason: '清单给错了',
  })

const duty = {
  ...{ leadLeader: null, coUnits: [], handler: null, deadlineWords: null },
  leadUnit: { words: '县水务局', unit: null as string | null },
  ...{ timeClass: 'time-limited' as const, deadline: '2026-12-31' },
}

describe('第二次导入', () => {
  test('先试算：不变、有变动、新增、没有提到的，各自列出；什么也没有改', async () => {
    const before = await state(0)
    const draft = await give([titles[0]!, titles[1]!, '排水口夜间偷排'], { progress: null })
    const { rows, absent } = await compare(draft)
    expect(rows.map((it) => [it.as, it.match?.number ?? null])).toEqual([
      ['unchanged', '1-01-001'],
      ['unchanged', '1-01-002'],
      ['new', null],
    ])
    expect(absent.map((it) => it.title)).toEqual([titles[2]])
    expect(await state(0)).toEqual(before)
  })

  test('没有比对过的，不能确认；说法只是相近的，要有人定', async () => {
    expect(await codeOf(confirm(await give(titles)))).toBe('list-changed')
    const alike = await give(['供水管网漏损率偏高'])
    const { compared, rows } = await compare(alike)
    expect(rows[0]).toMatchObject({ undecided: true, match: { by: 'likeness', number: '1-01-001' } })
    expect(await codeOf(confirm(alike, compared))).toBe('rows-undecided')
  })

  test('确认以后：变动照办，编号不变，新问题得新编号，没有提到的还在', async () => {
    const said = {
      duty: { ...duty, leadUnit: { words: '县水务局', unit: water } },
      progress: '已换管3公里。',
    }
    const draft = await give([titles[0]!, '排水口夜间偷排'], said)
    const { compared, rows } = await compare(draft)
    expect(rows[0]?.changes.map((it) => [it.of, it.before, it.after, it.taken])).toEqual([
      ['leadUnit', null, '县水务局', true],
      ['deadline', null, '2026-12-31', true],
      ['timeClass', null, 'time-limited', true],
      ['progress', null, '已换管3公里。', true],
    ])
    const granted = await confirm(draft, compared)
    const changed = await state(0)
    expect([changed.number, changed.responsibility.leadUnit?.name, changed.deadline?.current]).toEqual([
      '1-01-001',
      '县水务局',
      '2026-12-31',
    ])
    expect(changed.progress.map((it) => [it.imported, it.text])).toEqual([[true, '已换管3公里。']])
    const fresh = await problemState(
      county.world.ledger,
      county.world.workspace,
      granted.streams.find((it) => it.kind === 'problem' && !county.problems.includes(it.id))!.id,
    )
    expect([fresh?.number, fresh?.responsibility.leadUnit?.name, fresh?.deadline?.current]).toEqual([
      '1-01-004',
      '县水务局',
      '2026-12-31',
    ])
    const [latest] = (await listImports(county.world.ledger, director)).imports
    expect(latest).toMatchObject({ problems: 1, changed: 1, unchanged: 0, absent: 2, withdrawn: false })
  })

  test('同一份清单再来一次，什么也不变', async () => {
    const said = {
      duty: { ...duty, leadUnit: { words: '县水务局', unit: water } },
      progress: '已换管3公里。',
    }
    const draft = await give([titles[0]!, '排水口夜间偷排'], said)
    const { compared, rows } = await compare(draft)
    expect(rows.map((it) => it.as)).toEqual(['unchanged', 'unchanged'])
    const before = (await state(0)).version
    await confirm(draft, compared)
    expect((await state(0)).version).toBe(before)
  })

  test('人工定过的时限，清单里另有一个：列出来，不自动改', async () => {
    const problem = county.problems[1]!
    await county.world.act(director, 'hand-out', { problems: [problem], deadline: '2026-11-30' })
    const draft = await give([titles[1]!], { duty: { ...duty, leadUnit: null } })
    const { compared, rows } = await compare(draft)
    expect(rows[0]?.changes.map((it) => [it.of, it.byHand?.by, it.taken])).toEqual([
      ['deadline', '苏正文', false],
    ])
    await confirm(draft, compared)
    expect((await state(1)).deadline?.current).toBe('2026-11-30')
  })

  test('有人点头采纳的，人工定过的也改', async () => {
    const match = { problem: county.problems[1]!, take: ['deadline'], leave: [] }
    const draft = await give([titles[1]!], { duty: { ...duty, leadUnit: null }, match })
    const { compared } = await compare(draft)
    await confirm(draft, compared)
    expect((await state(1)).deadline?.current).toBe('2026-12-31')
  })

  test('比对以后有人动过的，拒绝，要求重新比对', async () => {
    const draft = await give([titles[2]!], { duty })
    const { compared } = await compare(draft)
    await county.world.act(director, 'hand-out', { problems: [county.problems[2]!], deadline: '2026-10-31' })
    expect(await codeOf(confirm(draft, compared))).toBe('list-changed')
  })

  test('撤回后来的导入：问题回到以前，编号不收回；之后有人动过的，撤不回', async () => {
    const before = await state(2)
    const draft = await give([titles[2]!], { progress: '已巡河40次。' })
    const granted = await confirm(draft, (await compare(draft)).compared)
    expect((await state(2)).progress).toHaveLength(1)
    await withdraw(granted)
    expect({ ...(await state(2)), version: 0 }).toEqual({ ...before, version: 0 })
    const again = await give([titles[2]!], { progress: '已巡河40次。' })
    const second = await confirm(again, (await compare(again)).compared)
    await county.world.act(director, 'hand-out', { problems: [county.problems[2]!], deadline: '2026-11-15' })
    expect(await codeOf(withdraw(second))).toBe('import-built-upon')
  })

  test('清单里另起的方面，不占用台账里已有方面的序号', async () => {
    const aspect = { ordinal: 1, marker: '', title: '民生领域' }
    const draft = await give(['低保对象认定走样'], { aspect })
    const granted = await confirm(draft, (await compare(draft)).compared)
    const id = granted.streams.find((it) => it.kind === 'problem')!.id
    const fresh = await problemState(county.world.ledger, county.world.workspace, id)
    expect([fresh?.number, fresh?.aspect.title]).toEqual(['1-02-001', '民生领域'])
  })

  test('不是整改办的人，比不了也确认不了', async () => {
    const handler = county.officials.find((it) => it.name === '韦晓禾')!
    const draft = await give(titles)
    expect(await codeOf(compareDraft(county.world.ledger, handler, draft, round()))).toBe('not-allowed')
  })

  test('办理记录和各表还是一回事', async () => {
    expect(await flawsOf(county.world.ledger, county.world.workspace)).toEqual([])
  })
})
