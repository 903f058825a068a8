/**
 * text → lines → blocks → outline → lists: the whole reader.
 *
 *     readDocument(text) → Reading { source, draft { problems … }, outline, figures, documents, dates, periods }
 *
 * Never throws at a document. Flaws come back as issues with lines.
 */
import { outlineOf, type OutlinedDocument } from '#core/words/document/outline.ts'
import { openTitlesIn } from '#core/words/figures/document-title.ts'
import { fold } from '#core/words/figures/fold.ts'
import type { Day } from '#core/words/figures/found.ts'
import { unmetCount } from './announced-numbers.ts'
import { settleClauseTitles } from './clause-titles.ts'
import { metaOf } from './document-meta.ts'
import { withProblems } from './issue-places.ts'
import type { DocumentKind, Draft, Reading, ReadingIssue, SourceNotes } from './draft.ts'
import { ListBuilder } from './draft-problems.ts'
import { settleLostTitles } from './lost-titles.ts'
import { unreadDeadlines } from './unread-deadlines.ts'
import { unnumberedProblems } from './unnumbered-problems.ts'
import { foundIn } from './found-in.ts'
import { likeliestLevel } from './generous-level.ts'
import type { ColumnMapping } from './ledgers/field.ts'
import { ledgerIn } from './ledgers/ledger.ts'
import { outlineNodes } from './outline-nodes.ts'
import { settlePartedTitles } from './parted-titles.ts'
import { addInPrintOrder } from './print-order.ts'
import { problemSections } from './problem-sections.ts'
import { inspectionOf, kindWithReason } from './reading-reasons.ts'
import { writtenOn } from './written-on.ts'

/**
 * `wanted` is what a person says the document is; otherwise its words decide. `today` is the day of reading: in a
 * document without a date 今年 and 9月底前 are counted from it. `notes`: what the reader of the bytes knows beside the
 * text; their lines are those of `given`.
 */
export function readDocument(
  given: string,
  wanted?: DocumentKind,
  today?: Day,
  notes: SourceNotes = { issues: [], sheets: [] },
  mapping: ColumnMapping = {},
): Reading {
  const document = outlineOf(given)
  const lost = settleLostTitles(document)
  settleClauseTitles(document)
  settlePartedTitles(document)
  const issues: ReadingIssue[] = document.issues.map(({ code, line }) => ({
    code,
    message: lineWords(document, line),
    line,
  }))
  for (const line of lost) issues.push({ code: 'number-lost', message: lineWords(document, line), line })
  const title = titleOf(document)
  if (title === null) issues.push({ code: 'no-title', message: '', line: 1 })
  const written = { ...writtenOn(document, today ?? null), ahead: looksAhead(title, wanted) }
  const found = foundIn(document, written)
  if (written.guessed && found.periods.some((one) => !/\d{4}/u.test(fold(one.text))))
    issues.push({ code: 'year-guessed', message: written.year === null ? '' : String(written.year), line: 1 })
  const ledger = ledgerIn(document, written.year, notes, mapping)
  const known = { document, title, opening: openingOf(document), tables: ledger.tables }
  const { kind, guessed, reason } = kindWithReason(known, ledger.problems.length > 0, wanted ?? null)
  if (guessed || (wanted === undefined && title === null))
    issues.push({ code: 'kind-guessed', message: kind, line: 1 })
  for (const issue of [...notes.issues, ...ledger.issues]) issues.push(issue)
  const telling = confesses(title) ? 'feedback' : kind
  const builder = new ListBuilder({ document, kind: telling, year: written.year }, found)
  const chosen = problemSections(document, kind)
  addInPrintOrder(builder, document, chosen.problems, kind)
  for (const row of ledger.problems) builder.addRow(row)
  const unnumbered = builder.lists.problems.length === 0 ? unnumberedProblems(document, kind) : []
  for (const one of unnumbered) builder.addListed(one)
  const generous = builder.lists.problems.length === 0 ? likeliestLevel(document, kind === 'other') : []
  if (generous.length > 0) addInPrintOrder(builder, document, generous, kind)
  const { problems, aspects, groups } = builder.lists
  for (const section of [...chosen.guessed, ...generous])
    issues.push({
      code: 'title-guessed',
      message: document.said(section, section.title),
      line: section.block.line,
    })
  for (const issue of issuesOf(document, problems, telling)) issues.push(issue)
  for (const issue of unreadDeadlines(problems)) issues.push(issue)
  for (const issue of unmetCount(document, { ...builder.lists, kind })) issues.push(issue)
  issues.sort((a, b) => a.line - b.line)
  const meta = metaOf(document, kind, written, title)
  const draft: Draft = {
    kind,
    title,
    meta,
    aspects,
    groups,
    problems,
    issues: withProblems(issues, problems),
  }
  return {
    source: document.source.text,
    sheets: notes.sheets,
    tables: ledger.tables,
    pages: notes.pages ?? [],
    draft,
    reasons: { kind: reason, inspection: inspectionOf(known, meta.inspector) },
    outline: outlineNodes(document, [...chosen.problems, ...generous]),
    ...found,
  }
}

function titleOf(document: OutlinedDocument): string | null {
  const lines = document.sections.filter((section) => section.role === 'title')
  const said = lines.map((section) => document.said(section, { from: 0, to: section.block.text.length }))
  return said.length === 0
    ? null
    : said
        .map(closedUp)
        .join('')
        .replace(/[：:]$/u, '')
}

/** 会 议 纪 要: blanks between all characters only spread them. */
const closedUp = (line: string) => (/^\S(?:\s+\S)+$/u.test(line) ? line.replace(/\s+/gu, '') : line)

/** The months of a plan are still to come. */
const looksAhead = (title: string | null, wanted: DocumentKind | undefined) =>
  wanted === undefined
    ? /(?:方案|计划|(?:措施|任务|责任)清单)(?:[》〉]?的通知)?$/u.test(title ?? '')
    : wanted === 'plan'

/** 对照检查材料: what stands below a problem tells how it shows, as in a feedback. */
const confesses = (title: string | null) =>
  /(?:对照检查|检视剖析|自查剖析)(?:材料|报告)?(?:\([^()]{1,12}\))?$/u.test(fold(title ?? ''))

/** 关于…整改情况的说明:… — the words that open a document without a title line. */
function openingOf(document: OutlinedDocument): string {
  const first = document.sections.find((section) => section.role === 'body')
  return /^[^。:;]{0,60}(?=:)/u.exec(first?.block.text ?? '')?.[0] ?? ''
}

function issuesOf(
  document: OutlinedDocument,
  problems: Draft['problems'],
  kind: DocumentKind,
): ReadingIssue[] {
  const issues: ReadingIssue[] = []
  if (problems.length === 0) issues.push({ code: 'no-problems', message: '', line: 1 })
  if (kind !== 'feedback')
    for (const problem of problems)
      if (problem.measures.length === 0)
        issues.push({
          code: 'problem-without-measures',
          message: problem.shortTitle,
          line: problem.titleSpan.line,
        })
  for (const section of document.sections)
    for (const at of openTitlesIn(section.block.text))
      issues.push({
        code: 'title-mark-open',
        message: document.said(section, { from: at, to: Math.min(at + 16, section.block.text.length) }),
        line: document.span(section, { from: at, to: at + 1 }).line,
      })
  return issues
}

function lineWords(document: OutlinedDocument, line: number): string {
  const { source } = document
  const place = source.lines[line - 1]
  return place === undefined ? '' : source.text.slice(place.from, Math.min(place.to, place.from + 24)).trim()
}
