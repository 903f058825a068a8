/**
 * Where the document stands in its page: by the density of its text, not by any site's names.
 *
 *     menu, path, sister pages    mostly links, no sentences
 *     the document                sentences: 。；， few links
 */
import { isElement, type PageElement, type PageNode } from './parse-page.ts'
import { isBlock, isHidden, isSilent } from './shown.ts'

/** `text` and `link`: characters, all of them and those of links; `weight`: what speaks for being the document. */
export type Density = { text: number; link: number; weight: number }

const SENTENCE = /[。；，]|[、,;].*[、,;]/u
const LONG = 25

/** The density of every element that shows something. */
export function densitiesOf(root: PageElement): Map<PageElement, Density> {
  const found = new Map<PageElement, Density>()
  measure(root, false, found)
  return found
}

/** Returns what the element says in itself; blocks weigh their own line of text. */
function measure(
  element: PageElement,
  linked: boolean,
  found: Map<PageElement, Density>,
): Density & { own: string; ownLink: number } {
  const sum = { text: 0, link: 0, weight: 0, own: '', ownLink: 0 }
  const weigh = () => {
    sum.weight += weightOf(sum.own, sum.ownLink)
    sum.own = ''
    sum.ownLink = 0
  }
  for (const node of element.childNodes) {
    const words = textOf(node)
    if (words !== null) {
      const length = words.replace(/\s+/gu, '').length
      sum.text += length
      sum.own += words
      if (linked) {
        sum.link += length
        sum.ownLink += length
      }
    }
    if (!isElement(node) || isSilent(node) || isHidden(node)) continue
    const inner = measure(node, linked || node.tagName === 'a', found)
    if (isBlock(node) || node.tagName === 'br') weigh()
    sum.text += inner.text
    sum.link += inner.link
    sum.weight += inner.weight
    sum.own += inner.own
    sum.ownLink += inner.ownLink
  }
  if (isBlock(element)) weigh()
  found.set(element, { text: sum.text, link: sum.link, weight: sum.weight })
  return sum
}

const textOf = (node: PageNode): string | null =>
  node.nodeName === '#text' && 'value' in node ? node.value : null

function weightOf(words: string, link: number): number {
  const text = words.replace(/\s+/gu, '')
  if (link * 2 >= text.length) return 0
  return text.length >= LONG || SENTENCE.test(text) ? text.length - link : text.length * 0.2
}

/** Elements whose words are a line or a cell of the document, not a place that holds it. */
const NO_PLACE = new Set('p pre li dt dd h1 h2 h3 h4 h5 h6 tr caption ol ul blockquote'.split(' '))

/** The innermost element that holds nearly all of the text that weighs. `isTable`: a table of data is never entered. */
export function mainPart(
  body: PageElement,
  densities: Map<PageElement, Density>,
  isTable: (element: PageElement) => boolean,
): PageElement {
  let part = body
  for (;;) {
    const whole = densities.get(part)?.weight ?? 0
    const next = part.childNodes
      .filter(isElement)
      .find((child) => whole > 0 && (densities.get(child)?.weight ?? 0) >= 0.7 * whole)
    if (next === undefined || NO_PLACE.has(next.tagName)) return part
    if (!isBlock(next) && !next.childNodes.some((node) => isElement(node) && isBlock(node))) return part
    if (next.tagName === 'table' && isTable(next)) return part
    part = next
  }
}

/** Links beside the text: sister pages, «打印 关闭», a path. A few links inside sentences are none. */
export function isLinks(density: Density, main: Density): boolean {
  return density.text > 0 && density.link > 0.5 * density.text && density.weight < 0.1 * main.weight
}
