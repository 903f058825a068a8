import type { PoolClient } from 'pg'
import type { StreamRef } from '#core/record/fact/envelope.ts'
import type { ProblemFact } from '#core/record/problem/facts.ts'
import { planContentOf, planSeenOf } from '#core/record/problem/plan-content.ts'
import type { Problem } from '#core/record/problem/problem.ts'
import type { Review } from '#core/record/review/review.ts'
import { wayOn } from '#core/record/round/way.ts'
import type { ApprovalBasis } from '#core/rules/planning/approve-plan.ts'
import type { ReviewedPlan } from '#core/rules/planning/reviewed.ts'
import { plansByHash } from '#core/rules/planning/versions.ts'
import type { Scene } from '#ledger/acts/act.ts'
import { sha256 } from '#ledger/journal/commitment.ts'

/** The newest review of a problem `p` that was not called off. */
export const newestReview = `(select rv.id from views.review rv
  where rv.workspace_id = p.workspace_id and p.id = any(rv.problem_ids) and not rv.withdrawn
  order by rv.opened_at desc limit 1)`

type BasisRow = { round_id: string; review: string | null }

/** What approving the plans of these problems rests on beside them: their rounds, and the reviews of their plans. */
export const basisStreams = async (
  client: PoolClient,
  workspace: string,
  problems: readonly string[],
): Promise<StreamRef[]> => {
  const { rows } = await client.query<BasisRow>({
    name: 'approval-basis',
    text: `select distinct p.round_id, ${newestReview} as review
             from views.problem p where p.workspace_id = $1 and p.id = any($2::uuid[])`,
    values: [workspace, problems],
  })
  return basisAmong(rows)
}

/** The same where the problems were read with their `newestReview`. */
export const basisAmong = (rows: readonly BasisRow[]): StreamRef[] => {
  const rounds = new Set(rows.map((it) => it.round_id))
  const reviews = new Set(rows.flatMap((it) => (it.review === null ? [] : [it.review])))
  return [
    ...[...rounds].map((id): StreamRef => ({ kind: 'round', id })),
    ...[...reviews].map((id): StreamRef => ({ kind: 'review', id })),
  ]
}

/** The newest review of a problem among those of the scene. */
export const reviewIn = (scene: Scene, problem: string): Review | null => {
  const reviews = [...scene.facts.keys()]
    .filter((it) => it.startsWith('review:'))
    .map((it) => scene.state('review', it.slice('review:'.length)))
    .filter((it) => it.withdrawn === null && it.problems.some((one) => one.problem === problem))
  return reviews.toSorted((a, b) => a.seq - b.seq).at(-1) ?? null
}

/** A plan and the review it went through, with every plan the problem ever had. */
export const reviewedPlan = (scene: Scene, review: Review, problem: Problem): ReviewedPlan => {
  const now = planContentOf(problem)
  const facts = (scene.facts.get(`problem:${problem.id}`) ?? []) as unknown as readonly ProblemFact[]
  return {
    ...{ review, problem: problem.id, now },
    seen: planSeenOf(now, sha256),
    plans: plansByHash(facts, sha256),
  }
}

/** What the round of a problem asks of its plan, and the review the plan went through. The scene holds both streams. */
export const basisOf = (scene: Scene, problem: Problem): ApprovalBasis => {
  const { jointReview, agreedProof } = wayOn(scene.state('round', problem.round), scene.acting.day)
  const review = jointReview ? reviewIn(scene, problem.id) : null
  return {
    demands: { jointReview, agreedProof },
    reviewed: review && reviewedPlan(scene, review, problem),
  }
}
