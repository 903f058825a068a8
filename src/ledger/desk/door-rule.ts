import type { PoolClient } from 'pg'

/** Of whom a second factor is demanded; whoever wants one may have one anyway. */
export const secondFactorRules = ['nobody', 'administrators'] as const
export type SecondFactorRule = (typeof secondFactorRules)[number]

/** The condition, in SQL, under which a second factor is demanded of a person and not bound; the day is a parameter. */
export const mustBind = (workspace: string, person: string, account: string, day: string): string =>
  `(exists (select 1 from desk.door_rule r
             where r.workspace_id = ${workspace} and r.second_factor = 'administrators')
    and exists (select 1 from views.appointment a
                 where a.workspace_id = ${workspace} and a.person_id = ${person}
                   and a.roles && '{registrar,security,auditor}'::text[]
                   and a.from_day <= ${day}::date and (a.until_day is null or ${day}::date < a.until_day))
    and not exists (select 1 from desk.second_factor f
                     where f.workspace_id = ${workspace} and f.account_id = ${account} and f.secret is not null))`

export const readSecondFactorRule = async (
  client: PoolClient,
  workspace: string,
): Promise<SecondFactorRule> => {
  const { rows } = await client.query<{ second_factor: SecondFactorRule }>(
    'select second_factor from desk.door_rule where workspace_id = $1',
    [workspace],
  )
  return rows[0]?.second_factor ?? 'nobody'
}
