import type { PostRole } from '#core/record/organisation/facts.ts'
import type { Step } from '#core/record/problem/problem.ts'

/** The parts of a problem's life, in its order: where an act belongs. Last what all of it stands on. */
export const stages = [
  'round',
  'import',
  'plan',
  'progress',
  'evidence',
  'course',
  'lights',
  'supervision',
  'meetings',
  'closeout',
  'lookback',
  'organisation',
] as const
export type Stage = (typeof stages)[number]

/**
 * How a post stands to the problem.
 * anywhere: whatever the unit · lead-unit: a post of its lead unit · working-unit: of any unit that works on it, and of the
 * unit one speaks for where the act names one · own: working-unit, and what the act is about came from this person or this
 * unit · lead-leader: the person is its lead leader
 */
export const relations = ['anywhere', 'lead-unit', 'working-unit', 'own', 'lead-leader'] as const
export type Relation = (typeof relations)[number]

/**
 * What the rule of the act asks beside its row, to be read on the page «who may».
 * independent: of everybody who worked on it or decided before · another-unit: than the one it came from · asked-body: of
 * a body that was asked · own-unit: of the unit it speaks for · own-part: the part that was given to the unit · as-asked:
 * the request says which of them
 */
export type Further =
  | 'independent'
  | 'another-person'
  | 'another-unit'
  | 'asked-body'
  | 'own-unit'
  | 'own-part'
  | 'as-asked'

/** A role, and how the post that carries it stands to the problem. */
export type Grant = `${PostRole}@${Relation}`

/** Who may ask for an act, and when. */
export type Right = {
  stage: Stage
  /** Where the problem must stand. `any`: at every step, or the act is about no problem at all. */
  steps: readonly Step[] | 'any'
  /** From the claim on what it changes is locked, and the refusal says so. */
  locks?: true
  /** Dearest first: under the first one that holds it is done, for the record. */
  grants: readonly Grant[]
  /** Whoever also holds one of these roles abstains. */
  abstains?: readonly PostRole[]
  /** Parts of the act that are for fewer people. */
  parts?: Readonly<Record<string, readonly Grant[]>>
  /** What the rule asks beside. */
  further?: readonly Further[]
}

/** Decided by a finer table, with independence: rules/closeout/transitions.ts. */
export type FinerRight = { stage: 'closeout'; finer: 'transitions' }

/** A grant in its two halves. */
export const halves = (grant: Grant): { role: PostRole; relation: Relation } => {
  const [role, relation] = grant.split('@')
  // The type of a grant says that there is nothing else in it.
  return { role, relation } as { role: PostRole; relation: Relation }
}
