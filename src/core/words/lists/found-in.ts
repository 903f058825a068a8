/**
 * Figures, documents, dates, periods and who is named in the whole document, in reading order, and which of them lie in
 * a span.
 */
import type { OutlinedDocument, Section } from '#core/words/document/outline.ts'
import type { FigureFound } from '#core/words/figures/figure.ts'
import { fold } from '#core/words/figures/fold.ts'
import type {
  DateMention,
  DocumentMention,
  Figure,
  FigureRole,
  NamedMention,
  PeriodMention,
  Span,
} from '#core/words/figures/found.ts'
import { lastBelow } from '#core/words/figures/last-below.ts'
import { outside, type Stretch } from '#core/words/figures/masks.ts'
import { namedIn, type NamedFound } from '#core/words/figures/named.ts'
import { readPassage, type Passage, type PassageAround } from '#core/words/figures/passage.ts'
import type { Written } from '#core/words/figures/period-phrase.ts'

export type Found = {
  figures: Figure[]
  documents: DocumentMention[]
  dates: DateMention[]
  periods: PeriodMention[]
  named: NamedMention[]
}

export function foundIn(document: OutlinedDocument, written: Written): Found {
  const found: Found = { figures: [], documents: [], dates: [], periods: [], named: [] }
  const columns = new TableColumns()
  const named = namedByCell()
  for (const section of document.sections) {
    const around = columns.around(section)
    if (section.role === 'boilerplate') addPublishing(document, section, written, found)
    else
      addFrom(
        document,
        section,
        { ...written, ahead: written.ahead === true || isAhead(section) },
        { ...around, usual: usualRole(section, written) },
        named,
        found,
      )
  }
  return found
}

/** 三、下一步工作: the months of such a part are still to come. */
function isAhead(section: Section): boolean {
  if (OPENS_AHEAD.test(section.block.text)) return true
  for (let at: Section | null = section; at !== null; at = at.parent)
    if (at.parent === null) return AHEAD.test(at.block.text.slice(at.title.from, at.title.to))
  return false
}
/** 下一步,… 会议要求,… closes a paper that has no such part. */
const OPENS_AHEAD = /^(?:(?:下一步|今后|接下来),|会议(?:要求|强调))/u
const AHEAD = /下一?步|后续|今后|打算|工作要求/u

/** Most short lines hold neither number nor title nor time: they need no closer look. */
const HOLDS_SOMETHING = /[\d《年月季末底二三四五六七八九十百两第]/u

function addFrom(
  document: OutlinedDocument,
  section: Section,
  written: Written,
  around: PassageAround,
  named: (section: Section, titles: Stretch[]) => NamedFound[],
  found: Found,
) {
  const { text } = section.block
  const place = (from: number, to: number) => ({
    span: document.span(section, { from, to }),
    text: document.said(section, { from, to }),
  })
  const marked = section.marker?.length ?? 0
  const passage = HOLDS_SOMETHING.test(text)
    ? readPassage(text, written, { ...around, except: marked === 0 ? [] : [{ from: 0, to: marked }] })
    : NOTHING
  for (const one of passage.figures)
    found.figures.push(figureOf(document, section, one, found.figures.length))
  for (const one of passage.documents) {
    const { span, text: title } = place(one.from, one.to)
    found.documents.push({ title, use: one.use, span })
  }
  for (const one of passage.dates)
    found.dates.push({ ...place(one.from, one.to), iso: one.iso, deadline: one.deadline })
  for (const one of passage.periods)
    found.periods.push({ ...place(one.start, one.end), from: one.from, to: one.to })
  for (const { from, to, kind } of named(section, passage.documents))
    found.named.push({ ...place(from, to), kind })
}

/** Cells longer than this hardly occur twice. */
const LONGEST_KNOWN = 60
const MOST_KNOWN = 20_000

/** Who is named in a section: nobody's name goes beyond its cell, and a ledger repeats its units thousands of times. */
function namedByCell(): (section: Section, titles: Stretch[]) => NamedFound[] {
  const known = new Map<string, NamedFound[]>()
  const inCell = (words: string): NamedFound[] => {
    if (words.length > LONGEST_KNOWN) return namedIn(words)
    const before = known.get(words)
    if (before !== undefined) return before
    const named = namedIn(words)
    if (known.size < MOST_KNOWN) known.set(words, named)
    return named
  }
  return ({ block: { text, cells } }, titles) => {
    if (cells === null) return namedIn(text, titles)
    const found: NamedFound[] = []
    // With the tab behind it: a name may have to end there.
    for (const { from, to } of cells)
      if (to - from > 1)
        for (const one of inCell(text.slice(from, to + 1)))
          found.push({ from: from + one.from, to: from + one.to, kind: one.kind })
    return outside(found, titles)
  }
}

