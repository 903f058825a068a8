/**
 * The form `zhenggai read FILE --json` prints: lines instead of spans, markers instead of references; what came from a
 * workbook says its sheet and row as well.
 */
import type { Period } from '#core/words/figures/found.ts'
import type { DraftDuty, DraftProblem, Reading } from './draft.ts'
import { sheetPlace } from './sheet-place.ts'

/** `sentence` turns an issue's code and words into a sentence for people. */
export function readingJson(reading: Reading, sentence: (code: string, message: string) => string) {
  const { draft } = reading
  const at = (line: number) => {
    const place = sheetPlace(reading.sheets, line)
    return place === null ? { line } : { line, sheet: place.sheet, row: place.row }
  }
  return {
    kind: draft.kind,
    title: draft.title,
    meta: draft.meta,
    outline: reading.outline.map(({ span, ...node }) => ({ ...node, line: span.line })),
    problems: draft.problems.map((problem) => ({
      id: problem.id,
      title: problem.title,
      shortTitle: problem.shortTitle,
      ...at(problem.titleSpan.line),
      path: problem.path,
      manifestations: problem.manifestations.map(({ marker, text, span }) => ({
        marker,
        text,
        line: span.line,
      })),
      measures: problem.measures.map((measure) => ({
        marker: measure.marker,
        text: measure.text,
        line: measure.span.line,
        class: measure.class,
        documents: measure.documents.map(({ title }) => title),
        figures: measure.figures.map(({ id }) => id),
      })),
    })),
    figures: reading.figures.map(({ span, period, ...figure }) => ({
      ...figure,
      period: ends(period),
      line: span.line,
    })),
    documents: reading.documents.map(({ title, use, span }) => ({ title, use, line: span.line })),
    dates: reading.dates.map(({ text, iso, deadline, span }) => ({ text, line: span.line, iso, deadline })),
    periods: reading.periods.map(({ text, from, to, span }) => ({ text, line: span.line, from, to })),
    named: reading.named.map(({ text, kind, span }) => ({ text, line: span.line, kind })),
    tasks: draft.problems.flatMap(tasksOf),
    issues: draft.issues.map(({ code, message, line }) => ({
      code,
      message: sentence(code, message),
      ...at(line),
    })),
  }
}

const ends = (period: Period | null) => (period === null ? null : { from: period.from, to: period.to })

/** One row for each measure that says who or when; for the problem itself when only it does. */
function tasksOf(problem: DraftProblem) {
  const rows = problem.measures
    .filter((measure) => saysSomething(measure.duty) || saysSomething(problem.duty))
    .map((measure) => task(problem, measure.text, measure.duty))
  return rows.length === 0 && saysSomething(problem.duty) ? [task(problem, null, problem.duty)] : rows
}

function task(problem: DraftProblem, measure: string | null, duty: DraftDuty) {
  const whole = problem.duty
  return {
    problem: problem.title,
    measure,
    leadLeader: duty.leadLeader ?? whole.leadLeader,
    leadUnit: duty.leadUnit ?? whole.leadUnit,
    coUnits: duty.coUnits.length > 0 ? duty.coUnits : whole.coUnits,
    handler: duty.handler ?? whole.handler,
    deadline: duty.deadline ?? duty.deadlineText ?? whole.deadline ?? whole.deadlineText,
    status: problem.status,
    progress: problem.progress,
    evidence: problem.evidence,
  }
}

function saysSomething(duty: DraftDuty): boolean {
  return (
    duty.leadLeader !== null || duty.leadUnit !== null || duty.handler !== null || duty.deadlineText !== null
  )
}
