import { type PostRole, postRoles } from '#core/record/organisation/facts.ts'
import { type Step, steps } from '#core/record/problem/problem.ts'
import { type Transition, transitions } from '#core/rules/closeout/transitions.ts'
import {
  type Further,
  type Relation,
  type Right,
  type Stage,
  halves,
  stages,
} from '#core/rules/rights/right.ts'
import { type RightName, rights } from '#core/rules/rights/table.ts'

/** How holders of one role may do an act: standing where, at which steps, and what is asked beside. */
export type Cell = {
  relation: Relation
  steps: readonly Step[] | 'any'
  further: readonly Further[]
  /** Only where the round's way says so. */
  perRound: boolean
}

/** One act as it is read: with every role that may do it. */
export type RowOfRights = {
  act: RightName
  stage: Stage
  cells: Partial<Record<PostRole, readonly Cell[]>>
  /** Whoever also holds one of these abstains. */
  abstains: readonly PostRole[]
}

/** A returned problem is worked on again: it is told beside those that are. */
const ways = steps.flatMap((it): Step[] =>
  it === 'returned' ? [] : it === 'in-progress' ? [it, 'returned'] : [it],
)

const byLife = (of: Iterable<Step>): Step[] => {
  const asked = new Set(of)
  return ways.filter((it) => asked.has(it))
}

const byRole = (grants: Iterable<readonly [PostRole, Cell]>): RowOfRights['cells'] => {
  const cells: Partial<Record<PostRole, Cell[]>> = {}
  for (const [role, cell] of grants) (cells[role] ??= []).push(cell)
  return cells
}

const plainRow = (
  act: RightName,
  { stage, grants, steps: when, abstains = [], further = [] }: Right,
): RowOfRights => ({
  ...{ act, stage, abstains },
  cells: byRole(
    grants.map((grant) => {
      const { role, relation } = halves(grant)
      const at = when === 'any' ? when : byLife(when)
      // The office has no part that was given to it.
      const beside = relation === 'anywhere' ? further.filter((it) => it !== 'own-part') : further
      return [role, { relation, steps: at, further: beside, perRound: false }] as const
    }),
  ),
})

const furtherOf = ({ independentOf, otherThan }: Transition): Further[] => [
  ...(independentOf.length > 0 ? (['independent'] as const) : []),
  ...(otherThan.length > 0 ? (['another-person'] as const) : []),
]

/** The rows of the table of transitions for one act, those that differ in nothing but the step taken together. */
const finerRow = (act: RightName, stage: Stage): RowOfRights => {
  const of = transitions.filter((it) => it.act === act)
  const alike = Map.groupBy(of, (it) => JSON.stringify([it.role, it.where, furtherOf(it)]))
  const cells = [...alike.values()].flatMap((rows) => {
    const [first] = rows
    if (!first) return []
    const cell: Cell = {
      relation: first.where === 'lead-unit' ? 'lead-unit' : 'anywhere',
      steps: byLife(rows.map((it) => it.from)),
      further: furtherOf(first),
      perRound: rows.every((it) => it.on.length > 0),
    }
    return [[first.role, cell] as const]
  })
  const judged = of.some((it) => it.where === 'lead-unit' || it.independentOf.length > 0)
  return { act, stage, cells: byRole(cells), abstains: judged ? ['registrar'] : [] }
}

/** Every act in the order of a problem's life: the table of rights, and that of close-out where it is finer. */
export const rowsOfRights: readonly RowOfRights[] = stages.flatMap((stage) =>
  (Object.keys(rights) as RightName[]).flatMap((act) => {
    const row: Right | { stage: Stage; finer: string } = rights[act]
    if (row.stage !== stage) return []
    return ['finer' in row ? finerRow(act, stage) : plainRow(act, row)]
  }),
)

/** When an act is possible, where that is the same for everybody who may; null where each cell says it. */
export const sameSteps = ({ cells }: RowOfRights): Cell['steps'] | null => {
  const all = postRoles.flatMap((role) => cells[role] ?? [])
  const [first] = all
  if (first === undefined) return null
  return all.every((it) => String(it.steps) === String(first.steps)) ? first.steps : null
}

/** Steps as they follow each other in a problem's life: each run by its first and its last. */
export const runsOf = (of: readonly Step[]): { from: Step; to: Step; length: number }[] => {
  const runs: { from: Step; to: Step; length: number; at: number }[] = []
  for (const step of byLife(of)) {
    const at = ways.indexOf(step)
    const last = runs.at(-1)
    if (last && last.at === at - 1) Object.assign(last, { to: step, at, length: last.length + 1 })
    else runs.push({ from: step, to: step, length: 1, at })
  }
  return runs.map(({ from, to, length }) => ({ from, to, length }))
}
