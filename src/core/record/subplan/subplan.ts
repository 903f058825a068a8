import { canonicalJson } from '#core/record/fact/canonical.ts'
import type { Actor } from '#core/record/fact/envelope.ts'
import type { SubplanFact, SubplanFiled } from '#core/record/subplan/facts.ts'

export const subplanStates = ['filed', 'returned', 'approved'] as const
export type SubplanState = (typeof subplanStates)[number]

export type Subplan = Omit<SubplanFiled['body'], 'standing'> & {
  id: string
  state: SubplanState
  /** How often it was filed. */
  filings: number
  filed: { by: Actor; at: string; standing: SubplanFiled['body']['standing'] }
  returned: { reason: string; by: Actor; at: string } | null
  approved: { by: Actor; at: string } | null
}

/** Folds one fact of a sub-plan's stream into its state. */
export const foldSubplan = (subplan: Subplan | null, fact: SubplanFact): Subplan => {
  const { actor: by, recordedAt: at } = fact
  if (fact.type === 'subplan.filed') {
    const { standing, ...body } = fact.body
    return {
      ...{ id: fact.stream.id, ...body, state: 'filed', filings: (subplan?.filings ?? 0) + 1 },
      ...{ filed: { by, at, standing }, returned: null, approved: null },
    }
  }
  if (!subplan) throw new Error(`${fact.type} before subplan.filed`)
  return fact.type === 'subplan.returned'
    ? { ...subplan, state: 'returned', returned: { reason: fact.body.reason, by, at } }
    : { ...subplan, state: 'approved', approved: { by, at } }
}

/** The hash that an approval must name: of what was filed. */
export const subplanSeenOf = (
  { text, paper, covers }: Pick<Subplan, 'text' | 'paper' | 'covers'>,
  hash: (text: string) => string,
): string => hash(canonicalJson({ text, paper, covers }))
