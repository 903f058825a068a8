import type { PoolClient } from 'pg'
import type { Day } from '#core/words/calendar/day.ts'
import type { Actor, StreamRef } from '#core/record/fact/envelope.ts'
import type { PostRole } from '#core/record/organisation/facts.ts'
import type { Standing } from '#core/record/organisation/standing.ts'
import { type Question, ask } from '#store/together.ts'

/** How one person stands on a day: posts held, and everything independence depends on. */
export type Known = {
  name: string
  standing: Standing
  posts: { post: string; title: string; unit: string; unitName: string; roles: PostRole[] }[]
  /** Who set a whole password for them, and when (rules/closeout/same-hand.ts). */
  given: { by: string; at: string }[]
  /** Every leading group of the workspace, also one that was ended. */
  groups: string[]
}

type Row = {
  person: string
  name: string
  /** False for a post that ended today: it ties, but nothing can be done under it any more. */
  in_post: boolean | null
  post: string | null
  post_title: string | null
  roles: PostRole[] | null
  unit: string | null
  unit_name: string | null
  counted: string[] | null
  above: string[] | null
  appointed_by: string[] | null
  reset_by: string[] | null
  given: Known['given'] | null
  groups: string[] | null
}

/** Recorded on the day asked about, or since. */
const thatDay = (fact: string): string =>
  `${fact}.recorded_at >= $3::date::timestamp at time zone 'Asia/Shanghai'`

/** Every unit above this one at some time of the day. */
const parentsOf = (unit: string): string => {
  const told = (fact: string) =>
    `${fact}.workspace_id = $1 and ${fact}.stream_kind = 'unit' and ${fact}.stream_id = ${unit}
       and ${fact}.type in ('unit.registered', 'unit.moved')`
  return `select u.parent_id as parent from views.unit u where u.workspace_id = $1 and u.id = ${unit}
          union
          select (f.body ->> 'parent')::uuid from journal.fact f
           where ${told('f')} and (${thatDay('f')} or f.version = (
                   select max(b.version) from journal.fact b where ${told('b')} and not (${thatDay('b')})))`
}

/**
 * Where persons stand on `day`: all their posts of that day (also one they left that very day, or whose end was only
 * recorded that day, so that nobody becomes independent by leaving in the morning and judging in the afternoon), the units above, and everyone who put them there: who
 * registered the appointment, who registered those, and whoever set a password for them.
 *
 * What was done to units that day counts as little: a unit that was moved still stands where it stood that morning too, and
 * one that was taken out of a merger is still one with the other, until the day is over.
 *
 * A leading group does not count (rules/organisation/unit-kinds.ts). A unit that was merged is one with what it was merged
 * into: whoever works in the successor is no stranger to what its predecessors did.
 *
 * @param streams also everybody who did anything in these
 */
