/**
 * What a section is made of: its title in words and the children that are headings or items.
 */
import type { Section } from '#core/words/document/outline.ts'

/** Folded, without the marker. */
export const titleText = (section: Section) => section.block.text.slice(section.title.from, section.title.to)

export const bodyText = (section: Section) => section.block.text.slice(section.body.from, section.body.to)

/** Children that are headings or items, fields and counted-off paragraphs apart. */
export function itemsOf(sections: Section[]): Section[] {
  return sections.filter(
    (one) => one.marker !== null && one.marker.kind !== 'field' && one.marker.kind !== 'ordinal',
  )
}

/** 问题1: or 牵头领导: stands right below, or below the headings of this section. */
export const holdsLabelled = (section: Section): boolean =>
  section.children.some(
    (one) => one.marker?.kind === 'label' || TELLS_WHO.has(one.field ?? '') || holdsLabelled(one),
  )

const TELLS_WHO = new Set<string>(['measures', 'leadLeader', 'leadUnit', 'deadline'])

/** Running text: no marker, no label, no row of a table. */
export const isPlainParagraph = ({ role, marker, block }: Section) =>
  role === 'body' && marker === null && block.cells === null

export const ordinalsOf = (sections: Section[]) => sections.filter((one) => one.marker?.kind === 'ordinal')
