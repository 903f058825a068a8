import type { PoolClient } from 'pg'
import type { Day } from '#core/words/calendar/day.ts'
import { rulesOn } from '#core/record/round/round.ts'
import type { Round } from '#core/record/round/round.ts'
import type { PostRole } from '#core/record/organisation/facts.ts'
import { reach } from '#core/rules/rights/reading.ts'
import type { RuleSet } from '#core/record/round/rule-set.ts'
import { readOnly } from '#store/in-workspace.ts'
import type { Caller, Ledger } from '#ledger/ledger.ts'
import { today } from '#ledger/views/today.ts'

/** What every question starts from: one snapshot, the day, the rules of all rounds, and how far the caller sees. */
export type Reading = {
  client: PoolClient
  workspace: string
  person: string
  day: Day
  rules: ReadonlyMap<string, RuleSet | null>
  posts: { unit: string; roles: PostRole[] }[]
  /** The same by role. */
  roles: { role: PostRole; unit: string }[]
  /** Null: the whole ledger. Otherwise only what these units of the caller work on. */
  scope: string[] | null
}

/** Answers a question in one read-only snapshot, with the lights brought to today. */
export const read = async <Answer>(
  ledger: Ledger,
  { workspace, person }: Caller,
  ask: (reading: Reading) => Promise<Answer>,
): Promise<Answer> => {
  const day = await today(ledger, workspace)
  return readOnly(ledger.store.pool, workspace, async (_db, client) => {
    const { rows } = await client.query<{
      rules: { id: string; rules: Round['rules'] }[]
      posts: { unit: string; roles: PostRole[] }[]
    }>({
      name: 'reading',
      text: `select (select coalesce(json_agg(json_build_object('id', id, 'rules', rules)), '[]')
                       from views.round where workspace_id = $1) as rules,
                    (select coalesce(json_agg(json_build_object('unit', unit_id, 'roles', roles)), '[]')
                       from views.appointment
                      where workspace_id = $1 and person_id = $2
                        and from_day <= $3::date and (until_day is null or $3::date < until_day)) as posts`,
      values: [workspace, person, day],
    })
    const posts = rows[0]?.posts ?? []
    const roles = posts.flatMap(({ unit, roles: of }) => of.map((role) => ({ role, unit })))
    const rules = new Map((rows[0]?.rules ?? []).map((it) => [it.id, rulesOn(it, day)]))
    const far = reach(roles.map((it) => it.role))
    const scope = far === 'all' ? null : far === 'nothing' ? [] : [...new Set(posts.map((it) => it.unit))]
    return ask({ client, workspace, person, day, rules, posts, roles, scope })
  })
}

/** The problems that `units` (a parameter) work on, `p` the problem. */
export const workedOnBy = `(p.lead_unit_id = any(?::uuid[]) or p.co_unit_ids && ?::uuid[] or p.assigned_unit_ids && ?::uuid[] or exists (
  select 1 from views.measure wm where wm.workspace_id = p.workspace_id and wm.problem_id = p.id and wm.unit_ids && ?::uuid[]))`

/** Conditions of a list, numbered as they are added: `$1` is the workspace. */
export class Where {
  readonly values: unknown[]
  readonly #conditions: string[]
  /** `beside` is another list of the same statement: the values are in one row then. */
  constructor(alias: string, workspace: string, beside?: Where) {
    this.values = beside?.values ?? [workspace]
    this.#conditions = [`${alias}.workspace_id = $1`]
  }
  /** `?` stands for the value; nothing is added for undefined. */
  and(condition: string, value: unknown): this {
    if (value === undefined) return this
    this.values.push(value)
    this.#conditions.push(condition.replaceAll('?', `$${this.values.length}`))
    return this
  }
  /** Adds a value. @returns how the statement names it: `$7` */
  value(value: unknown): string {
    this.values.push(value)
    return `$${this.values.length}`
  }
  /** Adds a condition that names its values itself. */
  plus(condition: string): this {
    this.#conditions.push(condition)
    return this
  }
  toString(): string {
    return this.#conditions.join(' and ')
  }
}

/** What LIKE would read as a pattern is meant as itself. */
export const likeText = (text: string | undefined): string | undefined =>
  text ? `%${text.replaceAll(/[\\%_]/g, String.raw`\$&`)}%` : undefined

/** A JSON array of {id, name} for the units of an array column, in its order. */
export const unitsJson = (column: string): string =>
  `coalesce((select json_agg(json_build_object('id', un.id, 'name', un.short_name) order by o.n)
     from unnest(${column}) with ordinality o(id, n)
     join views.unit un on un.workspace_id = $1 and un.id = o.id), '[]'::json)`

/** {id, name} of a joined row, or null. */
export const namedOrNull = (id: string | null, name: string | null): { id: string; name: string } | null =>
  id === null ? null : { id, name: name ?? '' }
