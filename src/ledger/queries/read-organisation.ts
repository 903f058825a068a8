import type { Organisation } from '#contract/organisation.ts'
import { rights } from '#core/rules/rights/table.ts'
import type { Caller, Ledger } from '#ledger/ledger.ts'
import { comesToSee } from '#ledger/policies/must-see.ts'
import { type Reading, read } from '#ledger/queries/read.ts'

const openSteps = rights['hand-over'].steps

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
                    u.aliases, u.former_names as "formerNames", u.duties as remit,
                    case when u.ended_on is not null then
                      json_build_object('on', u.ended_on, 'into', u.ended_into, 'reason', u.ended_reason) end as ended,
                    case when u.ended_on is null then 0 else
                      (select count(*) from views.problem q where q.workspace_id = $1 and q.step = any($2::text[])
                          and (q.lead_unit_id = u.id or u.id = any(q.co_unit_ids) or exists (
                            select 1 from views.measure m
                             where m.workspace_id = $1 and m.problem_id = q.id and u.id = any(m.unit_ids)))) end::int as left,
                    coalesce((select json_agg(json_build_object('id', p.id, 'title', p.title, 'portfolio', p.portfolio,
                                                'roles', p.roles, 'rank', p.rank)
                                              order by p.rank, p.id)
                                from views.post p where p.workspace_id = $1 and p.unit_id = u.id), '[]') as posts
               from views.unit u where u.workspace_id = $1 order by u.rank, u.id`,
    values: [workspace, openSteps],
  })
  const persons = await client.query<Organisation['persons'][number]>({
    name: 'organisation-persons',
    text: `with answering as (
             select person, count(*)::int as answers from (
               select distinct q.id, person from views.problem q,
                      unnest(array[q.lead_leader_id, q.handler_id] || q.team_ids) as person
                where q.workspace_id = $1 and q.step = any($4::text[])) each
              where person is not null group by person)
           select p.id, p.name, coalesce(w.answers, 0) as answers,
                    coalesce((select json_agg(json_build_object('id', a.id, 'unit', a.unit_id, 'post', a.post_id,
                                'postTitle', a.post_title, 'roles', a.roles, 'from', a.from_day, 'until', a.until_day)
                                order by a.from_day, a.id)
                                from views.appointment a where a.workspace_id = $1 and a.person_id = p.id), '[]') as appointments,
                    case when $2 then (select json_build_object('login', c.login, 'mustChange', c.must_change,
                                'locked', coalesce(c.locked_until > $3::timestamptz, false))
                       from desk.membership m join desk.account c on c.id = m.account_id
                      where m.workspace_id = $1 and m.person_id = p.id) end as account
               from views.person p left join answering w on w.person = p.id
              where p.workspace_id = $1 order by p.name, p.id`,
    values: [workspace, registrar, now, openSteps],
  })
  return { units: units.rows, persons: persons.rows }
}
