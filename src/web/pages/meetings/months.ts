import type { MeetingRow, ShownDuty, ShownOwed } from '#contract/meetings.ts'

/** One line of the timeline: a meeting on its day, or a period of a duty on the day it was done or is due. */
export type Line = { day: string; meeting: MeetingRow } | { day: string; duty: ShownDuty; period: ShownOwed }

const periodLines = (duty: ShownDuty): Line[] =>
  duty.withdrawn === null
    ? duty.periods.map((period) => ({ day: period.done?.on ?? period.due, duty, period }))
    : []

/**
 * By month, the newest first. Where older meetings are still to be read, what duties have to say of those months waits:
 * a month is shown whole or not at all.
 */
export const monthsOf = (
  meetings: readonly MeetingRow[],
  duties: readonly ShownDuty[],
  readTo: string | null,
): { month: string; lines: Line[] }[] => {
  const lines = [
    ...meetings.map((meeting): Line => ({ day: meeting.on, meeting })),
    ...duties.flatMap(periodLines),
  ].filter((it) => readTo === null || it.day >= readTo)
  const months = Map.groupBy(
    lines.toSorted((a, b) => (a.day < b.day ? 1 : a.day > b.day ? -1 : 0)),
    (it) => it.day.slice(0, 7),
  )
  return [...months].map(([month, of]) => ({ month, lines: of }))
}
