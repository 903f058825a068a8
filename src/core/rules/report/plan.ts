import { dayInShanghai } from '#core/words/calendar/day.ts'
import { dayInWords } from '#core/words/calendar/day-in-words.ts'
import type { Measure, Problem } from '#core/record/problem/problem.ts'
import { planGaps } from '#core/rules/planning/gaps.ts'
import { foundBlocks, responsibilityWords } from '#core/rules/report/answer.ts'
import { placed } from '#core/rules/report/aspects.ts'
import { timeWords } from '#core/rules/report/deadline.ts'
import { basisBlock, officePaper, originWords, roundTitle } from '#core/rules/report/frame.ts'
import type { FrozenRound } from '#core/rules/report/frozen.ts'
import { gapWords } from '#core/rules/report/paper-words.ts'
import type { Block, Paper } from '#core/rules/report/paper.ts'
import { clause, paragraph, sentence } from '#core/rules/report/sentences.ts'
import { listAnnexes } from '#core/rules/report/three-lists.ts'
import { counted, totalsOf } from '#core/rules/report/totals.ts'

const dutyWords = (problem: Problem): string => {
  const { handler, team } = problem.responsibility
  const who = [
    ...responsibilityWords(problem),
    ...(handler ? [`经办人${handler.name}`] : []),
    ...(team.length > 0 ? [`专班成员${team.map((it) => it.name).join('、')}`] : []),
  ]
  return who.length > 0 ? `${who.join('，')}。` : '尚未交办。'
}

/** 「目标：…；责任单位：…；2026年9月30日前完成」, as far as it is said. */
const measureTerms = ({ goal, units, deadline }: Measure): string => {
  const terms = [
    ...(goal ? [`目标：${clause(goal)}`] : []),
    ...(units.length > 0 ? [`责任单位：${units.map((it) => it.name).join('、')}`] : []),
    ...(deadline ? [`${dayInWords(deadline)}前完成`] : []),
  ]
  return terms.length > 0 ? `（${terms.join('；')}）` : ''
}

/** 「换管20公里（责任单位：…）。」: the terms stand before the full stop. */
const measureWords = (measure: Measure): string => {
  const terms = measureTerms(measure)
  return terms === '' ? sentence(measure.text) : `${clause(measure.text)}${terms}。`
}

/** Whether the plan stands, or what it lacks before it can be approved. */
export const planState = (problem: Problem): string => {
  const { approved } = problem.plan
  if (approved) return `${dayInWords(dayInShanghai(approved.at))}批准。`
  const missing = [...new Set(planGaps(problem).map((it) => gapWords[it.code]))]
  return missing.length > 0 ? `尚未批准，还缺：${missing.join('、')}。` : '尚未批准。'
}

const planBlocks = (problem: Problem): Block[] => [
  ...foundBlocks(problem),
  paragraph('责任分工', dutyWords(problem)),
  paragraph('整改时限', `${timeWords(problem)}。`),
  ...(problem.measures.length === 0
    ? [paragraph('整改措施', '尚未制定。')]
    : problem.measures.map((measure, at) => {
        const marker = problem.measures.length > 1 ? `（${at + 1}）` : ''
        return paragraph(at === 0 ? '整改措施' : '', `${marker}${measureWords(measure)}`)
      })),
  paragraph('方案状态', planState(problem)),
]

/** 整改方案: one leader, one plan, one team and a deadline for each problem, with the three lists annexed. */
export const planPaper = (frozen: FrozenRound): Paper => {
  const { problems, measures } = totalsOf(frozen)
  return officePaper(frozen, {
    title: `关于${roundTitle(frozen)}反馈问题的整改方案`,
    body: [
      paragraph(
        '',
        ...[originWords(frozen), '针对反馈的', counted(problems), '个问题，制定整改措施'],
        ...[counted(measures), '条，逐项明确责任和时限如下。'],
      ),
      ...placed(frozen.problems).flatMap((aspect): Block[] => [
        aspect.heading,
        ...aspect.groups.flatMap((group): Block[] => [
          ...(group.heading ? [group.heading] : []),
          ...group.problems.flatMap(({ heading, problem }): Block[] => [heading, ...planBlocks(problem)]),
        ]),
      ]),
      basisBlock(frozen),
    ],
    annexes: listAnnexes(frozen),
  })
}
