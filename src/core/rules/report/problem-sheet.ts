import { dayInShanghai } from '#core/words/calendar/day.ts'
import { dayInTable, dayInWords } from '#core/words/calendar/day-in-words.ts'
import type { Actor } from '#core/record/fact/envelope.ts'
import type { VerifiedItem } from '#core/record/problem/facts.ts'
import type { Problem } from '#core/record/problem/problem.ts'
import { manifestationsOf } from '#core/record/problem/problem.ts'
import { actorName, stateWords } from '#core/rules/report/answer.ts'
import { linkWords, sourceWords } from '#core/rules/report/course-words.ts'
import { timeWords } from '#core/rules/report/deadline.ts'
import { basisBlock, officePaper } from '#core/rules/report/frame.ts'
import type { Entry, FrozenRound } from '#core/rules/report/frozen.ts'
import { entryWords, evidenceWords, methodWords } from '#core/rules/report/paper-words.ts'
import type { Block, Paper, Table } from '#core/rules/report/paper.ts'
import { planState } from '#core/rules/report/plan.ts'
import { cell, centred, numbered, paragraph, sentence } from '#core/rules/report/sentences.ts'
import { latestStatements, relianceOf, relianceWords } from '#core/rules/report/statements.ts'

/** As much of a hash as tells files apart on paper. */
const hashShown = 8

const dayOf = (at: string): string => dayInTable(dayInShanghai(at))

const heading = (text: string): Block => ({ kind: 'heading', level: 1, text })
const named = (of: readonly { name: string }[]): string => of.map((it) => it.name).join('、')

const aboutTable = (problem: Problem, frozen: FrozenRound): Table => {
  const { leadLeader, leadUnit, coUnits, handler, team } = problem.responsibility
  const rows: [string, string][] = [
    ['轮次', frozen.round.name],
    ['编号', problem.number],
    ['方面', [problem.aspect.title, problem.group?.title ?? ''].filter((it) => it !== '').join('；')],
    ['问题', problem.title],
    ['具体表现', numbered(manifestationsOf(problem).map((it) => it.text))],
    [
      '牵头领导',
      leadLeader ? `${leadLeader.name}${leadLeader.postTitle ? `，${leadLeader.postTitle}` : ''}` : '',
    ],
    ['牵头单位', leadUnit?.name ?? ''],
    ['配合单位', named(coUnits)],
    ['经办人', handler?.name ?? ''],
    ['专班成员', named(team)],
    ['整改时限', timeWords(problem)],
    ['方案', planState(problem)],
    ['其他来源', sourceWords(problem)],
    ['关联问题', linkWords(problem)],
    ['已替代的措施', numbered(problem.replaced.map((it) => `${it.text}（${it.reason}）`))],
    ['当前状态', stateWords(problem, frozen)],
  ]
  return {
    kind: 'table',
    widths: [20, 80],
    head: ['项目', '内容'],
    rows: rows.filter(([, said]) => said !== '').map(([name, said]) => [centred(name), cell(said)]),
  }
}

/** `alone`: the one unit the measure names already beside it. */
const toldWords = (problem: Problem, told: Problem['progress'], alone?: string): string =>
  told.length === 0
    ? '尚未填报进展'
    : told
        .map((it) => {
          const who = it.unit && it.unit.id !== alone ? `${it.unit.name}，` : ''
          return `${sentence(it.text)}（${it.shared === null ? '' : '共用，'}${who}${dayOf(it.at)}，${relianceWords[relianceOf(problem, it)]}）`
        })
        .join('')

const onlyOf = (units: readonly { id: string }[]): string | undefined =>
  units.length === 1 ? units[0]?.id : undefined

const measureTable = (problem: Problem): Table => {
  const whole = latestStatements(problem, null)
  return {
    kind: 'table',
    widths: [8, 31, 16, 15, 30],
    head: ['序号', '整改措施', '责任单位', '时限', '进展'],
    rows: [
      ...problem.measures.map((it, at) => [
        centred(String(at + 1)),
        cell(it.goal ? `${sentence(it.text)}目标：${sentence(it.goal)}` : it.text),
        cell(named(it.units)),
        centred(it.deadline ? dayInTable(it.deadline) : ''),
        cell(toldWords(problem, latestStatements(problem, it), onlyOf(it.units))),
      ]),
      ...(whole.length > 0
        ? [[centred(''), cell('总体进展'), cell(''), cell(''), cell(toldWords(problem, whole))]]
        : []),
    ],
  }
}

