import type { PoolClient } from 'pg'
import type { Erasure } from '#contract/backup-manifest.ts'
import { canonicalJson } from '#core/record/fact/canonical.ts'
import { erasableFields, standInFor } from '#core/record/erasing.ts'
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

type Told = Readonly<Record<string, unknown>>

/**
 * What is read in the place of fields that somebody says were erased of a fact that still has them. The fact and the law
 * alone say it: a register lies where many can write, and what it says would stand in the record.
 * @throws RangeError with the name of a field that may not be erased
 */
export const lawfulStandIns = (row: Committed & { type: string }, told: Told): Record<string, unknown> => {
  const standIns: Record<string, unknown> = {}
  for (const field of Object.keys(told)) {
    if (!erasableFields(row.type).includes(field)) throw new RangeError(field)
    // Erased before, or never there: nothing of it is left to erase.
    if (row.salts[committedName(field)] === undefined) continue
    standIns[field] = standInFor(row.type, field, valueIn(row, field))
  }
  return standIns
}

/** Whether this can stand where something was erased: erasing it once more would change nothing. */
const isStandIn = (type: string, field: string, value: unknown): boolean =>
  erasableFields(type).includes(field) &&
  canonicalJson(standInFor(type, field, value) ?? null) === canonicalJson(value ?? null)

/**
 * Whether what was erased of a fact is what the journal tells of it, words of the law and nothing else, and nothing is
 * left of it: the leaf says nothing of what stands in its place.
 */
export const erasedAsTold = (row: Committed & { type: string }, standIns: Told = {}): boolean => {
  const told = new Map(
    Object.entries(standIns).map(([field, value]) => [committedName(field), { field, value }]),
  )
  return Object.keys(row.erased ?? {}).every((name) => {
    const it = told.get(name)
    if (it === undefined || row.salts[name] !== undefined) return false
    const value = valueIn(row, it.field)
    return (
      canonicalJson(value ?? null) === canonicalJson(it.value ?? null) && isStandIn(row.type, it.field, value)
    )
  })
}
