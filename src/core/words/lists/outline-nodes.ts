/**
 * The outline as it is handed out: each node with its kind by position and what it carries.
 */
import type { OutlinedDocument, Section } from '#core/words/document/outline.ts'
import type { OutlineKind, OutlineNode } from './draft.ts'

export function outlineNodes(document: OutlinedDocument, problems: Section[]): OutlineNode[] {
  const isProblem = new Set(problems)
  const above = new Set<Section>()
  for (const problem of problems)
    for (let at = problem.parent; at !== null && !above.has(at); at = at.parent) above.add(at)
  const below = new Set<Section>()
  for (const section of document.sections)
    if (section.parent !== null && (isProblem.has(section.parent) || below.has(section.parent)))
      below.add(section)
  return document.sections
    .filter((section) => section.role === 'body')
    .map((section): OutlineNode => ({
      id: `o${section.index + 1}`,
      parent: section.parent === null ? null : `o${section.parent.index + 1}`,
      marker: numbersNothing(section) ? '' : section.markerSaid,
      title: titleOf(document, section),
      span: document.span(section, { from: 0, to: section.block.text.length }),
      kind: kindOf(section),
      carries: isProblem.has(section)
        ? 'problem'
        : below.has(section)
          ? 'measures'
          : above.has(section) || section.children.length > 0
            ? 'heading'
            : 'text',
    }))
}

/** A bullet and a label (整改措施:, 反馈问题:) count nothing. */
const numbersNothing = ({ marker }: Section) =>
  marker?.kind === 'bullet' ||
  marker?.kind === 'dash' ||
  marker?.kind === 'field' ||
  (marker?.kind === 'label' && marker.number === null)

function titleOf(document: OutlinedDocument, section: Section): string {
  if (section.marker?.kind === 'field') return section.markerSaid.replaceAll(/^[（(【[]|[】\]：:]+$/gu, '')
  return document.said(section, section.marker === null ? firstClause(section) : section.title)
}

function kindOf(section: Section): OutlineKind {
  switch (section.marker?.kind) {
    case undefined:
      return 'paragraph'
    case 'caption':
    case 'division':
    case 'chapter':
      return 'part'
    case 'aspect':
      return 'aspect'
    case 'item':
      return 'group'
    case 'label':
    case 'series':
    case 'subseries':
    case 'nth':
    case 'plain':
    case 'numbered':
      return 'problem'
    case 'decimal':
    case 'decimals':
    case 'sub':
    case 'half':
    case 'circled':
    case 'bullet':
    case 'dash':
      return 'sub-problem'
    case 'ordinal':
    case 'field':
      return 'item'
  }
}

/** A paragraph is shown by its opening words. */
function firstClause(section: Section): { from: number; to: number } {
  const stop = section.block.text.search(/[,。;:]/u)
  return { from: 0, to: Math.min(stop < 0 ? section.block.text.length : stop, 40) }
}
