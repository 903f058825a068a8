import { dayInShanghai } from '#core/words/calendar/day.ts'
import { type ToldChecks, type ToldPlace, checkTold } from '#core/words/checks/check-told.ts'
import type { FrozenRound } from '#core/rules/report/frozen.ts'
import { sentence } from '#core/rules/report/sentences.ts'
import { toldOf } from '#core/rules/report/statements.ts'

/** Words of the report, and where they come from: a problem, and the place of a measure in it (1-based; null: none). */
export type ReportPlace = { problem: { id: string; number: string }; measure: number | null; text: string }

type Contradiction = Omit<ToldChecks['contradictions'][number], 'places'> & { places: ReportPlace[] }
type Doubt = Omit<ToldChecks['doubts'][number], 'places' | 'problem'> & {
  problem: ReportPlace['problem']
  places: ReportPlace[]
}

export type ReportHints = {
  contradictions: Contradiction[]
  doubts: Doubt[]
  /** How many more there are than are named here. */
  left: number
}

/** What they are found in. */
export type HintsOf = Pick<FrozenRound, 'problems' | 'round'>

/** A report with more of them has to be read as a whole. */
const mostNamed = 200

/**
 * What the progress report of this day tells that does not fit together, or that shows no effect: the statements the
 * paper is composed from, in its order, checked before it is printed. Hints, never verdicts.
 */
export const reportHints = ({ problems, round }: HintsOf): ReportHints => {
  const measures = new Map<string, number>()
  const named = new Map(problems.map(({ id, number }) => [id, { id, number }]))
  const told = problems.map((problem) => ({
    id: problem.id,
    title: problem.shortTitle,
    texts: toldOf(problem).map(({ id, text, measure, at, happened }) => {
      measures.set(id, problem.measures.findIndex((it) => it.id === measure) + 1)
      const on = happened !== null && /^\d{4}-\d{2}-\d{2}$/u.test(happened) ? happened : dayInShanghai(at)
      return { id, text: sentence(text), on }
    }),
  }))
  const { contradictions, doubts } = checkTold(told, round.feedbackOn)
  const placed = ({ problem, text, words }: ToldPlace): ReportPlace[] => {
    const of = named.get(problem)
    return of === undefined ? [] : [{ problem: of, measure: measures.get(text) || null, text: words }]
  }
  return {
    contradictions: contradictions
      .slice(0, mostNamed)
      .map((it) => ({ ...it, places: it.places.flatMap(placed) })),
    doubts: doubts.slice(0, mostNamed).flatMap(({ problem, places, ...it }): Doubt[] => {
      const of = named.get(problem)
      return of === undefined ? [] : [{ ...it, problem: of, places: places.flatMap(placed) }]
    }),
    left: Math.max(0, contradictions.length - mostNamed) + Math.max(0, doubts.length - mostNamed),
  }
}
