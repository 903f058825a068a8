/** A place and a planned problem for the stories of seams.test.ts and its neighbours. */
import { isRefusal } from '#core/record/fact/refusal.ts'
import type { Acting } from '#core/record/problem/acting.ts'
import type { NewProblemFact } from '#core/record/problem/new-fact.ts'
import type { Problem } from '#core/record/problem/problem.ts'
import { decideApprovePlan } from '#core/rules/planning/approve-plan.ts'
import { type HandOut, decideHandOut } from '#core/rules/planning/hand-out.ts'
import { decideAddMeasure } from '#core/rules/planning/measures.ts'
import { type People, type Post, actingAs, came, registered, seenNow } from './cast.ts'

const at = (role: Post['role'], unit: string) => ({ posts: [{ role, unit }], appointedBy: [] })

export const people: People = {
  主任: at('office', '整改办'),
  副主任: at('office', '整改办'),
  领导: at('leader', '县政府'),
  经办人: at('handler', '水务局'),
  负责人: at('head', '水务局'),
  水务核查: at('verifier', '水务局'),
  供水核查: at('verifier', '供水站'),
  财政经办: at('handler', '财政局'),
  财政核查: at('verifier', '财政局'),
  统计核查: at('verifier', '统计局'),
  核查人: at('verifier', '纪委'),
}

type Decided = NewProblemFact[] | { refused: string; details: unknown }

/** What a refusal says, or null where it was granted. */
export const code = (decided: unknown): string | null => (isRefusal(decided) ? decided.refused : null)

/** Somebody does it, and it must be granted. */
export const does = (
  problem: Problem,
  person: string,
  decide: (of: Problem, as: Acting) => Decided,
): Problem => {
  const outcome = came(
    problem,
    decide(problem, actingAs(person, people)) as Parameters<typeof came>[1],
    person,
  )
  if ('refused' in outcome) throw new Error(`${person}: ${outcome.refused}`)
  return outcome.problem
}

export const measureOf = (problem: Problem): string => problem.measures[0]?.id ?? ''

/** Handed out to the water bureau, with one measure of these units, and not approved yet. */
export const planned = (
  units: readonly string[] = ['水务局'],
  timed: Pick<HandOut, 'timeClass' | 'deadline'> = { timeClass: 'time-limited', deadline: '2026-10-31' },
): Problem => {
  const leadLeader = { person: '领导', name: '领导', post: 'x', postTitle: '副县长' }
  const leadUnit = { id: '水务局', name: '水务局' }
  const handler = { person: '经办人', name: '经办人' }
  const handed = does(registered([]), '主任', (it, as) =>
    decideHandOut(it, { responsibility: { leadLeader, leadUnit, handler }, ...timed }, as),
  )
  const named = units.map((id) => ({ id, name: id }))
  const measure = { text: '换管', answers: [], goal: '漏损率降到12%', deadline: null, units: named }
  return does(handed, '主任', (it, as) => decideAddMeasure(it, measure, as))
}

export const approved = (problem: Problem): Problem =>
  does(problem, '主任', (it, as) => decideApprovePlan(it, { seen: seenNow(it), missingRule: false }, as))
