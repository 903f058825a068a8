import type { ActInput } from '#contract/acts.ts'
import type { ResponsibilitySet } from '#core/record/problem/facts.ts'
import { decideHandOut } from '#core/rules/planning/hand-out.ts'
import { aboutProblem, type Act, problemStream, type Scene } from '#ledger/acts/act.ts'
import { leaderNamed, personsNamed, unitsNamed } from '#ledger/acts/named.ts'

type Responsibility = ResponsibilitySet['body']

/** Units that every one of these problems has already: they stay, also where nothing new is handed to them. */
const kept = (scene: Scene, { problems }: ActInput<'hand-out'>): { id: string }[] => {
  const [first = [], ...more] = problems.map((id) => {
    const { leadUnit, coUnits } = scene.state('problem', id).responsibility
    return [...(leadUnit ? [leadUnit] : []), ...coUnits]
  })
  return first.filter(({ id }) => more.every((units) => units.some((it) => it.id === id)))
}

const resolved = async (scene: Scene, input: ActInput<'hand-out'>): Promise<Partial<Responsibility>> => {
  const { leadLeader, leadUnit, coUnits, handler, team } = input
  const part: Partial<Responsibility> = {}
  const before = kept(scene, input)
  if (leadLeader !== undefined) part.leadLeader = leadLeader && (await leaderNamed(scene, leadLeader))
  if (leadUnit !== undefined)
    part.leadUnit = leadUnit ? ((await unitsNamed(scene, [leadUnit], before))[0] ?? null) : null
  if (coUnits !== undefined) part.coUnits = await unitsNamed(scene, coUnits, before)
  const asMember = ({ id, name }: { id: string; name: string }) => ({ person: id, name })
  if (handler !== undefined)
    part.handler = handler ? ((await personsNamed(scene, [handler])).map(asMember)[0] ?? null) : null
  if (team !== undefined) part.team = (await personsNamed(scene, team)).map(asMember)
  return part
}

/** 交办: the same leader, unit, handler or deadline for one problem or for many at once. */
export const handOut: Act<'hand-out'> = {
  streams: ({ problems }) => [...new Set(problems)].map(problemStream),
  decide: async (scene, input) => {
    const { timeClass, deadline } = input
    const responsibility = await resolved(scene, input)
    return {
      facts: [...new Set(input.problems)].flatMap((id) => {
        const problem = scene.state('problem', id)
        return aboutProblem(
          problem,
          decideHandOut(problem, { responsibility, timeClass, deadline }, scene.acting),
        )
      }),
    }
  },
}
