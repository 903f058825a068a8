/**
 * 版记 at the foot of the last page: paragraphs of one frame. A last paragraph of one point holds the frame on its page.
 */
import { BorderStyle, type IBorderOptions, type IFrameOptions, type Paragraph, Tab, TextRun } from 'docx'
import type { Imprint } from '#core/rules/report/paper.ts'
import { FONT } from '#office/official-format/fonts.ts'
import { IMPRINT_RULE, SIZE, TEXT_WIDTH } from '#office/official-format/measures.ts'
import { printableLine } from '#office/official-format/printable.ts'
import { dayInWords } from '#office/official-format/signature-places.ts'
import { line } from './paragraphs.ts'
import { runOptions, textRun, type RunStyle } from './runs.ts'

const STYLE: RunStyle = { font: FONT.text, size: SIZE.four, spacing: null }
/** One character of size 4. */
const CHARACTER = SIZE.four * 10
const FRAME: IFrameOptions = {
  type: 'alignment',
  width: TEXT_WIDTH,
  wrap: 'notBeside',
  anchor: { horizontal: 'margin', vertical: 'margin' },
  alignment: { x: 'left', y: 'bottom' },
}

export function imprintLines(imprint: Imprint): Paragraph[] {
  const copies = imprint.copyTo.map(printableLine).filter((name) => name !== '')
  const outer = rule(IMPRINT_RULE.outer)
  const lines: Paragraph[] = []
  if (copies.length > 0)
    // «左右各空一字编排,回行时与冒号后的首字对齐,最后一个抄送机关名称后标句号»
    lines.push(
      line([textRun(`抄送：${copies.join('，')}。`, STYLE)], {
        frame: FRAME,
        line: 500,
        indent: { left: 4 * CHARACTER, right: CHARACTER, hanging: 3 * CHARACTER },
        border: { top: outer, bottom: rule(IMPRINT_RULE.inner) },
      }),
    )
  const printedOn = new TextRun({
    ...runOptions(STYLE),
    children: [new Tab(), `${dayInWords(imprint.printedOn)}印发`],
  })
  lines.push(
    line([textRun(printableLine(imprint.printedBy), STYLE), printedOn], {
      frame: FRAME,
      line: 500,
      indent: { left: CHARACTER, right: CHARACTER },
      tabStops: [{ type: 'right', position: TEXT_WIDTH - CHARACTER }],
      border: copies.length > 0 ? { bottom: outer } : { top: outer, bottom: outer },
    }),
  )
  return [...lines, line([], { line: 20 }, { ...STYLE, size: 2 })]
}

const rule = (size: number): IBorderOptions => ({
  style: BorderStyle.SINGLE,
  size,
  color: '000000',
  space: 1,
})
