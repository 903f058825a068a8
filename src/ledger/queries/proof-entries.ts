import type { ProofEntry } from '#contract/evidence.ts'
import type { Acting } from '#core/record/problem/acting.ts'
import type { Evidence, Problem } from '#core/record/problem/problem.ts'
import type { Day } from '#core/words/calendar/day.ts'
import { countsAsEffect, isExpired } from '#core/rules/evidence/effect.ts'
import { mayDo } from '#core/rules/rights/may-do.ts'
import { filesBeside } from '#ledger/queries/evidence-uses.ts'
import type { Reading } from '#ledger/queries/read.ts'
import { who } from '#ledger/queries/who.ts'

/** One proof as its own facts tell it: on a past day nothing is known of what else its file proves. */
export const shownProof = (problem: Problem, it: Evidence, day: Day): ProofEntry => ({
  ...it,
  effect: countsAsEffect(it, problem, day),
  expired: isExpired(it, day),
  verdict: it.check?.verdict ?? null,
  check: it.check && { reason: it.check.reason, by: who(it.check.by), at: it.check.at },
  by: who(it.by),
  earlier: it.earlier.map((was) => ({ ...was, by: who(was.by) })),
  alsoFor: [],
  unscanned: false,
  mine: false,
})

/** The proofs of one problem as its page shows them today. */
export const proofEntries = async (
  reading: Reading,
  problem: Problem,
  acting: Acting,
): Promise<ProofEntry[]> => {
  const { uses, unscanned } = await filesBeside(
    reading,
    problem.id,
    problem.evidence.map((it) => it.hash),
  )
  return problem.evidence.map((it) => ({
    ...shownProof(problem, it, reading.day),
    alsoFor: uses.get(it.hash) ?? [],
    unscanned: unscanned.has(it.hash),
    mine: mayDo('renew-evidence', problem, acting, { by: it.by }) === null,
  }))
}
