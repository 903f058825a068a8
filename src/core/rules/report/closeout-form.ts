import { type Day, dayInShanghai } from '#core/words/calendar/day.ts'
import { dayInTable, dayInWords } from '#core/words/calendar/day-in-words.ts'
import type { Decision, Problem } from '#core/record/problem/problem.ts'
import { stateWords } from '#core/rules/report/answer.ts'
import { timeWords } from '#core/rules/report/deadline.ts'
import { basisBlock, officePaper, originWords, roundTitle } from '#core/rules/report/frame.ts'
import type { FrozenRound } from '#core/rules/report/frozen.ts'
import type { Block, Cell, Paper, Table } from '#core/rules/report/paper.ts'
import { closeoutSteps } from '#core/rules/report/problem-sheet.ts'
import { evidenceWords, stepWords, timeClassWords } from '#core/rules/report/paper-words.ts'
import { cell, centred, clause, numbered, paragraph } from '#core/rules/report/sentences.ts'

/** Of the hash of what was decided on: enough to compare by eye. */
const hashShown = 8

/** The year above the day: a figure is not broken in a narrow column. */
const inTwo = (day: Day): string => dayInWords(day).replace('年', '年\n')
const dayOf = (it: Decision | null): string => (it ? inTwo(dayInShanghai(it.at)) : '')
const nameOf = (it: Decision | null): string => (it?.by.kind === 'person' ? it.by.person.name : '')
/** Who above when: the columns are narrow. */
const judged = (it: Decision | null): string => (it ? `${nameOf(it)}\n${dayOf(it)}` : '')

const effectsOf = (problem: Problem): string =>
  problem.evidence.map((it) => `${it.fileName}（${evidenceWords[it.kind]}）`).join('；')

/** A column of the ledger of close-outs: its head, its share of the width, and what stands in it. */
type Column = {
  head: string
  width: number
  text: (problem: Problem, at: number) => string
}

/** 对账销号单: one line a problem, in the order in which such forms are printed. */
export const closeoutColumns: readonly Column[] = [
  { head: '序号', width: 3, text: (_it, at) => String(at + 1) },
  { head: '编号', width: 10, text: (it) => it.number },
  { head: '问题', width: 14, text: (it) => it.title },
  { head: '牵头单位', width: 8, text: (it) => it.responsibility.leadUnit?.name ?? '' },
  { head: '责任人', width: 7, text: (it) => it.responsibility.handler?.name ?? '' },
  {
    head: '整改期限',
    width: 11,
    text: (it) =>
      it.deadline ? inTwo(it.deadline.current) : it.timeClass ? timeClassWords[it.timeClass] : '',
  },
  { head: '采取的整改措施', width: 17, text: (it) => numbered(it.measures.map((one) => one.text)) },
  { head: '整改情况', width: 12, text: (it) => it.closeout.claim?.statement ?? '' },
  { head: '自报', width: 11, text: (it) => judged(it.closeout.claim) },
  { head: '审签', width: 11, text: (it) => judged(it.closeout.signature) },
  { head: '核查', width: 11, text: (it) => it.closeout.verifications.map(judged).join('\n') },
  { head: '验收', width: 11, text: (it) => judged(it.closeout.acceptance) },
  {
    head: '上级认定',
    width: 9,
    text: (it) => it.closeout.confirmation?.paper.number ?? (it.step === 'provisional' ? '待认定' : ''),
  },
  {
    head: '销号',
    width: 11,
    text: (it) => (it.closeout.closing ? judged(it.closeout.closing) : stepWords[it.step]),
  },
]

const ledgerTable = (frozen: FrozenRound): Table => ({
  kind: 'table',
  widths: closeoutColumns.map((it) => it.width),
  head: closeoutColumns.map((it) => it.head),
  rows: frozen.problems.map((problem, at) =>
    closeoutColumns.map(({ text }, column): Cell => {
      const said = text(problem, at)
      return column < 2 ? centred(said) : cell(said)
    }),
  ),
})

/** Every decision on the way, with who, when, and the content it was made on. */
export const decidedRows = (problem: Problem): string[][] => {
  const { claim } = problem.closeout
  const seen = claim ? claim.seen.slice(0, hashShown) : ''
  return closeoutSteps(problem).map(({ what, who, on, said }) => [
    what,
    who,
    dayInTable(on),
    said,
    what === '退回补办' ? '' : seen,
  ])
}

export const decidedHead = ['环节', '经办', '日期', '意见', '依据内容'] as const

/** 整改单位负责人 left, 主管部门负责人 right, as on the printed form. */
const signatures = (): Table => ({
  kind: 'table',
  widths: [50, 50],
  head: ['整改单位负责人（签字）', '主管部门负责人（签字）'],
  rows: [
    [centred('\u3000'), centred('\u3000')],
    [
      centred('\u3000\u3000\u3000\u3000年\u3000\u3000月\u3000\u3000日'),
      centred('\u3000\u3000\u3000\u3000年\u3000\u3000月\u3000\u3000日'),
    ],
  ],
})

const aboutRows = (problem: Problem, frozen: FrozenRound): [string, string][] => [
  ['编号', problem.number],
  ['问题', problem.title],
  [
    '具体表现',
    problem.manifestations.length > 0 ? numbered(problem.manifestations.map((it) => it.text)) : '同上',
  ],
  ['牵头领导', problem.responsibility.leadLeader?.name ?? ''],
  ['整改单位', problem.responsibility.leadUnit?.name ?? ''],
  ['整改责任人', problem.responsibility.handler?.name ?? ''],
  ['整改期限', timeWords(problem)],
  ['采取的整改措施', numbered(problem.measures.map((it) => it.text))],
  ['整改情况', problem.closeout.claim?.statement ?? ''],
  ['成效证明', effectsOf(problem)],
  ['状态', clause(stateWords(problem, frozen))],
]

const asTable = (rows: [string, string][]): Table => ({
  kind: 'table',
  widths: [20, 80],
  head: ['项目', '内容'],
  rows: rows.map(([what, said]) => [centred(what), cell(said)]),
})

const bare = { head: null, addressee: null, imprint: null, mark: null }

/** 问题整改销号申请单: one problem, filled from the journal, with a line to be signed. */
export const closeoutForm = (frozen: FrozenRound, problem: Problem): Paper => {
  const decisions = decidedRows(problem)
  const way: Block =
    decisions.length === 0
      ? paragraph('', '尚未自报完成。')
      : {
          kind: 'table',
          widths: [14, 25, 19, 26, 16],
          head: decidedHead,
          rows: decisions.map(([what = '', who = '', on = '', said = '', seen = '']) => [
            ...[centred(what), cell(who), centred(on), cell(said), centred(seen)],
          ]),
        }
  return officePaper(frozen, {
    ...bare,
    title: '问题整改销号申请单',
    body: [asTable(aboutRows(problem, frozen)), way, signatures(), basisBlock(frozen)],
  })
}

/** 对账销号单: the whole round on one list, landscape. */
export const reconciliation = (frozen: FrozenRound): Paper =>
  officePaper(frozen, {
    ...bare,
    mark: '草稿',
    title: `${roundTitle(frozen)}整改对账销号单`,
    body: [
      paragraph('', originWords(frozen), '各问题的整改和销号情况见附件。'),
      signatures(),
      basisBlock(frozen),
    ],
    annexes: [{ title: '对账销号单', landscape: true, body: [ledgerTable(frozen)] }],
  })
