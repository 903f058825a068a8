import type { DraftProblem } from '#contract/drafts.ts'
import { most } from './draft-edits.ts'

/** A field that could not be saved as it is: empty, or longer than the ledger takes. */
export type Flaw = { part: string; why: 'empty' | 'long'; most: number }

const flawOf = (part: string, text: string, longest: number): Flaw[] => {
  const length = text.trim().length
  if (length === 0) return [{ part, why: 'empty', most: longest }]
  return length > longest ? [{ part, why: 'long', most: longest }] : []
}

/** The flaws of one problem; `part` is `title`, `shortTitle`, or the key of a manifestation or measure. */
export const flawsOf = (problem: DraftProblem): Flaw[] => [
  ...flawOf('title', problem.title, most.title),
  ...flawOf('shortTitle', problem.shortTitle, most.shortTitle),
  ...problem.manifestations.flatMap((it) => flawOf(it.key, it.text, most.manifestation)),
  ...problem.measures.flatMap((it) => flawOf(it.key, it.text, most.measure)),
]
