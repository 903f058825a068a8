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
import { bodyText, itemsOf, titleText } from './section-items.ts'

/**
 * Items of the level that reads most like problems; empty where nothing does. `sure`: only one that most titles or the
 * announced number speak for will do.
 */
export function likeliestLevel(document: OutlinedDocument, sure: boolean): Section[] {
  const announced = announcedIn(document)
  let best: Section[] = []
  let most = 0
  for (const level of levelsOf(document)) {
    const weight = level.length < 2 ? 0 : level.reduce((sum, one) => sum + ownText(one), 0)
    const { named, acts } = readsAs(level)
    const counted = announced !== null && level.length === announced
    if (weight === 0 || (sure && !counted && named < 0.5)) continue
    const likely = weight * (1 + 2 * named + (counted ? 2 : 0)) * (1 - 0.8 * acts)
    if (likely <= most) continue
    best = level
    most = likely
  }
  return best
}

/** The shares of its titles that name a fault, and an act. */
function readsAs(level: readonly Section[]): { named: number; acts: number } {
  const titles = level.map((one) => titleText(one))
  return {
    named: titles.filter((title) => naming(title) !== 'no').length / level.length,
    acts: titles.filter((title) => namesAct(title)).length / level.length,
  }
}

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
      if (one.field !== null || one.role !== 'body') continue
      if (one.parent === null && isElsewhere(titleText(one))) continue
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

/** What is told right below an item, not in items of its own. */
const ownText = (section: Section) =>
  bodyText(section).length +
  section.children
    .filter((child) => child.marker === null || child.field !== null || child.marker.kind === 'ordinal')
    .reduce((sum, child) => sum + child.block.text.length, 0)
