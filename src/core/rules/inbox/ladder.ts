import type { InboxGroup } from '#core/rules/inbox/reasons.ts'
import { type Day, daysBetween } from '#core/words/calendar/day.ts'

/**
 * Days before a deadline (after it, if negative) on which it is said again, by who it waits for: those who carry it hear of
 * it often, those who decide when it gets close, leaders when it is due and once it stays late. Behind the last rung it is
 * said again each time so many days are over.
 */
const ladders: Record<InboxGroup, { rungs: readonly number[]; every: number }> = {
  do: { rungs: [30, 15, 7, 3, 1, 0, -1, -7], every: 7 },
  decide: { rungs: [7, 3, 1, 0, -1, -7], every: 7 },
  know: { rungs: [7, 0, -1, -15], every: 30 },
}

/** The rung that a line stands on; null above the first, and for what has no day. */
export const rungOf = ({ group, by }: { group: InboxGroup; by: Day | null }, day: Day): number | null => {
  if (by === null) return null
  const left = daysBetween(day, by)
  const { rungs, every } = ladders[group]
  const last = rungs.at(-1) ?? 0
  if (left < last) return last - Math.floor((last - left) / every) * every
  return rungs.findLast((it) => it >= left) ?? null
}

/** What a digest remembers of a line it told: the same line on another rung is new. */
export const toldKey = (line: { key: string; group: InboxGroup; by: Day | null }, day: Day): string => {
  const rung = rungOf(line, day)
  return rung === null ? line.key : `${line.key}@${String(rung)}`
}
