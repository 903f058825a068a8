import { type Refusal, isRefusal, refuse } from '#core/record/fact/refusal.ts'
import type { SuperiorPaper } from '#core/record/problem/closeout-facts.ts'
import { bodiesOf } from '#core/record/problem/fold-closeout.ts'
import type { ClaimedWay } from '#core/record/round/way.ts'
import type { ReturnedMeasure, VerifiedItem } from '#core/record/problem/facts.ts'
import type { Acting } from '#core/record/problem/acting.ts'
import type { NewProblemFact } from '#core/record/problem/new-fact.ts'
import { type Problem, manifestationsOf } from '#core/record/problem/problem.ts'
import { effectOf } from '#core/rules/evidence/effect.ts'
import type { Day } from '#core/words/calendar/day.ts'
import { type RefusedProof, refusedFacts, withoutRefused } from '#core/rules/closeout/check-evidence.ts'
import { seenOf } from '#core/record/problem/content.ts'
import { announceRefusal, paperRefusal } from '#core/rules/closeout/days.ts'
import { claimGaps, closeGaps } from '#core/rules/closeout/gaps.ts'
import type { CloseoutAct } from '#core/rules/closeout/transitions.ts'
import { permitted } from '#core/rules/closeout/who-may.ts'

export type CloseoutInput =
  | { act: 'claim'; seen: string; statement: string; way: ClaimedWay }
  | { act: 'withdraw-claim'; reason: string }
  | { act: 'sign'; seen: string }
  | {
      act: 'verify'
      seen: string
      items: VerifiedItem[]
      field: string | null
      refused?: RefusedProof[] | undefined
    }
  | { act: 'accept'; seen: string; note: string }
  | { act: 'confirm'; seen: string; paper: SuperiorPaper }
  | {
      act: 'not-confirm'
      seen: string
      paper: SuperiorPaper
      measures: ReturnedMeasure[]
      reason: string
    }
  | { act: 'announce'; seen: string; from: Day; until: Day; where: string; text: string }
  | { act: 'close'; seen: string }
  | {
      act: 'return'
      seen: string
      measures: ReturnedMeasure[]
      reason: string
      refused?: RefusedProof[] | undefined
    }

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
const verifyRefusal = (problem: Problem, items: VerifiedItem[], day: Day): Refusal | null => {
  const flawed = itemsRefusal(problem, items)
  if (flawed) return flawed
  for (const { id, text } of manifestationsOf(problem)) {
    const item = items.find((it) => it.manifestation === id)
    if (!item?.met)
      return refuse('unverified-item', { manifestation: id, what: text, met: item?.met ?? null })
    const effective = effectOf(problem, id, day).map((it) => it.id)
    if (!item.evidence.some((it) => effective.includes(it)))
      return refuse('no-effect', { manifestation: id, what: text })
  }
  return null
}

/** Nobody verifies by a proof that is refused, be it by this very act. */
const namedThoughRefused = (
  { evidence }: Problem,
  { items, refused = [] }: { items: VerifiedItem[]; refused?: RefusedProof[] | undefined },
): Refusal | null => {
  for (const id of items.flatMap((it) => it.evidence)) {
    const proof = evidence.find((it) => it.id === id)
    const here = refused.find((it) => it.evidence === id)
    const reason = here?.reason ?? (proof?.check?.verdict === 'refused' ? proof.check.reason : null)
    if (reason !== null) return refuse('evidence-refused', { what: proof?.fileName, reason })
  }
  return null
}

/** Each field once, and where the way names none, none. */
const fieldRefusal = ({ closeout }: Problem, field: string | null): Refusal | null => {
  const fields = closeout.claim?.way.fields ?? []
  if (field === null ? fields.length > 0 : !fields.includes(field))
    return refuse('invalid-input', { field: 'field' })
  return closeout.verifications.some((it) => it.field !== null && it.field === field)
    ? refuse('duplicate', { name: field })
    : null
}

