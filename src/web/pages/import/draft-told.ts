import type { DraftDuty, DraftMeasure, DraftProblem } from '#contract/drafts.ts'

/** Putting two tellings together so that nothing of either is lost; what cannot be both is left as words to be looked at. */

type Printed = DraftMeasure['units'][number]

/** Two texts a line each; one of them where the other says nothing or the same. */
export const bothTold = (one: string | null, other: string | null): string | null =>
  one === null || other === null || one === other ? (one ?? other) : `${one}\n${other}`

export const unitsTogether = (one: readonly Printed[], other: readonly Printed[]): Printed[] => [
  ...new Map([...one, ...other].map((it) => [it.unit ?? it.words, it])).values(),
]

type Leader = NonNullable<DraftDuty['leadLeader']>
type Handler = NonNullable<DraftDuty['handler']>

/** Two different persons for one post: as words, and nobody. */
const oneOf = <It extends { words: string }>(
  one: It | null,
  other: It | null,
  nobody: (words: string) => It,
): It | null =>
  one === null || other === null || one.words === other.words
    ? (one ?? other)
    : nobody(`${one.words}、${other.words}`)

type Term = { deadline: string | null; deadlineWords: string | null }

/** Two different deadlines: both as words, and no day. */
export const oneTerm = (one: Term, other: Term): Term => {
  const words = (it: Term) => it.deadlineWords ?? it.deadline
  if (words(other) === null || words(one) === words(other)) return one
  if (words(one) === null) return other
  if (one.deadline !== null && one.deadline === other.deadline) return one
  return { deadline: null, deadlineWords: `${words(one) ?? ''}；${words(other) ?? ''}` }
}

export const oneDuty = (one: DraftDuty, other: DraftDuty): DraftDuty => {
  const term = oneTerm(one, other)
  const second = one.leadUnit && other.leadUnit ? [other.leadUnit] : []
  const leadUnit = one.leadUnit ?? other.leadUnit
  return {
    leadLeader: oneOf<Leader>(one.leadLeader, other.leadLeader, (words) => ({
      words,
      person: null,
      post: null,
    })),
    handler: oneOf<Handler>(one.handler, other.handler, (words) => ({ words, person: null })),
    leadUnit,
    coUnits: unitsTogether(one.coUnits, [...second, ...other.coUnits]).filter(
      (it) => (it.unit ?? it.words) !== (leadUnit?.unit ?? leadUnit?.words),
    ),
    timeClass: one.timeClass ?? other.timeClass,
    deadline: term.deadline,
    deadlineWords: term.deadlineWords,
  }
}

/** What a ledger tells of two problems that become one. */
export const oneTold = (one: DraftProblem, other: DraftProblem) => ({
  duty: oneDuty(one.duty, other.duty),
  status: bothTold(one.status, other.status),
  progress: bothTold(one.progress, other.progress),
  evidence: bothTold(one.evidence, other.evidence),
})

/** The deadline of a problem or measure, as plain fields. */
export const termOf = ({ deadline, deadlineWords }: Term): Term => ({ deadline, deadlineWords })
