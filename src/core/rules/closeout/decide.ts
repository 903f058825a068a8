import { type Refusal, isRefusal, refuse } from '#core/record/fact/refusal.ts'
import type { ReturnedMeasure, VerifiedItem } from '#core/record/problem/facts.ts'
import type { Acting } from '#core/record/problem/acting.ts'
import type { NewProblemFact } from '#core/record/problem/new-fact.ts'
import { type Problem, manifestationsOf } from '#core/record/problem/problem.ts'
import { effectOf } from '#core/rules/evidence/effect.ts'
import { seenOf } from '#core/record/problem/content.ts'
import { claimGaps } from '#core/rules/closeout/gaps.ts'
import type { CloseoutAct } from '#core/rules/closeout/transitions.ts'
import { permitted } from '#core/rules/closeout/who-may.ts'

export type CloseoutInput =
  | { act: 'claim'; seen: string; statement: string }
  | { act: 'withdraw-claim'; reason: string }
  | { act: 'sign'; seen: string }
  | { act: 'verify'; seen: string; items: VerifiedItem[] }
  | { act: 'accept'; seen: string; note: string }
  | { act: 'close'; seen: string }
  | { act: 'return'; seen: string; measures: ReturnedMeasure[]; reason: string }

/** One finding for each manifestation, about proofs that are there: nothing is found twice, or about nothing. */
const itemsRefusal = (problem: Problem, items: VerifiedItem[]): Refusal | null => {
  const all = manifestationsOf(problem).map((it) => it.id)
  for (const { manifestation, evidence } of items) {
    if (!all.includes(manifestation))
      return refuse('unknown-thing', { thing: 'manifestation', id: manifestation })
    const unknown = evidence.find((id) => !problem.evidence.some((it) => it.id === id))
    if (unknown !== undefined) return refuse('unknown-thing', { thing: 'evidence', id: unknown })
  }
  const found = new Set(items.map((it) => it.manifestation))
  return found.size < items.length ? refuse('invalid-input', { field: 'items' }) : null
}

/** Each manifestation needs an item that is met and names verified evidence of effect attached for it. */
const verifyRefusal = (problem: Problem, items: VerifiedItem[]): Refusal | null => {
  const flawed = itemsRefusal(problem, items)
  if (flawed) return flawed
  for (const { id, text } of manifestationsOf(problem)) {
    const item = items.find((it) => it.manifestation === id)
    if (!item?.met)
      return refuse('unverified-item', { manifestation: id, what: text, met: item?.met ?? null })
    const effective = effectOf(problem, id).map((it) => it.id)
    if (!item.evidence.some((it) => effective.includes(it)))
      return refuse('no-effect', { manifestation: id, what: text })
  }
  return null
}

const returnRefusal = (problem: Problem, measures: ReturnedMeasure[]): Refusal | null => {
  if (measures.length === 0) return refuse('nothing-returned')
  const unknown = measures.find((it) => !problem.measures.some(({ id }) => id === it.measure))
  if (unknown) return refuse('unknown-thing', { thing: 'measure', id: unknown.measure })
  return measures.some((it) => it.missing.trim() === '') ? refuse('nothing-returned') : null
}

/** Evidence can be withdrawn or a manifestation lose its proof only before the claim; checked again all the same. */
const stillProved = (problem: Problem): Refusal | null =>
  problem.closeout.verification
    ? verifyRefusal(problem, problem.closeout.verification.items)
    : refuse('no-effect')

const contentRefusal = (problem: Problem, input: CloseoutInput): Refusal | null => {
  switch (input.act) {
    case 'claim': {
      const gaps = claimGaps(problem)
      return gaps.length > 0 ? refuse('claim-gaps', { gaps }) : null
    }
    case 'verify':
      return verifyRefusal(problem, input.items)
    case 'return':
      return returnRefusal(problem, input.measures)
    case 'accept':
    case 'close':
      return stillProved(problem)
    case 'sign':
    case 'withdraw-claim':
      return null
  }
}

const factOf = (input: CloseoutInput, { standing }: Acting): NewProblemFact => {
  switch (input.act) {
    case 'claim':
      return { type: 'closeout.claimed', body: { standing, seen: input.seen, statement: input.statement } }
    case 'withdraw-claim':
      return { type: 'closeout.claim-withdrawn', body: { standing, reason: input.reason } }
    case 'sign':
      return { type: 'closeout.signed', body: { standing, seen: input.seen } }
    case 'verify':
      return { type: 'closeout.verified', body: { standing, seen: input.seen, items: input.items } }
    case 'accept':
      return { type: 'closeout.accepted', body: { standing, seen: input.seen, note: input.note } }
    case 'close':
      return { type: 'closeout.closed', body: { standing, seen: input.seen } }
    case 'return': {
      const { seen, measures, reason } = input
      return { type: 'closeout.returned', body: { standing, seen, measures, reason } }
    }
  }
}

/** Decides one act of close-out: who, when, on what content, with what proof. */
export const decideCloseout = (
  problem: Problem,
  input: CloseoutInput,
  acting: Acting,
): NewProblemFact[] | Refusal => {
  const row = permitted(problem, input.act satisfies CloseoutAct, acting)
  if (isRefusal(row)) return row
  // What somebody decides on must be what is there, and what the claim was made on.
  const now = seenOf(problem, acting.hash)
  if ('seen' in input && input.seen !== now) return refuse('content-changed', { seen: input.seen, now })
  const claimed = problem.closeout.claim?.seen
  // A way back is always open, even if a later program should see the content with other eyes.
  const back = input.act === 'return' || input.act === 'withdraw-claim'
  if (!back && claimed !== undefined && claimed !== now)
    return refuse('content-changed', { seen: claimed, now })
  return contentRefusal(problem, input) ?? [factOf(input, acting)]
}
