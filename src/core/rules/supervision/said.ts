import { type Refusal, refuse } from '#core/record/fact/refusal.ts'
import type { InstrumentKind, InstrumentSaid } from '#core/record/instrument/facts.ts'
import type { Named } from '#core/record/meeting/facts.ts'
import type { Day } from '#core/words/calendar/day.ts'
import {
  charactersOf,
  longest,
  notToBeOrdered,
  orderingWords,
  toneTo,
} from '#core/rules/supervision/wording.ts'

/** A problem as a paper needs it: of which round, and which units work on it. */
export type Addressable = { problem: string; number: string; round: string; units: readonly string[] }

/** Papers that tell of others' problems: a circular to everybody, advice to whoever governs the field. */
const aboutOthers: readonly InstrumentKind[] = ['circular', 'recommendation']

const strayProblem = (
  said: InstrumentSaid,
  round: Named,
  problems: readonly Addressable[],
): Refusal | null => {
  const elsewhere = problems.find((it) => it.round !== round.id)
  if (elsewhere) return refuse('problem-of-other-round', { number: elsewhere.number, round: round.name })
  if (said.kind !== 'circular' && said.problems.length === 0)
    return refuse('invalid-input', { field: 'problems' })
  if (aboutOthers.includes(said.kind)) return null
  const addressed = said.to.map((it) => it.id)
  const stray = problems.find((it) => !it.units.some((unit) => addressed.includes(unit)))
  return stray
    ? refuse('problem-of-other-unit', {
        number: stray.number,
        units: said.to.map((it) => it.name),
      })
    : null
}

const strayParty = ({ from, to }: InstrumentSaid): Refusal | null =>
  to.some((it) => it.id === from.id) ? refuse('addressed-to-itself', { unit: from.name }) : null

const wordsRefused = ({ kind, from, to, title, ground, demand }: InstrumentSaid): Refusal | null => {
  const [unordered] = notToBeOrdered(kind, from, to)
  if (unordered) return refuse('not-to-be-ordered', { kind, unit: unordered.name, from: from.name })
  const characters = charactersOf(title, ground, demand)
  const most = longest(kind)
  if (characters > most) return refuse('paper-too-long', { characters, most })
  if (toneTo(from, to) === 'instruct') return null
  const words = orderingWords([title, ground, demand].join('\n'))
  return words.length > 0 ? refuse('ordering-words', { words, from: from.name }) : null
}

/** Days it sets lie ahead. */
export const dayPassed = (
  { limit, replyBy }: Pick<InstrumentSaid, 'limit' | 'replyBy'>,
  today: Day,
): Refusal | null => {
  for (const [field, day] of [
    ['limit', limit],
    ['replyBy', replyBy],
  ] as const)
    if (day !== null && day <= today) return refuse('paper-day-passed', { field, day })
  return null
}

/** What a paper says that cannot be sent: to whom, about what, in which words, by which days. */
export const flawOfSaid = (
  said: InstrumentSaid,
  round: Named,
  problems: readonly Addressable[],
  today: Day,
): Refusal | null => {
  if ((said.kind === 'letter') !== (said.sign !== null))
    return refuse('sign-with-letter', { kind: said.kind })
  return (
    strayParty(said) ?? strayProblem(said, round, problems) ?? wordsRefused(said) ?? dayPassed(said, today)
  )
}
