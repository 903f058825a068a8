import type { DraftProblem } from '#core/words/lists/draft.ts'

/** Whether a row of a ledger tells how far it is. Where it promises alone there is no rectification yet to be doubted. */
export const tellsProgress = ({ progress, status, measures }: DraftProblem): boolean =>
  [progress, status, ...measures.flatMap((it) => [it.progress, it.status])].some(
    (it) => it !== null && it.trim() !== '',
  )
