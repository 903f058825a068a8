import type { Person } from '#core/record/organisation/person.ts'
import type { Unit } from '#core/record/organisation/unit.ts'
import type { Workspace } from '#core/record/organisation/workspace.ts'
import type { ViewRows } from '#ledger/views/rows.ts'
import { viewsShape } from '#ledger/views/views-shape.ts'

/** What pages read of a workspace. */
export const rowsOfWorkspace = ({ id, name, inspected }: Workspace): ViewRows => ({
  workspace: [{ id, name, inspected, shape: viewsShape }],
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
    },
  ],
  post: unit.posts.map(({ id, title, roles, rank }) => ({ id, unit_id: unit.id, title, roles, rank })),
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
})
