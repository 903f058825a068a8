import type { Actor } from '#core/record/fact/envelope.ts'
import { type Refusal, refuse } from '#core/record/fact/refusal.ts'
import type { PostRole } from '#core/record/organisation/facts.ts'
import { type Acting, holds } from '#core/record/problem/acting.ts'
import type { Problem } from '#core/record/problem/problem.ts'
import { carriedOn, isDoneOnce } from './carried-on.ts'
import { type Grant, type Relation, type Right, halves } from './right.ts'
import { type PlainAct, type RightName, rights } from './table.ts'
import { unitsOf } from './working-units.ts'

/** What the act is about, where the relation depends on more than the problem. */
export type About = {
  /** The unit one speaks for: it must be one that works on the problem. */
  unit?: { id: string; name: string }
  /** From whom the thing came that is taken back or changed. */
  by?: Actor
  /** A part of the act that is for fewer people. */
  part?: string
}

/** The row of an act as it is read here. */
const rowOf = (act: PlainAct): Right => rights[act]

/** The units in whose posts the relation holds; null: it is not a matter of units. */
const unitsFor = (relation: Relation, problem: Problem, { unit }: About): string[] | null => {
  switch (relation) {
    case 'anywhere':
    case 'lead-leader':
      return null
    case 'lead-unit':
      return problem.responsibility.leadUnit ? [problem.responsibility.leadUnit.id] : []
    case 'working-unit':
    case 'own': {
      const working = unitsOf(problem)
      return unit === undefined ? working : working.filter((it) => it === unit.id)
    }
  }
}

const isOwn = (by: Actor | undefined, role: PostRole, acting: Acting): boolean => {
  if (by === undefined) return true
  if (by.kind !== 'person') return false
  return by.person.id === acting.standing.person || (by.unit !== null && holds(acting, role, by.unit.id))
}

/** Whether the grant holds for this person: the role, held today where the relation asks for it. */
const stands = (grant: Grant, problem: Problem | null, acting: Acting, about: About): boolean => {
  const { role, relation } = halves(grant)
  if (!holds(acting, role)) return false
  if (relation === 'anywhere') return true
  if (problem === null) return false
  const units = unitsFor(relation, problem, about)
  if (units === null) return problem.responsibility.leadLeader?.person === acting.standing.person
  if (!units.some((it) => holds(acting, role, it))) return false
  return relation !== 'own' || isOwn(about.by, role, acting)
}

/** Why none of the grants holds, told by the one that comes nearest. */
const whoRefusal = (
  grants: readonly Grant[],
  problem: Problem | null,
  acting: Acting,
  about: About,
): Refusal | null => {
  if (grants.some((it) => stands(it, problem, acting, about))) return null
  const near = grants.map(halves).find((it) => holds(acting, it.role))
  if (near === undefined) return roleRefusal(grants)
  const { role, relation } = near
  if (relation === 'lead-leader')
    return refuse('not-its-leader', { leader: problem?.responsibility.leadLeader?.name })
  const works =
    relation === 'own' && grants.some((it) => stands(it, problem, acting, { ...about, by: undefined }))
  if (works)
    return refuse('not-your-proof', { unit: about.by?.kind === 'person' ? about.by.unit?.name : undefined })
  const unit = relation === 'lead-unit' ? problem?.responsibility.leadUnit?.name : about.unit?.name
  return refuse('not-your-unit', { role, relation, unit })
}

const roleRefusal = (grants: readonly Grant[]): Refusal => {
  const [role, ...or] = new Set(grants.map((it) => halves(it).role))
  return refuse('not-allowed', or.length > 0 ? { role, or } : { role })
}

/** The refusal of whoever holds a role with which one abstains. */
export const abstention = (acting: Acting): Refusal | null =>
  holds(acting, 'registrar') ? refuse('registrar-abstains') : null

/**
 * The half of a row that needs no problem: a role that could do it, and none with which one abstains. The ledger asks it
 * before every act. Close-out is asked its finer table by its own rules.
 */
export const mayAsk = (act: RightName, acting: Acting): Refusal | null => {
  const row = rights[act]
  if ('finer' in row) return null
  const { grants, abstains }: Right = row
  if (!grants.some((it) => holds(acting, halves(it).role))) return roleRefusal(grants)
  return abstains?.some((it) => holds(acting, it)) === true ? abstention(acting) : null
}

/** Where the problem does not stand where the act is possible. */
export const notNow = (act: PlainAct, problem: Problem): Refusal | null => {
  const { steps, locks } = rowOf(act)
  const { step } = problem
  if (steps === 'any' || steps.includes(step)) return null
  return locks === true && step !== 'registered'
    ? refuse('content-locked', { step })
    : refuse('wrong-step', { act, step, from: steps })
}

/**
 * Whether who acts may do it to this problem now, by the one table: role, abstention, relation, step.
 * @param problem null where the act is about none; then only `anywhere` holds
 */
export const mayDo = (
  act: PlainAct,
  problem: Problem | null,
  acting: Acting,
  about: About = {},
): Refusal | null => {
  const row = rowOf(act)
  const grants = about.part === undefined ? row.grants : (row.parts?.[about.part] ?? [])
  return (
    mayAsk(act, acting) ??
    whoRefusal(grants, problem, acting, about) ??
    (problem === null ? null : (notNow(act, problem) ?? (isDoneOnce(act) ? carriedOn(problem) : null)))
  )
}

/** Under which role, and in which unit, somebody does what they may: for the record. */
export const doneUnder = (
  act: PlainAct,
  problem: Problem,
  acting: Acting,
  about: About = {},
): { roles: PostRole[]; unit: string | null } => {
  const grant = rowOf(act).grants.find((it) => stands(it, problem, acting, about))
  if (grant === undefined) return { roles: [], unit: null }
  const { role, relation } = halves(grant)
  const unit = unitsFor(relation, problem, about)?.find((it) => holds(acting, role, it)) ?? null
  return { roles: [role], unit }
}

/** The roles under which an act is done, dearest first. */
export const rolesFor = (act: RightName): PostRole[] => {
  const row = rights[act]
  return 'finer' in row ? [] : [...new Set(row.grants.map((it: Grant) => halves(it).role))]
}
