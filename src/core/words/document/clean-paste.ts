/**
 * What comes from the clipboard of Word, WPS or a browser, as clean text: one line a paragraph, table cells parted by
 * tabs, automatic numbers kept where the clipboard's HTML has them.
 *
 *     <p style='mso-list:l0 level1'><span style='mso-list:Ignore'>一、<span>&nbsp;</span></span>问题</p>
 *                                                                  ~~                          ~~
 * Pure and without a DOM: it reads a line of tokens, so that a hostile page in the clipboard runs nothing.
 */
import { rowsOfPlain, textOfRows, unquotedRows } from './pasted-grid.ts'
import { cellBreak, PastedTable } from './pasted-row.ts'

const entities: Record<string, string> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  ensp: ' ',
  emsp: '　',
}

const decoded = (text: string): string =>
  text.replace(
    /&(?:#(\d{1,7})|#[xX]([0-9a-fA-F]{1,6})|(\w{2,10}));/gu,
    (whole, decimal?: string, hex?: string, name?: string) => {
      if (name !== undefined) return entities[name] ?? whole
      const code = decimal === undefined ? Number.parseInt(hex ?? '', 16) : Number(decimal)
      return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : ''
    },
  )

const blocks = new Set([
  'p',
  'div',
  'li',
  'tr',
  'h1',
  'h2',
  'h3',
  'h4',
  'h5',
  'h6',
  'ul',
  'ol',
  'table',
  'section',
  'article',
  'blockquote',
  'br',
  'pre',
  'dt',
  'dd',
])
const silent =
  /<(script|style|head|title|xml|o:p)\b[^>]*>[\s\S]*?<\/\1\s*>|<!--[\s\S]*?-->|<!\[[^>]*\]>|<\?[^>]*>/giu

const digits = '零一二三四五六七八九'
/** 1…99 as 一…九十九: how a list of the style cjk-ideographic is numbered. */
const inChinese = (value: number): string => {
  const [tens, ones] = [Math.floor(value / 10), value % 10]
  if (value > 99) return String(value)
  return `${tens > 1 ? digits.charAt(tens) : ''}${tens > 0 ? '十' : ''}${ones > 0 ? digits.charAt(ones) : ''}`
}

const markerOf = (list: { chinese: boolean; next: number }): string =>
  list.chinese ? `${inChinese(list.next)}、` : `${String(list.next)}.`

const wide = String.raw`[\p{Script=Han}\u3000-\u303f\uff00-\uffef“”]`
const betweenWide = new RegExp(`(?<=${wide})\\s*[\\r\\n]+\\s*(?=${wide})`, 'gu')

/** Line ends within a paragraph of HTML are only its layout: nothing between Chinese characters, a blank elsewhere. */
const unwrapped = (text: string): string => text.replace(betweenWide, '').replace(/[ \r\n]+/gu, ' ')

type List = { ordered: boolean; chinese: boolean; next: number }

/** The lines of an HTML fragment as they stand: cells parted by tabs, the lines of a cell by `cellBreak`. */
export const linesOfHtml = (html: string): string[] => {
  const fragment = /<!--StartFragment-->([\s\S]*?)<!--EndFragment-->/u.exec(html)?.[1] ?? html
  const lines: string[] = ['']
  const lists: List[] = []
  let table: PastedTable | null = null
  let inRow = false
  const write = (text: string) => {
    if (table && inRow) table.write(text)
    else lines[lines.length - 1] = (lines.at(-1) ?? '') + text
  }
  const endRow = () => {
    if (!table || !inRow) return
    inRow = false
    newLine()
    write(table.endRow())
    newLine()
  }
  const newLine = () => {
    if ((lines.at(-1) ?? '').trim() !== '') lines.push('')
    else lines[lines.length - 1] = ''
  }
  for (const [token] of fragment.replace(silent, '').matchAll(/<[^>]*>|[^<]+|</gu)) {
    const tag = /^<(\/?)([a-zA-Z][\w:]*)([^>]*)>$/u.exec(token)
    if (!tag) {
      // Line ends in the HTML's own text are only its layout.
      write(unwrapped(token.startsWith('<') ? '<' : decoded(token)))
      continue
    }
    const [, slash = '', rawName = '', attributes = ''] = tag
    const name = rawName.toLowerCase()
    const opens = slash === ''
    if (name === 'tr') {
      endRow()
      // Excel's fragment begins inside its table.
      if (opens) {
        table ??= new PastedTable()
        table.beginRow()
        inRow = true
      }
      continue
    }
    if (name === 'table' && (!inRow || !opens)) {
      endRow()
      table = null
    }
    // Within a row, paragraphs and cells stay on its line.
    if (table && inRow) {
      if (opens && (name === 'td' || name === 'th')) table.beginCell(attributes)
      else if (blocks.has(name)) table.write(cellBreak)
      continue
    }
    if (blocks.has(name)) newLine()
    if (name === 'ol' || name === 'ul') {
      if (opens)
        lists.push({
          ordered: name === 'ol',
          chinese: /cjk|chinese|hanidec/iu.test(attributes),
          next: Number(/start\s*=\s*["']?(\d+)/iu.exec(attributes)?.[1] ?? '1'),
        })
      else lists.pop()
    }
    const list = lists.at(-1)
    // Word writes the number of its own list items as text; only those of a plain list have to be said.
    if (name === 'li' && opens && list?.ordered && !/mso-list/iu.test(attributes)) {
      write(markerOf(list))
      list.next += 1
    }
  }
  endRow()
  return lines
}

/** The text of an HTML fragment. */
export const textOfHtml = (html: string): string => tidied(linesOfHtml(html).join('\n'))

/** No trailing blanks, no blank runs, one kind of line end; an automatic number keeps no gap after 、 or ）. */
export const tidied = (text: string): string =>
  text
    .replace(/\r\n?|[\u2029\v]/gu, '\n')
    .replace(/[\u200b\ufeff\u00ad]/gu, '')
    .split('\n')
    .map((line) =>
      line
        .replace(/\u00a0/gu, ' ')
        .replace(/[ \u3000]+$/u, '')
        .replace(/^[ \u3000]+/u, ''),
    )
    .map((line) =>
      line.replace(
        /^(第?[一二三四五六七八九十]+(?:、|[）)])|[（(][一二三四五六七八九十\d]+[）)]|\d{1,3}[.．、])[ \t]+/u,
        '$1',
      ),
    )
    .join('\n')
    .replace(/\n{2,}/gu, '\n')
    .trim()

/** Which of the two the clipboard has is better: HTML where it knows lists or tables that plain text loses. */
export const cleanPaste = (clipboard: { html: string; plain: string }): string => {
  const structured = /mso-list|<(?:ol|table)\b/iu.test(clipboard.html)
  const text = structured || clipboard.plain.trim() === '' ? textOfHtml(clipboard.html) : ''
  return text === ''
    ? tidied(unquotedRows(clipboard.plain.replaceAll('\r\n', '\n').replaceAll(cellBreak, '\n')))
    : text
}

/**
 * A block of cells out of the clipboard, as the text from which `gridOfText` reads it. A table of the HTML counts before
 * the plain words: there a merged cell says its words for every row it goes over.
 */
export const cellsPasted = (clipboard: { html: string; plain: string }): string => {
  const lines = /<tr\b/iu.test(clipboard.html) ? linesOfHtml(clipboard.html) : []
  return textOfRows(
    lines.some((it) => it.trim() !== '')
      ? lines.map((line) => line.split('\t'))
      : rowsOfPlain(clipboard.plain),
  )
}