const evidenceTable = ({ evidence }: Problem): Table => ({
  kind: 'table',
  widths: [8, 26, 12, 25, 15, 14],
  head: ['序号', '材料', '种类', '证明什么', '日期', '哈希'],
  rows: evidence.map((it, at) => [
    centred(String(at + 1)),
    cell(it.fileName),
    centred(evidenceWords[it.kind]),
    cell(it.statement),
    centred(it.dated ? dayInTable(it.dated) : ''),
    centred(it.hash.slice(0, hashShown)),
  ]),
})

/** The way to close-out so far: who, when, and what they said. */
export const closeoutSteps = ({ closeout, returned }: Problem) => {
  const { claim, signature, verifications, acceptance, confirmation, announcement, closing } = closeout
  const row = (what: string, it: { by: Actor; at: string } | null, said: string | null = '') =>
    it ? [{ what, who: actorName(it.by), on: dayInShanghai(it.at), said: said ?? '' }] : []
  const found = (items: readonly VerifiedItem[]) => {
    const methods = [...new Set(items.map((it) => methodWords[it.method]))].join('、')
    const notes = items.map((it) => it.note.trim())
    return [methods, ...new Set(notes)].filter((it) => it !== '').join('；')
  }
  return [
    ...row('退回补办', returned, returned?.reason),
    ...row('自报完成', claim, claim?.statement),
    ...row('负责人签字', signature),
    ...verifications.flatMap((it) =>
      row(it.field === null ? '核查' : `核查（${it.field}）`, it, found(it.items)),
    ),
    ...row('验收', acceptance, acceptance?.note),
    ...row(
      '上级认定',
      confirmation,
      confirmation && `${confirmation.paper.body}${confirmation.paper.number}`,
    ),
    ...row(
      '公示',
      announcement,
      announcement &&
        `${dayInWords(announcement.from)}至${dayInWords(announcement.until)}，${announcement.where}`,
    ),
    ...row('销号', closing),
  ]
}

const closeoutTable = (problem: Problem): Table => ({
  kind: 'table',
  widths: [16, 33, 16, 35],
  head: ['环节', '经办', '日期', '意见'],
  rows: closeoutSteps(problem).map(({ what, who, on, said }) => [
    centred(what),
    cell(who),
    centred(dayInTable(on)),
    cell(said),
  ]),
})

/** What one person did of one kind on one day is one line. */
const historyTable = (history: readonly Entry[]): Table => {
  const lines: { on: string; who: string; what: string; times: number }[] = []
  for (const { at, by, type } of history) {
    const line = { on: dayOf(at), who: actorName(by), what: entryWords[type], times: 1 }
    const last = lines.at(-1)
    if (last && last.on === line.on && last.who === line.who && last.what === line.what) last.times += 1
    else lines.push(line)
  }
  return {
    kind: 'table',
    widths: [16, 50, 34],
    head: ['日期', '经办', '事项'],
    rows: lines.map(({ on, who, what, times }) => [
      centred(on),
      cell(who),
      cell(times > 1 ? `${what}（${times}次）` : what),
    ]),
  }
}

const section = (title: string, table: Table, empty: string): Block[] => [
  heading(title),
  table.rows.length > 0 ? table : paragraph('', empty),
]

/** 问题整改情况表: all there is to know of one problem on that day. The round has it as its only problem. */
export const problemSheet = (frozen: FrozenRound, problem: Problem): Paper =>
  officePaper(frozen, {
    head: null,
    addressee: null,
    imprint: null,
    title: '问题整改情况表',
    body: [
      ...section('一、基本情况', aboutTable(problem, frozen), ''),
      ...section('二、措施和进展', measureTable(problem), '尚未制定措施，尚未填报进展。'),
      ...section('三、佐证材料', evidenceTable(problem), '尚未提交佐证材料。'),
      ...section('四、销号过程', closeoutTable(problem), '尚未自报完成。'),
      ...section('五、办理经过', historyTable(frozen.histories.get(problem.id) ?? []), ''),
      basisBlock(frozen),
    ],
  })
