import { isAdministratorRole } from '#core/record/organisation/administrators.ts'
import type { Post } from '#core/record/organisation/unit.ts'
import { freshPost, rolesDoubt, unitMeant, withPost } from '#core/rules/organisation/compare-post-rows.ts'
import {
  type DeskUnit,
  type KnownOrganisation,
  type SheetAppointment,
  type SheetDesk,
  plainName,
  say,
} from '#core/rules/organisation/sheet-desk.ts'
import type { FieldChange, PersonRow, RowDoubt, SheetChange } from '#core/rules/organisation/sheet-rows.ts'

type Somebody = { id: string; name: string; appointments: SheetAppointment[]; fresh: boolean }
type People = {
  known: Map<string, Somebody[]>
  fresh: Map<string, Somebody>
  /** Names of persons not there yet that stand in several units without a number. */
  doubtful: Set<string>
}

/** The end of a person's id, as the sheet of persons shows it: it tells persons of one name apart. */
export const personNumber = (id: string): string => id.replaceAll('-', '').slice(-8)

const isOpen = (it: SheetAppointment): boolean => it.until === null

const postMeant = (
  desk: SheetDesk,
  unit: DeskUnit,
  row: PersonRow,
  found: { doubts: RowDoubt[]; changes: SheetChange[] },
): Post | null => {
  const titled = unit.posts.filter((it) => it.title === row.title)
  const posts = row.portfolio === null ? titled : titled.filter((it) => it.portfolio === row.portfolio)
  const [only] = posts
  if (posts.length > 1) {
    found.doubts.push('post-ambiguous')
    return null
  }
  if (only) {
    const fixed = rolesDoubt(only, row.roles)
    if (fixed) found.doubts.push(fixed)
    return only
  }
  if (row.roles === null) {
    found.doubts.push('post-unknown')
    return null
  }
  const { title, roles } = row
  const wanted = { title, roles, portfolio: row.portfolio ?? '', rank: null }
  const { post, change } = freshPost(unit, wanted, found.doubts)
  found.changes.push(change)
  if (found.doubts.length === 0) withPost(desk, unit, post)
  return post
}

/** Whom a row means. Of one name and no number: whoever holds the post, or the only one, unless they stand elsewhere. */
const personMeant = (
  people: People,
  row: PersonRow,
  post: Post | null,
  doubts: RowDoubt[],
): Somebody | null => {
  const name = plainName(row.name)
  const known = people.known.get(name) ?? []
  const numbered = known.find((it) => row.mark !== '' && personNumber(it.id) === row.mark.toLowerCase())
  if (numbered) return numbered
  if (row.mark === '' && known.length > 0) {
    const holders = known.filter((it) => post && it.appointments.some((held) => held.post === post.id))
    const [holder] = holders
    if (holder && holders.length === 1) return holder
    const [only] = known
    if (only && known.length === 1 && (post === null || !only.appointments.some(isOpen))) return only
    doubts.push('person-ambiguous')
    return null
  }
  if (row.mark === '' && people.doubtful.has(name)) {
    doubts.push('person-ambiguous')
    return null
  }
  const key = `new:person:${name}:${row.mark}`
  const somebody = people.fresh.get(key) ?? { id: key, name: row.name, appointments: [], fresh: true }
  people.fresh.set(key, somebody)
  return somebody
}

const endOf = (held: SheetAppointment, row: PersonRow, found: Found): void => {
  if (row.until === null || row.until === held.until) return
  if (held.until !== null) found.doubts.push('appointment-fixed')
  else if (row.until < held.from) found.doubts.push('until-before-from')
  else if (held.roles.some(isAdministratorRole)) found.doubts.push('administrator-by-hand')
  else {
    found.changes.push({ what: 'relieve', person: found.person, appointment: held.id, on: row.until })
    found.fields.push({ field: 'until', before: null, after: row.until })
  }
}

type Found = { person: string; doubts: RowDoubt[]; changes: SheetChange[]; fields: FieldChange[] }

