import { beforeAll, describe, expect, test } from 'vitest'
import { type Draft, type DraftProblem, untoldMeasure } from '#contract/drafts.ts'
import type { Problem } from '#core/record/problem/problem.ts'
import { compareDraft } from '#ledger/queries/compare-draft.ts'
import { showImport } from '#ledger/queries/show-import.ts'
import { keepDraft, saveDraft, showDraft } from '#ledger/desk/drafts.ts'
import { mendDraft } from '#ledger/desk/mend-draft.ts'
import { Refused } from '#ledger/refusals.ts'
import { type County, type Official, raiseCounty, roundInput } from './county.ts'
import { putDraft } from './draft.ts'
import { findingsOf, problemState, seenOfState } from './problem-state.ts'
import { openPackDesk } from './pack-desk.ts'
import { codeOf } from './refusal.ts'
import { flawsOf } from './soundness.ts'
import { newWorld } from './world.ts'

const titles = ['供水管网漏损长期偏高', '三笔水费未按期入库', '河长制巡查走过场']

let county: County
let director: Official
beforeAll(async () => {
  county = await raiseCounty(await newWorld())
  director = county.officials.find((it) => it.name === '苏正文')!
})

const round = () => county.rounds[0]!
const ledger = () => county.world.ledger
const who = (name: string) => county.officials.find((it) => it.name === name)!
const give = (rows: readonly string[], said: Partial<DraftProblem> = {}) =>
  putDraft(county.world, rows, 'ledger', [], said)
const compare = (draft: string) => compareDraft(ledger(), director, draft, round())
const confirm = (draft: string, compared?: string | null) =>
  county.world.act(director, 'confirm-import', { draft, round: round(), compared })
const state = async (at: number): Promise<Problem> =>
  (await problemState(ledger(), county.world.workspace, county.problems[at]!))!
/** Mends a draft as another official would, behind the back of whoever compared it. */
const mend = async (id: string, change: (problem: DraftProblem) => DraftProblem): Promise<Draft> => {
  const draft = await showDraft(ledger(), director, id)
  const { version, kind, problems } = draft
  return saveDraft(ledger(), director, id, { version, kind, problems: problems.map(change) })
}
const duty = {
  ...{ leadLeader: null, coUnits: [], handler: null, deadlineWords: null, leadUnit: null },
  ...{ timeClass: null, deadline: null },
}

describe('比对和确认之间', () => {
  test('别人换了名字背后的人：字面一样，也要重新比对', async () => {
    const named = (name: string) => ({
      duty: { ...duty, handler: { words: '经办', person: who(name).person } },
    })
    const draft = await give([titles[0]!], named('韦晓禾'))
    const { compared } = await compare(draft)
    await mend(draft, (it) => ({ ...it, ...named('卢慎行') }))
    expect(await codeOf(confirm(draft, compared))).toBe('list-changed')
    expect((await state(0)).responsibility.handler).toBeNull()
  })
  test('别人改了新问题的内容，也要重新比对', async () => {
    const draft = await give([titles[0]!, '排水口夜间偷排'])
    const { compared } = await compare(draft)
    await mend(draft, (it) => (it.key === 'p1' ? { ...it, title: '排水口有待美化' } : it))
    expect(await codeOf(confirm(draft, compared))).toBe('list-changed')
  })
})

