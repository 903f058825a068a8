/**
 * The second line of defence: where nothing is known for a problem, or far fewer are than the document announces, a
 * whole level of the outline is proposed instead, and said to be a guess.
 *
 *     巡察反馈了3个方面12个问题。         the level that has about 12 items
 *     一、干事创业
 *       (一)开会的事。…                   without a number: the level that reads most like problems
 */
import type { OutlinedDocument, Section } from '#core/words/document/outline.ts'
import { isElsewhere, namesAct, naming } from '#core/words/document/names-problem.ts'
import { announcedNumbers } from './announced-numbers.ts'
import { bodyText, holdsLabelled, itemsOf, titleText } from './section-items.ts'

/**
 * Items of the level that reads most like problems; empty where nothing does. `sure`: only one that most titles or the
 * announced number speak for will do.
 */
export function likeliestLevel(document: OutlinedDocument, sure: boolean): Section[] {
  const announced = announcedIn(document)
  const whole = document.sections.reduce((sum, { block }) => sum + block.text.length, 1)
  let best: Section[] = []
  let most = 0
  for (const level of levelsOf(document)) {
    if (level.length < 2) continue
    const { named, acts, titled } = readsAs(level)
    const counted = announced !== null && level.length === announced
    if (sure && !counted && named < 0.5) continue
    const share = level.reduce((sum, one) => sum + textOf(one), 0) / whole
    // Bare sentences are measures sooner than problems, acts are surely none; what covers more of the text, and deeper, is meant.
    const likely =
      share *
      (0.1 + titled) *
      (1 - acts) ** 2 *
      (1 + 2 * named + (counted ? 2 : 0)) *
      (1 + DEEPER * depthOf(level))
    if (likely <= most) continue
    best = level
    most = likely
  }
  return best
}

const DEEPER = 0.15
const LONGEST_TITLE = 40

/** The shares of its titles that name a fault, that name an act, and that are titles at all, with something told below. */
function readsAs(level: readonly Section[]): { named: number; acts: number; titled: number } {
  const share = (holds: (one: Section) => boolean) => level.filter((one) => holds(one)).length / level.length
  return {
    named: share((one) => naming(titleText(one)) !== 'no'),
    acts: share((one) => namesAct(titleText(one))),
    titled: share(
      (one) =>
        titleText(one).length <= LONGEST_TITLE && (bodyText(one).length > 1 || one.children.length > 0),
    ),
  }
}

function depthOf([first]: readonly Section[]): number {
  let depth = 0
  for (let at = first?.parent ?? null; at !== null; at = at.parent) depth++
  return depth
}

const textOf = (section: Section): number =>
  section.children.reduce((sum, child) => sum + textOf(child), section.block.text.length)

/** Items of the level that fits the number the document announces; null where `found` fits as well as any. */
export function announcedLevel(document: OutlinedDocument, found: readonly Section[]): Section[] | null {
  const announced = announcedIn(document)
  if (announced === null || announced < FEWEST || found.length >= CLEARLY_FEWER * announced) return null
  const fitting = levelsOf(document)
    .filter((level) => Math.abs(level.length - announced) <= NEAR * announced)
    .filter((level) => headedBy(found, level) && !level.some((one) => namesAct(titleText(one))))
    .sort((a, b) => Math.abs(a.length - announced) - Math.abs(b.length - announced))
  return fitting[0] ?? null
}

/** What was found are the headings over this level, or some of it, and nothing else. */
function headedBy(found: readonly Section[], level: readonly Section[]): boolean {
  const above = new Set<Section>(level)
  for (const one of level) for (let at = one.parent; at !== null; at = at.parent) above.add(at)
  return found.every((one) => above.has(one))
}

const FEWEST = 3
const CLEARLY_FEWER = 0.7
const NEAR = 0.15

function announcedIn(document: OutlinedDocument): number | null {
  const numbers = announcedNumbers(document).map(({ number }) => number)
  return numbers.length === 0 ? null : Math.max(...numbers)
}

/** Items that stand behind the same kinds of markers on the way down, in parts that may hold problems. */
function levelsOf(document: OutlinedDocument): Section[][] {
  const levels = new Map<string, Section[]>()
  const visit = (sections: Section[], way: string) => {
    for (const one of itemsOf(sections)) {
      if (one.role !== 'body' || (one.parent === null && isElsewhere(titleText(one), holdsLabelled(one))))
        continue
      if (one.field !== null) {
        // 二、整改措施 may be the part that holds them.
        if (one.parent === null) visit(one.children, `${way} ${one.marker?.kind ?? ''}`)
        continue
      }
      const key = `${way} ${one.marker?.kind ?? ''}`
      const level = levels.get(key)
      if (level === undefined) levels.set(key, [one])
      else level.push(one)
      visit(one.children, key)
    }
  }
  visit(document.roots, '')
  return [...levels.values()]
}
