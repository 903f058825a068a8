import { addDays } from '#core/words/calendar/day.ts'
import { type Refusal, refuse } from '#core/record/fact/refusal.ts'
import type { Acting } from '#core/record/problem/acting.ts'
import type { CourseChange } from '#core/record/problem/course-facts.ts'
import { type Problem, manifestationsOf } from '#core/record/problem/problem.ts'
import type { RoundWay } from '#core/record/round/way.ts'
import type { AskedChange } from '#core/rules/course/asked.ts'

type Asked<Kind extends AskedChange['kind']> = Extract<AskedChange, { kind: Kind }>

/** More time: later than the deadline that stands, not in the past, and for what is to be mended at once only where the round allows it. */
export const extensionOf = (
  problem: Problem,
  { measure, to, done, follow }: Asked<'extension'>,
  way: Pick<RoundWay, 'immediateExtensions'>,
  { day }: Pick<Acting, 'day'>,
): CourseChange | Refusal => {
  if (problem.timeClass === 'immediate' && !way.immediateExtensions) return refuse('no-extension')
  const own = (id: string) => problem.measures.find((it) => it.id === id)
  const unknown = [...follow, ...(measure === null ? [] : [measure])].find((it) => !own(it))
  if (unknown !== undefined) return refuse('unknown-thing', { thing: 'measure', id: unknown })
  const from = measure === null ? problem.deadline?.current : own(measure)?.deadline
  if (!from) return refuse('invalid-input', { field: 'measure' })
  if (to < day) return refuse('invalid-input', { field: 'to', earlierThan: day })
  if (to <= from) return refuse('invalid-input', { field: 'to', notAfter: from })
  // A measure may take as long as its problem, and no longer.
  const limit = problem.deadline?.current
  if (measure !== null && limit !== undefined && to > limit)
    return refuse('invalid-input', { field: 'to', laterThan: limit })
  const moved = measure === null ? follow.filter((it) => (own(it)?.deadline ?? to) < to) : []
  return { kind: 'extension', measure, from, to, done, follow: [...new Set(moved)] }
}

/** Nobody looks away from what is long-term for more than a year. */
export const longestWithoutLook = 366

/** 转为长期坚持 · 限期: what is long-term gets a day on which it is looked at again, everything else a deadline. */
export const classChange = (
  problem: Problem,
  { to, grounds, deadline, recheckOn }: Asked<'class'>,
  way: Pick<RoundWay, 'immediateExtensions'>,
  { day }: Pick<Acting, 'day'>,
): CourseChange | Refusal => {
  const from = problem.timeClass
  if (from === null || from === to) return refuse('invalid-input', { field: 'to' })
  const [asked, other, field] =
    to === 'long-term' ? [recheckOn, deadline, 'recheckOn'] : [deadline, recheckOn, 'deadline']
  if (asked === null || other !== null) return refuse('invalid-input', { field })
  if (asked < day) return refuse('invalid-input', { field, earlierThan: day })
  const latest = addDays(day, longestWithoutLook)
  if (to === 'long-term' && asked > latest) return refuse('invalid-input', { field, laterThan: latest })
  // Another class is no way round what the round does not allow.
  const stands = problem.deadline?.current
  const more = deadline === null || (stands !== undefined && deadline > stands)
  if (from === 'immediate' && more && !way.immediateExtensions) return refuse('no-extension')
  return { kind: 'class', from, to, grounds, deadline, recheckOn }
}

/** 调整措施: what the old one answered stays answered, and nobody gets more time by it. */
export const measureChange = (
  problem: Problem,
  asked: Asked<'measure'>,
  acting: Pick<Acting, 'newId'>,
): CourseChange | Refusal => {
  const old = problem.measures.find((it) => it.id === asked.replaces)
  if (!old) return refuse('unknown-thing', { thing: 'measure', id: asked.replaces })
  const found = manifestationsOf(problem)
  const unknown = asked.answers.find((id) => !found.some((it) => it.id === id))
  if (unknown !== undefined) return refuse('unknown-thing', { thing: 'manifestation', id: unknown })
  if (asked.units.length === 0) return refuse('invalid-input', { field: 'units' })
  const open = unansweredWithout(problem, old.id, asked.answers)
  if (open) return refuse('unanswered', { what: open.text })
  const limit = old.deadline ?? problem.deadline?.current ?? null
  // Without a day of its own it follows the problem's: then the one it had is kept.
  const deadline = asked.deadline ?? old.deadline
  if (deadline !== null && limit !== null && deadline > limit)
    return refuse('invalid-input', { field: 'deadline', laterThan: limit })
  return { ...asked, measure: acting.newId(), deadline }
}

/** What nobody would answer any more if these answers took the measure's place. */
export const unansweredWithout = (problem: Problem, measure: string, answers: readonly string[]) =>
  manifestationsOf(problem).find(
    ({ id }) =>
      !answers.includes(id) && !problem.measures.some((it) => it.id !== measure && it.answers.includes(id)),
  )
