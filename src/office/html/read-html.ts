/**
 * A saved page → the lines of its document, without what the site put around it.
 */
import { isBoilerplate } from '#core/words/document/boilerplate.ts'
import { fold } from '#core/words/figures/fold.ts'
import type { ReadingIssue } from '#core/words/lists/draft.ts'
import type { TextEncoding } from '#office/text-encoding.ts'
import { Unreadable } from '#office/unreadable.ts'
import { decodePage } from './decode-page.ts'
import { densitiesOf, type Density, isLinks, mainPart } from './density.ts'
import { allLinesOf, linesOf } from './page-lines.ts'
import { isDataTable } from './page-table.ts'
import { headOf, opensWith, titleOf } from './page-title.ts'
import { isElement, type PageElement, parsePage } from './parse-page.ts'
import { isBlock, isHidden, isSilent } from './shown.ts'

export const LARGEST_PAGE = 20 * 1024 * 1024

export type PageRead = { lines: string[]; encoding: TextEncoding; issues: ReadingIssue[] }

/** Throws Unreadable for a page that is too large, too deep, or in no encoding we know. */
export function readHtml(bytes: Uint8Array): PageRead {
  if (bytes.length > LARGEST_PAGE)
    throw new Unreadable('too-large', `${Math.ceil(bytes.length / 1024 / 1024)} MB`)
  const { text, encoding } = decodePage(bytes)
  const html = parsePage(text)
    .childNodes.filter(isElement)
    .find(({ tagName }) => tagName === 'html')
  const parts = html?.childNodes.filter(isElement) ?? []
  const body = parts.find(({ tagName }) => tagName === 'body')
  if (body === undefined) return { lines: [], encoding, issues: [] }
  const densities = densitiesOf(body)
  const main = mainPart(body, densities, (table) => isDataTable(table, allLinesOf))
  const whole = densities.get(main) ?? { text: 0, link: 0, weight: 0 }
  const all = linesOf(main, (element) => {
    const density = densities.get(element)
    if (density === undefined || !isBlock(element) || /^(?:p|pre|h[1-6])$/u.test(element.tagName))
      return false
    return isLinks(density, whole) || isCopy(element, densities)
  })
  const counts = countsUp(all)
  const lines = all.filter((line) => (counts && LONE_NUMBER.test(line)) || !isAround(line))
  const page = allLinesOf(body)
  const head = headOf(parts.find(({ tagName }) => tagName === 'head') ?? null)
  const title = titleOf(head, headingsIn(body), page)
  const opening: string[] = []
  if (title !== null && !opensWith(lines, title)) opening.push(title)
  const published = head.published ?? dayShown(page)
  if (published !== null && !lines.some((line) => line.includes(published)))
    opening.push(`发布时间：${published}`)
  const issues: ReadingIssue[] = []
  const hidden = hiddenWords(main)
  if (hidden !== '') issues.push({ code: 'page-hidden', message: hidden, line: 1 })
  const kept = countOf(main, 'ins')
  const removed = countOf(main, 'del')
  if (kept + removed > 0) issues.push({ code: 'changes-accepted', message: `${kept} ${removed}`, line: 1 })
  return { lines: [...opening, ...lines], encoding, issues }
}

/** A second copy of what stands beside it, for the printer. */
function isCopy(element: PageElement, densities: Map<PageElement, Density>): boolean {
  const length = densities.get(element)?.text ?? 0
  const { parentNode } = element
  if (length < 120 || parentNode === null) return false
  for (const sibling of parentNode.childNodes) {
    if (sibling === element) return false
    if (!isElement(sibling) || densities.get(sibling)?.text !== length) continue
    if (allLinesOf(sibling).join('') === allLinesOf(element).join('')) return true
  }
  return false
}

const LONE_NUMBER = /^\s*\d{1,3}\s*$/u

/** Numbers alone on their lines are those of pages, unless they count the rows of a table whose cells became lines. */
function countsUp(lines: readonly string[]): boolean {
  const numbers = lines.filter((line) => LONE_NUMBER.test(line)).map(Number)
  return (
    numbers.length >= 3 &&
    numbers[0] === 1 &&
    numbers.every((one, i) => i === 0 || one > (numbers[i - 1] ?? 0))
  )
}

/** 【打印】【关闭】, 责任编辑：… – but never the day of publication, which dates the document. */
function isAround(line: string): boolean {
  if (line.includes('\t')) return false
  if (!/[\p{L}\p{N}]/u.test(line)) return true
  const folded = fold(line).replace(/\s+/gu, '')
  return isBoilerplate(folded.replace(/^[【[]|[】\]]$/gu, '')) && !/\d{4}[-年./]\d{1,2}/u.test(folded)
}

/** 发布时间：2024-03-06 in the line below the title, wherever the site puts it. */
function dayShown(page: readonly string[]): string | null {
  for (const line of page) {
    const match =
      /(?:发布|发文|成文|公开|更新)?(?:时间|日期)\s*[:：]\s*\[?\s*(\d{4}[-/.年]\d{1,2}[-/.月]\d{1,2}日?)/u.exec(
        line,
      )
    if (match !== null && line.length < 120) return match[1] ?? null
  }
  return null
}

function headingsIn(element: PageElement): string[] {
  if (isSilent(element) || isHidden(element)) return []
  if (element.tagName === 'h1') return [allLinesOf(element).join('')]
  return element.childNodes.filter(isElement).flatMap(headingsIn)
}

/** Word writes tracked changes into a page as what they are. */
const countOf = (element: PageElement, name: string): number =>
  element.childNodes
    .filter(isElement)
    .reduce((sum, child) => sum + (child.tagName === name ? 1 : 0) + countOf(child, name), 0)

/** The first words that stand in the document but are not shown; short ones are tricks of layout. */
function hiddenWords(main: PageElement): string {
  for (const child of main.childNodes) {
    if (!isElement(child) || isSilent(child)) continue
    if (isHidden(child)) {
      const words = allLinesOf(child).join('')
      if (words.length >= 30) return `${words.slice(0, 20)}…`
    } else {
      const words = hiddenWords(child)
      if (words !== '') return words
    }
  }
  return ''
}
