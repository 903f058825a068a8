/**
 * Which sections of the outline are the innermost problems.
 *
 *     (一)班子建设抓得不紧问题            names a problem, but holds others: a heading
 *       1.针对会议不经常问题。…           a problem
 *       2.针对记录不规范问题。…           a problem
 *     (二)针对作风不实问题                names a problem and holds none: a problem
 *       1.严格执行规定,…                  a measure
 */
import type { OutlinedDocument, Section } from '#core/words/document/outline.ts'
import type { DocumentKind } from './draft.ts'
import { feedbackSections } from './feedback-sections.ts'
import { announcedLevel } from './generous-level.ts'
import { casesIn } from './inline-problems.ts'
import {
  announcesProblems,
  isElsewhere,
  namesAct,
  naming,
  type Naming,
} from '#core/words/document/names-problem.ts'
import { holdsLabelled, itemsOf, titleText } from './section-items.ts'

export type ProblemSections = { problems: Section[]; guessed: Section[] }

/** Sections that hold no problem and stand under none, in parts that may: a paragraph of them may name cases. */
export function besideProblems(document: OutlinedDocument, problems: readonly Section[]): Section[] {
  const chosen = new Set(problems)
  const found: Section[] = []
  const visit = (sections: readonly Section[]) => {
    for (const one of sections) {
      if (one.role !== 'body' || chosen.has(one) || (one.parent === null && standsElsewhere(one))) continue
      if (one.block.cells === null) found.push(one)
      visit(one.children)
    }
  }
  visit(document.roots)
  return found
}

export function problemSections(document: OutlinedDocument, kind: DocumentKind): ProblemSections {
  const known = knownSections(document, kind)
  if (kind === 'other' || kind === 'ledger' || known.problems.length === 0) return known
  const level = announcedLevel(document, known.problems)
  if (level === null) return known
  const chosen = new Set(known.problems)
  return { problems: level, guessed: level.filter((one) => !chosen.has(one)) }
}

function knownSections(document: OutlinedDocument, kind: DocumentKind): ProblemSections {
  if (kind === 'feedback') {
    const found = feedbackSections(document)
    if (found.length > 0) return { problems: found, guessed: [] }
  }
  return withLevel(document, innermost(document.roots, null, 0, namesIn(document.roots)))
}

/** What is known of each item before it is decided: does it name a problem, and how many of its level do. */
type Named = { naming: Naming; level: string }
/** `share` of a level's titles that name a fault; `answers`: its titles stand over what was done, and hardly one tells an act. */
type Names = {
  of: Map<Section, Named>
  share: (level: string) => number
  answers: (level: string) => boolean
}
type Count = { named: number; all: number; acts: number; told: number }

/** Level is the same kinds of markers on the way down. */
function namesIn(roots: Section[]): Names {
  const of = new Map<Section, Named>()
  const counts = new Map<string, Count>()
  const visit = (sections: Section[], above: string) => {
    for (const one of itemsOf(
      sections.flatMap((two) => (two.marker?.kind === 'field' ? two.children : [two])),
    )) {
      const level = `${above} ${one.marker?.kind ?? ''}`
      const name = namingOf(one)
      of.set(one, { naming: name, level })
      const count = counts.get(level) ?? { named: 0, all: 0, acts: 0, told: 0 }
      count.all++
      if (name !== 'no') count.named++
      if (namesAct(titleText(one))) count.acts++
      if (name !== 'no' || mayJoin(one)) count.told++
      counts.set(level, count)
      visit(one.children, level)
    }
  }
  visit(roots, '')
  const countOf = (level: string) => counts.get(level) ?? { named: 0, all: 1, acts: 0, told: 0 }
  return {
    of,
    share: (level) => countOf(level).named / countOf(level).all,
    answers: (level) => {
      const { named, all, acts, told } = countOf(level)
      return all >= 4 && named >= FEW * all && named >= 2 && acts <= 0.1 * all && told >= 0.9 * all
    },
  }
}

function namingOf(section: Section): Naming {
  if (section.field !== null) return 'no'
  return section.marker?.kind === 'label' || section.marker?.opens === true || hasLists(section)
    ? 'yes'
    : naming(titleText(section))
}

