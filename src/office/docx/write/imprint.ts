/**
 * 版记 at the foot of the last page: paragraphs of one frame. A last paragraph of one point holds the frame on its page.
 */
import { ShadingType, Tab, TextRun, type IFrameOptions, type Paragraph } from 'docx'
import { dayInWords } from '#core/words/calendar/day-in-words.ts'
import type { Imprint } from '#core/rules/report/paper.ts'
import { FONT } from '#office/official-format/fonts.ts'
import { IMPRINT_RULE, SIZE, TEXT_WIDTH } from '#office/official-format/measures.ts'
import { printableLine } from '#office/official-format/printable.ts'
import { line } from './paragraphs.ts'
import { runOptions, textRun, type RunStyle } from './runs.ts'

const STYLE: RunStyle = { font: FONT.text, size: SIZE.four, spacing: null }
/** One character of size 4. */
const CHARACTER = SIZE.four * 10
const TEXT_LINE = 500
/** Type of one point: as good as none. */
const SPECK: RunStyle = { ...STYLE, size: 2 }
const FRAME: IFrameOptions = {
  type: 'alignment',
  width: TEXT_WIDTH,
  wrap: 'notBeside',
  anchor: { horizontal: 'margin', vertical: 'margin' },
  alignment: { x: 'left', y: 'bottom' },
}

export function imprintLines(imprint: Imprint): Paragraph[] {
  const copies = imprint.copyTo.map(printableLine).filter((name) => name !== '')
  const printedOn = new TextRun({
    ...runOptions(STYLE),
    children: [new Tab(), `${dayInWords(imprint.printedOn)}印发`],
  })
  return [
    rule(IMPRINT_RULE.outer),
    // «左右各空一字编排,回行时与冒号后的首字对齐,最后一个抄送机关名称后标句号»
    ...(copies.length === 0
      ? []
      : [
          line(
            [textRun(`抄送：${copies.join('，')}。`, STYLE)],
            {
              frame: FRAME,
              line: TEXT_LINE,
              indent: { left: 4 * CHARACTER, right: CHARACTER, hanging: 3 * CHARACTER },
            },
            STYLE,
          ),
          rule(IMPRINT_RULE.inner),
        ]),
    line(
      [textRun(printableLine(imprint.printedBy), STYLE), printedOn],
      {
        frame: FRAME,
        line: TEXT_LINE,
        indent: { left: CHARACTER, right: CHARACTER },
        tabStops: [{ type: 'right', position: TEXT_WIDTH - CHARACTER }],
      },
      STYLE,
    ),
    rule(IMPRINT_RULE.outer),
    line([], { line: 20 }, SPECK),
  ]
}

/**
 * A rule is an empty line as high as the rule is thick, shaded black: borders would take the paragraphs out of the
 * frame in LibreOffice, and would be as narrow as the text between them in Word.
 */
const rule = (thickness: number): Paragraph =>
  line(
    [],
    { frame: FRAME, line: thickness, shading: { type: ShadingType.CLEAR, color: 'auto', fill: '000000' } },
    SPECK,
  )