const NOTHING: Passage = { figures: [], documents: [], dates: [], periods: [] }

/** Written out, not spread: long documents have hundreds of thousands of them. */
function figureOf(document: OutlinedDocument, section: Section, one: FigureFound, before: number): Figure {
  const stretch = { from: one.start, to: one.end }
  return {
    id: `f${before + 1}`,
    text: document.said(section, one.clause),
    value: one.value,
    unit: asPrinted(one.unit, document.said(section, stretch)),
    kind: one.kind,
    indicator: one.indicator,
    approx: one.approx,
    comparison: one.comparison,
    period: one.period,
    scope: one.scope,
    role: one.role,
    span: document.span(section, stretch),
  }
}

/** 萬元 where the page says 12.6萬元: the reader itself knows 万元 only. */
function asPrinted(unit: string, words: string): string {
  if (words.includes(unit)) return unit
  let at = words.length
  return [...unit]
    .reverse()
    .map((character) => {
      for (let i = at - 1; i >= 0; i--)
        if (fold(words.charAt(i)) === character) {
          at = i
          return words.charAt(i)
        }
      return character
    })
    .reverse()
    .join('')
}

const PUBLISHED = /日期|时间|发布|发文/u

/** 发布日期:2026-05-20 浏览次数:1286 — of a page's own lines only the day counts. */
function addPublishing(document: OutlinedDocument, section: Section, written: Written, found: Found) {
  if (!PUBLISHED.test(section.block.text)) return
  for (const { from, to, iso, deadline } of readPassage(section.block.text, written).dates)
    found.dates.push({
      span: document.span(section, { from, to }),
      text: document.said(section, { from, to }),
      iso,
      deadline,
    })
}

/** What numbers of a section are meant as where their words do not say: its field tells, else the kind of document. */
function usualRole(section: Section, written: Written): FigureRole {
  for (let at: Section | null = section; at !== null; at = at.parent) {
    if (at.field === 'goal') return 'target'
    if (at.field === 'next') return 'plan'
    if (at.field === 'result' || at.field === 'status') return 'result'
    // Beside an aim or a time limit of its own a measure is still to be taken.
    if (
      at.field === 'measures' &&
      at.parent?.children.some((one) => one.field === 'goal' || one.field === 'deadline')
    )
      return 'plan'
  }
  return written.ahead === true && section.marker !== null ? 'plan' : 'result'
}

/** What the columns of a table hold, as far as it matters for facts: by when, and what numbers are meant as. */
class TableColumns {
  private limits: number[] = []
  private usual: { column: number; usual: FigureRole }[] = []
  private last = -1

  around({ block, index, role }: Section): PassageAround {
    const { cells, text } = block
    if (cells === null)
      return role === 'body' && ALONE.test(text) ? { limits: [{ from: 0, to: text.length }] } : {}
    const words = cells.map((cell) => text.slice(cell.from, cell.to))
    const named = words.flatMap((cell, i) => (cell.length <= 12 && LIMIT.test(cell) ? [i] : []))
    if (index !== this.last + 1) this.limits = this.usual = []
    this.last = index
    if (named.length > 0) {
      this.limits = named
      this.usual = words.flatMap((cell, column) => {
        const told = cell.length <= 12 ? USUAL.find(([sign]) => sign.test(cell)) : undefined
        return told === undefined ? [] : [{ column, usual: told[1] }]
      })
    }
    return {
      limits: this.limits.flatMap((column) => cells[column] ?? []),
      parts: this.usual.flatMap(({ column, usual }) => {
        const cell = cells[column]
        return cell === undefined ? [] : [{ ...cell, usual }]
      }),
    }
  }
}

const LIMIT = /时限|期限|限期|完成时间|完成日期|办结时间|时间节点|截止/u
const USUAL: [RegExp, FigureRole][] = [
  [/目标/u, 'target'],
  [/进展|成效|结果|完成情况|落实情况|整改情况/u, 'result'],
  [/措施|举措|任务|方案|打算/u, 'plan'],
]
/** 2027年6月 on a line of its own is the cell of a table that was flattened. */
const ALONE =
  /^(?:(?:19|20)\d{2}年|今年|明年)?(?:\d{1,2}月(?:份)?(?:底|末|[上中下]旬)?|第?[一二三四1-4]季度末?|[上下]半年|年?(?:底|末|内))$/u

/** Those of a list in reading order whose place lies in the span. */
export function within<T extends { span: Span }>(list: readonly T[], span: Span): T[] {
  const result: T[] = []
  for (let i = lastBelow(list, span.from - 1, (one) => one.span.from) + 1; i < list.length; i++) {
    const one = list[i]
    if (one === undefined || one.span.from >= span.to) break
    if (one.span.to <= span.to) result.push(one)
  }
  return result
}
