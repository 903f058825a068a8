import type { Actor } from '#core/record/fact/envelope.ts'
import type { LookbackFact, LookbackLooked, LookbackPlanned } from '#core/record/lookback/facts.ts'

export type Looked = Omit<LookbackLooked['body'], 'standing'> & { by: Actor; at: string }

export type Lookback = LookbackPlanned['body'] & {
  id: string
  by: Actor
  at: string
  /** What was looked at, in the order in which it was told. */
  looked: Looked[]
}

/** Folds one fact of a look-back plan's stream into its state. */
export const foldLookback = (lookback: Lookback | null, fact: LookbackFact): Lookback => {
  const { actor: by, recordedAt: at } = fact
  if (fact.type === 'lookback.planned') return { id: fact.stream.id, ...fact.body, by, at, looked: [] }
  if (!lookback) throw new Error(`${fact.type} before lookback.planned`)
  const { standing: _standing, ...body } = fact.body
  return { ...lookback, looked: [...lookback.looked, { ...body, by, at }] }
}

/** The drawn that nobody has looked at yet. */
export const stillToLook = ({ drawn, looked }: Pick<Lookback, 'drawn' | 'looked'>): Lookback['drawn'] =>
  drawn.filter((it) => !looked.some((one) => one.problem === it.problem))
