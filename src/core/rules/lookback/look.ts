import type { KeptFile } from '#core/record/fact/kept-file.ts'
import type { Day } from '#core/words/calendar/day.ts'
import { type Refusal, refuse } from '#core/record/fact/refusal.ts'
import { type Lookback, stillToLook } from '#core/record/lookback/lookback.ts'
import type { Acting } from '#core/record/problem/acting.ts'
import type { LookOutcome, LookedBack, LookedItem } from '#core/record/problem/lookback-facts.ts'
import { type Problem, manifestationsOf } from '#core/record/problem/problem.ts'
import { dependence, joined } from '#core/rules/closeout/independence.ts'
import { independenceRefusal } from '#core/rules/closeout/who-may.ts'
import { mayDo } from '#core/rules/rights/may-do.ts'
import { closedOn } from '#core/rules/lookback/risks.ts'

/**
 * Whether somebody may look at a closed problem again: independent of everybody who worked on it, claimed, verified,
 * accepted or closed it, and nobody who answered that an objection to it had no grounds. Whoever found it good once would find it good again.
 */
export const mayLookBack = (problem: Problem, acting: Acting): Refusal | null => {
  const no = mayDo('look-back', problem, acting)
  if (no) return no
  const { closing } = problem.closeout
  if (closing) {
    const { standing } = closing
    const near = dependence(acting.standing, joined(standing, acting.today(standing.person)))
    if (near) return refuse(near, { part: 'acceptance', person: standing.person })
  }
  const { person } = acting.standing
  const waved = problem.objections.some(
    ({ answered }) => answered?.upheld === false && answered.standing.person === person,
  )
  if (waved) return refuse('same-person', { part: 'objection', person })
  return independenceRefusal(
    problem,
    { independentOf: ['contributors', 'claim', 'signature', 'verification', 'acceptance'], otherThan: [] },
    acting,
  )
}

/** What was found of all: one thing that came back is enough. */
export const outcomeOf = (items: readonly { outcome: LookOutcome }[]): LookOutcome => {
  if (items.every((it) => it.outcome === 'held')) return 'held'
  return items.some((it) => it.outcome === 'relapsed') ? 'relapsed' : 'partly'
}

/** Every manifestation was looked at, in some way, in words, and with a proof that was not there before. */
const itemsFlaw = (problem: Problem, items: readonly LookedItem[], files: readonly KeptFile[]) => {
  const asked = manifestationsOf(problem)
  const unknown = items.find((it) => !asked.some((one) => one.id === it.manifestation))
  if (unknown) return refuse('unknown-thing', { thing: 'manifestation', id: unknown.manifestation })
  if (new Set(items.map((it) => it.manifestation)).size !== items.length)
    return refuse('invalid-input', { field: 'items' })
  const missing = asked.filter((it) => !items.some((one) => one.manifestation === it.id))
  if (missing.length > 0)
    return refuse('look-unproved', { what: 'manifestation', said: missing.map((it) => it.text) })
  for (const item of items) {
    const said = asked.find((it) => it.id === item.manifestation)?.text ?? ''
    if (item.methods.length === 0 || item.words.trim() === '')
      return refuse('look-unproved', { what: 'words', said: [said] })
    if (!item.files.some((it) => files.some((one) => one.hash === it)))
      return refuse('look-unproved', { what: 'proof', said: [said] })
  }
  const old = files.find((it) => problem.evidence.some((one) => one.hash === it.hash))
  return old ? refuse('look-old-proof', { fileName: old.fileName }) : null
}

export type LookInput = { on: Day; items: LookedItem[]; files: KeptFile[] }

/** The result sheet of one drawn problem. */
export const decideLookBack = (
  plan: Lookback,
  problem: Problem,
  { on, items, files }: LookInput,
  acting: Acting,
): LookedBack['body'] | Refusal => {
  const no = mayLookBack(problem, acting)
  if (no) return no
  if (!plan.drawn.some((it) => it.problem === problem.id))
    return refuse('not-drawn', { number: problem.number })
  if (!stillToLook(plan).some((it) => it.problem === problem.id))
    return refuse('already-looked', { number: problem.number })
  if (on > acting.day) return refuse('invalid-input', { field: 'on', laterThan: acting.day })
  const closed = closedOn(problem)
  if (closed !== null && on < closed) return refuse('invalid-input', { field: 'on', earlierThan: closed })
  const flaw = itemsFlaw(problem, items, files)
  if (flaw) return flaw
  const { standing } = acting
  return { lookback: plan.id, on, outcome: outcomeOf(items), items, files, standing }
}