/** A return names measures, and of each what is missing. */
export const returnRefusal = (problem: Problem, measures: ReturnedMeasure[]): Refusal | null => {
  if (measures.length === 0) return refuse('nothing-returned')
  const unknown = measures.find((it) => !problem.measures.some(({ id }) => id === it.measure))
  if (unknown) return refuse('unknown-thing', { thing: 'measure', id: unknown.measure })
  return measures.some((it) => it.missing.trim() === '') ? refuse('nothing-returned') : null
}

/** Between verification and close-out a proof can be refused, or its last day can pass. */
const stillProved = (problem: Problem, day: Day): Refusal | null => {
  const { verifications } = problem.closeout
  if (verifications.length < bodiesOf(problem)) return refuse('no-effect')
  return verifications.reduce<Refusal | null>((no, it) => no ?? verifyRefusal(problem, it.items, day), null)
}

const contentRefusal = (problem: Problem, input: CloseoutInput, day: Day): Refusal | null => {
  switch (input.act) {
    case 'claim': {
      const gaps = claimGaps(problem, day)
      return gaps.length > 0 ? refuse('claim-gaps', { gaps }) : null
    }
    case 'verify':
      return (
        fieldRefusal(problem, input.field) ??
        namedThoughRefused(problem, input) ??
        verifyRefusal(withoutRefused(problem, input.refused ?? []), input.items, day)
      )
    case 'return':
      return returnRefusal(problem, input.measures)
    case 'not-confirm':
      return paperRefusal(problem, input.paper, day) ?? returnRefusal(problem, input.measures)
    case 'confirm':
      return paperRefusal(problem, input.paper, day) ?? stillProved(problem, day)
    case 'announce':
      return announceRefusal(problem, input.from, input.until, day) ?? stillProved(problem, day)
    case 'accept':
      return stillProved(problem, day)
    case 'close': {
      const gaps = closeGaps(problem, day)
      return gaps.length > 0 ? refuse('close-gaps', { gaps }) : stillProved(problem, day)
    }
    case 'sign':
    case 'withdraw-claim':
      return null
  }
}

const factOf = (input: CloseoutInput, { standing }: Acting): NewProblemFact => {
  switch (input.act) {
    case 'claim':
      return {
        type: 'closeout.claimed',
        body: { standing, seen: input.seen, statement: input.statement, way: input.way },
      }
    case 'withdraw-claim':
      return { type: 'closeout.claim-withdrawn', body: { standing, reason: input.reason } }
    case 'sign':
      return { type: 'closeout.signed', body: { standing, seen: input.seen } }
    case 'verify':
      return {
        type: 'closeout.verified',
        body: { standing, seen: input.seen, items: input.items, field: input.field },
      }
    case 'accept':
      return { type: 'closeout.accepted', body: { standing, seen: input.seen, note: input.note } }
    case 'confirm':
      return {
        type: 'closeout.confirmed',
        happened: input.paper.on,
        body: { standing, seen: input.seen, paper: input.paper },
      }
    case 'not-confirm': {
      const { seen, paper, measures, reason } = input
      return {
        type: 'closeout.not-confirmed',
        happened: paper.on,
        body: { standing, seen, paper, measures, reason },
      }
    }
    case 'announce': {
      const { seen, from, until, where, text } = input
      return {
        type: 'closeout.announced',
        happened: from,
        body: { standing, seen, from, until, where, text },
      }
    }
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
  const back = ['return', 'withdraw-claim', 'not-confirm'].includes(input.act)
  if (!back && claimed !== undefined && claimed !== now)
    return refuse('content-changed', { seen: claimed, now })
  const no = contentRefusal(problem, input, acting.day)
  if (no) return no
  const refused = refusedFacts(problem, 'refused' in input ? (input.refused ?? []) : [], acting)
  return isRefusal(refused) ? refused : [...refused, factOf(input, acting)]
}
