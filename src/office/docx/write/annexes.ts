/** Annexes: each on a new page, «附件» and its number top left, the title centred on the third line. */
import type { Paragraph, Table } from 'docx'
import type { Annex } from '#core/rules/report/paper.ts'
import { FONT } from '#office/official-format/fonts.ts'
import { blocks, type Surroundings } from './blocks.ts'
import { titleParagraphs } from './opening.ts'
import { emptyLine, line } from './paragraphs.ts'
import { TEXT_STYLE, textRun } from './runs.ts'

/** `number` is null where there is only one. `newPage` breaks the page; a new section has done so already. */
export function annexLines(
  annex: Annex,
  number: number | null,
  newPage: boolean,
  surroundings: Surroundings,
): (Paragraph | Table)[] {
  const style = { ...TEXT_STYLE, font: FONT.first }
  return [
    line([textRun(`附件${number ?? ''}`, style)], { pageBreakBefore: newPage }, style),
    emptyLine(),
    ...titleParagraphs(annex.title, surroundings.room.width),
    emptyLine(),
    ...blocks(annex.body, surroundings),
  ]
}
