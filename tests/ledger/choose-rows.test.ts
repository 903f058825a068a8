import { beforeAll, describe, expect, test } from 'vitest'
import type { DraftProblem } from '#contract/drafts.ts'
import type { Problem } from '#core/record/problem/problem.ts'
import { comparedRowOf, keptOf } from '#ledger/acts/match-draft.ts'
import { chooseRows } from '#ledger/desk/choose-rows.ts'
import { showDraft } from '#ledger/desk/drafts.ts'
import { compareDraft } from '#ledger/queries/compare-draft.ts'
import { showImport } from '#ledger/queries/show-import.ts'
import { type County, type Official, raiseCounty } from './county.ts'
import { putDraft } from './draft.ts'
import { problemState } from './problem-state.ts'
import { codeOf } from './refusal.ts'
import { newWorld } from './world.ts'

let county: County
let director: Official

beforeAll(async () => {
  county = await raiseCounty(await newWorld())
  director = county.officials.find((it) => it.name === '苏正文')!
})

const title = '供水管网漏损长期偏高'
const give = (rows: readonly string[], said: Partial<DraftProblem> = {}) =>
  putDraft(county.world, rows, 'ledger', [], said)
const compare = (draft: string) => compareDraft(county.world.ledger, director, draft, county.rounds[0]!)
const choose = (draft: string, chosen: Partial<Parameters<typeof chooseRows>[3]>, by: Official = director) =>
  chooseRows(county.world.ledger, by, draft, { version: 1, rows: [], names: [], ...chosen })
const confirm = async (draft: string) => {
  const { compared } = await compare(draft)
  const input = { draft, round: county.rounds[0]!, compared }
  return county.world.act(director, 'confirm-import', input)
}
const state = async () =>
  (await problemState(county.world.ledger, county.world.workspace, county.problems[0]!))!
const duty = {
  ...{ coUnits: [], handler: null, deadlineWords: null, timeClass: null },
  ...{ leadLeader: null, deadline: '2026-12-31', leadUnit: { words: '水利处', unit: null } },
}

describe('对照里的选择', () => {
  test('建议采纳的也可以不采纳；确认后就是选定的样子', async () => {
    const draft = await give([title], { duty, progress: '已换管1公里。' })
    const { rows } = await compare(draft)
    expect(rows[0]?.changes.map((it) => [it.of, it.taken])).toEqual([
      ['deadline', true],
      ['progress', true],
    ])
    const match = { problem: county.problems[0]!, take: [], leave: ['deadline'] }
    await choose(draft, { rows: [{ key: 'p0', match }] })
    expect((await compare(draft)).rows[0]?.changes.map((it) => it.taken)).toEqual([false, true])
    await confirm(draft)
    const { deadline, progress } = await state()
    expect([deadline, progress.map((it) => it.text)]).toEqual([null, ['已换管1公里。']])
  })

  test('名称选定一次，处处都是这个单位；新的一行也列出认不出的名称', async () => {
    const draft = await give([title, '公墓收费不公开'], { duty })
    const before = await compare(draft)
    expect(before.rows.map((it) => it.unknown)).toEqual([
      [{ of: 'leadUnit', words: '水利处' }],
      [{ of: 'leadUnit', words: '水利处' }],
    ])
    const unit = county.units[3]!
    await choose(draft, { names: [{ as: 'unit', words: '水利处', unit }] })
    const after = await compare(draft)
    expect(after.rows.map((it) => it.unknown)).toEqual([[], []])
    expect(after.rows[0]?.changes.map((it) => it.of)).toContain('leadUnit')
  })

  test('说过的变动后来没有了、办不了了：不算数，也不妨碍别的', async () => {
    const draft = await give([title], { progress: '已换管2公里。' })
    const match = { problem: county.problems[0]!, take: ['deadline', 'measure:gone'], leave: [] }
    await choose(draft, {
      rows: [
        { key: 'p0', match },
        { key: 'no such row', match: null },
      ],
    })
    await confirm(draft)
    expect((await state()).progress.map((it) => it.text)).toContain('已换管2公里。')
  })

  test('选了以后方案批准了的，列出来，不再采纳', async () => {
    const draft = await give([title], { duty })
    const match = { problem: county.problems[0]!, take: ['deadline'], leave: [] }
    await choose(draft, { rows: [{ key: 'p0', match }] })
    const [row] = keptOf(await showDraft(county.world.ledger, director, draft))
    const told = (problem: Problem) =>
      comparedRowOf(row!, { problem: problem.id, by: 'person', likeness: 1 }, problem)
        .changes.filter((it) => it.of === 'deadline')
        .map((it) => [it.taken, it.blocked])
    expect(told(await state())).toEqual([[true, null]])
    expect(told({ ...(await state()), step: 'in-progress' })).toEqual([[false, 'wrong-step']])
  })

  test('只是相近的，说了是新问题，就是新问题', async () => {
    const draft = await give(['供水管网漏损率偏高'])
    expect((await compare(draft)).rows[0]?.undecided).toBe(true)
    await choose(draft, { rows: [{ key: 'p0', match: { problem: null, take: [], leave: [] } }] })
    expect((await compare(draft)).rows[0]).toMatchObject({ as: 'new', undecided: false, match: null })
  })

  test('别人先存过的，拒绝；不是整改办的人，存不了', async () => {
    const draft = await give([title])
    await choose(draft, {})
    expect(await codeOf(choose(draft, {}))).toBe('draft-changed')
    const handler = county.officials.find((it) => it.name === '韦晓禾')!
    expect(await codeOf(choose(draft, { version: 2 }, handler))).toBe('not-allowed')
  })
})

describe('一次导入的来龙去脉', () => {
  test('带来和改动了哪些问题，有没有人接着办', async () => {
    const draft = await give([title, '粮库消防设施失修'], { progress: '已完成排查。' })
    const { streams } = await confirm(draft)
    const id = streams.find((it) => it.kind === 'import')?.id ?? ''
    const { ledger } = county.world
    const shown = await showImport(ledger, director, id)
    expect(shown.brought.map((it) => it.title)).toEqual(['粮库消防设施失修'])
    expect(shown.changedProblems.map((it) => it.number)).toEqual(['1-01-001'])
    expect([shown.builtUpon, shown.withdrawal]).toEqual([[], null])
    await county.world.act(director, 'hand-out', { problems: [county.problems[0]!], deadline: '2026-11-30' })
    expect((await showImport(ledger, director, id)).builtUpon).toEqual(['1-01-001'])
    const handler = county.officials.find((it) => it.name === '韦晓禾')!
    expect(await codeOf(showImport(ledger, handler, id))).toBe('not-allowed')
  })
})
