import {
  type Draft,
  type DraftDuty,
  type DraftProblem,
  untoldMeasure,
  untoldProblem,
} from '#contract/drafts.ts'
import { isDay } from '#core/words/calendar/day.ts'
import { checkReading } from '#core/words/checks/check-reading.ts'
import type { Quoted } from '#core/words/checks/hint.ts'
import type { Span } from '#core/words/figures/found.ts'
import { CELL_BREAK } from '#core/words/lists/cell-parts.ts'
import type { LedgerTable } from '#core/words/lists/ledgers/field.ts'
import type * as read from '#core/words/lists/draft.ts'

/** A draft before it has an id and a version. */
export type DraftContent = Pick<
  Draft,
  'kind' | 'title' | 'meta' | 'reasons' | 'lines' | 'sheets' | 'problems' | 'issues' | 'columns' | 'checks'
>

/** What the contract takes at most; longer ones are cut, and an issue says so. */
const most = { title: 2000, text: 5000, measure: 20_000, shortTitle: 14, manifestations: 100, measures: 500 }

const firstLetters = (text: string, count: number): string =>
  text.length <= count ? text : [...text.slice(0, 2 * count)].slice(0, count).join('')

const dayOrNull = (day: string | null): string | null => (day !== null && isDay(day) ? day : null)

/** Offsets into the whole source become offsets within their line, as the side-by-side page needs them. */
const placeIn = (starts: readonly number[], lines: readonly string[]) => (span: Span) => {
  const start = starts[span.line - 1] ?? 0
  const length = lines[span.line - 1]?.length ?? 0
  const within = (offset: number) => Math.max(0, Math.min(offset - start, length))
  return { line: span.line, from: within(span.from), to: within(span.to) }
}

const printed = (words: string | null) => (words === null ? null : { words: words.trim().slice(0, 500) })

/** As printed; whom the names mean is found out where the organisation is known. */
const dutyOf = (duty: read.DraftDuty): DraftDuty => {
  const leader = printed(duty.leadLeader)
  const unit = printed(duty.leadUnit)
  const handler = printed(duty.handler)
  return {
    leadLeader: leader && { ...leader, person: null, post: null },
    leadUnit: unit && { ...unit, unit: null },
    coUnits: printedUnits(duty.coUnits),
    handler: handler && { ...handler, person: null },
    timeClass: duty.timeClass,
    deadline: dayOrNull(duty.deadline),
    deadlineWords: printed(duty.deadlineText)?.words ?? null,
  }
}

const printedUnits = (names: readonly string[]) =>
  names.slice(0, 60).map((words) => ({ words: words.trim().slice(0, 500), unit: null }))

const lineStarts = (lines: readonly string[]): number[] => {
  let at = 0
  return lines.map((line) => {
    const start = at
    at += line.length + 1
    return start
  })
}

const columnsRead = (tables: readonly LedgerTable[]): NonNullable<Draft['columns']> => ({
  tables: tables.map((table) => ({ ...table, headLines: [...table.headLines] })),
  by: tables.some(({ columns }) => columns.some(({ reason }) => reason === 'said')) ? 'remembered' : 'reader',
  version: 1,
})

/** More hints than these are read by nobody. */
const mostHints = 300

/** A ledger of thousands of measures is no prose that could contradict itself, and to hold all against all is dear. */
const mostChecked = 5000

const isChecked = ({ draft: { problems } }: read.Reading): boolean =>
  problems.reduce((sum, { measures }) => sum + 1 + measures.length, 0) <= mostChecked

const checksOf = (reading: read.Reading, place: ReturnType<typeof placeIn>): NonNullable<Draft['checks']> => {
  const { contradictions, doubts, gaps } = checkReading(reading)
  const quoted = (at: Quoted) => ({ ...place({ ...at, lastLine: at.line }), text: at.text })
  return {
    contradictions: contradictions
      .slice(0, mostHints)
      .map(({ places, ...claim }) => ({ ...claim, places: places.map(quoted) })),
    doubts: doubts
      .slice(0, mostHints)
      .map(({ places, ...doubt }) => ({ ...doubt, places: places.map(quoted) })),
    gaps: gaps.slice(0, mostHints),
  }
}

/** Groups are counted within their aspect, from one. */
const groupOrdinals = (groups: read.Reading['draft']['groups']): ReadonlyMap<string, number> => {
  const counts = new Map<string | null, number>()
  return new Map(
    groups.map(({ id, aspectId }) => {
      const ordinal = (counts.get(aspectId) ?? 0) + 1
      counts.set(aspectId, ordinal)
      return [id, ordinal]
    }),
  )
}

