/**
 * What units reported of many problems, held against itself before it is put together into a paper.
 *
 *     problem 1-1-3, 4 August:    返还群众资金86.5万元
 *                                     ~~~~~~~~~~~~~~~~
 *     problem 1-2-1, 9 August:    追回被挪用资金86.5万元
 *                                 ~~~~~~~~~~~~~~~~~~~~~~    double-reporting
 *
 * Only statements are looked at: a measure promises and what the ledger counts it counts right.
 */
import type { Day } from '#core/words/figures/found.ts'
import { beforeFeedback } from './before-feedback.ts'
import { contradictionsIn } from './contradictions.ts'
import type { Contradiction, Doubt, Quoted } from './hint.ts'
import type { Material, Subject } from './material.ts'
import { paperOnly } from './paper.ts'
import { sentencesOfTexts } from './sentences-of-texts.ts'
import { unproven } from './unproven.ts'

/** `on`: the day on which it was told. `id`s are the caller's. */
export type ToldText = { id: string; text: string; on: Day | null }
export type ToldProblem = { id: string; title: string; texts: readonly ToldText[] }

/** Words quoted, and the text in which they stand. */
export type ToldPlace = { problem: string; text: string; words: string }
export type ToldChecks = {
  contradictions: (Omit<Contradiction, 'places'> & { places: ToldPlace[] })[]
  doubts: (Omit<Doubt, 'places' | 'line'> & { places: ToldPlace[] })[]
}

export function checkTold(problems: readonly ToldProblem[], feedbackOn: Day | null): ToldChecks {
  const texts = problems.flatMap((problem, index) =>
    problem.texts.map(({ id, text, on }) => ({ text, on, problem: index, id })),
  )
  const { sentences, textAt } = sentencesOfTexts(texts)
  const subjects = problems.map(({ id, title, texts: told }): Subject => ({
    id,
    line: 1,
    title,
    sentences: [],
    measures: told.length,
  }))
  for (const sentence of sentences) subjects[sentence.problem]?.sentences.push(sentence)
  const material: Material = { sentences, problems: subjects, feedbackOn, reports: true }
  const placeOf = ({ from, text: words }: Quoted): ToldPlace[] => {
    const told = texts[textAt(from)]
    const problem = problems[told?.problem ?? -1]
    return told === undefined || problem === undefined ? [] : [{ problem: problem.id, text: told.id, words }]
  }
  const doubts = [...paperOnly(material), ...unproven(material), ...beforeFeedback(material)]
  return {
    contradictions: contradictionsIn(material).map(({ places, ...one }) => ({
      ...one,
      places: places.flatMap(placeOf),
    })),
    doubts: inOrder(doubts, problems).map(({ line: _line, places, ...one }) => ({
      ...one,
      places: places.flatMap(placeOf),
    })),
  }
}

function inOrder(doubts: readonly Doubt[], problems: readonly ToldProblem[]): Doubt[] {
  const order = new Map(problems.map(({ id }, i) => [id, i]))
  return [...doubts].sort((a, b) => (order.get(a.problem) ?? 0) - (order.get(b.problem) ?? 0))
}
