/**
 * The draft: what the reader proposes and a person confirms, side by side with the source.
 *
 *     Reading                       what `readDocument(source)` returns; plain JSON throughout
 *       source                      the text all spans point into (BOM gone, line ends \n)
 *       draft: Draft                the lists to confirm; kept on the desk, edited by people
 *         problems: DraftProblem[]      every innermost problem, in print order
 *           manifestations[]            具体表现 (feedback)
 *           measures: DraftMeasure[]    措施 (report, plan, ledger)
 *       outline, figures, documents, dates, periods     the same text from other sides
 *
 * Nothing in here is certain: `issues` say what was guessed, skipped or doubtful, and where.
 * Ids (`p3`, `p3m2`, `p3x1`, `f7`, `o4`) are unique within one reading only.
 */
import type { DocumentIssue } from '#core/words/document/outline.ts'
import type {
  DateMention,
  Day,
  DocumentMention,
  DocumentUse,
  Figure,
  NamedMention,
  PeriodMention,
  Span,
} from '#core/words/figures/found.ts'
import type { LedgerTable } from './ledgers/field.ts'
import type { SourceFill } from './ledgers/fills.ts'

export type DocumentKind = 'report' | 'feedback' | 'plan' | 'ledger' | 'other'

/**
 * A flaw of the input, returned and never thrown. `message` is what it is about, in the document's own words
 * (a marker, a column, a title; may be empty); the sentence for people is `read.issues[code]` in messages/.
 * `line` is 1-based.
 */
export type ReadingIssue = {
  code: ReadingIssueCode
  message: string
  line: number
  /** the id of the problem whose lines hold it, null where none does; told once the whole is read */
  problem?: string | null
}

/** Those of the outline, and what the lists and the readers of bytes add to them. */
export type ReadingIssueCode =
  | DocumentIssue['code']
  | 'no-title'
  | 'no-problems'
  | 'problem-without-measures'
  | 'title-guessed'
  | 'count-unmet'
  | 'kind-guessed'
  | 'year-guessed'
  | 'title-mark-open'
  | 'column-unknown'
  | 'column-not-read'
  | 'column-ambiguous'
  | 'row-skipped'
  | 'rows-joined'
  | 'no-header'
  | 'problem-repeated'
  | 'problem-merged'
  | 'serial-as-date'
  | 'deadline-unread'
  | 'unit-of-sheet'
  | 'class-of-caption'
  | 'lines-unparted'
  | 'tick-as-status'
  | 'fill-as-status'
  | 'sheet-hidden'
  | 'rows-hidden'
  | 'columns-hidden'
  | 'hidden-unknown'
  | 'cell-error'
  | 'cell-without-value'
  | 'rows-cut'
  | 'row-ragged'
  | 'quote-open'
  | 'page-hidden'
  | 'running-heads'
  | 'pages-without-text'
  | 'text-recognised'
  | 'letters-lost'
  | 'text-turned'
  | 'columns-read'
  | 'table-unsure'
  | 'converted'
  | 'changes-accepted'
  | 'footnotes'
  | 'comments'
  | 'text-hidden'
  | 'contents-dropped'

/**
 * A table of a workbook in the source: from line `firstLine` on, one row a line (a heading of several lines has as
 * many); `rows[i]` is the row's number in the sheet, as its program shows it. `name` is '' where there is one alone.
 */
export type SourceSheet = { name: string; firstLine: number; rows: number[] }

/**
 * What the reader of the bytes knows beside the text. `pages`: the page each line begins on, where there are pages;
 * `fills`: the cells of a workbook in green, yellow or red.
 */
export type SourceNotes = {
  issues: ReadingIssue[]
  sheets: SourceSheet[]
  pages?: number[]
  fills?: SourceFill[]
}

export type HeadingRef = { id: string; marker: string; title: string }

/** immediate 立行立改, time-limited 限期整改, long-term 长期坚持 */
export type TimeClass = 'immediate' | 'time-limited' | 'long-term'

/** Who answers and by when, as far as the document says it; names as printed. */
export type DraftDuty = {
  leadLeader: string | null
  leadUnit: string | null
  coUnits: string[]
  handler: string | null
  deadline: Day | null
  /** the words the deadline was read from: 2024年6月底前 */
  deadlineText: string | null
  timeClass: TimeClass | null
}

