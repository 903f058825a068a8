/**
 * An element as the lines it shows.
 *
 *     <p>一、<b>问题</b></p><ol><li>甲<br>乙</ol>        一、问题 ⏎ 1.甲 ⏎ 乙
 */
import { type IndentedLine, withIndents } from '#office/indents.ts'
import { attribute, isElement, type PageElement, type PageNode } from './parse-page.ts'
import { isDataTable, tableLines } from './page-table.ts'
import { isBlock, isHidden, isSilent } from './shown.ts'

/** `isLeftOut`: parts of the page that are not the document's. */
export function linesOf(element: PageElement, isLeftOut: (element: PageElement) => boolean): string[] {
  const writer = new LineWriter(isLeftOut, holdsNested(element))
  writer.inside(element)
  return writer.finish()
}

/** Everything of an element. */
export const allLinesOf = (element: PageElement): string[] => linesOf(element, nothing)
const nothing = () => false

/** 首页 | 政务公开, 返回列表: a line of links – but an attachment and a numbered item say something. */
const isOnlyLinks = (words: string, linked: number) =>
  linked > 0.6 * words.length && !OWN_MARK.test(words) && !/^附件|《|[。；，]/u.test(words)

/** Between wide characters a line end of the page's own text is only its layout. */
const WIDE = String.raw`[\p{Script=Han}\u3000-\u303f\uff00-\uffef“”]`
const BETWEEN_WIDE = new RegExp(`(?<=${WIDE})[ \\t]*[\\r\\n]+[ \\t]*(?=${WIDE})`, 'gu')
const OWN_MARK = /^(?:[（(]?[\d一二三四五六七八九十]{1,3}[.．、)）]|第[一二三四五六七八九十]|[①-⑳•·●■◆\-—])/u
const HAN = '〇一二三四五六七八九'

class LineWriter {
  private readonly lines: IndentedLine[] = []
  private line = ''
  private mark = ''
  /** characters of the line that are links, and how many links we are in */
  private linked = 0
  private links = 0
  /** in how many numbered lists we are, and whether some stand in others */
  private depth = 0
  private readonly nested: boolean
  private readonly isLeftOut: (element: PageElement) => boolean

  constructor(isLeftOut: (element: PageElement) => boolean, nested: boolean) {
    this.isLeftOut = isLeftOut
    this.nested = nested
  }

  inside(element: PageElement) {
    if (element.tagName === 'table' && this.isData(element)) {
      this.endLine()
      for (const text of tableLines(element, this.cellLines)) this.lines.push({ text, setIn: false })
      return
    }
    if (element.tagName === 'ol') this.depth++
    let item = numberOf(attribute(element, 'start')) ?? 1
    for (const node of element.childNodes) {
      if (isItem(node)) {
        item = numberOf(attribute(node, 'value')) ?? item
        this.mark = markOf(element, item, this.nested ? this.depth : 0)
        item++
      }
      this.node(node, element.tagName === 'pre')
    }
    if (element.tagName === 'ol') this.depth--
  }

  private node(node: PageNode, preformatted: boolean) {
    if ('value' in node) {
      if (preformatted) this.writeLines(node.value)
      else this.write(node.value.replace(BETWEEN_WIDE, '').replace(/[ \t\r\n\f]+/gu, ' '))
      return
    }
    if (!isElement(node) || isSilent(node) || isHidden(node)) return
    if (node.tagName === 'br') {
      this.endLine()
      return
    }
    if (this.isLeftOut(node)) {
      this.endLine()
      return
    }
    const block = isBlock(node)
    const cell = node.tagName === 'td' || node.tagName === 'th'
    const link = node.tagName === 'a' && attribute(node, 'href') !== null
    if (block) this.endLine()
    if (link) this.links++
    this.inside(node)
    if (link) this.links--
    if (block || cell) this.endLine()
  }

  private writeLines(words: string) {
    for (const [i, line] of words.split(/\r\n?|\n/u).entries()) {
      if (i > 0) this.endLine()
      this.write(line)
    }
  }

  private write(words: string) {
    this.line += words
    if (this.links > 0) this.linked += words.trim().length
  }

  private endLine() {
    const words = tidy(this.line)
    const setIn = /^[\s\u00a0]*\u3000{2}/u.test(this.line)
    const { linked } = this
    this.line = ''
    this.linked = 0
    if (words === '' || (this.isLeftOut !== nothing && isOnlyLinks(words, linked))) return
    const text = this.mark === '' || OWN_MARK.test(words) ? words : `${this.mark}${words}`
    this.lines.push({ text, setIn })
    this.mark = ''
  }

  private readonly cellLines = (cell: PageElement): string[] => linesOf(cell, this.isLeftOut)

  private isData(table: PageElement): boolean {
    return isDataTable(table, this.cellLines)
  }

  finish(): string[] {
    this.endLine()
    return withIndents(this.lines)
  }
}

/** Blanks at both ends go, and the gap behind a number that Word sets with blanks. */
function tidy(words: string): string {
  return words
    .replace(/[\u200b\ufeff\u00ad]/gu, '')
    .replace(/[\s\u00a0\u3000]+$|^[\s\u00a0\u3000]+/gu, '')
    .replace(/[\u00a0\t]/gu, ' ')
    .replace(
      /^((?:第?[一二三四五六七八九十]{1,3}(?:、|[）)])|[（(][一二三四五六七八九十\d]+[）)]|\d{1,3}[.．、])) +/u,
      '$1',
    )
}

const isItem = (node: PageNode): node is PageElement =>
  isElement(node) && node.tagName === 'li' && !isHidden(node) && !isSilent(node)

/** A numbered list inside a numbered list. */
const holdsNested = (element: PageElement, inside = false): boolean =>
  element.childNodes.some(
    (child) =>
      isElement(child) &&
      ((inside && child.tagName === 'ol') || holdsNested(child, inside || child.tagName === 'ol')),
  )

/** How official papers number the first, second … level: a browser draws 1. at each, and the levels could not be told. */
const LEVELS: ((number: number) => string)[] = [
  (number) => `${inChinese(number)}、`,
  (number) => `（${inChinese(number)}）`,
  (number) => `${number}.`,
  (number) => `（${number}）`,
  (number) => (number <= 20 ? String.fromCodePoint(0x2460 + number - 1) : `${number})`),
]

/** The mark a browser would draw; none where the page's own style says so. `depth`: 0 where no list holds another. */
function markOf(list: PageElement, number: number, depth: number): string {
  const style = attribute(list, 'style') ?? ''
  if (/list-style(?:-type)?\s*:\s*none/iu.test(style)) return ''
  if (list.tagName === 'ul') return '• '
  if (list.tagName !== 'ol') return ''
  if (/cjk|chinese|hanidec/iu.test(style)) return `${inChinese(number)}、`
  const type = attribute(list, 'type') ?? ''
  if (/^a$/iu.test(type) && number <= 26) return `${String.fromCharCode(type.charCodeAt(0) + number - 1)}.`
  return LEVELS[depth - 1]?.(number) ?? `${number}.`
}

function inChinese(number: number): string {
  if (number > 99 || number < 1) return String(number)
  const [tens, ones] = [Math.floor(number / 10), number % 10]
  return `${tens > 1 ? HAN.charAt(tens) : ''}${tens > 0 ? '十' : ''}${ones > 0 ? HAN.charAt(ones) : ''}`
}

const numberOf = (said: string | null): number | null =>
  said !== null && /^\d{1,4}$/u.test(said) ? Number(said) : null
