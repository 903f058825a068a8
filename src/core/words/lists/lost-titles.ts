/**
 * Problems among numbered ones whose number was lost in print, known by how they read: a fault, a stop, what was done.
 *
 *     第三方面 基层党建
 *     会议制度执行不到位。修订规则2项。      lost the first number: 2. follows
 *     (二)发展党员不积极。培养4名。
 *     职称评聘论资排辈。制定评分表。         reads like (二) above it: it stands beside it
 */
import type { OutlinedDocument, Section } from '#core/words/document/outline.ts'
import { titleEnd } from '#core/words/document/heading-body.ts'
import { isElsewhere, namesAct, naming } from '#core/words/document/names-problem.ts'
import { bodyText, isPlainParagraph, titleText } from './section-items.ts'

/** Such paragraphs become items of the level beside them; gives back their lines. */
export function settleLostTitles(document: OutlinedDocument): number[] {
  const { sections } = document
  const wide = sections.filter((one) => isWide(one)).length
  const lines: number[] = []
  for (const [i, one] of sections.entries()) {
    if (!isPlainParagraph(one)) continue
    const before = sections[i - 1]
    const end = endOfTitle(one, before !== undefined && skipsOne(before, sections.slice(i + 1, i + 6)))
    if (end === null) continue
    const beside =
      before === undefined ? null : (siblingAbove(before) ?? siblingBelow(sections, i, before, wide))
    // At the root only a heading holds it.
    if (beside === null || (beside.parent === null && !isWide(before))) continue
    settle(one, beside, end, isWide(before) ? before : beside.parent)
    lines.push(one.block.line)
  }
  return lines
}

const KINDS = new Set(['item', 'numbered', 'sub', 'label', 'decimal', 'nth'])
const WIDE = new Set(['chapter', 'aspect', 'division'])

/** A heading over problems that says nothing below its title. */
const isWide = (one: Section | undefined): one is Section =>
  one !== undefined &&
  one.role === 'body' &&
  WIDE.has(one.marker?.kind ?? '') &&
  bodyText(one) === '' &&
  !isElsewhere(titleText(one))

/** The item right above, if it reads the same way. */
function siblingAbove(before: Section): Section | null {
  const kind = before.marker?.kind ?? ''
  return KINDS.has(kind) && before.field === null && readsAsProblem(before) ? before : null
}

/** Right below a heading: the item that follows, if it counts 2; else those of the other headings of its kind. */
function siblingBelow(sections: Section[], i: number, before: Section, wide: number): Section | null {
  if (!isWide(before)) return null
  const next = sections[i + 1]
  if (next !== undefined && KINDS.has(next.marker?.kind ?? ''))
    return next.marker?.number === 2 && readsAsProblem(next) ? next : null
  if (wide < 2 || before.children.some((child) => child.marker !== null)) return null
  const others = sections.filter(
    (one) => one.parent?.marker?.kind === before.marker?.kind && KINDS.has(one.marker?.kind ?? ''),
  )
  const likely = others.filter((one) => readsAsProblem(one))
  return 2 * likely.length > others.length ? (likely[0] ?? null) : null
}

const readsAsProblem = (one: Section) =>
  naming(titleText(one)) !== 'no' && titleText(one).length <= LONGEST && bodyText(one) !== ''

const LONGEST = 32

/** 1. stands above and 3. below: what is between them lost its number, whatever it says. */
function skipsOne(before: Section, below: readonly Section[]): boolean {
  const number = before.marker?.number ?? null
  const next = below.find((one) => one.marker?.kind === before.marker?.kind)
  return number !== null && next?.marker?.number === number + 2
}

/** Where the title ends and the body begins, null where the paragraph does not open with a short fault. */
function endOfTitle({ block: { text } }: Section, skipped: boolean): { title: number; body: number } | null {
  const end = titleEnd(text.slice(0, 200), 0)
  const title = text.slice(0, end.title)
  if (title.length > LONGEST || title.length < 5 || end.body >= text.length || /[\d,]/u.test(title))
    return null
  return naming(title) === 'no' && (!skipped || namesAct(title)) ? null : end
}

function settle(one: Section, beside: Section, end: { title: number; body: number }, parent: Section | null) {
  if (beside.marker !== null) one.marker = { kind: beside.marker.kind, number: null, end: 0, length: 0 }
  one.title = { from: 0, to: end.title }
  one.body = { from: end.body, to: one.block.text.length }
  const left = one.parent
  if (left !== null) left.children = left.children.filter((child) => child !== one)
  one.parent = parent
  if (parent !== null) parent.children = [...parent.children, one].sort((a, b) => a.index - b.index)
  // What stood behind it as plain text belongs to it now.
  const following =
    left === null || left === parent ? [] : left.children.filter((child) => child.index > one.index)
  if (left !== null) left.children = left.children.filter((child) => !following.includes(child))
  for (const child of following) {
    child.parent = one
    one.children.push(child)
  }
}
