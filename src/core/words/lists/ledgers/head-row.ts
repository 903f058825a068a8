/**
 * The head of a table, over one, two or three rows.
 *
 *     单位：县教育局 ⇥ ⇥ ⇥ 填报日期：2026年3月       no head: labels with their words
 *     序号 ⇥ 反馈问题 ⇥ 整改责任      ⇥        ⇥ 整改时限     the upper row
 *          ⇥          ⇥ 牵头单位      ⇥ 配合单位 ⇥              the lower one is the name
 */
import { fieldOfName, LONGEST_NAME, NAME_JOINT, namesColumn, plainName } from './column-name.ts'
import type { LedgerField } from './field.ts'

const SAYS = new Set<LedgerField>(['problem', 'manifestation', 'measures'])
const SENTENCE = /[。；;！？]|[:：]./u

const isShort = (name: string) => plainName(name).length <= LONGEST_NAME && !SENTENCE.test(name)

/** Two names known, half of all, and one of them says what is wrong or what is to be done. */
export function isHead(names: readonly string[]): boolean {
  if (!mayBeHead(names)) return false
  const named = names.filter((name) => name.trim() !== '')
  const known = named.filter(namesColumn)
  if (known.length < 2 || 2 * known.length < named.length || named.some((name) => !isShort(name)))
    return false
  return known.some((name) => SAYS.has(fieldOfName(name).field) || /情况/u.test(name)) && !alternates(named)
}

/** A cheap look, as every row of data is asked: one of the first three cells with something in it is a name. */
function mayBeHead(names: readonly string[]): boolean {
  let seen = 0
  for (const name of names) {
    if (name === '') continue
    if (name.length <= LONGEST_NAME && !/^[\d０-９]/u.test(name) && namesColumn(name)) return true
    if (++seen === 3) return false
  }
  return false
}

/** 反馈问题 ⇥ 会议过多 ⇥ 整改时限 ⇥ 6月底前: names and their words in turn are no head. */
const alternates = (named: readonly string[]) =>
  named.length >= 4 && named.length % 2 === 0 && named.every((name, i) => namesColumn(name) === (i % 2 === 0))

/**
 * Whether the row right below a head goes on with it: words as short as names, and nothing new under the names of
 * number, problem and measure, so that it is no row of data.
 */
export function goesOnWithHead(upper: readonly string[], lower: readonly string[]): boolean {
  const named = lower.filter((name) => name.trim() !== '')
  if (named.length === 0 || named.some((name) => !isShort(name) || /\d{2}|^\d/u.test(name))) return false
  const known = named.filter(namesColumn).length
  const below = lower.every((name, i) => {
    const above = upper[i] ?? ''
    if (name.trim() === '' || name === above || above.trim() === '') return true
    return (upper[i + 1] ?? '').trim() === '' && i + 1 < Math.max(upper.length, lower.length)
  })
  const covers = lower.some(
    (name, i) => name.trim() !== '' && (upper[i] ?? '').trim() === '' && name !== upper[i],
  )
  return below && (2 * known > named.length || covers)
}

/**
 * Whether the row right below a head is its lower row with names merged down: some stand again where they stood, the
 * others are new, and those of number, problem and measure are not among them.
 */
export function repeatsHead(upper: readonly string[], lower: readonly string[]): boolean {
  const named = lower.filter((name) => name.trim() !== '')
  if (named.length < 3 || named.some((name) => !isShort(name))) return false
  const again = lower.filter((name, i) => name.trim() !== '' && name === upper[i])
  return again.length >= 2 && again.length < named.length && again.some(namesColumn)
}

/** Whether a row right above a head belongs to it: names over several columns, no title, no 单位：… */
export function opensHead(upper: readonly string[], head: readonly string[]): boolean {
  const named = upper.filter((name) => name.trim() !== '')
  if (named.length < 2 || named.some((name) => !isShort(name) || /\d|[:：]/u.test(name))) return false
  return upper.every((name, i) => {
    const below = head[i] ?? ''
    return name.trim() === '' || below === '' || name === below || (upper[i + 1] ?? '').trim() === ''
  })
}

/** The lower name where there is one, with the upper one before it where that alone says what is meant. */
export function joinedNames(upper: readonly string[], lower: readonly string[]): string[] {
  const length = Math.max(upper.length, lower.length)
  let over = ''
  return Array.from({ length }, (_, i) => {
    const above = (upper[i] ?? '').trim()
    const below = (lower[i] ?? '').trim()
    if (above !== '') over = above
    if (below === '' || below === above || above.endsWith(`${NAME_JOINT}${below}`)) return above
    if (over === '') return below
    const joined = `${over}${NAME_JOINT}${below}`
    const both = fieldOfName(joined)
    const own = fieldOfName(below)
    return own.how !== 'unknown' && own.field === both.field ? below : joined
  })
}
