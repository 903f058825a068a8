/**
 * Whom a name in a list means, among those the ledger knows. Never guessed: of two that fit, neither is meant.
 *
 *     教育局          市教育局                its name ends so, and no other unit's does
 *     第十二小学      二小学                  another: the ending begins within a numeral
 *     梁知远（副县长）  梁知远                  the name stands in it, and no other person bears it
 */
import { fold } from '#core/words/figures/fold.ts'

export type KnownUnit = {
  id: string
  name: string
  shortName: string
  /** What else it is called; what it was called before. */
  aliases?: readonly string[]
  formerNames?: readonly string[]
  /** It is no more, and its work went there. */
  ended?: { into: string | null } | null
}
/** `leads`: the post by which somebody is a leader today; null without one. */
export type KnownPerson = { id: string; name: string; leads: string | null }

export type WhoIsMeant = {
  unit: (words: string) => string | null
  person: (words: string) => string | null
  leader: (words: string) => { person: string; post: string } | null
}

const plain = (words: string): string => fold(words).replace(/[\s“”"'·]/gu, '')

/** One letter of an ending fits too much: 局 is every bureau. */
const SHORTEST_ENDING = 3

const NUMERAL = '零〇一二三四五六七八九十百千两0-9'
/** 十|二中, 1|2中: what would be left in front belongs to the number behind it. */
const WITHIN_NUMERAL = new RegExp(`[第${NUMERAL}]\u0000[${NUMERAL}]`, 'u')

/** Whether a name is the other one with something in front. */
const endsIn = (long: string, short: string): boolean =>
  short !== '' &&
  long.endsWith(short) &&
  !WITHIN_NUMERAL.test(`${long.slice(0, long.length - short.length)}\u0000${short}`)

const only = <T>(found: readonly T[]): T | null => (found.length === 1 ? (found[0] ?? null) : null)

type NamedUnit = { id: string; names: string[] }

const namesOf = ({ name, shortName, aliases = [] }: KnownUnit): string[] =>
  [name, shortName, ...aliases].map(plain)

/** Those that are there, by every name of today. */
const namedUnits = (units: readonly KnownUnit[]): NamedUnit[] =>
  units.filter((it) => !it.ended).map((it) => ({ id: it.id, names: namesOf(it) }))

/** The unit that took over, also where that one was merged in its turn; null for what went nowhere. */
const successorOf = (units: ReadonlyMap<string, KnownUnit>, unit: KnownUnit): string | null => {
  const seen = new Set<string>()
  let at: KnownUnit | undefined = unit
  while (at?.ended && !seen.has(at.id)) {
    seen.add(at.id)
    at = at.ended.into === null ? undefined : units.get(at.ended.into)
  }
  return at && !at.ended ? at.id : null
}

/** Names of before: 曾用名, and those of units that are no more. Null where they mean several units of today, or none. */
const formerlyNamed = (units: readonly KnownUnit[]): ReadonlyMap<string, string | null> => {
  const byId = new Map(units.map((it) => [it.id, it]))
  const found = new Map<string, string | null>()
  for (const unit of units) {
    const today = successorOf(byId, unit)
    for (const name of [...(unit.ended ? namesOf(unit) : []), ...(unit.formerNames ?? []).map(plain)]) {
      const before = found.get(name)
      found.set(name, before === undefined || before === today ? today : null)
    }
  }
  return found
}

export const whoIsMeant = (units: readonly KnownUnit[], persons: readonly KnownPerson[]): WhoIsMeant => {
  const named = namedUnits(units)
  const former = formerlyNamed(units)
  const people = persons.map((it) => ({ ...it, plainName: plain(it.name) }))
  const unitOf = (words: string): string | null => {
    const wanted = plain(words)
    if (wanted === '') return null
    const exact = named.filter((it) => it.names.includes(wanted))
    if (exact.length > 0) return only(exact)?.id ?? null
    // A name of before says whose work it is today, unless somebody else bears it now.
    const before = former.get(wanted)
    if (before !== undefined || wanted.length < SHORTEST_ENDING) return before ?? null
    const ending = named.filter((it) => it.names.some((name) => endsIn(name, wanted) || endsIn(wanted, name)))
    return only(ending)?.id ?? null
  }
  const personOf = (words: string): (typeof people)[number] | null => {
    const wanted = plain(words)
    const exact = people.filter((it) => it.plainName === wanted)
    if (exact.length > 0) return only(exact)
    // 张三 is not in 张三丰: behind and before the name stands a sign, a post, or nothing.
    const within = people.filter(
      (it) =>
        it.plainName.length >= 2 &&
        (wanted.startsWith(`${it.plainName}(`) || POST_AROUND.test(wanted.replace(it.plainName, '\u0000'))),
    )
    return only(within)
  }
  return {
    unit: once(unitOf),
    person: once((words) => personOf(words)?.id ?? null),
    leader: once((words) => {
      const it = personOf(words)
      return it?.leads ? { person: it.id, post: it.leads } : null
    }),
  }
}

/** 副县长 before or behind the name, and nothing else. */
const POST_AROUND =
  /^(?:\S*(?:书记|长|主任|主席|委员|常委|经理|同志|校长|院长)[,:、(]?\0|\0(?:同志|[,:、(]\S*(?:书记|长|主任|主席|委员|常委|经理)\)?))$/u

/** The same name is asked for in every row. */
function once<T>(find: (words: string) => T): (words: string) => T {
  const known = new Map<string, T>()
  return (words) => {
    const before = known.get(words)
    if (before !== undefined || known.has(words)) return before as T
    const found = find(words)
    known.set(words, found)
    return found
  }
}
