/**
 * lines → blocks: what is one paragraph, one row of a table, one heading.
 *
 *     sourceOf ─ withoutSigns ─ flattenedIn ─ paragraphsOf ─ keysIn ─ cutsIn → blocks
 */
import { fold } from '#core/words/figures/fold.ts'
import { arrowsIn } from './arrow-record.ts'
import { barsAsTabs, gapsAsTabs } from './barred-table.ts'
import { blockOf, sliceOf, type Block } from './block.ts'
import { withDotStops } from './dot-stops.ts'
import { flattenedIn } from './flattened-table.ts'
import { withoutSigns } from './editor-signs.ts'
import { keyedBlock, keysIn } from './key-lines.ts'
import { cutsIn } from './running-markers.ts'
import type { Source } from './source.ts'
import { isRow, rowOf, rowOfLines } from './table-row.ts'
import { paragraphsOf, type LineText } from './wrapped-lines.ts'

/** `block`: the line as a block of its own, null for a row of a table. */
type BlockLine = LineText & { block: Block | null }

/** In document order; `wrappedAt` is the first line that goes on in the next one, null where none does. */
export function blocksOf(
  source: Source,
  lineAt: (offset: number) => number,
): { blocks: Block[]; wrappedAt: number | null } {
  const ruled = gapsAsTabs(barsAsTabs(withoutSigns(source.text)))
  const folded = withDotStops(fold(ruled))
  const lines = source.lines.map((line): BlockLine => {
    const said = ruled.slice(line.from, line.to)
    const block = isRow(said) ? null : blockOf(folded, [line])
    return { ...line, indent: indentOf(said), text: block?.text ?? said, block }
  })
  const filled = lines.filter((line) => line.text !== '')
  const texts = filled.map((line) => line.text)
  const keys = keysIn(texts)
  const arrows = arrowsIn(texts)
  const blocks: Block[] = []
  let wrappedAt: number | null = null
  let at = 0
  for (const table of [...flattenedIn(filled), { from: filled.length, to: filled.length, rows: [] }]) {
    const groups = paragraphsOf(filled.slice(at, table.from))
    wrappedAt ??= groups.find((group) => group.length > 1)?.[0]?.number ?? null
    for (let i = 0; i < groups.length; i++) {
      const group = groups[i] ?? []
      const key = group.length === 1 && keys.has(group[0]?.text ?? '') ? group[0]?.block : null
      const words = key ? groups[i + 1] : undefined
      const keyed = words !== undefined && words[0]?.block && !keys.has(words[0].text)
      if (keyed) i++
      const block = key && keyed ? keyedBlock(key, paragraphOf(folded, words)) : null
      const whole = block === null ? blocksIn(ruled, folded, group, lineAt) : cutBlock(block, ruled, lineAt)
      for (const part of whole)
        for (const piece of arrows === null ? [part] : piecesOf(part, arrows, lineAt)) blocks.push(piece)
    }
    for (const row of table.rows) blocks.push(rowOfLines(folded, row))
    at = table.to
  }
  return { blocks, wrappedAt }
}

/** One row or one paragraph, cut where headings and labels run on inside it. */
function blocksIn(
  raw: string,
  folded: string,
  group: BlockLine[],
  lineAt: (offset: number) => number,
): Block[] {
  const [first] = group
  if (first === undefined) return []
  if (group.length === 1 && first.block === null) return [rowOf(folded, raw, first)]
  return cutBlock(paragraphOf(folded, group), raw, lineAt)
}

const paragraphOf = (folded: string, group: BlockLine[]): Block =>
  (group.length === 1 ? group[0]?.block : null) ?? blockOf(folded, group)

function cutBlock(block: Block, raw: string, lineAt: (offset: number) => number): Block[] {
  const cuts = [0, ...cutsIn(block, raw), block.text.length]
  if (cuts.length === 2) return [block]
  const blocks: Block[] = []
  for (let i = 0; i + 1 < cuts.length; i++) {
    const part = sliceOf(block, cuts[i] ?? 0, cuts[i + 1] ?? 0, lineAt)
    if (part.text.trim() !== '') blocks.push(part)
  }
  return blocks
}

const indentOf = (line: string) => line.length - line.trimStart().length

/** What stands between the arrows, each a block. */
function piecesOf(block: Block, arrows: RegExp, lineAt: (offset: number) => number): Block[] {
  if (block.cells !== null) return [block]
  const pieces: Block[] = []
  let from = 0
  for (const match of block.text.matchAll(arrows)) {
    pieces.push(sliceOf(block, from, match.index, lineAt))
    from = match.index + match[0].length
  }
  pieces.push(sliceOf(block, from, block.text.length, lineAt))
  return pieces.filter(({ text }) => text.trim() !== '')
}
