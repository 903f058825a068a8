/**
 * 汇总 beside a sheet for each unit: what stands in both is one problem, told by both.
 *
 *     汇总    1 会议过多   压减会议   县府办、县督查室
 *     县府办  1 会议过多   压减会议   县府办             already there: nothing new but what it says more
 */
import type { ReadingIssue } from '#core/words/lists/draft.ts'
import { fillDuty } from '#core/words/lists/under-problem.ts'
import { plainName } from './column-name.ts'
import { addNew, joined, type LedgerProblem } from './read-table.ts'
import { joinDuty } from './row-duty.ts'

export type SheetProblem = { sheet: string; problem: LedgerProblem }

/** 1-02-003: the number a ledger gave stands for one problem in every sheet, in whatever words. */
const GIVEN = /^\d{1,4}-\d{2}-\d{3,5}$/u

const SUMMARY = /汇总|总表|总台账|总清单|合计|全县|全市|全区|全部|总览/u

/** What is left, in its order; `problem-merged` names what was put together, `problem-repeated` what was not. */
export function mergeSheets(all: readonly SheetProblem[]): {
  problems: LedgerProblem[]
  issues: ReadingIssue[]
} {
  if (all.every(({ sheet }) => sheet === all[0]?.sheet))
    return { problems: all.map(({ problem }) => problem), issues: [] }
  const summaries = summarySheets(all)
  const first = new Map<string, SheetProblem>()
  const numbered = new Map<string, SheetProblem>()
  const issues: ReadingIssue[] = []
  const problems: LedgerProblem[] = []
  for (const one of all) {
    const key = plainName(one.problem.title).replace(/[。.;,]/gu, '')
    const known = first.get(key)
    const line = one.problem.titleSpan.line
    const number = one.problem.marker !== null && GIVEN.test(one.problem.marker) ? one.problem.marker : null
    const same = number === null ? undefined : numbered.get(number)
    if (same !== undefined && same.sheet !== one.sheet) {
      absorb(same.problem, one.problem, false)
      issues.push({ code: 'problem-merged', message: one.problem.title.slice(0, 20), line })
      continue
    }
    if (number !== null) numbered.set(number, one)
    if (known === undefined) first.set(key, one)
    const other = known !== undefined && known.sheet !== one.sheet
    if (other && (summaries.has(known.sheet) || summaries.has(one.sheet))) {
      absorb(known.problem, one.problem)
      issues.push({ code: 'problem-merged', message: one.problem.title.slice(0, 20), line })
      continue
    }
    if (other) issues.push({ code: 'problem-repeated', message: one.problem.title.slice(0, 20), line })
    problems.push(one.problem)
  }
  return { problems, issues }
}

/** By its name, or because it holds nearly all problems of at least two others. */
function summarySheets(all: readonly SheetProblem[]): Set<string> {
  const titles = new Map<string, Set<string>>()
  for (const { sheet, problem } of all)
    titles.set(sheet, (titles.get(sheet) ?? new Set()).add(plainName(problem.title)))
  const summaries = new Set<string>()
  for (const [sheet, own] of titles) {
    const held = [...titles].filter(
      ([other, theirs]) => other !== sheet && theirs.size <= own.size && holds(own, theirs),
    )
    if (SUMMARY.test(sheet) || held.length >= 2) summaries.add(sheet)
  }
  return summaries
}

const holds = (all: ReadonlySet<string>, some: ReadonlySet<string>) =>
  [...some].filter((title) => all.has(title)).length >= 0.8 * some.size

/** `joins`: both tell who answers; else the first does, and the other fills in what it leaves open. */
function absorb(known: LedgerProblem, again: LedgerProblem, joins = true) {
  addNew(known.manifestations, again.manifestations)
  addNew(known.measures, again.measures)
  if (again.measures.length > 0 || !joins) fillDuty(known.duty, again.duty)
  if (joins) joinDuty(known.duty, again.duty)
  known.aspect ??= again.aspect
  known.group ??= again.group
  if (again.status !== null) known.status = joined(known.status, again.status, '；')
  if (again.progress !== null) known.progress = joined(known.progress, again.progress, '\n')
  if (again.evidence !== null) known.evidence = joined(known.evidence, again.evidence, '；')
}
