/**
 * A paper put into an office's own red-head file: its head, rule, imprint and page stay as they are, the text goes where
 * {{正文}} stands. What the file has no place for – title, addressee, signature – is written with the text.
 */
import { patchDocument, PatchType, TextRun, type FileChild, type IPatch } from 'docx'
import { dayInWords } from '#core/words/calendar/day-in-words.ts'
import type { Annex, Paper } from '#core/rules/report/paper.ts'
import { SIZE } from '#office/official-format/measures.ts'
import { printableLine } from '#office/official-format/printable.ts'
import { titleLines } from '#office/official-format/title-lines.ts'
import { annexLines } from '../write/annexes.ts'
import { blocks, type Surroundings } from '../write/blocks.ts'
import { annexNote, signatureLines } from '../write/closing.ts'
import { addresseeLine, titleParagraphs } from '../write/opening.ts'
import { textBlock } from '../write/page.ts'
import { emptyLine } from '../write/paragraphs.ts'
import { repacked } from '../write/repacked.ts'
import type { WriteOptions } from '../write/write-paper.ts'
import { fileFault, UnusableTemplate, type TemplateFault } from './fault.ts'
import { redHeadPlaces, type RedHead, type RedHeadPlace } from './red-head-places.ts'
import { safeParts, zipOf } from './safe-parts.ts'
import { withOwnStyle } from './own-style.ts'
import { turnedSheets, turnMark } from './turned-sheets.ts'

/** What is wrong with a red-head file whatever paper it is to take; never throws at a file. */
export function redHeadFaults(redHead: Uint8Array): TemplateFault[] {
  try {
    return redHeadPlaces(safeParts(redHead)).faults
  } catch (error) {
    if (error instanceof UnusableTemplate) return [...error.faults]
    throw error
  }
}

/** Bytes of a .docx; throws UnusableTemplate for a file that cannot take the paper. */
export async function intoRedHead(
  redHead: Uint8Array,
  paper: Paper,
  options: WriteOptions = {},
): Promise<Uint8Array> {
  const parts = safeParts(redHead)
  const { places, faults } = redHeadPlaces(parts)
  const signedThere = places.has('日期') || places.has('署名')
  // Annexes follow the signature: where that is theirs, only they can say where the annexes begin.
  if (faults.length === 0 && paper.annexes.length > 0 && signedThere && !places.has('附件'))
    faults.push(fileFault('no-annex-place', '{{附件}}'))
  if (faults.length > 0) throw new UnusableTemplate(faults)
  const patched = await patchDocument({
    outputType: 'uint8array',
    data: zipOf(parts),
    patches: patches(paper, places, options.address ?? null),
  }).catch(() => {
    // Every place was found before: what the library cannot take is the file itself.
    throw new UnusableTemplate([fileFault('broken')])
  })
  return repacked(withOwnStyle(turnedSheets(patched)))
}

function patches(paper: Paper, places: RedHead['places'], address: string | null): Record<string, IPatch> {
  const upright = surroundings(false, address)
  const text = paper.signature
  const annexes = paper.annexes.flatMap((annex, i) =>
    annexSheet(annex, paper.annexes.length === 1 ? null : i + 1, places, address),
  )
  const body: FileChild[] = [
    ...(places.has('标题') ? [] : [...titleParagraphs(paper.title), emptyLine()]),
    ...(places.has('主送') || paper.addressee === null ? [] : [addresseeLine(paper.addressee)]),
    ...blocks(paper.body, upright),
    ...annexNote(paper.annexes),
    ...(text === null || places.has('日期') || places.has('署名') ? [] : signatureLines(text)),
    ...(places.has('附件') ? [] : annexes),
  ]
  const all: Record<RedHeadPlace, IPatch> = {
    正文: { type: PatchType.DOCUMENT, children: body },
    附件: { type: PatchType.DOCUMENT, children: annexes },
    标题: title(paper.title),
    文号: words(paper.number ?? ''),
    主送: words(paper.addressee ?? ''),
    署名: words(text?.unit ?? ''),
    日期: words(text === null ? '' : dayInWords(text.day)),
  }
  return Object.fromEntries(
    Object.entries(all).filter(([place]) => [...places.keys()].some((own) => own === place)),
  )
}

const surroundings = (landscape: boolean, address: string | null): Surroundings => ({
  address,
  room: { ...textBlock(landscape), size: landscape ? SIZE.wideTable : SIZE.table },
})

/** In the font and size of the place it stands in. */
const words = (text: string): IPatch => ({
  type: PatchType.PARAGRAPH,
  children: [new TextRun(printableLine(text))],
})

/** Characters of a title's line in type of 24 pt, the largest that titles are set in; theirs may be smaller. */
const THEIR_WIDTH = 18

const title = (text: string): IPatch => ({
  type: PatchType.PARAGRAPH,
  children: titleLines(text, THEIR_WIDTH).map((own, i) => new TextRun({ text: own, break: i > 0 ? 1 : 0 })),
})

/** A sheet cannot be turned within a table of theirs: there a wide annex stays upright. */
function annexSheet(
  annex: Annex,
  number: number | null,
  places: RedHead['places'],
  address: string | null,
): FileChild[] {
  const place = places.get('附件') ?? places.get('正文')
  const turned = annex.landscape && place?.place.table === null
  const lines = annexLines(annex, number, !turned, surroundings(turned, address))
  return turned ? [turnMark('from'), ...lines, turnMark('to')] : lines
}
