/** The page: its size, grid, page numbers and the mark across it. */
import {
  AlignmentType,
  DocumentGridType,
  Footer,
  Header,
  PageOrientation,
  PageNumber,
  Paragraph,
  TextRun,
  type ISectionOptions,
} from 'docx'
import { TextWatermark } from 'docx/watermarks'
import { FONT } from '#office/official-format/fonts.ts'
import {
  LINE,
  MARGINS,
  MARK_COLOUR,
  PAGE,
  PAGE_NUMBER_BELOW,
  SIZE,
} from '#office/official-format/measures.ts'
import { printableLine } from '#office/official-format/printable.ts'
import { line } from './paragraphs.ts'
import { runOptions, type RunStyle } from './runs.ts'

const NUMBER_STYLE: RunStyle = { font: FONT.number, size: SIZE.four, spacing: null }
const NUMBER_LINE = 280

/** A sheet turned to the left: what was on the left is on top. */
const TURNED = { top: MARGINS.left, right: MARGINS.top, bottom: MARGINS.right, left: MARGINS.bottom } as const

export const marginsOf = (landscape: boolean): typeof MARGINS | typeof TURNED =>
  landscape ? TURNED : MARGINS

/** Width and height of what can be written on. */
export function textBlock(landscape: boolean): { width: number; height: number } {
  const margins = marginsOf(landscape)
  const [width, height] = landscape ? [PAGE.height, PAGE.width] : [PAGE.width, PAGE.height]
  return { width: width - margins.left - margins.right, height: height - margins.top - margins.bottom }
}

export function section(
  children: ISectionOptions['children'],
  landscape: boolean,
  mark: string | null,
): ISectionOptions {
  const margins = marginsOf(landscape)
  // The dash of the page number is 7 mm under the text, in the middle of its line.
  const footer = margins.bottom - PAGE_NUMBER_BELOW - NUMBER_LINE / 2
  return {
    properties: {
      page: {
        // The library turns the sides itself.
        size: { ...PAGE, orientation: landscape ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT },
        margin: { ...margins, header: 850, footer, gutter: 0 },
      },
      grid: { type: DocumentGridType.LINES, linePitch: LINE },
    },
    ...(mark === null ? {} : { headers: { default: marked(mark), even: marked(mark) } }),
    footers: { default: pageNumber('odd'), even: pageNumber('even') },
    children,
  }
}

/** «单页码居右空一字,双页码居左空一字»: — 1 — */
function pageNumber(side: 'odd' | 'even'): Footer {
  const indent = side === 'odd' ? { right: SIZE.four * 10 } : { left: SIZE.four * 10 }
  return new Footer({
    children: [
      line(
        [new TextRun({ ...runOptions(NUMBER_STYLE), children: ['— ', PageNumber.CURRENT, ' —'] })],
        { alignment: side === 'odd' ? AlignmentType.RIGHT : AlignmentType.LEFT, indent, line: NUMBER_LINE },
        NUMBER_STYLE,
      ),
    ],
  })
}

/** The mark stands in the header, as every office program expects a watermark. */
function marked(mark: string): Header {
  const text = printableLine(mark)
  const width = Math.min(480, 150 * Math.max(1, [...text].length))
  return new Header({
    children: [
      new Paragraph({
        children: [
          new TextWatermark({
            text,
            font: FONT.first,
            color: MARK_COLOUR,
            opacity: 0.35,
            width,
            height: Math.round(width / Math.max(1, [...text].length)),
          }),
        ],
      }),
    ],
  })
}
