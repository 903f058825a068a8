/**
 * Paragraphs without a number that open with the problem, under a heading that names none, or behind a lead.
 *
 *     一、落实部署有差距。
 *     绿色矿山建设打折扣。三号排土场复垦率只有22%。      a short fault, then more
 *     ~~~~~~~~~~~~~~~~~~
 *     在理论武装方面,学习浮在面上。一是全年只研讨1次。
 *                    ~~~~~~~~~~~~
 */
import { USUAL_RANK, type Marker, type MarkerKind } from './marker.ts'
import { naming } from './names-problem.ts'
import { titleEnd } from './heading-body.ts'

const LEAD = /^(?:在|从)?[^,。;:、\d]{2,16}(?:方面|领域|环节|过程中|上)(?:看|来看|存在的问题)?[,:]/u
const SHORTEST = 4
const LONGEST = 30
const FEWEST = 2
const MOST = 0.6

/** `texts` and `markers` are those of the body. */
export function withFaultOpenings(
  texts: readonly string[],
  markers: readonly (Marker | null)[],
): (Marker | null)[] {
  const settled = [...markers]
  for (const openings of [led(texts, markers), short(texts, markers)])
    if (openings.length >= FEWEST)
      for (const { index, length } of openings)
        settled[index] = { kind: 'plain', number: null, end: 0, length }
  return settled
}

type Opening = { index: number; length: number }

/** Most of the paragraphs that open with such a lead go on with a fault. */
function led(texts: readonly string[], markers: readonly (Marker | null)[]): Opening[] {
  const all: Opening[] = []
  let faults = 0
  for (const [index, text] of texts.entries()) {
    const length = markers[index] === null ? (LEAD.exec(text)?.[0].length ?? 0) : 0
    if (length === 0) continue
    const end = titleEnd(text, length)
    if (end.title - length > 2 * LONGEST) continue
    all.push({ index, length })
    if (naming(text.slice(length, end.title)) !== 'no') faults++
  }
  return 2 * faults >= all.length ? all : []
}

/**
 * Under headings with nothing numbered below them: most paragraphs there open with a short fault, and a heading has more
 * than one of them.
 */
function short(texts: readonly string[], markers: readonly (Marker | null)[]): Opening[] {
  const faults: Opening[] = []
  const headings = new Set<number>()
  let paragraphs = 0
  let heading = -1
  for (const [index, text] of texts.entries()) {
    const marker = markers[index] ?? null
    if (marker !== null) {
      heading = HEADS.has(marker.kind) && !numbersBelow(markers, index) ? index : -1
      continue
    }
    if (heading < 0 || text === '') continue
    const end = titleEnd(text, 0)
    if (end.body >= text.length) continue
    paragraphs++
    const title = text.slice(0, end.title)
    if (title.length < SHORTEST || title.length > LONGEST || /\d/u.test(title) || naming(title) === 'no')
      continue
    faults.push({ index, length: 0 })
    headings.add(heading)
  }
  return faults.length >= MOST * paragraphs && faults.length > headings.size ? faults : []
}

const HEADS = new Set<MarkerKind>(['chapter', 'aspect', 'division', 'caption', 'item', 'series', 'numbered'])

/** The next marker is that of an item of this heading. */
function numbersBelow(markers: readonly (Marker | null)[], from: number): boolean {
  const rank = USUAL_RANK[markers[from]?.kind ?? 'field']
  for (let i = from + 1; i < markers.length; i++) {
    const marker = markers[i] ?? null
    if (marker !== null) return marker.kind !== 'plain' && USUAL_RANK[marker.kind] > rank
  }
  return false
}
