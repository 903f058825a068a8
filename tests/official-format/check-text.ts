/** Text: fonts, sizes, pitch and indents of every paragraph, and the order of the numbered headings. */
import type { Finding } from './check.ts'
import { all, at, value, words, type Node } from './xml-tree.ts'

const TITLE = '方正小标宋简体'
const TEXT = '仿宋_GB2312'
const HEADINGS = ['黑体', '楷体_GB2312', TEXT, TEXT]
/** Two characters of 28 in 156 mm. */
const TWO_CHARACTERS = 630

export function checkText(body: Node): Finding[] {
  const paragraphs = body.children.filter((child) => child.name === 'w:p' && !framed(child))
  return [...paragraphs.flatMap(checkParagraph), ...checkOrder(paragraphs)]
}

const framed = (paragraph: Node): boolean => at(paragraph, 'w:pPr', 'w:framePr') !== undefined

function checkParagraph(paragraph: Node): Finding[] {
  const text = words(paragraph)
  const properties = at(paragraph, 'w:pPr')
  if (text === '') return isGap(properties) ? [] : checkPitch(properties, false, 'empty line')
  const where = text.slice(0, 20)
  const findings: Finding[] = []
  const level = at(properties, 'w:outlineLvl')
  const runs = all(paragraph, 'w:r').filter((run) => words(run) !== '')
  const sizes = new Set(runs.map((run) => Number(value(at(run, 'w:rPr', 'w:sz')))))
  const red = runs.some((run) => value(at(run, 'w:rPr', 'w:color')) === 'FF0000')
  const title = sizes.has(44)
  const expected =
    red || title
      ? TITLE
      : level !== undefined
        ? HEADINGS[Number(value(level))]
        : /^附件\d*$/u.test(text)
          ? HEADINGS[0]
          : TEXT
  for (const run of runs) {
    const fonts = at(run, 'w:rPr', 'w:rFonts')
    if (value(fonts, 'w:eastAsia') !== expected || value(fonts, 'w:ascii') !== 'Times New Roman')
      findings.push({ code: 'font', where })
    if (value(fonts, 'w:hint') !== 'eastAsia') findings.push({ code: 'font-of-marks', where })
    if (!red && !title && value(at(run, 'w:rPr', 'w:spacing')) !== '-5')
      findings.push({ code: 'character-spacing', where })
  }
  if (!red && (sizes.size !== 1 || !(sizes.has(32) || title))) findings.push({ code: 'size', where })
  findings.push(...checkPitch(properties, red, where))
  if (!red && !indented(properties, text)) findings.push({ code: 'indent', where })
  if ((red || title) && value(at(properties, 'w:jc')) !== 'center') findings.push({ code: 'centre', where })
  return findings
}

/** What parts two tables, and what holds the imprint: no line of the page. */
const isGap = (properties: Node | undefined): boolean =>
  Number(value(at(properties, 'w:spacing'), 'w:line')) <= 120

function checkPitch(properties: Node | undefined, red: boolean, where: string): Finding[] {
  const spacing = at(properties, 'w:spacing')
  const exact = value(spacing, 'w:lineRule') === 'exact'
  const lines = (225 * 1440) / 25.4 / Number(value(spacing, 'w:line'))
  const findings: Finding[] = []
  if (!exact || (!red && (lines < 22 || lines > 22.1))) findings.push({ code: 'pitch', where })
  if (value(spacing, 'w:before') !== '0' || value(spacing, 'w:after') !== '0')
    findings.push({ code: 'space-between', where })
  if (!['0', 'false'].includes(value(at(properties, 'w:widowControl'))))
    findings.push({ code: 'widows', where })
  return findings
}

/** By two characters, but for what is centred, ends a letter, opens it, or hangs. */
function indented(properties: Node | undefined, text: string): boolean {
  const indent = at(properties, 'w:ind')
  if (['center', 'right'].includes(value(at(properties, 'w:jc')))) return true
  if (text.endsWith('：') && indent === undefined) return true
  if (/^附件\d*$/u.test(text)) return indent === undefined
  if (value(indent, 'w:hanging') !== '')
    return Number(value(indent, 'w:left')) - Number(value(indent, 'w:hanging')) >= TWO_CHARACTERS
  return Number(value(indent, 'w:firstLine')) === TWO_CHARACTERS
}

const MARKERS = [
  /^([一二三四五六七八九十]+)、/u,
  /^（([一二三四五六七八九十]+)）/u,
  /^(\d+)[.．]/u,
  /^（(\d+)）/u,
]

/** Each level begins at one under the level above it and goes on by one; a new part (an annex) begins anew. */
function checkOrder(paragraphs: readonly Node[]): Finding[] {
  const findings: Finding[] = []
  let last = [0, 0, 0, 0]
  for (const paragraph of paragraphs) {
    const text = words(paragraph)
    if (/^附件\d*$/u.test(text)) last = [0, 0, 0, 0]
    const level = at(paragraph, 'w:pPr', 'w:outlineLvl')
    if (level === undefined) continue
    const depth = Number(value(level))
    const marker = MARKERS[depth]?.exec(text)?.[1]
    if (marker === undefined) {
      if (MARKERS.some((other) => other.test(text)))
        findings.push({ code: 'heading-level', where: text.slice(0, 20) })
      continue
    }
    const number = /^\d/u.test(marker) ? Number(marker) : chineseNumber(marker)
    if (number !== (last[depth] ?? 0) + 1) findings.push({ code: 'heading-order', where: text.slice(0, 20) })
    last = last.map((own, i) => (i < depth ? own : i === depth ? number : 0))
  }
  return findings
}

function chineseNumber(text: string): number {
  const digit = (character: string | undefined) => '一二三四五六七八九'.indexOf(character ?? '') + 1
  const [tens = '', units = ''] = text.split('十')
  return text.includes('十') ? (tens === '' ? 1 : digit(tens)) * 10 + digit(units || undefined) : digit(text)
}
