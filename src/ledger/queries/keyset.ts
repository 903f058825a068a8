import { createHash } from 'node:crypto'
import { isText } from '#contract/values.ts'
import { isDay } from '#core/words/calendar/day.ts'
import type { Where } from '#ledger/queries/read.ts'
import { Refused } from '#ledger/refusals.ts'

/** One column a list is ordered by. Empty ones come last, whichever way it goes. */
export type SortKey = {
  column: string
  kind: 'uuid' | 'int' | 'bigint' | 'date' | 'timestamptz' | 'text'
  desc?: true
  nullable?: true
}
/** The columns a list is ordered by; together they name one row. */
export type Keyset = readonly SortKey[]

type Value = string | number | null

/** `p.deadline nulls last, p.id` */
export const orderBy = (keys: Keyset): string =>
  keys.map((it) => `${it.column}${it.desc ? ' desc' : ''}${it.nullable ? ' nulls last' : ''}`).join(', ')

/** The place of a row in the order, to be selected as `place`. */
export const placeOf = (keys: Keyset): string =>
  `json_build_array(${keys.map((it) => it.column).join(', ')}) as place`

/** As JSON gives a timestamptz. */
const isInstant = (text: string): boolean =>
  isDay(text.slice(0, 10)) &&
  /^T([01]\d|2[0-3])(:[0-5]\d){2}(\.\d{1,6})?[+-](0\d|1[0-4]):[0-5]\d$/.test(text.slice(10))

const fits = (value: unknown, { kind, nullable }: SortKey): value is Value => {
  if (value === null) return nullable === true
  if (kind === 'int' || kind === 'bigint')
    return Number.isSafeInteger(value) && (kind === 'bigint' || Math.abs(value as number) < 2 ** 31)
  if (typeof value !== 'string') return false
  if (kind === 'uuid') return /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(value)
  if (kind === 'date') return isDay(value)
  return kind === 'timestamptz' ? isInstant(value) : isText(value)
}

/** What else was asked, in short: a cursor goes on with the same question only. */
const askedOf = (query: object): string => {
  const { cursor: _cursor, offset: _offset, limit: _limit, ...asked } = query as Record<string, unknown>
  const said = Object.entries(asked)
    .filter(([, value]) => value !== undefined && value !== '')
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
  return createHash('sha256').update(JSON.stringify(said)).digest('base64url').slice(0, 12)
}

/** A cursor behind the row at `place`. Nobody needs to read it, and it holds nothing the row does not. */
export const cursorAt = (query: object, place: readonly unknown[]): string =>
  Buffer.from(JSON.stringify([askedOf(query), ...place])).toString('base64url')

/** The place a cursor stands for. @throws Refused `invalid-input` for what is no cursor of this question */
export const readCursor = (query: object, cursor: string, keys: Keyset): Value[] => {
  const refused = new Refused('invalid-input', { field: 'cursor' })
  let parsed: unknown
  try {
    parsed = JSON.parse(Buffer.from(cursor, 'base64url').toString())
  } catch {
    throw refused
  }
  if (!Array.isArray(parsed)) throw refused
  const [asked, ...values] = parsed as unknown[]
  const whole = values.filter((value, at): value is Value => {
    const key = keys[at]
    return key !== undefined && fits(value, key)
  })
  if (asked !== askedOf(query) || values.length !== keys.length || whole.length !== keys.length) throw refused
  return whole
}

const simple = (key: SortKey): boolean => !key.desc && !key.nullable

/** `(a, b) > (…)` where all go up and none is empty: an index can begin there. Otherwise column by column. */
const beyond = (where: Where, keys: Keyset, values: readonly Value[]): string => {
  const named = (at: number): string => `${where.value(values[at])}::${keys[at]?.kind ?? 'text'}`
  const [key] = keys
  if (!key) return 'false'
  if (keys.every(simple))
    return `(${keys.map((it) => it.column).join(', ')}) > (${keys.map((_, at) => named(at)).join(', ')})`
  const rest = beyond(where, keys.slice(1), values.slice(1))
  const { column } = key
  if (values[0] === null) return `(${column} is null and ${rest})`
  const value = named(0)
  const later = `${column} ${key.desc ? '<' : '>'} ${value}`
  return `(${later}${key.nullable ? ` or ${column} is null` : ''} or (${column} = ${value} and ${rest}))`
}

/**
 * Only what comes behind the cursor of `query`, where it brings one. `fixed` are columns the filter leaves one value of.
 * @throws Refused `invalid-input` (`field: cursor`): no cursor of this question, or one beside an offset
 */
export const behindCursor = (
  where: Where,
  query: { cursor?: string | undefined; offset?: number },
  keys: Keyset,
  fixed: readonly string[] = [],
): Where => {
  if (query.cursor === undefined) return where
  if (query.offset) throw new Refused('invalid-input', { field: 'cursor' })
  const values = readCursor(query, query.cursor, keys)
  const left = keys.map((_, at) => at).filter((at) => !fixed.includes(keys[at]?.column ?? ''))
  return where.plus(
    beyond(
      where,
      keys.filter((it) => !fixed.includes(it.column)),
      left.map((at) => values[at] ?? null),
    ),
  )
}

/** One row more than asked for, so that `pageOf` knows whether any follow; all of them where no limit is asked for. */
export const upTo = ({ limit }: { limit?: number | undefined }): string =>
  limit === undefined ? '' : `limit ${limit + 1}`

/** The rows of a page out of one row more than it holds, and the cursor to what follows; null at the end. */
export const pageOf = <Row extends { place: unknown[] }>(
  query: { limit?: number | undefined },
  rows: readonly Row[],
): { shown: Row[]; next: string | null } => {
  const shown = rows.slice(0, query.limit)
  const last = shown.at(-1)
  return { shown, next: last && shown.length < rows.length ? cursorAt(query, last.place) : null }
}
