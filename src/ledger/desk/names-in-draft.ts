import type { PoolClient } from 'pg'
import type { DraftProblem } from '#contract/drafts.ts'
import type { Day } from '#core/words/calendar/day.ts'
import {
  type KnownPerson,
  type KnownUnit,
  type WhoIsMeant,
  whoIsMeant,
} from '#core/rules/importing/who-is-meant.ts'

/** Units and persons of the workspace, and who of them leads today. */
const readNames = async (client: PoolClient, workspace: string, day: Day): Promise<WhoIsMeant> => {
  const { rows } = await client.query<{ units: KnownUnit[]; persons: KnownPerson[] }>(
    `select (select coalesce(json_agg(json_build_object('id', id, 'name', name, 'shortName', short_name,
               'aliases', aliases, 'formerNames', former_names,
               'ended', case when ended_on is not null then json_build_object('into', ended_into) end)), '[]')
               -- Work is never handed to a group.
               from views.unit where workspace_id = $1 and kind not in ('leading-group', 'group')) as units,
            (select coalesce(json_agg(json_build_object('id', p.id, 'name', p.name, 'leads', l.post)), '[]')
               from views.person p
               left join lateral (
                 select min(a.post_id::text) as post from views.appointment a
                  where a.workspace_id = p.workspace_id and a.person_id = p.id and 'leader' = any(a.roles)
                    and a.from_day <= $2::date and (a.until_day is null or $2::date < a.until_day)
                 having count(*) = 1) l on true
              where p.workspace_id = $1) as persons`,
    [workspace, day],
  )
  return whoIsMeant(rows[0]?.units ?? [], rows[0]?.persons ?? [])
}

/** Gives every name that is known here its id; whom somebody chose by hand stays chosen. */
export const withNames = async (
  client: PoolClient,
  workspace: string,
  day: Day,
  problems: readonly DraftProblem[],
): Promise<DraftProblem[]> => {
  const says = ({ duty, measures }: DraftProblem) =>
    duty.leadLeader !== null ||
    duty.leadUnit !== null ||
    duty.handler !== null ||
    duty.coUnits.length > 0 ||
    measures.some((it) => it.units.length > 0)
  if (!problems.some(says)) return [...problems]
  const who = await readNames(client, workspace, day)
  const unit = <Printed extends { words: string; unit: string | null }>(it: Printed): Printed => ({
    ...it,
    unit: it.unit ?? who.unit(it.words),
  })
  return problems.map((problem) => {
    const { leadLeader, leadUnit, coUnits, handler } = problem.duty
    return {
      ...problem,
      duty: {
        ...problem.duty,
        leadLeader:
          leadLeader && leadLeader.person === null
            ? { ...leadLeader, ...who.leader(leadLeader.words) }
            : leadLeader,
        leadUnit: leadUnit && unit(leadUnit),
        coUnits: coUnits.map(unit),
        handler: handler && { ...handler, person: handler.person ?? who.person(handler.words) },
      },
      measures: problem.measures.map((it) => ({ ...it, units: it.units.map(unit) })),
    }
  })
}
