/**
 * lines → blocks → outline: the document as a tree of sections.
 *
 *     text ─ sourceOf ─ paragraphsOf ─ cutsIn ─ rolesOf ─ markerOf ─ nest ─ titleEnd → sections
 *
 * Never throws at a document. What had to be guessed is in `issues`.
 */
import type { Span } from '#core/words/figures/found.ts'
import { lineFinder, saidIn, spanOf, type Block } from './block.ts'
import { blocksOf } from './blocks.ts'
import { fieldLabel, fieldNamed, fieldTitled, type FieldName } from './field-label.ts'
import { withFaultOpenings } from './fault-opening.ts'
import { rolesOf, type FrameRole } from './frame.ts'
import { titleEnd } from './heading-body.ts'
import { markerOf } from './marker-reader.ts'
import { withLostNumbers } from './lost-number.ts'
import type { Marker } from './marker.ts'
import { nest } from './nesting.ts'
import { withCaptions } from './part-caption.ts'
import { withInnerBullets, withSquareBrackets } from './own-bullets.ts'
import { withOwnFields } from './own-fields.ts'
import { problemLabel } from './problem-label.ts'
import { withSeries } from './series-marker.ts'
import { sourceOf, type Source } from './source.ts'
import { withSpacedChapters } from './spaced-chapter.ts'
import { withUnmarkedHeadings } from './unmarked-heading.ts'

export type Stretch = { from: number; to: number }

export type Section = {
  index: number
  role: FrameRole
  block: Block
  marker: Marker | null
  /** the marker as printed, '' without one */
  markerSaid: string
  /** stretches of `block`; a section without a marker has an empty title and is all body */
  title: Stretch
  body: Stretch
  /** the field a label names (整改措施:), or a heading that is nothing but its name: (二)整改措施 */
  field: FieldName | null
  parent: Section | null
  children: Section[]
}

export type DocumentIssue = {
  code:
    | 'boilerplate'
    | 'wrapped-lines'
    | 'number-skipped'
    | 'number-repeated'
    | 'number-lost'
    | 'level-guessed'
    | 'no-markers'
    | 'line-cut'
    | 'control-characters'
  line: number
}

export type OutlinedDocument = {
  source: Source
  sections: Section[]
  roots: Section[]
  issues: DocumentIssue[]
  said: (section: Section, stretch: Stretch) => string
  span: (section: Section, stretch: Stretch) => Span
}