/** Turns what the reader proposes into the draft a person mends. */
export const draftOfReading = (reading: read.Reading): DraftContent => {
  const { source, sheets, tables, draft, figures: found } = reading
  const indicators = new Map(found.map(({ id, indicator }) => [id, indicator]))
  const lines = source.split('\n')
  const place = placeIn(lineStarts(lines), lines)
  const issues: Draft['issues'] = draft.issues.map(({ code, message, line, problem = null }) => ({
    code,
    message,
    line,
    problem,
  }))

  const cut = (text: string, length: number, line: number): string => {
    const whole = text.replaceAll(CELL_BREAK, '\n').trim()
    if (whole.length <= length) return whole === '' ? '（空）' : whole
    issues.push({ code: 'text-cut', message: firstLetters(whole, 20), line })
    return whole.slice(0, length)
  }
  const few = <T extends { span: Span }>(items: readonly T[], count: number): T[] => {
    const over = items[count]
    if (over) issues.push({ code: 'list-cut', message: String(items.length - count), line: over.span.line })
    return items.slice(0, count)
  }

  const aspects = new Map(draft.aspects.map((it, i) => [it.id, i + 1]))
  const groups = groupOrdinals(draft.groups)

  const problems = draft.problems.map((it): DraftProblem => ({
    key: it.id,
    marker: it.marker,
    title: cut(it.title, most.title, it.titleSpan.line),
    shortTitle: firstLetters(it.shortTitle.trim() || it.title.trim() || '（空）', most.shortTitle),
    // A document without aspects is one aspect without a name.
    aspect: it.aspect
      ? {
          ordinal: aspects.get(it.aspect.id) ?? 1,
          marker: it.aspect.marker,
          title: it.aspect.title,
        }
      : { ordinal: aspects.size === 0 ? 1 : 0, marker: '', title: '' },
    group: it.group
      ? { ordinal: groups.get(it.group.id) ?? 0, marker: it.group.marker, title: it.group.title }
      : null,
    span: place(it.titleSpan),
    ...untoldProblem,
    duty: dutyOf(it.duty),
    status: it.status?.slice(0, most.measure) ?? null,
    progress: it.progress?.slice(0, most.measure) ?? null,
    evidence: it.evidence?.slice(0, most.measure) ?? null,
    manifestations: few(it.manifestations, most.manifestations).map(({ id, text, span }) => ({
      key: id,
      text: cut(text, most.text, span.line),
      span: place(span),
    })),
    measures: few(it.measures, most.measures).map(
      ({ id, marker, text, span, duty, status, progress, figures, documents }) => ({
        key: id,
        marker,
        text: cut(text, most.measure, span.line),
        span: place(span),
        ...untoldMeasure,
        status: status?.slice(0, most.measure) ?? null,
        progress: progress?.slice(0, most.measure) ?? null,
        units: printedUnits([...(duty.leadUnit === null ? [] : [duty.leadUnit]), ...duty.coUnits]),
        deadline: dayOrNull(duty.deadline),
        deadlineWords: printed(duty.deadlineText)?.words ?? null,
        figures: figures.map((figure) => ({
          text: figure.text,
          value: figure.value,
          unit: figure.unit,
          indicator: indicators.get(figure.id) ?? '',
        })),
        documents: documents.map(({ title }) => title),
      }),
    ),
  }))

  const checked = isChecked(reading)
  if (!checked) issues.push({ code: 'not-checked', message: String(problems.length), line: 1 })

  const { inspector, inspected, inspectionPeriod, feedbackOn } = draft.meta
  const [from, to] = [dayOrNull(inspectionPeriod?.from ?? null), dayOrNull(inspectionPeriod?.to ?? null)]
  return {
    kind: draft.kind,
    title: draft.title,
    reasons: reading.reasons,
    meta: {
      inspector,
      inspected,
      period: from && to ? { from, to } : null,
      feedbackOn: dayOrNull(feedbackOn),
    },
    lines,
    ...(sheets.length === 0 ? {} : { sheets }),
    ...(tables.length === 0 ? {} : { columns: columnsRead(tables) }),
    problems,
    issues,
    ...(checked ? { checks: checksOf(reading, place) } : {}),
  }
}
