/** Blocks of a paper → paragraphs and tables of a file. */
import type { Paragraph, Table } from 'docx'
import type { Block } from '#core/rules/report/paper.ts'
import { headingLine, line, textLines } from './paragraphs.ts'
import { table, type TableRoom } from './tables.ts'

export type Surroundings = { address: string | null; room: TableRoom }

export function blocks(body: readonly Block[], surroundings: Surroundings): (Paragraph | Table)[] {
  return body.flatMap((block, i) => ofOne(block, body[i + 1], surroundings))
}

function ofOne(
  block: Block,
  next: Block | undefined,
  { address, room }: Surroundings,
): (Paragraph | Table)[] {
  switch (block.kind) {
    case 'heading':
      return [headingLine(block)]
    case 'paragraph':
      return textLines(block, address)
    case 'table':
      if (block.head.length === 0 && block.rows.length === 0) return []
      // Two tables without a line between them would grow together.
      return next?.kind === 'table' ? [table(block, room), line([], { line: 120 })] : [table(block, room)]
  }
}
