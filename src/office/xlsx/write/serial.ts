import { daysBetween } from '#core/words/calendar/day.ts'

/** Excel counts days from the last of 1899; before March 1900 it counts one that never was. */
const firstDay = '1900-03-01'
export const serialOf = (day: string): number => daysBetween('1899-12-30', day)
/** The days of a ledger are few and come again and again. */
const serials = new Map<string, number | null>()
/** The number of a day, or null for what is none that Excel knows. */
export const knownSerial = (day: string): number | null => {
  let serial = serials.get(day)
  if (serial === undefined) {
    serial = /^\d{4}-\d\d-\d\d$/.test(day) && day >= firstDay ? serialOf(day) : null
    if (serials.size > 20_000) serials.clear()
    serials.set(day, serial)
  }
  return serial
}
