/**
 * Stage «lists»: problem sections and table rows become draft problems with ids, headings, duties and measures.
 */
import type { Section, Stretch } from '#core/words/document/outline.ts'
import type { Span } from '#core/words/figures/found.ts'
import { describedTitle } from './described-title.ts'
import type { Draft, DocumentKind, DraftMeasure, DraftProblem, HeadingRef } from './draft.ts'
import { within, type Found } from './found-in.ts'
import type { LedgerProblem } from './ledgers/read-table.ts'
import { measureClass } from './measure-class.ts'
import type { ListedProblem } from './listed-problems.ts'
import { STATE } from '#core/words/document/names-problem.ts'
import { headingsAbove, isPart } from './problem-sections.ts'
import { titleText } from './section-items.ts'
import { shortTitle } from './short-title.ts'
import { emptyUnder, told, underProblem, type Reader, type Told, type Under } from './under-problem.ts'

export type Lists = Pick<Draft, 'aspects' | 'groups' | 'problems'>

/** Collects lists; headings get an id when a problem first needs them. */
export class ListBuilder {
  readonly lists: Lists = { aspects: [], groups: [], problems: [] }
  private readonly reader: Reader
  private readonly found: Found
  private readonly known = new Map<Section | string, HeadingRef>()

  constructor(reader: Reader, found: Found) {
    this.reader = reader
    this.found = found
  }

  /** `answers`: what stands apart from the problem and tells what was done about it. */
  addSection(section: Section, answers: readonly Section[] = []) {
    const { document } = this.reader
    const described = describedTitle(section)
    const under = underProblem(this.reader, section, answers, described?.field)
    const path = pathTo(section)
    // 1.针对境外项目问题。针对可研造假问题,…;针对佣金混乱问题,…: what it names in its paragraph are the problems.
    const onlyNames = under.measures.length === 0 || isSubject(titleText(section))
    if (under.named.length > 1 && onlyNames && under.manifestations.length === 0) {
      const [over, below] = [...headingsAbove(section), section]
      const refs = this.headings(over ?? null, below ?? null)
      for (const named of under.named) this.addNamed(named, refs, path)
      return
    }
    const [aspect, group] = headingsAbove(section)
    const refs = this.headings(aspect ?? null, group ?? null)
    const span = document.span(section, { from: 0, to: section.block.text.length })
    const end = lastOf(section)
    const last = document.span(end, { from: 0, to: end.block.text.length })
    under.status ??= STATE.exec(titleText(section))?.[1] ?? null
    this.add(refs, {
      marker: section.markerSaid === '' ? null : section.markerSaid,
      path,
      title:
        described === null ? ownTitle(document, section) : document.said(described.section, described.title),
      titleSpan:
        described === null
          ? document.span(section, section.title.to > section.title.from ? section.title : section.body)
          : document.span(described.section, described.title),
      span: { ...span, to: Math.max(span.to, last.to), lastLine: last.lastLine },
      under:
        described !== null || section.title.to > section.title.from
          ? under
          : { ...under, measures: [], manifestations: [] },
    })
    for (const named of under.named) this.addNamed(named, refs, path)
  }

  private addNamed(
    named: { title: Stretch; section: Section; measures: Told[] },
    refs: { aspect: HeadingRef | null; group: HeadingRef | null },
    path: string[],
  ) {
    const { document } = this.reader
    const titleSpan = document.span(named.section, named.title)
    const last = named.measures.at(-1)?.span ?? titleSpan
    this.add(refs, {
      marker: null,
      path,
      title: document.said(named.section, named.title),
      titleSpan,
      span: { ...titleSpan, to: last.to, lastLine: last.lastLine },
      under: { ...emptyUnder(), measures: named.measures },
    })
  }

  /** A problem told inside a paragraph; what is told of it are manifestations in feedback, else measures. */
  addListed(one: ListedProblem) {
    const { document, kind } = this.reader
    const { section } = one
    const over = headingsAbove(section)
    const marked =
      section.marker !== null && section.marker.kind !== 'ordinal' && section.marker.kind !== 'field'
    if (marked && !isPart(section)) over.push(section)
    const items = one.told.map((stretch) => told(this.reader, section, stretch, null))
    const titleSpan = document.span(section, one.title)
    const last = items.reduce((end, item) => (item.span.to > end.to ? item.span : end), titleSpan)
    this.add(this.headings(over[0] ?? null, over[1] ?? null), {
      marker: one.marker === null ? null : document.said(section, one.marker),
      path: pathTo(section),
      title: document.said(section, one.title),
      titleSpan,
      span: { ...titleSpan, to: last.to, lastLine: last.lastLine },
      under: { ...emptyUnder(), [kind === 'feedback' ? 'manifestations' : 'measures']: items },
    })
  }

