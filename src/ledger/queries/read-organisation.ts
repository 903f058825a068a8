import type { Organisation } from '#contract/organisation.ts'
import type { Caller, Ledger } from '#ledger/ledger.ts'
import { comesToSee } from '#ledger/policies/must-see.ts'
import { type Reading, read } from '#ledger/queries/read.ts'

/** Units, posts, persons, appointments; accounts for registrars only. */
export const readOrganisation = (ledger: Ledger, caller: Caller): Promise<Organisation> =>
  read(ledger, caller, (reading) => organisationOf(reading, ledger.clock()))

/** The same within a reading that is under way; `now` decides whether an account is locked. */
export const organisationOf = async (
  { client, workspace, posts }: Reading,
  now: string,
): Promise<Organisation> => {
  const registrar = comesToSee('accounts', posts)
  const units = await client.query<Organisation['units'][number]>({
    name: 'organisation-units',
    text: `select u.id, u.name, u.short_name as "shortName", u.kind, u.parent_id as parent, u.rank,
                    coalesce((select json_agg(json_build_object('id', p.id, 'title', p.title, 'roles', p.roles, 'rank', p.rank)
                                              order by p.rank, p.id)
                                from views.post p where p.workspace_id = $1 and p.unit_id = u.id), '[]') as posts
               from views.unit u where u.workspace_id = $1 order by u.rank, u.id`,
    values: [workspace],
  })
  const persons = await client.query<Organisation['persons'][number]>({
    name: 'organisation-persons',
    text: `select p.id, p.name,
                    coalesce((select json_agg(json_build_object('id', a.id, 'unit', a.unit_id, 'post', a.post_id,
                                'postTitle', a.post_title, 'roles', a.roles, 'from', a.from_day, 'until', a.until_day)
                                order by a.from_day, a.id)
                                from views.appointment a where a.workspace_id = $1 and a.person_id = p.id), '[]') as appointments,
                    case when $2 then (select json_build_object('login', c.login, 'mustChange', c.must_change,
                                'locked', coalesce(c.locked_until > $3::timestamptz, false))
                       from desk.membership m join desk.account c on c.id = m.account_id
                      where m.workspace_id = $1 and m.person_id = p.id) end as account
               from views.person p where p.workspace_id = $1 order by p.name, p.id`,
    values: [workspace, registrar, now],
  })
  return { units: units.rows, persons: persons.rows }
}
