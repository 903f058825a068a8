/**
 * Records in one line, their parts led on by arrows, or parted by bars that are no table.
 *
 *     1 停电不提前告知 → 建立客户群64个。 → 责任人:时念北 → 2026年5月底前
 *                      ~                  ~               ~
 * 受理→审核→发放 in a sentence is no such thing: only where most lines with arrows hold a label or a day.
 */
import { fieldLabel } from './field-label.ts'

const ARROW = /[→⇒⟶➔➜➡]\uFE0F?|[-=]{1,2}>|(?<!^[A-Za-z]{0,2}-?\d{0,3})\|/gu
const DAY = /^(?:(?:19|20)\d{2}年|\d{1,2}月)[^,。]{0,8}[底日前末]$|^(?:立行立改|长期坚持|立即整改)/u
const FEWEST = 2

/** The pattern of the arrows that part records; null where the document has none. */
export function arrowsIn(texts: readonly string[]): RegExp | null {
  const lines = texts.filter((text) => text.search(ARROW) > 0)
  if (lines.length < FEWEST) return null
  const records = lines.filter((text) =>
    text.split(ARROW).some((part) => fieldLabel(part.trim())?.kind === 'field' || DAY.test(part.trim())),
  )
  return 2 * records.length > lines.length ? ARROW : null
}
