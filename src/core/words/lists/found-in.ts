/**
 * Figures, documents, dates and periods of the whole document, in reading order, and which of them lie in a span.
 */
import type { OutlinedDocument, Section } from '#core/words/document/outline.ts'
import type { DateMention, DocumentMention, Figure, PeriodMention, Span } from '#core/words/figures/found.ts'
import { readPassage } from '#core/words/figures/passage.ts'
import type { Written } from '#core/words/figures/period-phrase.ts'

export type Found = {
  figures: Figure[]
  documents: DocumentMention[]
  dates: DateMention[]
  periods: PeriodMention[]
}

export function foundIn(document: OutlinedDocument, written: Written): Found {
  const found: Found = { figures: [], documents: [], dates: [], periods: [] }
  for (const section of document.sections)
    if (section.role !== 'boilerplate') addFrom(document, section, written, found)
  return found
}

/** Most short lines hold neither number nor title nor time: they need no closer look. */
const HOLDS_SOMETHING = /[\d《年月季末底二三四五六七八九十百两第]/u

function addFrom(document: OutlinedDocument, section: Section, written: Written, found: Found) {
  const { text } = section.block
  if (!HOLDS_SOMETHING.test(text)) return
  const place = (from: number, to: number) => ({
    span: document.span(section, { from, to }),
    text: document.said(section, { from, to }),
  })
  const marker = { from: 0, to: section.marker?.length ?? 0 }
  const passage = readPassage(text, written, [marker])
  for (const { start, end, text: words, ...rest } of passage.figures) {
    const { span } = place(start, end)
    found.figures.push({ ...rest, id: `f${found.figures.length + 1}`, text: words, span })
  }
  for (const one of passage.documents) {
    const { span, text: title } = place(one.from, one.to)
    found.documents.push({ title, use: one.use, span })
  }
  for (const one of passage.dates)
    found.dates.push({ ...place(one.from, one.to), iso: one.iso, deadline: one.deadline })
  for (const one of passage.periods)
    found.periods.push({ ...place(one.start, one.end), from: one.from, to: one.to })
}

/** Those of a list in reading order whose place lies in the span; bisection, as documents may be long. */
export function within<T extends { span: Span }>(list: T[], span: Span): T[] {
  let low = 0
  let high = list.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((list[middle]?.span.from ?? 0) < span.from) low = middle + 1
    else high = middle
  }
  const result: T[] = []
  for (let i = low; i < list.length; i++) {
    const one = list[i]
    if (one === undefined || one.span.from >= span.to) break
    if (one.span.to <= span.to) result.push(one)
  }
  return result
}
