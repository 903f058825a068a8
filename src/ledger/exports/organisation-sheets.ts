import { unitKinds } from '#core/record/organisation/facts.ts'
import { personNumber } from '#core/rules/organisation/compare-person-rows.ts'
import { endedName } from '#core/rules/organisation/sheet-desk.ts'
import type { Organisation } from '#contract/organisation.ts'
import { organisation as en } from '#messages/en/organisation.ts'
import { organisationSheetWords } from '#messages/organisation-sheet.ts'
import { organisation as zh } from '#messages/zh/organisation.ts'
import { type ListColumn, type Tongue, rowOf } from '#ledger/exports/list-columns.ts'
import type { TakenList } from '#ledger/exports/taken-list.ts'

/** The words of the page, which are not among those that every page brings. */
export const organisationWords = ({ locale }: Tongue): typeof zh => (locale === 'en' ? en : zh)

type Unit = Organisation['units'][number]
type Person = Organisation['persons'][number]
type OwnPost = { unit: string; post: Unit['posts'][number] }
/** One appointment of a person; null for somebody without any. */
type Holder = { person: Person; appointment: Person['appointments'][number] | null; portfolio: string }

const orNull = (words: string): string | null => (words === '' ? null : words)

const unitColumns = (tongue: Tongue, nameOf: ReadonlyMap<string, string>): ListColumn<Unit>[] => {
  const { words } = tongue.messages
  const heads = organisationSheetWords[tongue.locale].units
  const page = organisationWords(tongue)
  return [
    { head: heads.name, width: 40, kind: 'text', value: (it) => it.name },
    { head: heads.shortName, width: 20, kind: 'text', value: (it) => it.shortName },
    {
      head: heads.kind,
      width: 16,
      kind: 'short',
      allowed: unitKinds.map((it) => words.unitKinds[it]),
      value: (it) => words.unitKinds[it.kind],
    },
    {
      head: heads.parent,
      width: 30,
      kind: 'text',
      value: (it) => it.parent && (nameOf.get(it.parent) ?? null),
    },
    { head: heads.rank, width: 8, kind: 'number', value: (it) => it.rank },
    { head: heads.aliases, width: 24, kind: 'text', value: (it) => orNull(it.aliases.join('、')) },
    { head: heads.remit, width: 40, kind: 'text', value: (it) => orNull(it.remit) },
    {
      head: heads.ended,
      width: 24,
      kind: 'text',
      value: ({ ended }) =>
        ended && page.endedOn(ended.on, ended.into === null ? null : (nameOf.get(ended.into) ?? null)),
    },
  ]
}

const postColumns = (tongue: Tongue): ListColumn<OwnPost>[] => {
  const { words } = tongue.messages
  const heads = organisationSheetWords[tongue.locale].posts
  return [
    { head: heads.unit, width: 30, kind: 'text', value: (it) => it.unit },
    { head: heads.title, width: 24, kind: 'text', value: (it) => it.post.title },
    { head: heads.portfolio, width: 24, kind: 'text', value: (it) => orNull(it.post.portfolio) },
    {
      head: heads.roles,
      width: 32,
      kind: 'text',
      value: (it) => orNull(words.list(it.post.roles.map((role) => words.roles[role]))),
    },
    { head: heads.rank, width: 8, kind: 'number', value: (it) => it.post.rank },
  ]
}

const holderColumns = (tongue: Tongue, nameOf: ReadonlyMap<string, string>): ListColumn<Holder>[] => {
  const { words } = tongue.messages
  const heads = organisationSheetWords[tongue.locale].persons
  return [
    { head: heads.name, width: 14, kind: 'short', value: (it) => it.person.name },
    { head: heads.mark, width: 12, kind: 'short', value: (it) => personNumber(it.person.id) },
    {
      head: heads.unit,
      width: 30,
      kind: 'text',
      value: ({ appointment }) => appointment && (nameOf.get(appointment.unit) ?? null),
    },
    { head: heads.title, width: 24, kind: 'text', value: (it) => it.appointment?.postTitle ?? null },
    { head: heads.portfolio, width: 24, kind: 'text', value: (it) => orNull(it.portfolio) },
    {
      head: heads.roles,
      width: 32,
      kind: 'text',
      value: ({ appointment }) =>
        appointment && orNull(words.list(appointment.roles.map((role) => words.roles[role]))),
    },
    { head: heads.from, width: 12, kind: 'day', value: (it) => it.appointment?.from ?? null },
    { head: heads.until, width: 12, kind: 'day', value: (it) => it.appointment?.until ?? null },
  ]
}

const taken = <Item>(
  name: string,
  says: string,
  columns: readonly ListColumn<Item>[],
  items: readonly Item[],
): TakenList => ({
  name,
  columns,
  count: () => Promise.resolve({ rows: items.length, says }),
  narrowed: () => Promise.resolve({ round: null, filters: [] }),
  rows: (async function* () {
    yield items.map((it) => rowOf(columns, it))
  })(),
})

/**
 * Units, their posts, and who holds and held them; without accounts. The same workbook is read again by
 * ledger/organisation: what is in it can be changed, added to and brought back.
 */
export const organisationSheets = ({ units, persons }: Organisation, tongue: Tongue): TakenList[] => {
  const { sheets } = organisationSheetWords[tongue.locale]
  const named = units.map((it) => ({ ...it, name: it.ended ? endedName(it.name, it.ended.on) : it.name }))
  const nameOf = new Map(named.map((it) => [it.id, it.name]))
  const portfolioOf = new Map(units.flatMap((it) => it.posts.map((post) => [post.id, post.portfolio])))
  const holders = persons.flatMap((person): Holder[] =>
    person.appointments.length === 0
      ? [{ person, appointment: null, portfolio: '' }]
      : person.appointments.map((appointment) => ({
          ...{ person, appointment, portfolio: portfolioOf.get(appointment.post) ?? '' },
        })),
  )
  const posts = named.flatMap((it) => it.posts.map((post): OwnPost => ({ unit: it.name, post })))
  const says = organisationWords(tongue).counts(units.length, persons.length)
  return [
    taken(sheets.units, says, unitColumns(tongue, nameOf), named),
    taken(sheets.posts, says, postColumns(tongue), posts),
    taken(sheets.persons, says, holderColumns(tongue, nameOf), holders),
  ]
}