function innermost(sections: Section[], parent: Section | null, depth: number, names: Names): Section[] {
  const items = itemsOf(sections.flatMap((one) => (opensList(one, parent) ? one.children : [one])))
  const inside = items.map((one) =>
    depth <= 1 && standsElsewhere(one) ? [] : innermost(one.children, one, depth + 1, names),
  )
  const known = items.map((one) => names.of.get(one) ?? { naming: 'no' as const, level: '' })
  const perhaps = known.filter((one, i) => one.naming !== 'no' || (inside[i]?.length ?? 0) > 0).length
  const parentIsProblem = parent !== null && naming(titleText(parent)) !== 'no'
  const level = known[0]?.level ?? ''
  // One group whose titles speak in images goes with the same level of the other groups.
  const most = 2 * perhaps >= items.length || (perhaps > 0 && names.share(level) >= 0.7)
  const all = perhaps === items.length && items.length > 1
  const answers = names.answers(level) && items.every((one) => !isDetail(one))
  const result: Section[] = []
  for (const [i, one] of items.entries()) {
    const inner = inside[i] ?? []
    const { naming: name } = known[i] ?? { naming: 'no' }
    if (inner.length > 0) for (const deeper of inner) result.push(deeper)
    else if (one.marker?.kind === 'aspect' && standsOverAnswers(one))
      for (const item of itemsOf(one.children)) result.push(item)
    else if (answers && (name !== 'no' || (parentIsProblem && mayJoin(one)))) result.push(one)
    else if (name === 'yes' && (most || !parentIsProblem)) result.push(one)
    // Below a heading that names a problem itself an act may end in a fault: its whole level has to name faults.
    else if (name === 'perhaps' && most && (!parentIsProblem || all || names.share(level) >= 0.5))
      result.push(one)
  }
  return result
}

/** 第一方面 is no problem itself, whatever it says, where titled items stand below it. */
function standsOverAnswers(aspect: Section): boolean {
  const items = itemsOf(aspect.children)
  return items.length > 0 && items.every((one) => mayJoin(one) && !isDetail(one))
}

/** 存在问题: under a heading that names none itself: what it counts off are the problems. */
function opensList(one: Section, parent: Section | null): boolean {
  return (
    one.marker?.kind === 'field' &&
    one.field === 'problem' &&
    itemsOf(one.children).length > 0 &&
    (parent === null || naming(titleText(parent)) === 'no')
  )
}

/** 整改措施: or 具体表现: right below: whatever the title says, it is a problem. */
function hasLists(section: Section): boolean {
  return (
    section.field === null &&
    section.children.some(
      ({ field }) => field === 'measures' || field === 'manifestation' || field === 'goal',
    )
  )
}

/**
 * Items on the level of the problems whose title shows no fault (2.二级学院党组织政治功能) are problems all the
 * same where most on that level are: level is the same kinds of markers on the way down, in parts that hold problems.
 */
function withLevel(document: OutlinedDocument, problems: Section[]): ProblemSections {
  const chosen = new Set(problems)
  const above = new Set(problems.flatMap((one) => ancestorsOf(one)))
  const levels = new Map<string, Section[]>()
  const visit = (section: Section, way: string) => {
    const level = `${way} ${section.marker?.kind ?? ''}`
    const same = levels.get(level)
    if (same === undefined) levels.set(level, [section])
    else same.push(section)
    if (!chosen.has(section)) for (const child of itemsOf(section.children)) visit(child, level)
  }
  const parts = 2 * problems.filter((one) => one.parent === null).length > problems.length
  for (const root of itemsOf(document.roots))
    if (standsElsewhere(root)) continue
    else if (
      above.has(root) ||
      chosen.has(root) ||
      root.marker?.kind !== 'chapter' ||
      isAspect(root) ||
      namesSubject(root) ||
      parts
    )
      visit(root, '')
  const guessed: Section[] = []
  // The innermost first: what then holds one is a heading.
  for (const [, level] of [...levels].sort(([a], [b]) => depthOf(b) - depthOf(a))) {
    // 一、 that holds problems says nothing of 二、: only where parts are problems themselves one more may be.
    const certain = level.filter(
      (one) => chosen.has(one) || (above.has(one) && one.marker?.kind !== 'chapter'),
    ).length
    if (level.length < 2 || certain < (answered(level, chosen, above) ? FEW : MANY) * level.length) continue
    for (const one of level) {
      if (chosen.has(one) || above.has(one) || !mayJoin(one)) continue
      guessed.push(one)
      for (const over of ancestorsOf(one)) above.add(over)
    }
  }
  const all = [...problems, ...guessed].sort((a, b) => a.index - b.index)
  return { problems: all, guessed: all.filter((one) => namingOf(one) === 'no') }
}

