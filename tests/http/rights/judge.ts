import type { LedgerRefusalCode } from '#ledger/refusals.ts'
import type { PostRole } from '#core/record/organisation/facts.ts'
import type { Step } from '#core/record/problem/problem.ts'
import { type Part, type Transition, type WayPart, transitions } from '#core/rules/closeout/transitions.ts'
import type { Right } from '#core/rules/rights/right.ts'
import { type RightName, rights } from '#core/rules/rights/table.ts'
import { type Name, type Place, above, cast } from './people.ts'

/** How a problem stands, as the story told it: nothing here is read from the ledger. */
export type Standing = {
  step: Step
  working: Place[]
  leadLeader: Name | null
  /** Lead leaders under an approved plan, and the one that is. */
  leaders: Name[]
  answering: Name[]
  parts: Record<Part, Name[]>
  /** What of the table of transitions is there, by the way of the round. */
  way: WayPart[]
}

/** What a grant depends on beside: the unit spoken for, and who gave the thing. */
export type About = { unit?: Place; by?: Name; part?: string }

const leadUnit: Place = '水利局'

const postsOf = (name: Name): { role: PostRole; unit: Place }[] =>
  cast[name].map((it) => {
    const [role, unit] = it.split('@') as [PostRole, Place]
    return { role, unit }
  })
const holds = (name: Name, role: PostRole, units?: readonly Place[]): boolean =>
  postsOf(name).some((it) => it.role === role && (units === undefined || units.includes(it.unit)))
const unitsOf = (name: Name): Place[] => postsOf(name).map((it) => it.unit)

const grantHolds = (grant: string, name: Name, at: Standing | null, { unit, by }: About): boolean => {
  const [role, relation] = grant.split('@') as [PostRole, string]
  if (relation === 'anywhere') return holds(name, role)
  if (at === null) return false
  const working = at.working.filter((it) => unit === undefined || it === unit)
  if (relation === 'lead-unit')
    return holds(
      name,
      role,
      at.working.filter((it) => it === leadUnit),
    )
  if (relation === 'lead-leader') return holds(name, role) && at.leadLeader === name
  if (relation === 'working-unit') return holds(name, role, working)
  if (relation === 'own')
    return holds(name, role, working) && (by === undefined || by === name || holds(name, role, unitsOf(by)))
  throw new Error(`the judge does not know the relation ${relation}`)
}

const nearest = (
  grants: readonly string[],
  name: Name,
  at: Standing | null,
  about: About,
): LedgerRefusalCode => {
  const near = grants.find((it) => holds(name, it.split('@')[0] as PostRole))
  if (near === undefined) return 'not-allowed'
  if (near.endsWith('@lead-leader')) return 'not-its-leader'
  const { by: _by, ...rest } = about
  const works = grants.some((it) => it.endsWith('@own') && grantHolds(it, name, at, rest))
  return works ? 'not-your-proof' : 'not-your-unit'
}

const plain = (row: Right, name: Name, at: Standing | null, about: About): LedgerRefusalCode | null => {
  const { grants, abstains = [], parts = {}, steps, locks } = row
  if (!grants.some((it) => holds(name, it.split('@')[0] as PostRole))) return 'not-allowed'
  if (abstains.some((it) => holds(name, it))) return 'registrar-abstains'
  const asked = about.part === undefined ? grants : (parts[about.part] ?? [])
  if (!asked.some((it) => grantHolds(it, name, at, about))) return nearest(asked, name, at, about)
  if (at === null || steps === 'any' || steps.includes(at.step)) return null
  return locks && at.step !== 'registered' ? 'content-locked' : 'wrong-step'
}

/** Written anew from posts and the tree of units: it shares nothing with the rules. */
const tie = (name: Name, other: Name): LedgerRefusalCode | null => {
  if (name === other) return 'same-person'
  const [mine, theirs] = [unitsOf(name), unitsOf(other)]
  if (mine.some((it) => theirs.includes(it))) return 'same-unit'
  const inLine = (a: Place, b: Place) => above(a).includes(b) || above(b).includes(a)
  return mine.some((a) => theirs.some((b) => inLine(a, b))) ? 'superior-unit' : null
}

const roleCode = (row: Transition, name: Name): LedgerRefusalCode | null => {
  if (!holds(name, row.role)) return 'not-allowed'
  if (row.where === 'any') return null
  if (!holds(name, row.role, [leadUnit])) return 'not-your-unit'
  return holds(name, 'registrar') ? 'registrar-abstains' : null
}

/** Why somebody is too near to those who did these parts, or answers for the problem; null: independent. */
export const nearness = (
  row: Pick<Transition, 'independentOf' | 'otherThan'>,
  name: Name,
  at: Standing,
): LedgerRefusalCode | null => {
  for (const part of row.otherThan) if (at.parts[part].includes(name)) return 'same-person'
  for (const part of row.independentOf)
    for (const other of at.parts[part]) {
      const why = tie(name, other)
      if (why) return why
    }
  if (row.independentOf.length === 0) return null
  if (at.leadLeader === name || at.leaders.includes(name)) return 'lead-leader-decides'
  if (at.answering.includes(name)) return 'same-person'
  if (unitsOf(name).some((it) => at.working.includes(it))) return 'same-unit'
  return holds(name, 'registrar') ? 'registrar-abstains' : null
}

const finer = (act: string, name: Name, at: Standing): LedgerRefusalCode[] => {
  const rows = transitions.filter((it) => it.act === act && it.from === at.step)
  const here = rows.filter((it) => it.on.every((part) => at.way.includes(part)))
  if (here.length === 0) return rows.length === 0 ? ['wrong-step'] : ['wrong-step', 'close-gaps']
  const no = here.map((row) => roleCode(row, name) ?? nearness(row, name, at))
  if (no.includes(null)) return []
  return [...new Set(no.filter((it) => it !== null))]
}

const unitRoles = (name: Name): string[] => postsOf(name).map((it) => it.role)
const administrates = (role: string): boolean => ['registrar', 'security', 'auditor'].includes(role)

/** Whether a role of the row is held at all: otherwise nothing of the problem is looked at. */
export const couldEver = (act: RightName, name: Name): boolean => {
  const row: Right | { finer: string } = rights[act]
  const roles =
    'grants' in row
      ? row.grants.map((it) => it.split('@')[0])
      : transitions.flatMap((it) => (it.act === act ? [it.role] : []))
  return unitRoles(name).some((it) => roles.includes(it))
}

/**
 * What the tables say of this act by this person: nothing stands in the way (an empty list), or one of these codes.
 * @param at null where the act is about no problem
 */
export const judged = (
  act: RightName,
  name: Name,
  at: Standing | null,
  about: About,
): LedgerRefusalCode[] => {
  const row: Right | { finer: string } = rights[act]
  const administers = cast[name].length > 0 && unitRoles(name).every(administrates)
  if (administers && !('grants' in row && row.grants.every((it) => administrates(it.split('@')[0] ?? ''))))
    return ['sees-no-content']
  if ('finer' in row) return at === null ? [] : finer(act, name, at)
  const no = plain(row, name, at, about)
  return no === null ? [] : [no]
}