const appointmentOf = (
  somebody: Somebody,
  unit: DeskUnit,
  post: Post,
  row: PersonRow,
  today: string,
  found: Found,
): SheetAppointment | null => {
  const held = somebody.appointments.filter((it) => it.post === post.id)
  const same = held.find((it) => (row.from === null ? isOpen(it) : it.from === row.from))
  if (same) {
    endOf(same, row, found)
    return null
  }
  if (held.some(isOpen)) {
    found.doubts.push('appointment-fixed')
    return null
  }
  if (unit.ended) found.doubts.push('unit-ended')
  const from = row.from ?? today
  if (row.until !== null && row.until < from) found.doubts.push('until-before-from')
  // Who registers, secures and audits is appointed on the page, where the three are kept apart.
  if (
    post.roles.some(isAdministratorRole) ||
    somebody.appointments.some((it) => isOpen(it) && it.roles.some(isAdministratorRole))
  )
    found.doubts.push('administrator-by-hand')
  const id = `new:appointment:${somebody.id}:${post.id}:${from}`
  const { id: person } = somebody
  const { title: postTitle, roles } = post
  found.changes.push({
    ...{ what: 'appoint', person, appointment: id, unit: unit.id, unitName: unit.name },
    ...{ post: post.id, postTitle, roles, from },
  })
  found.fields.push({ field: 'from', before: null, after: from })
  const made = { id, post: post.id, roles, from, until: row.until }
  if (row.until !== null) {
    found.changes.push({ what: 'relieve', person, appointment: id, on: row.until })
    found.fields.push({ field: 'until', before: null, after: row.until })
  }
  return made
}

const comparePerson = (desk: SheetDesk, people: People, row: PersonRow, seen: Set<string>): void => {
  const found: Found = { person: '', doubts: [], changes: [], fields: [] }
  const unit = row.unit === '' ? null : unitMeant(desk, row.unit, found.doubts)
  const post = unit && postMeant(desk, unit, row, found)
  const missing = row.unit !== '' && !post
  const somebody = missing ? null : personMeant(people, row, post, found.doubts)
  const what = `${row.name}${row.unit === '' ? '' : `（${unit?.shortName ?? row.unit} ${row.title}）`}`
  if (!somebody) {
    say(desk, 'person', row, what, { ...found, fresh: false })
    return
  }
  found.person = somebody.id
  const key = `${somebody.id}\n${post?.id ?? ''}\n${row.from ?? ''}`
  if (seen.has(key)) found.doubts.push('person-twice')
  seen.add(key)
  const { fresh } = somebody
  if (fresh) found.changes.unshift({ what: 'person', person: somebody.id, name: somebody.name })
  const made = unit && post ? appointmentOf(somebody, unit, post, row, desk.today, found) : null
  if (found.doubts.length === 0) {
    somebody.fresh = false
    if (made) somebody.appointments.push(made)
  }
  say(desk, 'person', row, what, { ...found, fresh: fresh || made !== null })
}

const doubtfulNames = (rows: readonly PersonRow[]): Set<string> => {
  const units = new Map<string, Set<string>>()
  for (const { name, mark, unit } of rows) {
    if (mark !== '' || unit === '') continue
    const of = units.get(plainName(name)) ?? new Set()
    units.set(plainName(name), of.add(plainName(unit)))
  }
  return new Set([...units].flatMap(([name, of]) => (of.size > 1 ? [name] : [])))
}

/** Persons and their appointments over against the ledger. Two of one name are never taken for one another. */
export const comparePersonRows = (
  desk: SheetDesk,
  persons: KnownOrganisation['persons'],
  rows: readonly PersonRow[],
): void => {
  const known = Map.groupBy(
    persons.map((it) => ({ ...it, appointments: [...it.appointments], fresh: false })),
    (it) => plainName(it.name),
  )
  const people: People = { known, fresh: new Map(), doubtful: doubtfulNames(rows) }
  const seen = new Set<string>()
  for (const row of rows)
    if (row.flaws.length === 0) comparePerson(desk, people, row, seen)
    else say(desk, 'person', row, row.name, { fresh: false, fields: [], doubts: row.flaws, changes: [] })
}