export function outlineOf(given: string): OutlinedDocument {
  const source = sourceOf(given)
  const issues: DocumentIssue[] = []
  if (source.cut) issues.push({ code: 'line-cut', line: source.lines.length })
  if (source.controls) issues.push({ code: 'control-characters', line: 1 })
  const lineAt = lineFinder(source.lines)
  const { blocks, wrappedAt } = blocksOf(source, lineAt)
  if (wrappedAt !== null) issues.push({ code: 'wrapped-lines', line: wrappedAt })
  const texts = blocks.map((block) => block.text)
  const opened = ownMarkers(
    blocks,
    blocks.map((block) => (block.cells === null ? markerOf(block.text) : null)),
  )
  const roles = rolesOf(blocks, opened)
  // What is no paragraph of the body heads nothing.
  const heads = blocks.map((block, i) => roles[i] === 'body' && block.cells === null)
  const bodies = texts.map((text, i) => (heads[i] === true ? text : ''))
  const read = withCaptions(
    texts,
    opened.map((marker, i) => (heads[i] === true ? withInnerLabel(texts[i] ?? '', marker) : null)),
  )
  const { markers, lost } = withLostNumbers(
    texts,
    withFaultOpenings(bodies, withUnmarkedHeadings(bodies, read)),
  )
  const { parents, skipped, repeated, guessed } = nest(markers, texts)
  const sections: Section[] = []
  for (const [index, block] of blocks.entries()) {
    const role = roles[index] ?? 'body'
    const marker = markers[index] ?? null
    const parent = role === 'body' ? (sections[parents[index] ?? -1] ?? null) : null
    const from = marker?.length ?? 0
    const end = marker === null ? { title: 0, body: 0 } : titleOf(block.text, marker)
    const section: Section = {
      index,
      role,
      block,
      marker,
      markerSaid: marker === null ? '' : saidIn(source, block, 0, marker.end),
      title: marker === null ? { from: 0, to: 0 } : { from, to: end.title },
      body: { from: marker === null ? 0 : end.body, to: block.text.length },
      field: marker === null ? null : fieldOf(block.text, marker, end.title),
      parent,
      children: [],
    }
    sections.push(section)
    parent?.children.push(section)
    if (role === 'boilerplate') issues.push({ code: 'boilerplate', line: block.line })
  }
  for (const index of lost) issues.push({ code: 'number-lost', line: blocks[index]?.line ?? 1 })
  for (const index of skipped) issues.push({ code: 'number-skipped', line: blocks[index]?.line ?? 1 })
  for (const index of guessed) issues.push({ code: 'level-guessed', line: blocks[index]?.line ?? 1 })
  for (const index of repeated) issues.push({ code: 'number-repeated', line: blocks[index]?.line ?? 1 })
  if (markers.every((marker) => marker === null) && blocks.every((block) => block.cells === null))
    issues.push({ code: 'no-markers', line: 1 })
  return {
    source,
    sections,
    roots: sections.filter((section) => section.parent === null),
    issues,
    said: (section, stretch) => saidIn(source, section.block, stretch.from, stretch.to),
    span: (section, stretch) => spanOf(section.block, stretch.from, stretch.to, lineAt),
  }
}

/** What the document made up for itself: labels and numbers that come again. */
function ownMarkers(blocks: readonly Block[], known: readonly (Marker | null)[]): (Marker | null)[] {
  const texts = blocks.map((block) => block.text)
  const paragraphs = blocks.map((block) => (block.cells === null ? block : null))
  return withSeries(
    paragraphs,
    withOwnFields(
      paragraphs,
      withSquareBrackets(texts, withInnerBullets(texts, withSpacedChapters(paragraphs, known))),
    ),
  )
}

/** A field or an ordinal has no title of its own: all behind the label is body. */
function titleOf(text: string, marker: Marker): { title: number; body: number } {
  if (marker.kind === 'field' || marker.kind === 'ordinal')
    return { title: marker.length, body: marker.length }
  if (marker.titleEnd !== undefined) return { title: marker.titleEnd, body: marker.titleEnd + 1 }
  if (marker.inner !== undefined) return { title: marker.inner.to, body: marker.inner.to }
  return titleEnd(text, marker.length)
}

function fieldOf(text: string, marker: Marker, titleEnds: number): FieldName | null {
  if (marker.field !== undefined) return marker.kind === 'label' ? null : marker.field
  if (marker.kind === 'field') return fieldNamed(text.slice(0, marker.end)) ?? 'other'
  if (marker.inner !== undefined) return fieldNamed(text.slice(marker.inner.from, marker.inner.to))
  return marker.kind === 'caption' || marker.kind === 'plain'
    ? null
    : fieldTitled(text.slice(marker.length, titleEnds))
}

/** 1.反馈问题:学习不经常 — the label between number and title is no part of the title. */
function withInnerLabel(text: string, marker: Marker | null): Marker | null {
  if (marker === null || marker.kind === 'field') return marker
  if (marker.kind === 'label' && (marker.number === null || marker.opens === true)) return marker
  const words = text.slice(marker.length, marker.length + 40)
  const inner = problemLabel(words) ?? fieldLabel(words)
  if (inner?.kind === 'label') return { ...marker, length: marker.length + inner.length, opens: true }
  return inner?.kind === 'field' && inner.length < words.length && inner.length > (inner.label?.length ?? 0)
    ? { ...marker, inner: { from: marker.length, to: marker.length + inner.length } }
    : marker
}
