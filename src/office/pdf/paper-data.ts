// A paper as paper.typ takes it: every text drawable, the title broken, the days written out, the annexes numbered.

import type { Annex, Block, Paper, Run } from '#core/rules/report/paper.ts'
import type { Day } from '#core/words/calendar/day.ts'
import { type Draws, drawable, drawsWith } from '../fonts/drawable.ts'
import type { Fonts } from '../fonts/find-fonts.ts'
import { inCell, inLine, piecesOf } from './pieces.ts'
import { titleLines } from './title-lines.ts'

/** A title's line: 156 mm of 22 pt. */
const titleWidth = 20

/** GB/T 9704 7.3.5: Arabic figures, no leading zeros. */
const dayText = (day: Day): string => {
  const [year, month, date] = day.split('-').map(Number)
  return `${year}年${month}月${date}日`
}

/** Whatever a paragraph holds of line breaks is several paragraphs. */
function linesOf(runs: readonly Run[]): Run[][] {
  const lines: Run[][] = [[]]
  for (const run of runs) {
    const [first = '', ...rest] = run.text.split(/\r\n|[\n\r\u2028\u2029]/u)
    lines.at(-1)?.push({ ...run, text: first })
    for (const text of rest) lines.push([{ ...run, text }])
  }
  return lines.filter((line) => line.some((run) => run.text !== ''))
}

function blockData(block: Block, draws: Draws, address: string | null): object[] {
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
      return [
        {
          kind: 'table',
          widths: block.widths,
          head: block.head.map((text) => piecesOf([{ text }], inCell, draws, null)),
          rows: block.rows.map((row) => ({
            // A row stays on one page, unless it would not fit any.
            breakable: row.some((cell) => cell.text.length > 300),
            cells: row.map((cell) => ({
              lines: linesOf([{ text: cell.text }]).map((line) => piecesOf(line, inCell, draws, null)),
              align: cell.align ?? 'start',
              span: cell.span ?? 1,
            })),
          })),
        },
      ]
  }
}

const blocksData = (blocks: readonly Block[], draws: Draws, address: string | null): object[] =>
  blocks.flatMap((block) => blockData(block, draws, address))

export type PaperSettings = {
  /** The ledger's address («https://zg.example»), for the links of runs with a source; without it there are none. */
  address?: string | undefined
}

/** JSON for paper.typ. */
export function paperData(paper: Paper, fonts: Fonts, settings: PaperSettings = {}): string {
  const draws = drawsWith(fonts.faces)
  const say = (text: string): string => drawable(text, draws).trim()
  const address = settings.address === undefined ? null : settings.address.replace(/\/+$/u, '')
  const annexData = (annex: Annex, nth: number): object => ({
    // A single annex bears no number.
    label: paper.annexes.length === 1 ? '附件' : `附件${nth + 1}`,
    title: say(annex.title),
    lines: titleLines(say(annex.title), annex.landscape ? 30 : titleWidth),
    landscape: annex.landscape,
    body: blocksData(annex.body, draws, address),
  })
  return JSON.stringify({
    fonts: fonts.families,
    // No bold is made of 仿宋 and 楷: a fine outline in the colour of the type stands for it.
    outlined: fonts.own.has('fang'),
    kai: fonts.own.has('kai'),
    mark: paper.mark === null ? null : say(paper.mark),
    head: paper.head === null ? null : say(paper.head.issuer),
    number: paper.number === null ? null : say(paper.number),
    title: say(paper.title),
    lines: titleLines(say(paper.title), titleWidth),
    addressee: paper.addressee === null ? null : say(paper.addressee),
    body: blocksData(paper.body, draws, address),
    annexes: paper.annexes.map(annexData),
    signature:
      paper.signature === null
        ? null
        : { unit: say(paper.signature.unit), day: dayText(paper.signature.day), date: paper.signature.day },
    imprint:
      paper.imprint === null
        ? null
        : {
            copyTo: paper.imprint.copyTo.map(say).join('，'),
            printedBy: say(paper.imprint.printedBy),
            printedOn: dayText(paper.imprint.printedOn),
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
