/** Paragraphs of the text: each carries its whole format, so that it stands alike in somebody else's file. */
import { AlignmentType, LineRuleType, Paragraph, type IParagraphOptions, type ParagraphChild } from 'docx'
import type { Heading, Paragraph as PaperParagraph, Run } from '#core/rules/report/paper.ts'
import { FONT, type FontName } from '#office/official-format/fonts.ts'
import { CHARACTER, LINE } from '#office/official-format/measures.ts'
import { printable, printableLine } from '#office/official-format/printable.ts'
import { OFF_GRID } from './parts.ts'
import { linkedRun, runOptions, TEXT_STYLE, textRun, type RunStyle } from './runs.ts'

/** What is said beside this goes to the library as it is. */
type Shape = Omit<IParagraphOptions, 'children' | 'text'> & {
  line?: number
  offGrid?: boolean
  style?: never
}

/**
 * A paragraph on the grid of 22 lines, or off it where its line has another height. Type that is higher than a line of
 * the grid, a title's for one, has to be off it too: LibreOffice would give it two.
 */
export function line(
  children: readonly ParagraphChild[],
  shape: Shape = {},
  mark: RunStyle = TEXT_STYLE,
): Paragraph {
  const { line: height = LINE, offGrid = height !== LINE, ...rest } = shape
  return new Paragraph({
    ...(offGrid ? { style: OFF_GRID } : {}),
    widowControl: false,
    spacing: { before: 0, after: 0, line: height, lineRule: LineRuleType.EXACT },
    alignment: AlignmentType.BOTH,
    ...rest,
    // Where there is nothing else, the mark at the end of a paragraph says what it is set in.
    ...(children.length === 0 ? { run: runOptions(mark) } : {}),
    children,
  })
}

export const emptyLine = (): Paragraph => line([])

const HEADING_FONT: Record<Heading['level'], FontName> = {
  1: FONT.first,
  2: FONT.second,
  3: FONT.text,
  4: FONT.text,
}

/** «文中结构层次序数依次可以用“一、”“（一）”“1.”“（1）”标注» */
export function headingLine(heading: Heading): Paragraph {
  const style = { ...TEXT_STYLE, font: HEADING_FONT[heading.level] }
  return line(
    [textRun(printableLine(heading.text), style)],
    { indent: { firstLine: 2 * CHARACTER }, keepNext: true, outlineLevel: heading.level - 1 },
    style,
  )
}

/** A hash or an address: it takes a line of its own, and the line before it must not be stretched to the edge. */
const LONG_WORD = /[!-~]{24}/u

/** A statement of several lines is several paragraphs; one with nothing in it is none. */
export function textLines(paragraph: PaperParagraph, address: string | null): Paragraph[] {
  const lead = paragraph.lead === undefined ? [] : [{ text: paragraph.lead, bold: true }]
  return splitAtLineEnds([...lead, ...paragraph.runs]).map((runs) =>
    line(
      runs.map((run) => linkedRun(run, TEXT_STYLE, address)),
      {
        indent: { firstLine: 2 * CHARACTER },
        alignment: LONG_WORD.test(runs.map((run) => run.text).join(''))
          ? AlignmentType.LEFT
          : AlignmentType.BOTH,
      },
    ),
  )
}

function splitAtLineEnds(runs: readonly Run[]): Run[][] {
  const lines: Run[][] = [[]]
  for (const run of runs)
    for (const [i, text] of printable(run.text).split('\n').entries()) {
      if (i > 0) lines.push([])
      const words = text.replaceAll('\t', ' ')
      if (words !== '') lines.at(-1)?.push({ ...run, text: words })
    }
  return lines.filter((own) => own.some((run) => run.text.trim() !== ''))
}
