/**
 * A paper as a .docx by GB/T 9704-2012. The same paper gives the same bytes.
 */
import { Document, Packer, type FileChild, type ISectionOptions } from 'docx'
import type { Paper } from '#core/rules/report/paper.ts'
import { SIZE } from '#office/official-format/measures.ts'
import { annexLines } from './annexes.ts'
import { blocks, type Surroundings } from './blocks.ts'
import { annexNote, signatureLines } from './closing.ts'
import { imprintLines } from './imprint.ts'
import { opening } from './opening.ts'
import { section, textBlock } from './page.ts'
import { ownParts } from './parts.ts'
import { repacked } from './repacked.ts'

/** `address`: where the ledger is reached, so that what rests on something links there; null: no links. */
export type WriteOptions = { address?: string | null }

/** Bytes of a .docx; throws for nothing a paper can hold. */
export async function writePaper(paper: Paper, options: WriteOptions = {}): Promise<Uint8Array> {
  const document = new Document({
    sections: sections(paper, options.address ?? null),
    evenAndOddHeaderAndFooters: true,
  })
  const bytes = await Packer.toBuffer(document, undefined, ownParts(paper))
  return repacked(bytes)
}

/** Sheets of the same orientation that follow each other are one section. */
function sections(paper: Paper, address: string | null): ISectionOptions[] {
  const around = (landscape: boolean): Surroundings => ({
    address,
    room: { ...textBlock(landscape), size: landscape ? SIZE.wideTable : SIZE.table },
  })
  const sheets: { landscape: boolean; children: FileChild[] }[] = [
    {
      landscape: false,
      children: [
        ...opening(paper),
        ...blocks(paper.body, around(false)),
        ...annexNote(paper.annexes),
        ...(paper.signature === null ? [] : signatureLines(paper.signature)),
      ],
    },
  ]
  const { annexes } = paper
  for (const [i, annex] of annexes.entries()) {
    const sheet = sheets.at(-1)
    const same = sheet?.landscape === annex.landscape
    const number = annexes.length === 1 ? null : i + 1
    const children = annexLines(annex, number, same, around(annex.landscape))
    if (sheet !== undefined && same) sheet.children.push(...children)
    else sheets.push({ landscape: annex.landscape, children })
  }
  if (paper.imprint !== null) {
    const lines = imprintLines(paper.imprint)
    const last = sheets.at(-1)
    if (last !== undefined && !last.landscape) last.children.push(...lines)
    else sheets.push({ landscape: false, children: lines })
  }
  return sheets.map((sheet) => section(sheet.children, sheet.landscape, paper.mark))
}
