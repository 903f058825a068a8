import type { Duty, DutyDoing } from '#core/record/duty/duty.ts'
import { type Period, periodOf } from '#core/record/duty/periods.ts'
import { type Day, addDays } from '#core/words/calendar/day.ts'

export const owedStates = ['running', 'due', 'missed', 'done', 'late'] as const
/**
 * running: the period is not over · due: it is over, and its day is to come · missed: its day passed and nothing was done ·
 * done: in time · late: done, after its day
 */
export type OwedState = (typeof owedStates)[number]

type Dated = Pick<Duty, 'every' | 'from' | 'until' | 'dueWithin'> & {
  ended: { on: Day } | null
  withdrawn: unknown
}

/** The last day of the duty; null: none is set. */
const lastDay = ({ until, ended }: Dated): Day | null =>
  ended === null ? until : until === null || ended.on < until ? ended.on : until

/**
 * The periods a duty is owed for that have begun by `today`, the oldest first: from the one in which its first day lies to
 * the last one that ends with it or before.
 */
export const periodsOwed = (duty: Dated, today: Day): Period[] => {
  if (duty.withdrawn !== null) return []
  const last = lastDay(duty)
  const isOwed = (it: Period): boolean =>
    it.from <= today && duty.from <= today && (last === null || it.to <= last)
  const periods: Period[] = []
  let period = periodOf(duty.every, duty.from, duty.dueWithin)
  while (isOwed(period)) {
    periods.push(period)
    period = periodOf(duty.every, addDays(period.to, 1), duty.dueWithin)
  }
  return periods
}

export type Owed<Doing = DutyDoing> = Period & { state: OwedState; doing: Doing | null }

const stateOf = ({ to, due }: Period, on: Day | undefined, today: Day): OwedState => {
  if (on !== undefined) return on <= due ? 'done' : 'late'
  return today <= to ? 'running' : today <= due ? 'due' : 'missed'
}

/** Every period a duty was owed for until today, and how it stands: a pure matter of what was told and of the day. */
export const owedOf = <Doing extends Pick<DutyDoing, 'period' | 'on'>>(
  duty: Dated & { done: readonly Doing[] },
  today: Day,
): Owed<Doing>[] =>
  periodsOwed(duty, today).map((period) => {
    const doing = duty.done.find((it) => it.period === period.name) ?? null
    return { ...period, state: stateOf(period, doing?.on, today), doing }
  })
