/** What stands before the text: the red head, the number, the red rule, the title, the addressee. */
import { AlignmentType, BorderStyle, TextRun, type Paragraph } from 'docx'
import type { Paper } from '#core/rules/report/paper.ts'
import { FONT } from '#office/official-format/fonts.ts'
import {
  HEAD_BELOW_TOP,
  LINE,
  RED,
  RULE_BELOW_NUMBER_PT,
  SIZE,
  TEXT_WIDTH,
} from '#office/official-format/measures.ts'
import { printableLine } from '#office/official-format/printable.ts'
import { gridWidth } from '#office/official-format/signature-places.ts'
import { titleLines } from '#office/official-format/title-lines.ts'
import { emptyLine, line } from './paragraphs.ts'
import { runOptions, TEXT_STYLE, textRun, type RunStyle } from './runs.ts'

/** The head is at most as high as 62 pt and not smaller than the title, whatever its length. */
const HEAD_SIZES = { largest: 124, smallest: SIZE.two }

export function opening(paper: Paper): Paragraph[] {
  const { head, number, addressee } = paper
  return [
    ...(head === null ? [] : redHead(head.issuer, number)),
    ...titleParagraphs(paper.title),
    ...(head === null && number !== null ? [centred(number)] : []),
    ...(addressee === null || printableLine(addressee) === '' ? [] : [emptyLine(), addresseeLine(addressee)]),
    ...(addressee === null ? [emptyLine()] : []),
  ]
}

/** Size of the head in half points: as large as one line of the text's width can hold. */
export function headSize(words: string): number {
  const fits = Math.floor(TEXT_WIDTH / 10 / Math.max(1, gridWidth(words)))
  return Math.max(HEAD_SIZES.smallest, Math.min(HEAD_SIZES.largest, fits))
}

function redHead(issuer: string, number: string | null): Paragraph[] {
  const words = printableLine(issuer)
  const size = headSize(words)
  const style: RunStyle = { font: FONT.title, size, colour: RED, spacing: null }
  const lines = titleLines(words, TEXT_WIDTH / 10 / size)
  // An exact line sets what it has over the size above the letters: the first one reaches down to 35 mm.
  const above = HEAD_BELOW_TOP - 3 * LINE
  return [
    emptyLine(),
    emptyLine(),
    emptyLine(),
    ...lines.map((own, i) =>
      line(
        [textRun(own, style)],
        { alignment: AlignmentType.CENTER, line: Math.round(size * 11) + (i === 0 ? above : 0) },
        style,
      ),
    ),
    emptyLine(),
    emptyLine(),
    line([textRun(number === null ? '' : printableLine(number), TEXT_STYLE)], {
      alignment: AlignmentType.CENTER,
      border: { bottom: { style: BorderStyle.SINGLE, size: 12, color: RED, space: RULE_BELOW_NUMBER_PT } },
    }),
    emptyLine(),
    emptyLine(),
  ]
}

/** One paragraph with its lines broken where they should be; without a title there is none. `width` in twips. */
export function titleParagraphs(title: string, width = TEXT_WIDTH): Paragraph[] {
  const style: RunStyle = { font: FONT.title, size: SIZE.two, spacing: null }
  const lines = titleLines(title, Math.floor(width / 10 / SIZE.two))
  if (lines.length === 0) return []
  return [
    line(
      lines.map((own, i) => new TextRun({ ...runOptions(style), text: own, ...(i > 0 ? { break: 1 } : {}) })),
      { alignment: AlignmentType.CENTER, keepLines: true, offGrid: true },
      style,
    ),
  ]
}

const centred = (text: string): Paragraph =>
  line([textRun(printableLine(text), TEXT_STYLE)], { alignment: AlignmentType.CENTER })

/** «编排于标题下空一行位置,居左顶格,最后一个机关名称后标全角冒号» */
export const addresseeLine = (addressee: string): Paragraph =>
  line([textRun(`${printableLine(addressee).replace(/[:：]$/u, '')}：`, TEXT_STYLE)])