describe('确认', () => {
  const first = async () => {
    const opened = await county.world.act(director, 'open-round', roundInput(county.rounds.length + 1))
    const into = opened.streams[0]!.id
    county.rounds.push(into)
    return into
  }
  test('头一次导入没有比对：看过以后别人改了草稿，也不能确认', async () => {
    const into = await first()
    const draft = await give(['排水口夜间偷排', '巡河记录代签'])
    const { version } = await showDraft(ledger(), director, draft)
    const { version: newer } = await mend(draft, (it) => ({ ...it, leftOut: it.key === 'p0' }))
    const confirmed = (looked: number) =>
      county.world.act(director, 'confirm-import', { draft, round: into, version: looked })
    expect(await codeOf(confirmed(version))).toBe('draft-changed')
    expect(await codeOf(confirmed(newer))).toBe('granted')
  })
  test('两个人同时确认同一份草稿，只算一次；撤回以后，编号不再用', async () => {
    const into = await first()
    const rows = ['排水口夜间偷排', '巡河记录代签']
    const numbers = async (granted: { streams: { kind: string; id: string }[] }) =>
      Promise.all(
        granted.streams
          .filter((it) => it.kind === 'problem')
          .map(async ({ id }) => (await problemState(ledger(), county.world.workspace, id))?.number),
      )
    const confirmed = (draft: string) => county.world.act(director, 'confirm-import', { draft, round: into })
    const draft = await give(rows)
    const both = await Promise.allSettled([confirmed(draft), confirmed(draft)])
    const [granted] = both.flatMap((it) => (it.status === 'fulfilled' ? [it.value] : []))
    const [refused] = both.flatMap((it) => (it.status === 'rejected' ? [it.reason as Refused] : []))
    expect([both.length, refused?.code]).toEqual([2, 'unknown-thing'])
    const spent = await numbers(granted!)
    await county.world.act(director, 'withdraw-import', {
      ...{ import: granted!.streams.find((it) => it.kind === 'import')!.id, reason: '给错了' },
    })
    const again = await numbers(await confirmed(await give(rows)))
    expect(again.filter((it) => spent.includes(it))).toEqual([])
  })
  test('认作别的轮次、别的台账里的问题：不算数，按新问题登记', async () => {
    const into = await first()
    const match = { problem: county.problems[0]!, take: ['title'], leave: [] }
    const before = await state(0)
    const draft = await give(['谁也没有说过的事'], { match })
    const granted = await county.world.act(director, 'confirm-import', { draft, round: into })
    expect(granted.streams.map((it) => it.id)).not.toContain(county.problems[0])
    expect(await state(0)).toEqual(before)
  })
})

describe('读出来的，悄悄改掉', () => {
  const part = (key: string, text: string) => ({ key, text, span: null })
  const measure = {
    ...{ key: 'm', marker: null, text: '已培训120人。', span: null },
    ...untoldMeasure,
  }
  /** As read: two problems, the first with two manifestations and what a published report tells of a measure. */
  const read = async (): Promise<Draft> => {
    const id = await putDraft(county.world, ['支部会议走过场', '违规发放补贴'], 'report')
    const { id: _id, version: _version, updatedAt: _at, ...content } = await showDraft(ledger(), director, id)
    const problems = content.problems.map((it, at) =>
      at === 0
        ? { ...it, manifestations: [part('x1', '全年未研究'), part('x2', '记录代签')], measures: [measure] }
        : it,
    )
    const source = { fileName: '整改报告.txt', hash: '1'.repeat(64) }
    return keepDraft(ledger(), director, source, { ...content, problems })
  }
  const confirmed = async (draft: string) => {
    const opened = await county.world.act(director, 'open-round', roundInput(county.rounds.length + 1))
    const into = opened.streams[0]!.id
    county.rounds.push(into)
    const { streams } = await county.world.act(director, 'confirm-import', { draft, round: into })
    const of = (kind: string) => streams.find((it) => it.kind === kind)!.id
    return {
      problem: (await problemState(ledger(), county.world.workspace, of('problem')))!,
      leftOut: (await showImport(ledger(), director, of('import'))).leftOutRows,
    }
  }

  test('不写理由就从草稿里去掉的问题和表现，导入里记着', async () => {
    const { id, version, kind, problems } = await read()
    const [first] = problems
    await mendDraft(ledger(), director, id, {
      ...{ version, kind, order: ['p0'] },
      problems: [{ ...first!, manifestations: first!.manifestations.slice(1) }],
    })
    const { leftOut } = await confirmed(id)
    expect(leftOut.map(({ line, title }) => [line, title])).toEqual([
      [1, '全年未研究'],
      [2, '违规发放补贴'],
    ])
    expect(leftOut.every(({ reason }) => reason !== '')).toBe(true)
  })
  test('原样确认的，什么也没有略去', async () => {
    const { id } = await read()
    expect((await confirmed(id)).leftOut).toEqual([])
  })
  test('改了题目，又把出处指到别的行：原话仍是读到的原话', async () => {
    const { id } = await read()
    await mend(id, (it) =>
      it.key === 'p0' ? { ...it, title: '会议记录有待规范', span: { line: 2, from: 0, to: 4 } } : it,
    )
    expect((await confirmed(id)).problem.source).toMatchObject({ line: 1, text: '支部会议走过场' })
  })
  test('随草稿送来的数字和文件不算数，只认话里有的', async () => {
    const { id } = await read()
    const figures = [{ text: '120人', value: 999_999, unit: '万元', indicator: '已追回资金' }]
    await mend(id, (it) => ({
      ...it,
      measures: it.measures.map((of) => ({ ...of, figures, documents: ['从未印发的办法'] })),
    }))
    const [told] = (await confirmed(id)).problem.progress
    expect(told?.figures.map(({ text, value, unit }) => [text, value, unit])).toEqual([['120人', 120, '人']])
    expect(told?.documents).toEqual([])
  })
})