/** Told by the title, and by the company below it: 问题1: names a problem whatever the part is called. */
const standsElsewhere = (one: Section) => isElsewhere(titleText(one), holdsLabelled(one))

/** The share of a level that has to be known for the rest to join it. */
const MANY = 0.5
const FEW = 0.2

/** Nearly all of the level that is not known reads like a title with its answer: no act, no figure, and something told below. */
function answered(level: readonly Section[], chosen: ReadonlySet<Section>, above: ReadonlySet<Section>) {
  const open = level.filter((one) => !chosen.has(one) && !above.has(one))
  const titled = open.filter((one) => mayJoin(one) && itemsOf(one.children).every((item) => isDetail(item)))
  return titled.length >= NEARLY_ALL * open.length
}

const NEARLY_ALL = 0.9

/** What is told below an answer: • or (1), and nothing under it. */
const isDetail = (item: Section) => DETAIL.has(item.marker?.kind ?? '') && itemsOf(item.children).length === 0

const DETAIL = new Set(['sub', 'half', 'circled', 'bullet', 'dash'])

const depthOf = (way: string) => way.split(' ').length

/** 二、党风廉政建设方面: what stands below is what stands below the other aspects. */
const isAspect = (root: Section) => /方面|领域/u.test(titleText(root)) && !isElsewhere(titleText(root))

/** 读者服务: a subject and no act, with titled items below that tell none either. */
function namesSubject(root: Section): boolean {
  const title = titleText(root)
  const items = itemsOf(root.children)
  return (
    title.length <= LONGEST_SUBJECT &&
    !/[,、]/u.test(title) &&
    !namesAct(title) &&
    !isPart(root) &&
    items.length > 0 &&
    items.every((one) => mayJoin(one))
  )
}

const LONGEST_SUBJECT = 14

/** 召开专题会5次 */
const TELLS_ACT = /\d+(?:余|多)?[次期场份项人]/u

function mayJoin(section: Section): boolean {
  const title = titleText(section)
  return (
    section.field === null &&
    title.length >= 4 &&
    title.length <= 60 &&
    (section.body.to > section.body.from || section.children.length > 0) &&
    !TELLS_ACT.test(title) &&
    !section.children.some((child) => casesIn(child).length > 0) &&
    !namesAct(title) &&
    !isElsewhere(title) &&
    !announcesProblems(title)
  )
}

function ancestorsOf(section: Section): Section[] {
  const chain: Section[] = []
  for (let at = section.parent; at !== null; at = at.parent) chain.push(at)
  return chain
}

/** Headings above a problem that name an aspect or a group; parts such as 二、整改落实情况 are passed over. */
export function headingsAbove(section: Section): Section[] {
  return ancestorsOf(section)
    .reverse()
    .filter((one) => one.marker !== null && one.marker.kind !== 'field' && one.marker.kind !== 'ordinal')
    .filter((one) => !isPart(one))
}

/** 聚焦政治建设方面(2个问题) */
const COUNTED = /[([]\d+[个项条][^()[\]]{0,8}[)\]]$/u

/** 二、整改落实情况: a part of the document, no aspect. */
export function isPart(section: Section): boolean {
  const title = titleText(section).replace(COUNTED, '')
  if (section.marker?.kind === 'aspect') return false
  if (announcesProblems(title)) return !/方面|领域/u.test(title)
  return (
    section.parent === null &&
    naming(title) === 'no' &&
    /整改|反馈|落实情况|进展|成效|清单|逐条|逐项|对照|问题/u.test(title)
  )
}
