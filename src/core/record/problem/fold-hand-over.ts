import type {
  HandedPart,
  Predecessors,
  ResponsibilityHandedOver,
} from '#core/record/problem/hand-over-facts.ts'
import type { Problem } from '#core/record/problem/problem.ts'

type Named = { id: string; name: string }

/** The successor in the predecessor's place; whoever is in the list already stands there once. */
const replaced = <Item>(items: readonly Item[], from: string, to: Item, idOf: (item: Item) => string) => {
  const without = items.filter((it) => idOf(it) !== idOf(to))
  return without.map((it) => (idOf(it) === from ? to : it))
}

const unitReplaced = (units: readonly Named[], from: Named, to: Named): Named[] =>
  replaced(units, from.id, to, (it) => it.id)

const withPart = (problem: Problem, part: HandedPart): Problem => {
  const { responsibility } = problem
  switch (part.charge) {
    case 'lead-leader':
      return {
        ...problem,
        responsibility: { ...responsibility, leadLeader: part.to },
        // Whoever led it does not judge it afterwards.
        leaders: [...new Set([...problem.leaders, part.from.person])],
      }
    case 'handler':
      return { ...problem, responsibility: { ...responsibility, handler: part.to } }
    case 'team': {
      const team = replaced(responsibility.team, part.from.person, part.to, (it) => it.person)
      return { ...problem, responsibility: { ...responsibility, team } }
    }
    case 'lead-unit': {
      // Whoever leads does not co-operate beside it.
      const coUnits = responsibility.coUnits.filter((it) => it.id !== part.to.id)
      return { ...problem, responsibility: { ...responsibility, leadUnit: part.to, coUnits } }
    }
    case 'co-unit': {
      const coUnits =
        responsibility.leadUnit?.id === part.to.id
          ? responsibility.coUnits.filter((it) => it.id !== part.from.id)
          : unitReplaced(responsibility.coUnits, part.from, part.to)
      return { ...problem, responsibility: { ...responsibility, coUnits } }
    }
    case 'measure-unit': {
      const { measure, from, to } = part
      return {
        ...problem,
        measures: problem.measures.map((it) =>
          it.id === measure ? { ...it, units: unitReplaced(it.units, from, to) } : it,
        ),
      }
    }
  }
}

const withPredecessor = ({ persons, units }: Predecessors, part: HandedPart): Predecessors =>
  'person' in part.from
    ? { persons: [...new Set([...persons, part.from.person])], units }
    : { persons, units: [...new Set([...units, part.from.id])] }

/** Responsibility in other hands; those who had it stay known, so that they never judge what they answered for. */
export const foldHandOver = (problem: Problem, { body }: ResponsibilityHandedOver): Problem => ({
  ...body.parts.reduce(withPart, problem),
  predecessors: body.parts.reduce(withPredecessor, problem.predecessors),
})
