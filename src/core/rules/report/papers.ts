import { closeoutForm, reconciliation } from '#core/rules/report/closeout-form.ts'
import type { FrozenRound } from '#core/rules/report/frozen.ts'
import type { Paper } from '#core/rules/report/paper.ts'
import { planPaper } from '#core/rules/report/plan.ts'
import { problemSheet } from '#core/rules/report/problem-sheet.ts'
import { progressReport } from '#core/rules/report/progress-report.ts'
import { sourcesAnnex } from '#core/rules/report/sources.ts'
import { listsPaper } from '#core/rules/report/three-lists.ts'

/** The papers of a whole round. */
export const roundPapers = ['report', 'plan', 'lists', 'closeout'] as const
export type RoundPaper = (typeof roundPapers)[number]

const composers: Record<RoundPaper, (frozen: FrozenRound) => Paper> = {
  report: progressReport,
  plan: planPaper,
  lists: listsPaper,
  closeout: reconciliation,
}

/** @param sources with an annex that says where each figure comes from */
export const composeRound = (kind: RoundPaper, frozen: FrozenRound, sources: boolean): Paper => {
  const paper = composers[kind](frozen)
  if (!sources) return paper
  return { ...paper, annexes: [...paper.annexes, sourcesAnnex(frozen, kind === 'report' ? 'all' : 'sizes')] }
}

/** The sheet of the one problem that was frozen. */
export const composeSheet = (frozen: FrozenRound, sources: boolean): Paper => {
  const [problem] = frozen.problems
  if (!problem) throw new Error('a sheet needs its problem')
  const paper = problemSheet(frozen, problem)
  return sources ? { ...paper, annexes: [sourcesAnnex(frozen, 'none')] } : paper
}

/** The close-out form of the one problem that was frozen. */
export const composeCloseoutForm = (frozen: FrozenRound): Paper => {
  const [problem] = frozen.problems
  if (!problem) throw new Error('a form needs its problem')
  return closeoutForm(frozen, problem)
}
