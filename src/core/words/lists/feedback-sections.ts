/**
 * Which sections of a feedback are its innermost problems. What a marker stands for is told by its company:
 *
 *     一、学习不深入                       names a fault and holds titled items: a heading
 *       (一)议学脱节                       the same
 *         1.学习不及时。2025年9次未安排。   a problem; the sentences behind its title tell how it shows
 *     一、聚焦群众身边不正之风方面         names no fault: what stands below, 一是 too, are problems
 *     (二)养老机构监管宽松                 names a fault and holds (1)(2) or untitled items: a problem
 *       1.4家机构消防设施过期2年。         how it shows
 */
import type { OutlinedDocument, Section } from '#core/words/document/outline.ts'
import { announcesProblems, isElsewhere, naming } from '#core/words/document/names-problem.ts'
import { problemOpening } from './listed-problems.ts'
import { countedOff } from './ordinal-measure.ts'
import { bodyText, itemsOf, ordinalsOf, titleText } from './section-items.ts'

/** Kinds below the level of a problem in feedback, where the heading above them names a fault. */
const DETAIL = new Set(['sub', 'half', 'circled', 'bullet', 'dash'])
const WIDE = new Set(['aspect', 'chapter', 'division'])
const HEADING = /(?:方面|情况|工作|领域|部分|如下|问题|清单)$/u

export function feedbackSections(document: OutlinedDocument): Section[] {
  return problemsAmong(itemsOf(document.roots), 0)
}

function problemsAmong(siblings: Section[], depth: number): Section[] {
  const here = siblings.filter((one) => depth > 1 || !isElsewhere(titleText(one)))
  const announced = here.filter((one) => announcesAll(one))
  const chosen =
    announced.length === 0
      ? here
      : here.filter((one) => announced.includes(one) || naming(titleText(one)) !== 'no' || holdsFaults(one))
  return withNeighbours(chosen).flatMap(({ one, details }) => (details ? [one] : problemsIn(one, depth)))
}

/** What most neighbours of a kind do, one more does whose items are bare sentences too: count off how it shows. */
function withNeighbours(sections: Section[]): { one: Section; details: boolean }[] {
  const holding = sections
    .map((one) => ({ one, items: itemsOf(one.children) }))
    .filter(({ items }) => items.length > 0)
  const telling = holding.filter(({ one, items }) => tellDetails(one, items)).length
  const most = telling >= 2 && 2 * telling > holding.length
  return sections.map((one) => {
    const items = itemsOf(one.children)
    const bare =
      items.length > 0 && items.every((item) => item.children.length === 0 && bodyText(item) === '')
    return { one, details: most && bare && !isHeadingOnly(one) && !WIDE.has(one.marker?.kind ?? '') }
  })
}

function holdsFaults(section: Section): boolean {
  const items = itemsOf(section.children)
  const faults = items.filter((one) => naming(titleText(one)) !== 'no').length
  return items.length > 0 && 2 * faults >= items.length
}

/**
 * 巡察发现的主要问题 stands over all problems; 组织建设方面存在的问题 and 上轮反馈问题整改情况 over those of one aspect.
 */
function announcesAll(section: Section): boolean {
  const title = titleText(section)
  return announcesProblems(title) && !/方面|领域|整改/u.test(title) && section.children.length > 0
}

function problemsIn(section: Section, depth: number): Section[] {
  const items = itemsOf(section.children)
  if (items.length > 0) return tellDetails(section, items) ? [section] : problemsAmong(items, depth + 1)
  if (!isHeadingOnly(section)) return [section]
  const { text } = section.block
  return countedOff(text, section.body.from, section.body.to).length >= 2 || problemOpening(section) !== null
    ? [section]
    : ordinalsOf(section.children)
}

/** A title that names a subject and no fault: it is no problem itself. */
export function isHeadingOnly(section: Section): boolean {
  const title = titleText(section)
  return (
    section.marker?.kind !== 'label' &&
    naming(title) === 'no' &&
    (HEADING.test(title) || announcesProblems(title))
  )
}

function tellDetails(section: Section, items: Section[]): boolean {
  if (isHeadingOnly(section)) return false
  if (section.marker?.kind === 'label') return true
  if (items.every((one) => DETAIL.has(one.marker?.kind ?? '')) && !titledByFaults(items))
    return !WIDE.has(section.marker?.kind ?? '') || untitled(items)
  // （一） under a part is a problem, however long its sentence is.
  if (items.some((one) => one.marker?.kind === 'item') && WIDE.has(section.marker?.kind ?? '')) return false
  return items.every((one) => itemsOf(one.children).length === 0) && untitled(items)
}

/** (1)思政课建设薄弱。尚缺教师38名。 — most items have a title and then tell how it shows: each is a problem. */
function titledByFaults(items: Section[]): boolean {
  const titled = items.filter((one) => {
    const title = titleText(one)
    return (
      title.length <= LONGEST_TITLE && !/\d/u.test(title) && (bodyText(one) !== '' || one.children.length > 0)
    )
  })
  return 2 * titled.length > items.length && titled.some((one) => naming(titleText(one)) !== 'no')
}

/** What is longer tells how a problem shows. */
const LONGEST_TITLE = 32

/** Most items are one long sentence or tell a number at once: they count off how a problem shows. */
function untitled(items: Section[]): boolean {
  const bare = items.filter((one) => {
    const title = titleText(one)
    if (one.children.length > 0) return false
    return (
      title.length > 45 ||
      (/\d/u.test(title) && title.length > 14) ||
      (bodyText(one) === '' && title.length > 24)
    )
  })
  return bare.length > 0.6 * items.length
}
