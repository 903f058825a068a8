import type { Problem, Progress } from '#core/record/problem/problem.ts'

/** What is not told is not seen either: content from before there was such a thing is still the same content. */
const told = <Told extends object>(it: Told): Partial<Told> =>
  Object.fromEntries(
    Object.entries(it).filter(([, value]) => value !== null && (!Array.isArray(value) || value.length > 0)),
  ) as Partial<Told>

/** Of a statement what was seen of it; who said it, and when, is not. */
export const progressSeen = ({ by: _by, at: _at, ...it }: Progress) => {
  const { assignment, shared, reused, recovered, balance, ties, ...rest } = it
  return { ...rest, ...told({ assignment, shared, reused, recovered, balance, ties }) }
}

/** What was handed down, what is due and what is to run off. */
export const workSeen = ({ assignments, money, runoffs }: Problem) =>
  told({
    assignments: assignments.map(({ by: _by, madeAt: _made, takenOverAt: _taken, ...it }) => it),
    money: money.map(({ explained, ...it }) => ({
      ...it,
      explained: explained && { remaining: explained.remaining, reason: explained.reason },
    })),
    runoffs,
  })
