import type { Compared, Count, ItemAsk } from '#core/record/round/light-condition.ts'
import { type Day, addDays, daysBetween, monthEnd } from '#core/words/calendar/day.ts'
import type { LightItem } from '#core/rules/light/light-item.ts'
import type { WorkingCalendar } from '#core/words/calendar/working-calendar.ts'

export const compares = ({ is, value }: Compared, number: number): boolean =>
  ({
    below: number < value,
    'at-most': number <= value,
    'at-least': number >= value,
    above: number > value,
  })[is]

/** The last day of the quarter of `day`. */
const quarterEnd = (day: Day): Day => {
  const month = Number(day.slice(5, 7))
  const last = String(Math.ceil(month / 3) * 3).padStart(2, '0')
  return monthEnd(`${day.slice(0, 4)}-${last}-01`)
}

/** The share of an item's time that is used on a day, in hundredths; null without a plan or a deadline. */
const usedTime = ({ from, deadline }: LightItem, day: Day): number | null => {
  if (from === null || deadline === null) return null
  const whole = daysBetween(from, deadline)
  if (whole <= 0) return day < from ? 0 : 100
  return Math.min(100, Math.max(0, (100 * daysBetween(from, day)) / whole))
}

const since = (from: Day | null, day: Day): number | null => (from === null ? null : daysBetween(from, day))

/** What is counted about an item on a day; null where there is nothing to count from. */
export const countOf = (
  count: Count,
  item: LightItem,
  day: Day,
  calendar: WorkingCalendar,
): number | null => {
  const { deadline, nodes } = item
  switch (count) {
    case 'days-left':
      return deadline === null ? null : daysBetween(day, deadline)
    case 'working-days-left':
      return deadline === null ? null : calendar.workingDaysBetween(day, deadline)
    case 'days-in-hand':
      return since(item.since, day)
    case 'working-days-in-hand':
      return item.since === null ? null : calendar.workingDaysBetween(item.since, day)
    case 'days-untold':
      return since(item.told ?? item.from, day)
    case 'behind': {
      const used = usedTime(item, day)
      return used === null ? null : used - item.progress
    }
    case 'pace': {
      const used = usedTime(item, day)
      return used === null || used === 0 ? null : (100 * item.progress) / used
    }
    case 'progress':
      return item.progress
    case 'nodes-missed':
      return nodes.filter((it) => it < day).length
    case 'node-days-late':
      return nodes[0] !== undefined && nodes[0] < day ? daysBetween(nodes[0], day) : null
    case 'extensions':
      return item.extensions
    case 'returns':
      return item.returns
  }
}

/** Events of a kind that count on a day. */
export const eventsCounted = (
  { events }: LightItem,
  { of, within }: { of: string; within: number | null },
  day: Day,
) =>
  events.filter(
    (it) =>
      (of === 'any' || it.kind === of) &&
      it.on <= day &&
      (within === null || daysBetween(it.on, day) < within),
  )

/** Whether what a rule asks holds of an item on a day. What cannot be counted does not hold. */
export const answerAsk = (ask: ItemAsk, item: LightItem, day: Day, calendar: WorkingCalendar): boolean => {
  switch (ask.ask) {
    case 'closed':
      return item.closed
    case 'accepted':
      return item.accepted
    case 'done':
      return item.done
    case 'long-term':
      return item.longTerm
    case 'begun':
      return item.told !== null || item.done
    case 'handed-out':
      return item.handedOut
    case 'node-past-month':
      return item.nodes[0] !== undefined && monthEnd(item.nodes[0]) < day
    case 'node-past-quarter':
      return item.nodes[0] !== undefined && quarterEnd(item.nodes[0]) < day
    case 'events':
      return compares(ask, eventsCounted(item, ask, day).length)
    case 'forecast':
      return item.forecast === ask.of
    case 'quality':
      return item.quality === ask.of
    case 'class':
      return item.class === ask.of
    case 'pressed': {
      const { pressed } = item
      if (pressed?.sign !== ask.of) return false
      return !ask.limitPassed || (!pressed.excused && pressed.limit !== null && pressed.limit < day)
    }
    default: {
      const counted = countOf(ask.ask, item, day, calendar)
      return counted !== null && compares(ask, counted)
    }
  }
}

const around = (day: Day): Day[] => [addDays(day, -1), day, addDays(day, 1), addDays(day, 2)]

/** The day on which so many hundredths of an item's time are used. */
const dayAt = ({ from, deadline }: LightItem, share: number): Day[] => {
  if (from === null || deadline === null || !Number.isFinite(share)) return []
  const at = Math.min(100, Math.max(0, share))
  // Where the plan came after its deadline, all of the time is used from its first day on.
  return [...around(from), ...around(addDays(from, Math.floor((daysBetween(from, deadline) * at) / 100)))]
}

const workdaysFrom = (calendar: WorkingCalendar, day: Day | null, count: number): Day[] =>
  day === null ? [] : [-1, 0, 1].flatMap((it) => around(calendar.addWorkingDays(day, count + it)))

/** The days on which an ask may begin to be answered otherwise by itself: all of them, and others beside. */
export const turnsOf = (ask: ItemAsk, item: LightItem, calendar: WorkingCalendar): Day[] => {
  const { deadline, nodes } = item
  const from = (day: Day | null, count: number) => (day === null ? [] : around(addDays(day, count)))
  switch (ask.ask) {
    case 'days-left':
      return from(deadline, -ask.value)
    case 'working-days-left':
      return workdaysFrom(calendar, deadline, -ask.value)
    case 'days-in-hand':
      return from(item.since, ask.value)
    case 'working-days-in-hand':
      return workdaysFrom(calendar, item.since, ask.value)
    case 'days-untold':
      return from(item.told ?? item.from, ask.value)
    case 'behind':
      return dayAt(item, item.progress + ask.value)
    case 'pace':
      return [...dayAt(item, (100 * item.progress) / ask.value), ...dayAt(item, 0)]
    case 'nodes-missed':
      return nodes.map((it) => addDays(it, 1))
    case 'node-days-late':
      return [...from(nodes[0] ?? null, ask.value), ...from(nodes[0] ?? null, 0)]
    case 'node-past-month':
      return nodes[0] === undefined ? [] : [addDays(monthEnd(nodes[0]), 1)]
    case 'node-past-quarter':
      return nodes[0] === undefined ? [] : [addDays(quarterEnd(nodes[0]), 1)]
    case 'events':
      return item.events.flatMap(({ on }) => [on, ...(ask.within === null ? [] : [addDays(on, ask.within)])])
    case 'pressed':
      return item.pressed === null || item.pressed.limit === null ? [] : [addDays(item.pressed.limit, 1)]
    default:
      return []
  }
}
