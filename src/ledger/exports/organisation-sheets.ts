import { unitKinds } from '#core/record/organisation/facts.ts'
import type { Organisation } from '#contract/organisation.ts'
import { organisation as en } from '#messages/en/organisation.ts'
import { organisation as zh } from '#messages/zh/organisation.ts'
import { type ListColumn, type Tongue, rowOf } from '#ledger/exports/list-columns.ts'
import type { TakenList } from '#ledger/exports/taken-list.ts'

/** The words of the page, which are not among those that every page brings. */
export const organisationWords = ({ locale }: Tongue): typeof zh => (locale === 'en' ? en : zh)

type Unit = Organisation['units'][number]
type Appointment = Organisation['persons'][number]['appointments'][number]
/** One appointment of a person; null for somebody without any. */
type Holder = { name: string; appointment: Appointment | null }

const unitColumns = (tongue: Tongue, nameOf: ReadonlyMap<string, string>): ListColumn<Unit>[] => {
  const { words } = tongue.messages
  const organisation = organisationWords(tongue)
  return [
    { head: organisation.name, width: 40, kind: 'text', value: (it) => it.name },
    { head: organisation.shortName, width: 20, kind: 'text', value: (it) => it.shortName },
    {
      head: organisation.kind,
      width: 16,
      kind: 'short',
      allowed: unitKinds.map((it) => words.unitKinds[it]),
      value: (it) => words.unitKinds[it.kind],
    },
    {
      head: organisation.parent,
      width: 20,
      kind: 'text',
      value: (it) => it.parent && (nameOf.get(it.parent) ?? null),
    },
    { head: organisation.rank, width: 8, kind: 'number', value: (it) => it.rank },
    {
      head: organisation.post,
      width: 50,
      kind: 'text',
      value: (it) => words.list(it.posts.map((post) => post.title)),
    },
  ]
}

const holderColumns = (tongue: Tongue, nameOf: ReadonlyMap<string, string>): ListColumn<Holder>[] => {
  const { words } = tongue.messages
  const organisation = organisationWords(tongue)
  return [
    { head: organisation.personName, width: 14, kind: 'short', value: (it) => it.name },
    {
      head: organisation.unit,
      width: 24,
      kind: 'text',
      value: ({ appointment }) => appointment && (nameOf.get(appointment.unit) ?? null),
    },
    { head: organisation.post, width: 32, kind: 'text', value: (it) => it.appointment?.postTitle ?? null },
    {
      head: organisation.roles,
      width: 32,
      kind: 'text',
      value: ({ appointment }) =>
        appointment && words.list(appointment.roles.map((role) => words.roles[role])),
    },
    { head: organisation.from, width: 12, kind: 'day', value: (it) => it.appointment?.from ?? null },
    { head: organisation.on, width: 12, kind: 'day', value: (it) => it.appointment?.until ?? null },
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

/** Units with their posts, and who holds and held them; without accounts. */
export const organisationSheets = ({ units, persons }: Organisation, tongue: Tongue): TakenList[] => {
  const words = organisationWords(tongue)
  const nameOf = new Map(units.map((it) => [it.id, it.shortName]))
  const holders = persons.flatMap(({ name, appointments }): Holder[] =>
    appointments.length === 0
      ? [{ name, appointment: null }]
      : appointments.map((appointment) => ({ name, appointment })),
  )
  const says = words.counts(units.length, persons.length)
  return [
    taken(words.unit, says, unitColumns(tongue, nameOf), units),
    taken(words.person, says, holderColumns(tongue, nameOf), holders),
  ]
}