export const standings = (
  workspace: string,
  persons: readonly string[],
  day: Day,
  streams: readonly StreamRef[] = [],
): Question<Map<string, Known>> => ({
  query: {
    name: 'standings',
    text: `with recursive held as (
             select p.id as person, p.name, a.id as appointment, a.post_id, a.post_title, a.roles, a.unit_id, a.appointed_by,
                    (a.until_day is null or $3::date < a.until_day) as in_post
               from views.person p
               left join views.appointment a
                 on a.workspace_id = p.workspace_id and a.person_id = p.id
                and a.from_day <= $3::date
                and (a.until_day is null or $3::date <= a.until_day or exists (
                       select 1 from journal.fact f
                        where f.workspace_id = $1 and f.stream_kind = 'person' and f.stream_id = p.id
                          and f.type = 'person.relieved' and f.body ->> 'appointment' = a.id::text
                          and ${thatDay('f')}))
              where p.workspace_id = $1 and p.id in (
                      select unnest($2::uuid[]) union
                      select (f.actor #>> '{person,id}')::uuid from journal.fact f
                       where f.workspace_id = $1
                         and (f.stream_kind, f.stream_id) in (select * from unnest($4::text[], $5::uuid[])))
           ), own as (
             select distinct u.id as unit from held join views.unit u on u.workspace_id = $1 and u.id = held.unit_id
              where u.kind <> 'leading-group'
           ), into_which as (
             select unit, unit as kin from own
             union
             select w.unit, it.heir from into_which w, lateral (
               select u.ended_into as heir from views.unit u where u.workspace_id = $1 and u.id = w.kin
               union
               select (f.body #>> '{into,id}')::uuid from journal.fact f
                where f.workspace_id = $1 and f.stream_kind = 'unit' and f.stream_id = w.kin and f.type = 'unit.ended'
                  and exists (select 1 from journal.fact r
                               where r.workspace_id = $1 and r.stream_kind = 'unit' and r.stream_id = w.kin
                                 and r.version > f.version and r.type = 'unit.restored' and ${thatDay('r')})) it
              where it.heir is not null
           ), out_of_which as (
             select unit, unit as kin from own
             union
             select w.unit, u.id from out_of_which w join views.unit u on u.workspace_id = $1 and u.ended_into = w.kin
           ), kin as (
             select * from into_which union select * from out_of_which
           ), line as (
             select kin.unit, it.parent as above from kin, lateral (${parentsOf('kin.kin')}) it
             union
             select line.unit, it.parent from line, lateral (${parentsOf('line.above')}) it
              where it.parent is not null
           )
           select held.person, held.name, held.post_id as post, held.post_title, held.roles,
                  held.unit_id as unit, u.name as unit_name, held.appointed_by, held.in_post,
                  (select array_agg(kin.kin order by kin.kin) from kin where kin.unit = held.unit_id) as counted,
                  (select array_agg(line.above order by line.above) from line
                    where line.unit = held.unit_id and line.above is not null) as above,
                  (select array_agg(distinct r) from desk.membership m
                     join desk.account acc on acc.id = m.account_id, unnest(acc.reset_by) r
                    where m.workspace_id = $1 and m.person_id = held.person) as reset_by,
                  (select json_agg(json_build_object('by', g.by_person_id,
                            'at', to_char(g.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')) order by g.at)
                     from desk.password_given g
                    where g.workspace_id = $1 and g.person_id = held.person) as given,
                  (select array_agg(g.id) from views.unit g
                    where g.workspace_id = $1 and g.kind = 'leading-group') as groups
             from held left join views.unit u on u.workspace_id = $1 and u.id = held.unit_id
            order by held.person, held.appointment`,
    values: [workspace, persons, day, streams.map((it) => it.kind), streams.map((it) => it.id)],
  },
  read: standingsIn,
})

/** The same as a message of its own. */
export const standingsOf = (
  client: PoolClient,
  ...asked: Parameters<typeof standings>
): Promise<Map<string, Known>> => ask(client, standings(...asked))

const standingsIn = (rows: Row[]): Map<string, Known> => {
  const known = new Map<string, Known>()
  for (const row of rows) {
    const before = known.get(row.person)
    const person: Known = before ?? {
      name: row.name,
      standing: { person: row.person, units: [], above: [], appointedBy: [] },
      posts: [],
      given: row.given ?? [],
      groups: row.groups ?? [],
    }
    known.set(row.person, person)
    const { standing } = person
    standing.appointedBy = merged(standing.appointedBy, [
      ...(row.appointed_by ?? []),
      ...(row.reset_by ?? []),
    ]).filter(
      // Whoever registered or reset themselves is nobody else's doing.
      (it) => it !== row.person,
    )
    if (row.post === null || row.unit === null) continue
    standing.units = merged(standing.units, row.counted ?? [])
    standing.above = merged(standing.above, row.above ?? [])
    if (row.in_post !== true) continue
    person.posts.push({
      post: row.post,
      title: row.post_title ?? '',
      unit: row.unit,
      unitName: row.unit_name ?? '',
      roles: row.roles ?? [],
    })
  }
  return known
}

const merged = (a: readonly string[], b: readonly string[]): string[] => [...new Set([...a, ...b])]

/** Under which post somebody acts: the roles that the act asks for, dearest first, in `unit` where it must be one. */
export type Under = { roles: readonly PostRole[]; unit?: string | null }

/** The actor of a fact: the person with the post they act under, or else with their first. */
export const actorOf = (known: Known, { roles, unit = null }: Under): Actor => {
  const held = (role: PostRole, of: string | null) =>
    known.posts.find((it) => it.roles.includes(role) && (of === null || it.unit === of))
  const post = roles.map((role) => held(role, unit)).find((it) => it !== undefined) ?? known.posts[0]
  return {
    kind: 'person',
    person: { id: known.standing.person, name: known.name },
    post: post ? { id: post.post, title: post.title } : null,
    unit: post ? { id: post.unit, name: post.unitName } : null,
  }
}
