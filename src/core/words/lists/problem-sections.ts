/**
 * Which sections of the outline are the innermost problems.
 *
 *     (一)组织建设不够扎实问题            names a problem, but holds others: a heading
 *       1.针对会议不经常问题。…           a problem
 *       2.针对记录不规范问题。…           a problem
 *     (二)针对作风不实问题                names a problem and holds none: a problem
 *       1.严格执行规定,…                  a measure
 */
import { fieldNamed } from '#core/words/document/field-label.ts'
import type { OutlinedDocument, Section } from '#core/words/document/outline.ts'
import type { DocumentKind } from './draft.ts'
import { announcesProblems, isElsewhere, namesAct, naming } from './names-problem.ts'

export type ProblemSections = { problems: Section[]; guessed: Section[] }

export const titleText = (section: Section) => section.block.text.slice(section.title.from, section.title.to)

/** Children that are headings or items, fields and counted-off paragraphs apart. */
export function itemsOf(sections: Section[]): Section[] {
  return sections.filter(
    (one) => one.marker !== null && one.marker.kind !== 'field' && one.marker.kind !== 'ordinal',
  )
}

export function problemSections(document: OutlinedDocument, kind: DocumentKind): ProblemSections {
  const guessed: Section[] = []
  if (kind === 'feedback') {
    const found = inFeedback(document)
    if (found.length > 0) return { problems: found, guessed }
  }
  return { problems: innermost(document.roots, null, 0, guessed), guessed }
}

function innermost(
  sections: Section[],
  parent: Section | null,
  depth: number,
  guessed: Section[],
): Section[] {
  const items = itemsOf(sections)
  const names = items.map((one) =>
    one.marker?.kind === 'label' || hasLists(one) ? 'yes' : naming(titleText(one)),
  )
  const inside = items.map((one) =>
    depth <= 1 && isElsewhere(titleText(one)) ? [] : innermost(one.children, one, depth + 1, guessed),
  )
  const perhaps = items.filter((_, i) => (names[i] ?? 'no') !== 'no' || (inside[i]?.length ?? 0) > 0).length
  const certain = items.filter((_, i) => names[i] === 'yes' || (inside[i]?.length ?? 0) > 0).length
  const parentIsProblem = parent !== null && naming(titleText(parent)) !== 'no'
  const most = 2 * perhaps >= items.length
  const result: Section[] = []
  for (const [i, one] of items.entries()) {
    const inner = inside[i] ?? []
    const name = names[i] ?? 'no'
    if (inner.length > 0) for (const deeper of inner) result.push(deeper)
    else if (name === 'yes' && (most || !parentIsProblem)) result.push(one)
    else if (name === 'perhaps' && most) result.push(one)
    else if (name === 'no' && joinsIn(one, items.length, certain)) {
      guessed.push(one)
      result.push(one)
    }
  }
  return result
}

/** 整改措施: or 具体表现: right below: whatever the title says, it is a problem. */
function hasLists(section: Section): boolean {
  return section.children.some((child) => {
    if (child.marker?.kind !== 'field') return false
    const field = fieldNamed(child.block.text.slice(0, child.marker.end))
    return field === 'measures' || field === 'manifestation' || field === 'goal'
  })
}

/** A sibling of problems whose title shows no fault: one of them all the same, unless it tells an act. */
function joinsIn(section: Section, siblings: number, certain: number): boolean {
  const title = titleText(section)
  return (
    siblings >= 3 &&
    certain >= 0.6 * siblings &&
    section.marker?.kind !== 'chapter' &&
    title.length >= 4 &&
    title.length <= 60 &&
    !namesAct(title) &&
    !isElsewhere(title) &&
    !announcesProblems(title)
  )
}

/** Kinds below the level of a problem in feedback: they tell its manifestations. */
const DETAIL = new Set(['sub', 'half', 'circled', 'ordinal', 'field'])

function inFeedback(document: OutlinedDocument): Section[] {
  const all = document.sections.filter(
    (section) => section.marker !== null && section.marker.kind !== 'ordinal',
  )
  const regions = all.filter(
    (section) => announcesProblems(titleText(section)) && section.children.length > 0,
  )
  const known = new Set(regions)
  const outer = regions.filter((one) => !isInside(one, known))
  const starts =
    outer.length > 0 ? outer : itemsOf(document.roots).filter((one) => !isElsewhere(titleText(one)))
  return starts.flatMap((region) => {
    const items = itemsOf(region.children)
    if (outer.length > 0)
      return items.length > 0 ? items.flatMap((one) => leaves(one)) : ordinalChildren(region)
    return leaves(region)
  })
}

function leaves(section: Section): Section[] {
  const items = itemsOf(section.children)
  const details = items.every((one) => DETAIL.has(one.marker?.kind ?? ''))
  const wide =
    section.marker?.kind === 'aspect' ||
    section.marker?.kind === 'chapter' ||
    section.marker?.kind === 'division'
  if (items.length === 0 || (details && !wide)) return [section]
  return items.flatMap((one) => leaves(one))
}

function ordinalChildren(section: Section): Section[] {
  return section.children.filter((one) => one.marker?.kind === 'ordinal')
}

function isInside(section: Section, regions: Set<Section>): boolean {
  for (let at = section.parent; at !== null; at = at.parent) if (regions.has(at)) return true
  return false
}

/** Headings above a problem that name an aspect or a group; parts such as 二、整改落实情况 are passed over. */
export function headingsAbove(section: Section): Section[] {
  const chain: Section[] = []
  for (let at = section.parent; at !== null; at = at.parent)
    if (at.marker !== null && at.marker.kind !== 'field' && at.marker.kind !== 'ordinal') chain.unshift(at)
  return chain.filter((one) => !isPart(one))
}

function isPart(section: Section): boolean {
  const title = titleText(section)
  if (section.marker?.kind === 'aspect') return false
  if (announcesProblems(title)) return true
  return (
    section.parent === null &&
    naming(title) === 'no' &&
    /整改|反馈|落实情况|进展|成效|清单|逐条|逐项|对照|问题/u.test(title)
  )
}
