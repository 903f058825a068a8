import type { ProblemDetail } from '#contract/problems.ts'
import type { Decision, Problem } from '#core/record/problem/problem.ts'
import { type RoundWay, wayToClaim } from '#core/record/round/way.ts'
import { observedUntil } from '#core/rules/closeout/gaps.ts'
import { who } from '#ledger/queries/who.ts'

/** A decision as pages tell it. */
export const shownDecision = (it: Decision | null, note: string | null = null) =>
  it && { by: who(it.by), at: it.at, note }

/**
 * Every decision of the close-out so far, each with who made it; their standings and hashes serve other decisions. Before
 * the claim one sees the steps that are ahead by `way`, that of the round on the day looked at.
 */
export const shownCloseout = (problem: Problem, way: RoundWay): ProblemDetail['closeout'] => {
  const { claim, signature, verifications, acceptance, confirmation, announcement, closing } =
    problem.closeout
  const done = ({ by, at }: Decision) => ({ by: who(by), at })
  return {
    way: claim?.way ?? wayToClaim(way, null),
    claim: shownDecision(claim, claim?.statement ?? null),
    signature: shownDecision(signature),
    verifications: verifications.map((it) => ({ ...done(it), field: it.field, items: it.items })),
    acceptance: shownDecision(acceptance, acceptance?.note ?? null),
    confirmation: confirmation && {
      ...done(confirmation),
      body: confirmation.paper.body,
      number: confirmation.paper.number,
      on: confirmation.paper.on,
      fileName: confirmation.paper.fileName,
      hash: confirmation.paper.hash,
    },
    announcement: announcement && {
      ...done(announcement),
      from: announcement.from,
      until: announcement.until,
      where: announcement.where,
      text: announcement.text,
    },
    observedUntil: observedUntil(problem),
    closing: shownDecision(closing),
  }
}

/** @param named whether the reader may know who objected: the office alone */
export const shownObjections = ({ objections }: Problem, named: boolean): ProblemDetail['objections'] =>
  objections.map(({ answered, by, name, ...it }) => ({
    ...it,
    name: named ? name : null,
    by: who(by),
    answered: answered && {
      by: who(answered.by),
      at: answered.at,
      upheld: answered.upheld,
      answer: answered.answer,
    },
  }))
