import type { PoolClient } from 'pg'
import type { Day } from '#core/words/calendar/day.ts'
import { rulesOn } from '#core/record/round/round.ts'
import type { Round } from '#core/record/round/round.ts'
import type { RuleSet } from '#core/record/round/rule-set.ts'
import { readOnly } from '#store/in-workspace.ts'
import type { Caller, Ledger } from '#ledger/ledger.ts'
import { today } from '#ledger/views/today.ts'

/** What every question starts from: one snapshot, the day, and the rules of all rounds. */
export type Reading = {
  client: PoolClient
  workspace: string
  day: Day
  rules: ReadonlyMap<string, RuleSet | null>
}

/** Answers a question in one read-only snapshot, with the lights brought to today. */
export const read = async <Answer>(
  ledger: Ledger,
  { workspace }: Pick<Caller, 'workspace'>,
  ask: (reading: Reading) => Promise<Answer>,
): Promise<Answer> => {
  const day = await today(ledger, workspace)
  return readOnly(ledger.store.pool, workspace, async (_db, client) => {
    const { rows } = await client.query<{ id: string; rules: Round['rules'] }>({
      name: 'all-rules',
      text: 'select id, rules from views.round where workspace_id = $1',
      values: [workspace],
    })
    const rules = new Map(
      rows.map(({ id, rules: adopted }) => [id, rulesOn({ rules: adopted } as Round, day)]),
    )
    return ask({ client, workspace, day, rules })
  })
}

/** Conditions of a list, numbered as they are added: `$1` is the workspace. */
export class Where {
  readonly values: unknown[]
  readonly #conditions: string[]
  constructor(alias: string, workspace: string) {
    this.values = [workspace]
    this.#conditions = [`${alias}.workspace_id = $1`]
  }
  /** `?` stands for the value; nothing is added for undefined. */
  and(condition: string, value: unknown): this {
    if (value === undefined) return this
    this.values.push(value)
    this.#conditions.push(condition.replaceAll('?', `$${this.values.length}`))
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