export type MeasureClass =
  | 'document'
  | 'meeting'
  | 'organisation'
  | 'inspection'
  | 'accountability'
  | 'project'
  | 'funding'
  | 'service'
  | 'outcome'
  | 'other'

/**
 * `reported`: told as done by a published report; it is imported with one statement 导入未核查 and never
 * counts as claim or evidence. `planned`: promised by a plan or ledger.
 */
export type MeasureOrigin = 'reported' | 'planned'

export type DraftMeasure = {
  id: string
  /** 一是, (1), 1. … or null when a plain sentence */
  marker: string | null
  text: string
  span: Span
  /** the measure's main act */
  class: MeasureClass
  origin: MeasureOrigin
  duty: DraftDuty
  /** ledgers: what its own row says of it, as written */
  status: string | null
  progress: string | null
  documents: { title: string; use: DocumentUse }[]
  figures: { id: string; text: string; value: number; unit: string }[]
}

export type DraftManifestation = { id: string; marker: string | null; text: string; span: Span }

export type DraftProblem = {
  id: string
  /** as printed: 1., (一), 问题一; null where the source gives none */
  marker: string | null
  /** the problem in its original words, without the marker and the closing 。 */
  title: string
  /** 挂图简称: a proposal of at most 14 characters */
  shortTitle: string
  /** 第一方面问题 / 一、 above it */
  aspect: HeadingRef | null
  /** the heading between aspect and problem; null where there is none */
  group: HeadingRef | null
  /** markers from the outermost heading down to the problem itself */
  path: string[]
  /** the title alone */
  titleSpan: Span
  /** title and everything read under it */
  span: Span
  /** feedback: what was found in detail; empty in a report */
  manifestations: DraftManifestation[]
  /** report, plan, ledger; empty in feedback */
  measures: DraftMeasure[]
  duty: DraftDuty
  /** ledgers and labelled fields: 整改结果, 整改进展, 完成情况, 佐证材料 as written */
  status: string | null
  progress: string | null
  evidence: string | null
}

export type DraftMeta = {
  issuer: string | null
  inspected: string | null
  inspector: string | null
  inspectionPeriod: { from: Day | null; to: Day | null } | null
  feedbackOn: Day | null
  reportOn: Day | null
  contact: {
    phone: string | null
    address: string | null
    postcode: string | null
    email: string | null
  } | null
}

export type Draft = {
  kind: DocumentKind
  title: string | null
  meta: DraftMeta
  aspects: HeadingRef[]
  groups: (HeadingRef & { aspectId: string | null })[]
  problems: DraftProblem[]
  issues: ReadingIssue[]
}

/**
 * Why a document was taken for its kind. `said` quotes it as printed: the `title`, the `words` of the text, or the heads
 * of its `table`; '' where `nothing` spoke or a person has `chosen`.
 */
export type KindReason = { by: 'title' | 'table' | 'words' | 'nothing' | 'chosen'; said: string }

/** 巡视 · 巡察 · 审计 · 督察: of which inspection the document speaks, with the words that say so. */
export type InspectionSaid = { kind: 'inspection' | 'patrol' | 'audit' | 'environment'; said: string }

export type ReadingReasons = { kind: KindReason; inspection: InspectionSaid | null }

export type OutlineKind = 'part' | 'aspect' | 'group' | 'problem' | 'sub-problem' | 'item' | 'paragraph'

export type OutlineNode = {
  id: string
  parent: string | null
  /** '' for a paragraph without one */
  marker: string
  title: string
  span: Span
  kind: OutlineKind
  carries: 'problem' | 'measures' | 'heading' | 'text'
}

export type Reading = {
  source: string
  sheets: SourceSheet[]
  /** the page each line begins on; empty where the source has no pages of its own */
  pages: number[]
  draft: Draft
  /** why it was read so */
  reasons: ReadingReasons
  /** the tables a list was read from, with what their columns were taken for */
  tables: LedgerTable[]
  outline: OutlineNode[]
  figures: Figure[]
  documents: DocumentMention[]
  dates: DateMention[]
  periods: PeriodMention[]
  /** units, posts and persons that the text names beyond doubt */
  named: NamedMention[]
}
