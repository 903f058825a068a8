import type { PoolClient } from 'pg'
import type { Erasure } from '#contract/backup-manifest.ts'
import { canonicalJson } from '#core/record/fact/canonical.ts'
import type { ContentErased } from '#core/record/organisation/facts.ts'
import { type Committed, committedName, valueIn } from '#ledger/journal/clear-fields.ts'

/** What was erased by law in a workspace, in the order of its journal. */
export const readErasures = async (client: PoolClient, workspace: string): Promise<Erasure[]> => {
  const { rows } = await client.query<{
    body: ContentErased['body']
    act_id: string
    recorded_at: string
  }>(
    `select body, act_id, recorded_at from journal.fact
      where workspace_id = $1 and type = 'content.erased' order by seq`,
    [workspace],
  )
  return rows.map(({ body: { fact, fields, ground }, act_id: actId, recorded_at: at }) => ({
    ...{ workspace, fact, fields, ground, actId, at },
  }))
}

/** By fact, what has to stand in the place of each erased field. */
export type StandIns = ReadonlyMap<number, Readonly<Record<string, unknown>>>

export const standInsOf = (erasures: readonly Pick<Erasure, 'fact' | 'fields'>[]): StandIns => {
  const found = new Map<number, Record<string, unknown>>()
  for (const { fact, fields } of erasures) found.set(fact, { ...fields, ...found.get(fact) })
  return found
}

/**
 * Whether what was erased of a fact is what the journal tells of it, and nothing is left of it: the leaf says nothing of
 * what stands in its place.
 */
export const erasedAsTold = (row: Committed, standIns: Readonly<Record<string, unknown>> = {}): boolean => {
  const told = new Map(
    Object.entries(standIns).map(([field, value]) => [committedName(field), { field, value }]),
  )
  return Object.keys(row.erased ?? {}).every((name) => {
    const it = told.get(name)
    return (
      it !== undefined &&
      row.salts[name] === undefined &&
      canonicalJson(valueIn(row, it.field) ?? null) === canonicalJson(it.value ?? null)
    )
  })
}
