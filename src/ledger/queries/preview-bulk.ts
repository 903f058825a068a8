import type { AnswerOf } from '#contract/route.ts'
import type { BulkAct, Previewed, previewBulk as route } from '#contract/bulk.ts'
import { type Refusal, isRefusal, refuse } from '#core/record/fact/refusal.ts'
import { seenOf } from '#core/record/problem/content.ts'
import type { Problem } from '#core/record/problem/problem.ts'
import { closeGaps } from '#core/rules/closeout/gaps.ts'
import { permitted } from '#core/rules/closeout/who-may.ts'
import { decideApprovePlan } from '#core/rules/planning/approve-plan.ts'
import { type Gap, planGaps } from '#core/rules/planning/gaps.ts'
import { isUnderWay } from '#core/rules/planning/review.ts'
import { mayAsk, mayDo } from '#core/rules/rights/may-do.ts'
import { type Scene, problemStream } from '#ledger/acts/act.ts'
import { setScene } from '#ledger/acts/perform.ts'
import { sha256 } from '#ledger/journal/commitment.ts'
import { loadFacts } from '#ledger/journal/load.ts'
import type { Caller, Ledger } from '#ledger/ledger.ts'
import { basisOf, basisStreams, reviewIn } from '#ledger/policies/approval-basis.ts'
import { whereProblems } from '#ledger/queries/list-problems.ts'
import { read } from '#ledger/queries/read.ts'

type Answer = AnswerOf<typeof route>
type Judged = { no: Refusal | null; gaps: Gap[] }

const can: Judged = { no: null, gaps: [] }
const refusalIn = (it: unknown): Refusal | null => (isRefusal(it) ? it : null)

/** Whether the act would be granted, by its own rules; an input that is still to be typed is not judged. */
const judge: Readonly<Record<BulkAct, (problem: Problem, scene: Scene) => Judged>> = {
  'hand-out': (problem, { acting }) => ({ ...can, no: mayDo('hand-out', problem, acting) }),
  'send-for-review': (problem, scene) => {
    const no = mayDo('send-for-review', problem, scene.acting)
    if (no) return { ...can, no }
    const gaps = planGaps(problem, basisOf(scene, problem).demands)
    if (gaps.length > 0) return { no: refuse('plan-gaps', { gaps }), gaps }
    const review = reviewIn(scene, problem.id)
    return review && isUnderWay(review, problem)
      ? { ...can, no: refuse('review-under-way', { numbers: [problem.number] }) }
      : can
  },
  'approve-plan': (problem, scene) => {
    const basis = basisOf(scene, problem)
    const seen = seenOf(problem, sha256)
    const decided = decideApprovePlan(problem, { seen, missingRule: false }, scene.acting, basis)
    const no = refusalIn(decided)
    return { no, gaps: no?.refused === 'plan-gaps' ? planGaps(problem, basis.demands) : [] }
  },
  accept: (problem, { acting }) => ({ ...can, no: refusalIn(permitted(problem, 'accept', acting)) }),
  close: (problem, { acting }) => {
    const no = refusalIn(permitted(problem, 'close', acting))
    if (no) return { ...can, no }
    const gaps = closeGaps(problem, acting.day)
    return gaps.length > 0 ? { no: refuse('close-gaps', { gaps }), gaps } : can
  },
}

const previewed = (problem: Problem, { no, gaps }: Judged): Previewed => ({
  id: problem.id,
  number: problem.number,
  shortTitle: problem.shortTitle,
  round: problem.round,
  step: problem.step,
  seen: seenOf(problem, sha256),
  measures: problem.measures.length,
  done: problem.measures.filter((it) => it.done).length,
  progress: problem.progress.length,
  evidence: problem.evidence.length,
  deadline: problem.deadline?.current ?? null,
  refused: no && { code: no.refused, details: no.details },
  gaps,
})

/** Of many problems which an act would be granted on, and why not on the others; those the caller does not see are left out. */
export const previewBulk = (
  ledger: Ledger,
  caller: Caller,
  { act, problems }: { act: BulkAct; problems: readonly string[] },
): Promise<Answer> =>
  read(ledger, caller, async (reading) => {
    const { client, workspace } = reading
    const where = whereProblems(reading, {}).and('p.id = any(?::uuid[])', problems)
    const { rows } = await client.query<{ id: string }>(
      `select p.id from views.problem p where ${String(where)} order by p.number, p.id`,
      where.values,
    )
    const ids = rows.map((it) => it.id)
    const streams = [...ids.map(problemStream), ...(await basisStreams(client, workspace, ids))]
    const scene = await setScene(ledger, client, caller, await loadFacts(client, workspace, streams))
    // Asked of every act before its own rule.
    const no = mayAsk(act, scene.acting)
    return {
      problems: ids.map((id) => {
        const problem = scene.state('problem', id)
        return previewed(problem, no ? { ...can, no } : judge[act](problem, scene))
      }),
    }
  })