describe('同一个键用两次', () => {
  const measure = (key: string, text: string) => ({ key, marker: null, text, span: null, ...untoldMeasure })
  test('看到的是一条，写进去的是另一条：存不进草稿', async () => {
    const draft = await give([titles[1]!, titles[2]!])
    const { version, kind, problems } = await showDraft(ledger(), director, draft)
    const twice = problems.map((it) => ({ ...it, key: 'p0' }))
    expect(await codeOf(saveDraft(ledger(), director, draft, { version, kind, problems: twice }))).toBe(
      'invalid-input',
    )
    const measures = [measure('m', '每月督查一次'), measure('m', '不再督查')]
    const within = problems.map((it) => ({ ...it, measures }))
    expect(await codeOf(saveDraft(ledger(), director, draft, { version, kind, problems: within }))).toBe(
      'invalid-input',
    )
    expect(
      await codeOf(mendDraft(ledger(), director, draft, { version, kind, problems: within, order: null })),
    ).toBe('invalid-input')
  })
})

describe('方案批准过以后', () => {
  test('重开方案，再导入一份轻描淡写的清单：反馈的原话改不了', async () => {
    const problem = county.problems[1]!
    const leader = who('梁知远')
    await county.world.act(director, 'hand-out', {
      ...{ problems: [problem], leadLeader: { person: leader.person, post: leader.post } },
      ...{ leadUnit: county.units[3]!, handler: who('韦晓禾').person },
      ...{ timeClass: 'time-limited', deadline: '2026-10-31' },
    })
    const fields = { answers: [problem], goal: null, deadline: null, units: [county.units[3]!] }
    await county.world.act(director, 'add-measure', { problem, text: '逐笔核对入库', ...fields })
    await county.world.act(director, 'approve-plan', {
      ...{ problem, seen: seenOfState(await state(1)), missingRule: false },
    })
    await county.world.act(director, 'reopen-plan', { problem, reason: '补充' })
    const match = { problem, take: ['title', 'deadline'], leave: [] }
    const draft = await give(['水费入库台账格式不统一'], {
      match,
      duty: { ...duty, deadline: '2027-12-31' },
    })
    const { compared, rows } = await compare(draft)
    expect(rows[0]?.changes.map((it) => [it.of, it.blocked === null, it.taken])).toEqual([
      ['title', false, false],
      ['deadline', false, false],
    ])
    await confirm(draft, compared)
    expect((await state(1)).title).toBe(titles[1])
    expect((await state(1)).deadline?.original).toBe('2026-10-31')
  })
})

describe('回报表里的话', () => {
  test('谁经手采纳，谁就不能核查：那些话也可能是他写的', async () => {
    const desk = await openPackDesk()
    const problem = desk.county.problems[0]!
    const bringer = desk.who('罗守诚')
    const file = await desk.returned([{ text: '已换8公里', done: '是' }])
    await desk.take(file, bringer)
    const acts = desk.county.world.act
    for (const measure of (await desk.state()).measures.filter((it) => !it.done))
      await acts(desk.who('韦晓禾'), 'report-progress', {
        ...{ problem, measure: measure.id, unit: desk.water, text: '全部办完' },
        ...{ happened: null, completes: true, evidence: [] },
      })
    const hash = await desk.county.world.upload('监测报告.txt', '漏损率 9.8%')
    await acts(desk.who('韦晓禾'), 'attach-evidence', {
      ...{ problem, measure: null, progress: null, kind: 'data', proves: [problem] },
      ...{ hash, fileName: '监测报告.txt', statement: '漏损率降到9.8%', dated: null },
    })
    const seen = async () => seenOfState(await desk.state())
    await acts(desk.who('韦晓禾'), 'claim', { problem, seen: await seen(), statement: '已整改到位' })
    await acts(desk.who('石一诺'), 'sign', { problem, seen: await seen() })
    const verify = async (name: string) =>
      acts(desk.who(name), 'verify', {
        ...{ problem, seen: await seen(), items: findingsOf(await desk.state()) },
      })
    expect(await codeOf(verify('罗守诚'))).toBe('same-person')
    expect(await codeOf(verify('莫清源'))).toBe('granted')
  })
})

test('办理记录和各表还是一回事', async () => {
  expect(await flawsOf(ledger(), county.world.workspace)).toEqual([])
})
