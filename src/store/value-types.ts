import { types } from 'pg'
import type { CustomTypesConfig } from 'pg'

const oid = {
  int8: 20,
  date: 1082,
  timestamp: 1114,
  timestamptz: 1184,
  int8Array: 1016,
  timestampArray: 1115,
  dateArray: 1182,
  timestamptzArray: 1185,
} as const

type Parse = (text: string) => unknown

const parsers = new Map<number, Parse>([
  [oid.int8, wholeNumber],
  // A day is a word of our language, `2026-03-01`; a Date would shift it by the time zone.
  [oid.date, asIs],
  [oid.timestamp, asIs],
  [oid.timestamptz, instant],
  [oid.int8Array, arrayOf(wholeNumber)],
  [oid.dateArray, arrayOf(asIs)],
  [oid.timestampArray, arrayOf(asIs)],
  [oid.timestamptzArray, arrayOf(instant)],
])

/** How values come back from the database. Given to each connection; nothing global is changed. */
export const valueTypes: CustomTypesConfig = {
  getTypeParser(id: number, format?: 'text' | 'binary') {
    const own = format === 'binary' ? undefined : parsers.get(id)
    return own ?? (types.getTypeParser(id, format ?? 'text') as Parse)
  },
}

/** @throws RangeError beyond 2^53, where a number would silently be another one */
export function wholeNumber(text: string): number {
  const number = Number(text)
  if (!Number.isSafeInteger(number)) throw new RangeError(`int8 ${text} does not fit a number`)
  return number
}

/**
 * `2026-03-01 08:00:00.123456+08` → `2026-03-01T00:00:00.123456Z`. Always UTC and always six digits: instants sort
 * as text, and the microseconds that order facts survive, which a Date would cut.
 */
export function instant(text: string): string {
  const parts = /^(\d{4,}-\d\d-\d\d) (\d\d:\d\d:\d\d)(?:\.(\d{1,6}))?([+-]\d\d)(?::?(\d\d))?$/.exec(text)
  if (!parts) throw new RangeError(`timestamptz ${text} is not a point in time of our era`)
  const [, day = '', time = '', fraction = '', hours = '+00', minutes = '00'] = parts
  const micros = fraction.padEnd(6, '0')
  if (hours === '+00' && minutes === '00') return `${day}T${time}.${micros}Z`
  const utc = new Date(`${day}T${time}${hours}:${minutes}`).toISOString()
  return `${utc.slice(0, -5)}.${micros}Z`
}

function asIs(text: string): string {
  return text
}

function arrayOf(parse: Parse): Parse {
  return (text) => arrays.create(text, parse).parse()
}

/** Its declaration in pg-types describes another version. */
const arrays = types.arrayParser as unknown as { create(text: string, parse: Parse): { parse(): unknown[] } }
