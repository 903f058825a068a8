import type { FoundKind } from '#contract/finding.ts'
import type { Problem, Progress } from '#core/record/problem/problem.ts'
import type { Review } from '#core/record/review/review.ts'
import { fold, gramsOf } from '#core/words/search/fold.ts'
import type { ViewRow } from '#ledger/views/rows.ts'

/** A sign that parts words: nothing is found across it. */
const together = (parts: readonly (string | null)[]): string =>
  parts.filter((it) => it !== null && it !== '').join(' · ')

type Words = {
  id: string
  text: string
  unit: string | null
  at: string | null
  openTo?: readonly string[]
  hidden?: string | null
}

const row = (kind: FoundKind, problem: string, { id, text, unit, at, openTo, hidden }: Words): ViewRow => ({
  ...{ id, kind, problem_id: problem, unit_id: unit, open_to: openTo ?? [], at, text },
  hidden: hidden ? fold(hidden) : null,
})

/**
 * The words of one problem; its manifestations stand with it, for it is the problem that people look for.
 * @param progress the entries whose words are wanted
 */
export const searchOfProblem = (problem: Problem, progress: readonly Progress[]): ViewRow[] => {
  const { id, number, title, shortTitle, manifestations, responsibility } = problem
  const unit = responsibility.leadUnit?.id ?? null
  const short = title.includes(shortTitle) ? null : shortTitle
  const of = (kind: FoundKind, words: readonly Words[]) => words.map((it) => row(kind, id, it))
  return [
    row('problem', id, {
      ...{ id, unit, at: null },
      text: together([number, title, short, ...manifestations.map((it) => it.text)]),
    }),
    ...of(
      'measure',
      problem.measures.map((it) => ({
        ...{ id: it.id, unit: it.units[0]?.id ?? unit, at: null },
        text: together([it.text, it.goal]),
      })),
    ),
    ...of(
      'progress',
      progress.map((it) => ({ id: it.id, unit: it.unit?.id ?? null, at: it.at, text: it.text })),
    ),
    ...of(
      'evidence',
      problem.evidence.map((it) => ({
        ...{ id: it.id, unit, at: it.at },
        text: together([it.statement, it.fileName]),
      })),
    ),
    ...of(
      'assignment',
      problem.assignments
        .filter((it) => it.withdrawn === null)
        .map((it) => ({ id: it.id, unit: it.unit.id, at: it.madeAt, text: it.share })),
    ),
    ...of(
      'objection',
      problem.objections.map((it) => ({
        ...{ id: it.id, unit: null, at: it.at, hidden: it.name },
        text: together([it.words, it.answered?.answer ?? null]),
      })),
    ),
  ]
}

/** What bodies said in a joint review, and what was answered: for the bodies that were asked. */
export const searchOfReview = ({ opinions, bodies }: Review): ViewRow[] =>
  opinions
    .filter((it) => it.text !== '')
    .map((it) =>
      row('opinion', it.problem, {
        ...{ id: it.id, unit: it.body.id, at: it.at, openTo: bodies.map((body) => body.id) },
        text: together([it.text, it.answer?.reply ?? null]),
      }),
    )

/** A row with what it is looked for by. */
export const withGrams = (it: ViewRow): ViewRow => {
  const folded = fold(String(it['text']))
  const hidden = typeof it['hidden'] === 'string' ? gramsOf(it['hidden']) : []
  return { ...it, folded, grams: [...new Set([...gramsOf(folded), ...hidden])] }
}
