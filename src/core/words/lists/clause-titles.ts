/**
 * Items that name what was wrong and go on with what was done, parted by a comma alone.
 *
 *     1.校园食堂。审计指出的问题整改如下:                  names no fault itself
 *       ①供餐企业以次充好,终止1家合同,罚没6万元。
 *       ~~~~~~~~~~~~~~~~~~  title up to the comma
 *       ②挤占膳食补助,归还资金3万元。
 *
 * Only in a run of items most of which read so; one item alone may be an act whose first clause sounds like a fault.
 */
import type { OutlinedDocument, Section } from '#core/words/document/outline.ts'
import { naming, tellsDone } from '#core/words/document/names-problem.ts'
import { itemsOf, titleText } from './section-items.ts'

/** Sets the titles of such items; nothing else of the document changes. */
export function settleClauseTitles(document: OutlinedDocument) {
  settle(document.roots, null)
}

function settle(siblings: Section[], parent: Section | null) {
  const items = itemsOf(siblings)
  const ends = items.map((one) => endOfName(one))
  const parted = ends.filter((end) => end > 0).length
  if (parted >= 2 && 2 * parted >= items.length && (parent === null || naming(titleText(parent)) === 'no'))
    for (const [i, one] of items.entries()) {
      const end = ends[i] ?? 0
      if (end === 0) continue
      one.title = { from: one.title.from, to: end }
      one.body = { from: end + 1, to: one.block.text.length }
    }
  for (const one of siblings) settle(one.children, one)
}

/** Where the clause that names the fault ends in the block, 0 where the title is no such sentence. */
function endOfName(section: Section): number {
  const title = titleText(section)
  if (section.children.length > 0 || section.body.to > section.body.from + 1) return 0
  const comma = title.indexOf(',')
  if (comma < 4 || naming(title) !== 'no' || naming(title.slice(0, comma)) === 'no') return 0
  return tellsDone(title.slice(comma + 1)) ? section.title.from + comma : 0
}
