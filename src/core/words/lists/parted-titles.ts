/**
 * Titles that end otherwise than at a full stop, known by how all items of a level are written.
 *
 *     1、夜市油烟扰民:给29家摊位装净化器。            a colon behind the fault
 *     1 病历书写不及时 医务科每周抽查。               a blank
 *     (1)土地管理:承包地不退;收回1350亩。             a word over it, the fault, a semicolon
 *                 ~~~~~~~~~~
 *     第一,关于项目管理。结题率低。终止项目13个。       a subject, then the fault
 *                         ~~~~~~
 */
import { firstStop } from '#core/words/document/heading-body.ts'
import { naming } from '#core/words/document/names-problem.ts'
import type { OutlinedDocument, Section, Stretch } from '#core/words/document/outline.ts'
import { bodyText, itemsOf, titleText } from './section-items.ts'

const SHORTEST = 4
const LONGEST = 40
/** So many of a level have to be written alike, and so many of them to name a fault. */
const ALIKE = 0.75
const FAULTY = 0.25
const SUBJECT =
  /^(?:关于|在|聚焦|围绕)|(?:方面|管理|建设|工作|服务|保障|拨付|落实|领域|执行|监督|教育|作风|纪律)$/u

/** A way to part a title from what follows: where the name of the problem stands, null where an item is not written so. */
type Way = (section: Section, source: string) => Stretch | null

/** Sets the titles of such levels; nothing else of the document changes. */
export function settlePartedTitles(document: OutlinedDocument) {
  for (const level of levelsOf(document)) {
    if (level.length < 2 || faults(level.map((one) => titleText(one))) >= ALIKE) continue
    for (const way of WAYS) if (settle(level, way, document.source.text)) break
  }
}

function settle(level: readonly Section[], way: Way, source: string): boolean {
  const names = level.map((one) => way(one, source))
  const said = names.flatMap((name, i) => (name === null ? [] : [words(level[i], name)]))
  if (said.length < 2 || said.length < ALIKE * level.length || faults(said) < FAULTY) return false
  for (const [i, one] of level.entries()) {
    const name = names[i] ?? null
    if (name === null) continue
    one.title = name
    one.body = {
      from: name.to + (PARTS.has(one.block.text.charAt(name.to)) ? 1 : 0),
      to: one.block.text.length,
    }
  }
  return true
}

const PARTS = new Set([':', ';', '。', ','])

const words = (section: Section | undefined, { from, to }: Stretch) =>
  section?.block.text.slice(from, to) ?? ''

/** The share of these words that names a fault. */
const faults = (titles: readonly string[]) =>
  titles.filter((title) => naming(title) !== 'no').length / Math.max(1, titles.length)

const fits = (from: number, to: number) => to - from >= SHORTEST && to - from <= LONGEST

/** 土地管理:承包地不退;收回1350亩。 */
const behindColon: Way = ({ title, block: { text } }) => {
  const colon = text.indexOf(':', title.from)
  if (colon < 0 || colon - title.from > 12 || naming(text.slice(title.from, colon)) !== 'no') return null
  const rest = text.slice(colon + 1)
  const end = rest.search(/[;。]/u)
  if (end < 0 || end + 1 >= rest.length || !fits(0, end) || /[,\d]/u.test(rest.slice(0, end))) return null
  return naming(rest.slice(0, end)) === 'no' && !/;/u.test(rest.charAt(end))
    ? null
    : { from: colon + 1, to: colon + 1 + end }
}

/** 夜市油烟扰民:装净化器。 承包地不退;收回1350亩。 */
const before =
  (sign: string): Way =>
  ({ title, block: { text } }) => {
    const at = text.indexOf(sign, title.from)
    if (at < 0 || at > firstStop(text, title.from) || !fits(title.from, at) || at + SHORTEST >= text.length)
      return null
    const name = text.slice(title.from, at)
    return /[,\d(]/u.test(name) || naming(text.slice(at + 1, firstStop(text, at))) !== 'no'
      ? null
      : { from: title.from, to: at }
  }

/** 病历书写不及时 医务科每周抽查。 */
const beforeBlank: Way = ({ title, block: { text, at } }, source) => {
  for (let i = title.from + SHORTEST; i < Math.min(title.from + LONGEST, text.length - SHORTEST); i++) {
    if (/[。;:]/u.test(text.charAt(i - 1))) return null
    const [before, here] = [at[i - 1] ?? 0, at[i] ?? 0]
    if (here - before > 1 && !source.slice(before, here).includes('\n')) return { from: title.from, to: i }
  }
  return null
}

/** 关于项目管理。结题率低。终止项目13个。 */
const behindSubject: Way = (section) => {
  const [title, body] = [titleText(section), bodyText(section)]
  if (title.length > 14 || !SUBJECT.test(title) || naming(title) !== 'no') return null
  const end = firstStop(body, 0)
  if (end >= body.length - 1 || !fits(0, end) || /[,\d]/u.test(body.slice(0, end))) return null
  return { from: section.body.from, to: section.body.from + end }
}

const WAYS: readonly Way[] = [behindColon, before(':'), before(';'), beforeBlank, behindSubject]

/** Items behind the same kinds of markers on the way down. */
function levelsOf(document: OutlinedDocument): Section[][] {
  const levels = new Map<string, Section[]>()
  const visit = (sections: readonly Section[], above: string) => {
    for (const one of itemsOf([...sections])) {
      const way = `${above} ${one.marker?.kind ?? ''}`
      const level = levels.get(way)
      if (level === undefined) levels.set(way, [one])
      else level.push(one)
      visit(one.children, way)
    }
  }
  visit(document.roots, '')
  return [...levels.values()]
}
