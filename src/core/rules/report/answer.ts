import { dayInShanghai } from '#core/words/calendar/day.ts'
import { dayInWords } from '#core/words/calendar/day-in-words.ts'
import type { Actor } from '#core/record/fact/envelope.ts'
import { type Measure, type Problem, type Progress, acceptedSteps } from '#core/record/problem/problem.ts'
import { endingWords, linkWords } from '#core/rules/report/course-words.ts'
import { lateWords, lightWord, timeWords } from '#core/rules/report/deadline.ts'
import type { FrozenRound } from '#core/rules/report/frozen.ts'
import type { Block, Paragraph, Run } from '#core/rules/report/paper.ts'
import { stepWords } from '#core/rules/report/paper-words.ts'
import { clause, numbered, paragraph, sentence, withFigures } from '#core/rules/report/sentences.ts'
import {
  type Reliance,
  latestStatements,
  relianceOf,
  relianceWords,
  toldOf,
} from '#core/rules/report/statements.ts'
import { problemPath } from '#core/rules/report/totals.ts'

export const nothingTold = '尚未填报进展。'

/** What was found, where the problem names more than itself. */
export const foundBlocks = ({ manifestations, title }: Problem): Block[] => {
  const told = manifestations.map((it) => it.text).filter((text) => clause(text) !== clause(title))
  return told.length === 0 ? [] : [paragraph('具体表现', numbered(told))]
}

/** Who answers for it, as far as it has been handed out. */
export const responsibilityWords = ({ responsibility }: Problem): string[] => {
  const { leadLeader, leadUnit, coUnits } = responsibility
  return [
    ...(leadLeader ? [`牵头领导${leadLeader.name}`] : []),
    ...(leadUnit ? [`牵头单位${leadUnit.name}`] : []),
    ...(coUnits.length > 0 ? [`配合单位${coUnits.map((it) => it.name).join('、')}`] : []),
  ]
}

/** Nothing of the «five ones» is there yet: said in one breath with the state. */
const untouched = ({ step, responsibility, timeClass, deadline }: Problem): boolean =>
  step === 'registered' &&
  !responsibility.leadLeader &&
  !responsibility.leadUnit &&
  timeClass === null &&
  deadline === null

const dutyBlocks = (problem: Problem): Block[] => {
  if (untouched(problem)) return []
  const who = responsibilityWords(problem)
  return [
    paragraph('责任和时限', `${who.length === 0 ? '尚未交办' : who.join('，')}；${timeWords(problem)}。`),
  ]
}

/** Said once for all statements of a problem where they are alike, otherwise after each of them. */
const oneReliance = (problem: Problem): Reliance | null => {
  const kinds = new Set(toldOf(problem).map((it) => relianceOf(problem, it)))
  return kinds.size === 1 ? ([...kinds][0] ?? null) : null
}

const statementRuns = (problem: Problem, it: Progress, several: boolean, marked: boolean): Run[] => [
  ...(several && it.unit ? [{ text: `${it.unit.name}：` }] : []),
  ...withFigures(sentence(it.text), it.figures, problemPath(problem.id)),
  ...(it.shared === null ? [] : [{ text: '（共用）' }]),
  ...(marked ? [{ text: `（${relianceWords[relianceOf(problem, it)]}）` }] : []),
]

const measureRuns = (problem: Problem, measure: Measure, common: Reliance | null): Run[] => {
  const told = latestStatements(problem, measure)
  // An imported report tells the measure and what came of it in the same words.
  const repeats = told.length > 0 && told.every((it) => sentence(it.text) === sentence(measure.text))
  const said = told.flatMap((it) => statementRuns(problem, it, told.length > 1, common === null))
  if (repeats) return said
  const anyTold = toldOf(problem).length > 0
  const silent = anyTold ? [{ text: nothingTold }] : []
  return [{ text: sentence(measure.text) }, ...(told.length > 0 ? [{ text: '进展：' }, ...said] : silent)]
}

const leadOf = (problem: Problem, common: Reliance | null): string => {
  const mark = common === null ? '' : `（${relianceWords[common]}）`
  return toldOf(problem).length === 0 ? '整改措施' : `整改措施及进展${mark}`
}

const measureBlocks = (problem: Problem): Block[] => {
  const common = oneReliance(problem)
  const lead = leadOf(problem, common)
  const { measures } = problem
  const blocks = measures.map((measure, at): Paragraph => {
    const runs = measureRuns(problem, measure, common)
    const place = measures.length > 1 ? [{ text: `（${at + 1}）` }] : []
    return paragraph(at === 0 ? lead : '', ...place, ...runs)
  })
  const whole = latestStatements(problem, null)
  if (whole.length > 0) {
    const said = whole.flatMap((it) => statementRuns(problem, it, whole.length > 1, common === null))
    const mark = measures.length === 0 && common !== null ? `（${relianceWords[common]}）` : ''
    blocks.push(paragraph(`总体进展${mark}`, ...said))
  }
  if (toldOf(problem).length === 0)
    blocks.push(paragraph('整改进展', measures.length === 0 ? '尚未制定措施，尚未填报进展。' : nothingTold))
  return blocks
}

export const actorName = (actor: Actor): string =>
  actor.kind === 'rule'
    ? `系统（${actor.rule}）`
    : `${actor.person.name}${actor.unit ? `（${actor.unit.name}）` : ''}`

const onDay = (at: string): string => dayInWords(dayInShanghai(at))

/** Who verified, accepted and closed; what one person did under one post is said once. */
const judges = ({ closeout: { verifications, acceptance, confirmation, closing } }: Problem): string => {
  const parts = [
    ...verifications.map((it) => ({ who: actorName(it.by), did: '核查' })),
    ...(acceptance ? [{ who: actorName(acceptance.by), did: '验收' }] : []),
    ...(confirmation ? [{ who: confirmation.paper.body, did: '认定' }] : []),
    ...(closing ? [{ who: actorName(closing.by), did: '销号' }] : []),
  ]
  return [...Map.groupBy(parts, (it) => it.who)]
    .map(([who, did]) => `${who}${did.map((it) => it.did).join('、')}`)
    .join('，')
}

/** Where it stands on that day, and since when where that is known. */
export const stateWords = (problem: Problem, frozen: Pick<FrozenRound, 'round' | 'day'>): string => {
  const { closeout, returned, step } = problem
  const { closing } = closeout
  if (step === 'ended') return `${endingWords(problem)}。`
  const on = linkWords({
    links: problem.links.filter((it) => it.how === 'rebounded-as' || it.how === 'carried-to'),
  })
  const goneOn = on === '' ? '' : `${on}。`
  if (step === 'closed' && closing) return `${onDay(closing.at)}销号（${judges(problem)}）。${goneOn}`
  if (step === 'returned' && returned)
    return `${onDay(returned.at)}${stepWords.returned}，理由：${sentence(returned.reason)}`
  const light = acceptedSteps.includes(step) ? '' : lightWord(problem, frozen)
  const late = lateWords(problem, frozen.day)
  // 「逾期，逾期3天」 would say it twice.
  const added = [late.startsWith(light) ? '' : light, late].filter((it) => it !== '')
  return `${stepWords[step]}${added.length > 0 ? `（${added.join('，')}）` : ''}。${goneOn}`
}

/** The whole answer to one problem, without its heading. */
export const answerBlocks = (problem: Problem, frozen: FrozenRound): Block[] => [
  ...foundBlocks(problem),
  ...dutyBlocks(problem),
  ...measureBlocks(problem),
  paragraph('整改状态', `${untouched(problem) ? '尚未交办，时限未定，' : ''}${stateWords(problem, frozen)}`),
]
