/** Blocks of a paper → paragraphs and tables of a file. */
import type { Paragraph, Table } from 'docx'
import type { Block } from '#core/rules/report/paper.ts'
import { headingLine, line, textLines } from './paragraphs.ts'
import { table, type TableRoom } from './tables.ts'

export type Surroundings = { address: string | null; room: TableRoom }

/** An exact line has its letters at its foot: without a gap a table would stand on them, and on a table before it. */
const GAP = 120

export function blocks(body: readonly Block[], { address, room }: Surroundings): (Paragraph | Table)[] {
  return body.flatMap((block): (Paragraph | Table)[] => {
    switch (block.kind) {
      case 'heading':
        return [headingLine(block)]
      case 'paragraph':
        return textLines(block, address)
      default:
        return block.head.length === 0 && block.rows.length === 0
          ? []
          : [line([], { line: GAP, keepNext: true }), table(block, room)]
    }
  })
}
