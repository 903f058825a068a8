// A paper as paper.typ takes it: every text drawable, the title broken, the days written out, the annexes numbered.

import { dayInWords } from '#core/words/calendar/day-in-words.ts'
import type { Day } from '#core/words/calendar/day.ts'
import type { Annex, Block, Paper, Run } from '#core/rules/report/paper.ts'
import { type Draws, drawable, drawsWith } from '../fonts/drawable.ts'
import type { Fonts } from '../fonts/find-fonts.ts'
import { inLine, linesOf, piecesOf } from './pieces.ts'
import { type TableRoom, tableData, tableRooms } from './table-data.ts'
import { gridWidth, signaturePlaces } from '../official-format/signature-places.ts'
import { titleLines } from '../official-format/title-lines.ts'

/** Characters of a title's line: 156 mm of 22 pt; 247 mm on a page that lies. */
const titleWidth = { upright: 20, lying: 31 }
/** Characters of the text that a line has. */
const lineWidth = 28

/** 发文机关标志: as large as one line holds, never smaller than the title; then it takes two. */
const headSize = (words: string): number => Math.max(22, Math.min(62, 442 / Math.max(1, gridWidth(words))))
const withoutEnd = (name: string): string => name.replace(/[。．.；;，,、]+$/u, '')

function headData(issuer: string): object {
  const size = headSize(issuer)
  return { lines: titleLines(issuer, 442 / size), size }
}

/** How far 署名 and 成文日期 end from the right edge, in characters; a unit that no line holds is written over several. */
function signatureData(unit: string, day: Day): object {
  const said = dayInWords(day)
  const width = gridWidth(unit)
  const places = signaturePlaces(width, gridWidth(said))
  const wraps = Math.max(width + places.unit, gridWidth(said) + places.date) > lineWidth
  return { unit, day: said, date: day, ...(wraps ? { right: { unit: 2, date: 2 } } : { right: places }) }
}

function blockData(block: Block, room: TableRoom, draws: Draws, address: string | null): object[] {
  switch (block.kind) {
    case 'heading':
      return [
        {
          kind: 'heading',
          level: block.level,
          pieces: piecesOf([{ text: block.text }], inLine, draws, null),
        },
      ]
    case 'paragraph': {
      const lead: Run[] = block.lead === undefined ? [] : [{ text: block.lead, bold: true }]
      return linesOf([...lead, ...block.runs]).map((line) => ({
        kind: 'paragraph',
        pieces: piecesOf(line, inLine, draws, address),
      }))
    }
    case 'table':
      return [tableData(block, room, draws)]
  }
}

export type PaperSettings = {
  /** The ledger's address («https://zg.example»), for the links of runs with a source; without it there are none. */
  address?: string | undefined
}

/** JSON for paper.typ. */
export function paperData(paper: Paper, fonts: Fonts, settings: PaperSettings = {}): string {
  const draws = drawsWith(fonts.faces)
  const say = (text: string): string => drawable(text, draws).trim()
  const address = settings.address === undefined ? null : settings.address.replace(/\/+$/u, '')
  const blocksData = (blocks: readonly Block[], room: TableRoom): object[] =>
    blocks.flatMap((block) => blockData(block, room, draws, address))
  const annexData = (annex: Annex, nth: number): object => ({
    // A single annex bears no number.
    label: paper.annexes.length === 1 ? '附件' : `附件${nth + 1}`,
    title: withoutEnd(say(annex.title)),
    lines: titleLines(say(annex.title), annex.landscape ? titleWidth.lying : titleWidth.upright),
    landscape: annex.landscape,
    body: blocksData(annex.body, annex.landscape ? tableRooms.lying : tableRooms.upright),
  })
  return JSON.stringify({
    fonts: fonts.families,
    // No bold is made of 仿宋 and 楷: a fine outline in the colour of the type stands for it.
    outlined: fonts.own.has('fang'),
    kai: fonts.own.has('kai'),
    mark: paper.mark === null ? null : say(paper.mark),
    head: paper.head === null ? null : headData(say(paper.head.issuer)),
    number: paper.number === null ? null : say(paper.number),
    title: say(paper.title),
    lines: titleLines(say(paper.title), titleWidth.upright),
    addressee: paper.addressee === null ? '' : say(paper.addressee).replace(/[:：]$/u, ''),
    body: blocksData(paper.body, tableRooms.upright),
    annexes: paper.annexes.map(annexData),
    signature:
      paper.signature === null ? null : signatureData(say(paper.signature.unit), paper.signature.day),
    imprint:
      paper.imprint === null
        ? null
        : {
            copyTo: paper.imprint.copyTo
              .map(say)
              .filter((name) => name !== '')
              .join('，'),
            printedBy: say(paper.imprint.printedBy),
            printedOn: dayInWords(paper.imprint.printedOn),
          },
  })
}

/** Every text of the paper, to be asked what of it cannot be drawn. */
export function textsOfPaper(paper: Paper): string[] {
  const ofBlock = (block: Block): string[] => {
    if (block.kind === 'heading') return [block.text]
    if (block.kind === 'paragraph') return [block.lead ?? '', ...block.runs.map((run) => run.text)]
    return [...block.head, ...block.rows.flat().map((cell) => cell.text)]
  }
  return [
    paper.mark ?? '',
    paper.head?.issuer ?? '',
    paper.number ?? '',
    paper.title,
    paper.addressee ?? '',
    ...paper.body.flatMap(ofBlock),
    ...paper.annexes.flatMap((annex) => [annex.title, ...annex.body.flatMap(ofBlock)]),
    paper.signature?.unit ?? '',
    ...(paper.imprint ? [...paper.imprint.copyTo, paper.imprint.printedBy] : []),
  ]
}
