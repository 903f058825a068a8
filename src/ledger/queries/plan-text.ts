import type { PlanText } from '#contract/plans.ts'
import type { PlanContent } from '#core/record/problem/plan-content.ts'

/** A plan as it is shown: names as they were then. */
export const planTextOf = (plan: PlanContent): PlanText => {
  const { title, manifestations, responsibility, timeClass, deadline, measures } = plan
  return {
    ...{ title, manifestations, timeClass, deadline },
    leadLeader: responsibility.leadLeader?.name ?? null,
    leadUnit: responsibility.leadUnit?.name ?? null,
    coUnits: responsibility.coUnits.map((it) => it.name),
    handler: responsibility.handler?.name ?? null,
    measures: measures.map(({ id, text, goal, deadline: until, units, proof }) => ({
      ...{ id, text, goal, proof, deadline: until },
      units: units.map((it) => it.name),
    })),
  }
}
