/**
 * Which numbers inside a line are headings of their own.
 *
 *     1.学习不严。整改措施:1.补学8次。2.通报3人。2.台账不全。整改措施:…
 *                          ~~           ~~        ^^ the next problem: a label follows before the next number
 *
 * 2. is a heading only where 1. is one; behind a label that begins with 1. the numbers count what the label holds.
 */
import { RUNNING_FIELD } from './field-label.ts'

const COUNTS = /\d{1,2}(?=[、.])/uy
const FIRST = /^[^。]{0,24}?[:】\]]1[、.](?!\d)/u

/**
 * Those of `places` (ascending offsets of what looks like a marker) that stay. `opening`: the number the line begins
 * with, 0 where it does not; `sure`: places at which a line or a word space was lost, where a number counts as it is.
 */
export function numbersThatHead(
  text: string,
  places: readonly number[],
  opening: number,
  sure: ReadonlySet<number>,
): number[] {
  const labels = [...text.matchAll(RUNNING_FIELD)].map((match) => match.index)
  const kept: number[] = []
  let outer = opening
  let inner = 0
  let label = 0
  for (const [i, place] of places.entries()) {
    while (label < labels.length && (labels[label] ?? 0) < place) {
      inner = FIRST.test(text.slice(labels[label] ?? 0, (labels[label] ?? 0) + 40)) ? 1 : 0
      label++
    }
    COUNTS.lastIndex = place
    const words = COUNTS.exec(text)?.[0]
    if (words === undefined) {
      kept.push(place)
      inner = 0
      continue
    }
    const number = Number(words)
    const labelled = (labels[label] ?? Infinity) < (places[i + 1] ?? text.length)
    if (inner > 0 && number === inner + 1 && !(number === outer + 1 && labelled)) {
      inner = number
      continue
    }
    if (number !== 1 && number !== outer + 1 && !sure.has(place)) continue
    outer = number
    inner = 0
    kept.push(place)
  }
  return kept
}
