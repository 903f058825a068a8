import { dayInShanghai } from '#core/words/calendar/day.ts'
import { dayInTable } from '#core/words/calendar/day-in-words.ts'
import type { Problem, Progress } from '#core/record/problem/problem.ts'
import type { FrozenRound } from '#core/rules/report/frozen.ts'
import type { Annex } from '#core/rules/report/paper.ts'
import {
  cell,
  centred,
  figurePlaces,
  figureWords,
  paragraph,
  sentence,
} from '#core/rules/report/sentences.ts'
import { relianceOf, relianceWords, toldOf } from '#core/rules/report/statements.ts'
import { type Count, totalsOf } from '#core/rules/report/totals.ts'

/** A figure of a paper and what it rests on. */
export type SourcedFigure = {
  figure: string
  what: string
  /** Numbers of the problems it is about. */
  problems: string
  unit: string
  day: string
  evidence: readonly string[]
  /** 「第12条」: the fact that states it; 「前40条」: what was counted over. */
  fact: string
}

const numbersShown = 6

const numbersOf = (of: readonly Problem[]): string => {
  const shown = of.slice(0, numbersShown).map((it) => it.number)
  return of.length > shown.length ? `${shown.join('、')}等${of.length}个` : shown.join('、')
}

const ofCount = ({ value, what, of }: Count, { day, tree }: FrozenRound): SourcedFigure => ({
  figure: String(value),
  what,
  problems: numbersOf(of),
  unit: '',
  day: dayInTable(day),
  evidence: [],
  fact: `前${tree.size}条`,
})

/** The proof a figure is tied to; else those given with the statement; where it came without any, those of its measure. */
const proofsOf = ({ evidence }: Problem, { id, measure, ties }: Progress, figure: number): string[] => {
  const tied = ties.find((it) => it.figure === figure)
  const own = evidence.filter((it) => it.id === tied?.evidence)
  if (own.length > 0) return own.map((it) => it.fileName)
  const given = evidence.filter((it) => it.progress === id)
  const proofs =
    given.length > 0 ? given : evidence.filter((it) => measure !== null && it.measure === measure)
  return [...new Set(proofs.map((it) => it.fileName))]
}

/** A statement that serves several problems is one: its figures are told once, with all of these. */
const ofStatement = (problem: Problem, it: Progress, { seqs, problems }: FrozenRound): SourcedFigure[] => {
  const others = problems.filter(
    (one) => one !== problem && it.shared !== null && toldOf(one).some((told) => told.shared === it.shared),
  )
  const seq = seqs.get(it.id)
  return figurePlaces(sentence(it.text), it.figures).map(({ figure }) => ({
    figure: figureWords(figure),
    what: `${figure.indicator}（${relianceWords[relianceOf(problem, it)]}）`,
    problems: numbersOf([problem, ...others]),
    unit: it.unit?.name ?? '',
    day: dayInTable(dayInShanghai(it.at)),
    evidence: proofsOf(problem, it, it.figures.indexOf(figure)),
    fact: seq === undefined ? '' : `第${seq}条`,
  }))
}

/** The counts that a paper says in its own words; plan and lists say how many problems and measures there are. */
const countsOf = (frozen: FrozenRound, whole: boolean): Count[] => {
  const { problems, aspects, measures, measuresDone, steps, late } = totalsOf(frozen)
  if (!whole) return [problems, measures]
  const said = [measuresDone, ...steps, late].filter((it) => it.value > 0 || it === steps[0])
  return [problems, aspects, measures, ...said]
}

const statementsOnce = ({ problems }: FrozenRound): { problem: Problem; it: Progress }[] => {
  const all = problems.flatMap((problem) => toldOf(problem).map((it) => ({ problem, it })))
  return all.filter(
    ({ it }, at) => it.shared === null || all.findIndex((one) => one.it.shared === it.shared) === at,
  )
}

/** Every figure a paper uses, in the order it uses them. `counts`: what it counts itself. */
export const figuresOf = (frozen: FrozenRound, counts: 'all' | 'sizes' | 'none'): SourcedFigure[] => [
  ...(counts === 'none' ? [] : countsOf(frozen, counts === 'all')).map((it) => ofCount(it, frozen)),
  ...statementsOnce(frozen).flatMap(({ problem, it }) => ofStatement(problem, it, frozen)),
]

/** 数字出处: each figure with the problem, unit, day, evidence and fact it leads to. */
export const sourcesAnnex = (frozen: FrozenRound, counts: 'all' | 'sizes' | 'none'): Annex => ({
  title: '数字出处',
  landscape: true,
  body: [
    paragraph(
      '',
      '统计数字由办理记录逐条计数；进展中的数字以填报的原话为准，记录号为整改台账办理记录的序号。问题原文和整改措施中的数字出自反馈意见和整改方案，不在此列。',
    ),
    {
      kind: 'table',
      widths: [5, 10, 25, 12, 13, 13, 14, 8],
      head: ['序号', '数字', '说的是什么', '问题编号', '填报单位', '日期', '佐证材料', '记录号'],
      rows: figuresOf(frozen, counts).map((it, at) => [
        centred(String(at + 1)),
        centred(it.figure),
        cell(it.what),
        centred(it.problems),
        cell(it.unit),
        centred(it.day),
        cell(it.evidence.join('、')),
        centred(it.fact),
      ]),
    },
  ],
})
