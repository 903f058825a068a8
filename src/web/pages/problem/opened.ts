import type { ProblemDetail } from '#contract/problems.ts'

/** A form that is open on the page of a problem, and what it is about. */
export type Opened =
  | {
      act:
        | 'hand-out'
        | 'approve-plan'
        | 'reopen-plan'
        | 'claim'
        | 'withdraw-claim'
        | 'sign'
        | 'verify'
        | 'accept'
        | 'confirm'
        | 'not-confirm'
        | 'announce'
        | 'receive-objection'
        | 'close'
    }
  | { act: 'add-measure' }
  | { act: 'paste-measures' }
  | { act: 'revise-measure' | 'remove-measure'; measure: string }
  | { act: 'report-progress' | 'attach-evidence'; measure: string | null }
  | { act: 'withdraw-evidence' | 'renew-evidence' | 'check-evidence'; evidence: string }
  | { act: 'answer-objection'; objection: string | null }
  | { act: 'return'; missing: Record<string, string> }

export type Open = (opened: Opened) => void

/** The acts of the page in the order of a problem's life; the first that is possible is the main button. */
export const lifeOrder = [
  'approve-plan',
  'answer-objection',
  'close',
  'announce',
  'confirm',
  'accept',
  'verify',
  'sign',
  'claim',
  'report-progress',
  'attach-evidence',
  'hand-out',
  'add-measure',
  'receive-objection',
  'not-confirm',
  'return',
  'withdraw-claim',
  'reopen-plan',
] as const
export type LifeAct = (typeof lifeOrder)[number]

/** Steps back are never the button one is led to. */
export const isBackwards = (act: LifeAct): boolean =>
  ['return', 'withdraw-claim', 'reopen-plan', 'not-confirm', 'receive-objection'].includes(act)

/** Acts that carry a problem to its next step: worth saying why they do not go yet. */
const steppingActs: readonly string[] = [
  'approve-plan',
  'claim',
  'sign',
  'verify',
  'accept',
  'confirm',
  'announce',
  'close',
]

type Option = ProblemDetail['options'][number]

/** What I may do now, the most forward first. */
export const possible = (options: readonly Option[]): LifeAct[] =>
  lifeOrder.filter((act) => options.some((it) => it.act === act && it.refused === null))

/** The next step where it is not mine or not yet possible, with why: never what lies before or far after it. */
export const notYet = ({ options, step }: Pick<ProblemDetail, 'options' | 'step'>): Option[] =>
  options.filter(
    (it) =>
      it.refused !== null &&
      // Who may not approve is told so before it is said that it is too late for it.
      (it.act !== 'approve-plan' || step === 'registered') &&
      steppingActs.includes(it.act) &&
      it.refused.code !== 'wrong-step' &&
      it.refused.code !== 'content-locked',
  )

export const may = (options: readonly Option[], act: string): boolean =>
  options.some((it) => it.act === act && it.refused === null)

/** Opening an act by name; the few that need to know what they are about begin with nothing chosen. */
export const openedBy = (act: LifeAct): Opened => {
  if (act === 'report-progress' || act === 'attach-evidence') return { act, measure: null }
  if (act === 'answer-objection') return { act, objection: null }
  if (act === 'return') return { act, missing: {} }
  return { act }
}

/** The form that an address asks for, where the caller may do it now. */
export const openedFrom = (
  { options, evidenceList, measureList }: Pick<ProblemDetail, 'options' | 'evidenceList' | 'measureList'>,
  { open, thing }: { open?: string; thing?: string },
): Opened | null => {
  if (open === 'renew-evidence') {
    const proof = evidenceList.find((it) => it.id === thing)
    return proof && may(options, 'attach-evidence') ? { act: open, evidence: proof.id } : null
  }
  const act = lifeOrder.find((it) => it === open)
  if (act === undefined || !may(options, act)) return null
  const measure = measureList.find((it) => it.id === thing)
  return act === 'report-progress' && measure ? { act, measure: measure.id } : openedBy(act)
}