  addRow(row: LedgerProblem) {
    const refs = this.headings(row.aspect, row.group)
    this.add(refs, {
      marker: row.marker,
      path: row.marker === null ? [] : [row.marker],
      title: row.title,
      titleSpan: row.titleSpan,
      span: row.span,
      under: { ...emptyUnder(), ...row },
    })
  }

  private add(
    refs: { aspect: HeadingRef | null; group: HeadingRef | null },
    one: { marker: string | null; path: string[]; title: string; titleSpan: Span; span: Span; under: Under },
  ) {
    const id = `p${this.lists.problems.length + 1}`
    const { under } = one
    const problem: DraftProblem = {
      id,
      marker: one.marker,
      title: one.title,
      shortTitle: shortTitle(one.title),
      ...refs,
      path: one.path,
      titleSpan: one.titleSpan,
      span: one.span,
      manifestations: under.manifestations.map(({ marker, text, span }, i) => ({
        id: `${id}x${i + 1}`,
        marker,
        text,
        span,
      })),
      measures: under.measures.map((measure, i) => this.measure(`${id}m${i + 1}`, measure)),
      duty: under.duty,
      status: under.status,
      progress: under.progress,
      evidence: under.evidence,
    }
    this.lists.problems.push(problem)
  }

  private measure(id: string, one: Told): DraftMeasure {
    return {
      id,
      marker: one.marker,
      text: one.text,
      span: one.span,
      class: measureClass(one.folded),
      origin: originIn(this.reader.kind),
      duty: one.duty,
      status: one.status ?? null,
      progress: one.progress ?? null,
      documents: within(this.found.documents, one.span).map(({ title, use }) => ({ title, use })),
      figures: within(this.found.figures, one.span).map(({ id, text, value, unit }) => ({
        id,
        text,
        value,
        unit,
      })),
    }
  }

  private headings(aspect: Section | string | null, group: Section | string | null) {
    const aspectRef = this.heading(aspect, 'a', this.lists.aspects, (ref) => ref)
    const groupRef = this.heading(group, 'g', this.lists.groups, (ref) => ({
      ...ref,
      aspectId: aspectRef?.id ?? null,
    }))
    return { aspect: aspectRef, group: groupRef }
  }

  private heading<T extends HeadingRef>(
    key: Section | string | null,
    letter: string,
    list: T[],
    make: (ref: HeadingRef) => T,
  ): HeadingRef | null {
    if (key === null) return null
    const name = typeof key === 'string' ? `${letter} ${key}` : key
    const known = this.known.get(name)
    if (known !== undefined) return known
    const { document } = this.reader
    const id = `${letter}${list.length + 1}`
    const ref: HeadingRef =
      typeof key === 'string'
        ? { id, marker: '', title: key }
        : { id, marker: key.markerSaid, title: document.said(key, key.title) }
    this.known.set(name, ref)
    list.push(make(ref))
    return ref
  }
}

/** 关于住建领域问题: what its paragraph names are the problems, and 会议要求,… before them is none of their measures. */
const isSubject = (title: string) => /(?:领域|方面)(?:的|存在的)?(?:突出|主要)?问题$/u.test(title)

/** Its title, or all it says where it has none. */
const ownTitle = (document: Reader['document'], section: Section) =>
  (document.said(section, section.title) || document.said(section, section.body)).replace(/[。；;]$/u, '')

/** A published report tells what is said to be done; a plan and a ledger promise it. */
function originIn(kind: DocumentKind): 'reported' | 'planned' {
  return kind === 'report' || kind === 'other' ? 'reported' : 'planned'
}

function pathTo(section: Section): string[] {
  const path: string[] = []
  for (let at: Section | null = section; at !== null; at = at.parent)
    if (at.markerSaid !== '' && at.marker?.kind !== 'field' && at.marker?.kind !== 'ordinal')
      path.unshift(at.markerSaid)
  return path
}

function lastOf(section: Section): Section {
  let last = section
  for (let next = last.children.at(-1); next !== undefined; next = last.children.at(-1)) last = next
  return last
}
