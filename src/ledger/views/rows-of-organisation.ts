import type { HandOver } from '#core/record/organisation/handed-over.ts'
import type { Person } from '#core/record/organisation/person.ts'
import type { Unit } from '#core/record/organisation/unit.ts'
import type { Workspace } from '#core/record/organisation/workspace.ts'
import type { ViewRow, ViewRows } from '#ledger/views/rows.ts'
import { viewsShape } from '#ledger/views/views-shape.ts'

/** What pages read of a workspace. */
export const rowsOfWorkspace = ({ id, name, inspected, separated }: Workspace): ViewRows => ({
  workspace: [{ id, name, inspected, separated_on: separated, shape: viewsShape }],
})

/** What pages read of a unit: itself and its posts. */
export const rowsOfUnit = (unit: Unit): ViewRows => ({
  unit: [
    {
      id: unit.id,
      name: unit.name,
      short_name: unit.shortName,
      kind: unit.kind,
      parent_id: unit.parent,
      rank: unit.rank,
      aliases: unit.aliases,
      former_names: unit.formerNames,
      duties: unit.remit,
      ended_on: unit.ended?.on ?? null,
      ended_into: unit.ended?.into?.id ?? null,
      ended_reason: unit.ended?.reason ?? null,
    },
  ],
  post: unit.posts.map(({ id, title, portfolio, roles, rank }) => ({
    ...{ id, unit_id: unit.id, title, portfolio, roles, rank },
  })),
  hand_over: unit.handOvers.map((it) => handOverRow('unit', unit.id, it)),
})

const handOverRow = (ofKind: 'person' | 'unit', of: string, it: HandOver): ViewRow => ({
  id: it.handover,
  of_kind: ofKind,
  of_id: of,
  on_day: it.on,
  note: it.note,
  given: it.given,
  by_actor: it.by,
  at: it.at,
})

/** What pages read of a person: themselves and their appointments, past ones too. */
export const rowsOfPerson = (person: Person): ViewRows => ({
  person: [{ id: person.id, name: person.name }],
  appointment: person.appointments.map((it) => ({
    id: it.id,
    person_id: person.id,
    post_id: it.post,
    post_title: it.postTitle,
    roles: it.roles,
    unit_id: it.unit,
    from_day: it.from,
    until_day: it.until,
    appointed_by: it.appointedBy,
  })),
  hand_over: person.handOvers.map((it) => handOverRow('person', person.id, it)),
})
