/**
 * Stage «levels»: what stands under what.
 *
 *     二、              chapter 2
 *       (一)            item 1     first seen under 二、: one deeper
 *         1.            numbered 1
 *         2.            numbered 2  goes on from 1.: same level
 *     三、              chapter 3  goes on from 二、: closes everything between
 *       (一)            item 1     again under a chapter, now one level higher up
 *
 * A marker that goes on from an open one is its sibling. A new kind goes deeper, unless the open kind starts again
 * at 1 below it: then the new kind stands above. Only where neither tells, the usual order decides.
 */
import { fieldNamed } from './field-label.ts'
import { USUAL_RANK, type Marker, type MarkerKind } from './marker.ts'

type Open = { index: number; kind: MarkerKind; number: number | null }

/**
 * How often each kind begins with 1, and how often kinds and labels are met; what the document has done so far: the last number of each kind, which kind stood under which, its first field,
 * and under which kind each field stood last.
 */
type Habits = {
  ones: Map<MarkerKind, number>
  times: Map<string, number>
  last: Map<MarkerKind, number>
  under: Set<string>
  firstField: string | null
  fieldUnder: Map<string, MarkerKind>
}

export type Nesting = {
  /** the index of the parent for each entry, -1 at the top */
  parents: number[]
  skipped: number[]
  repeated: number[]
  /** starts again at 1 with no new heading above: taken for a sibling */
  guessed: number[]
}

/** `markers` in document order, null for paragraphs without one; those hang under what is open. `texts` are theirs. */
export function nest(markers: (Marker | null)[], texts: readonly string[]): Nesting {
  const next = nextOfSameKind(markers)
  const parents: number[] = []
  const result: Nesting = { parents, skipped: [], repeated: [], guessed: [] }
  const stack: Open[] = []
  const habits: Habits = {
    ones: onesOf(markers),
    times: timesOf(markers),
    last: new Map(),
    under: new Set(),
    firstField: markers.find((marker) => marker?.kind === 'field')?.label ?? null,
    fieldUnder: new Map(),
  }
  for (const [index, marker] of markers.entries()) {
    if (marker === null) {
      parents.push(stack.at(-1)?.index ?? -1)
      continue
    }
    if (stack.length === 0 && saysWho(marker)) {
      parents.push(-1)
      continue
    }
    if (marker.kind === 'field') openField(stack, markers, next, index, habits)
    else if (countsOnOtherwise(stack, marker, texts, habits)) stack.pop()
    else place(stack, markers, next, index, marker, result, habits)
    if (marker.number !== null) habits.last.set(marker.kind, marker.number)
    if (marker.kind === 'field' && stack.length > 0)
      habits.fieldUnder.set(marker.label ?? '', stack.at(-1)?.kind ?? 'field')
    habits.under.add(`${marker.kind} ${stack.at(-1)?.kind ?? ''}`)
    parents.push(stack.at(-1)?.index ?? -1)
    stack.push({ index, kind: marker.kind, number: marker.number })
  }
  return result
}

/** 督导单位:市督察办 above the first heading says something of the whole paper and holds nothing. */
const saysWho = ({ kind, label }: Marker) =>
  kind === 'field' && WHO_OR_WHEN.has(fieldNamed(label ?? '') ?? '')

const WHO_OR_WHEN = new Set<string>([
  'leadLeader',
  'leadUnit',
  'coUnits',
  'handler',
  'deadline',
  'status',
  'other',
])

/**
 * 1、 (2) ③: another kind that nowhere begins with 1 and counts on from the open one stands beside it, unless its 1
 * stands inside the paragraph above.
 */
function countsOnOtherwise(
  stack: Open[],
  { kind, number }: Marker,
  texts: readonly string[],
  habits: Habits,
): boolean {
  const top = stack.at(-1)
  return (
    top !== undefined &&
    number !== null &&
    number > 1 &&
    top.number === number - 1 &&
    COUNTED.has(kind) &&
    COUNTED.has(top.kind) &&
    !habits.ones.has(kind) &&
    !stack.some((one) => one.kind === kind && one !== top) &&
    !/\(1\)|①|⑴|1\)/u.test((texts[top.index] ?? '').slice(2))
  )
}

const COUNTED = new Set<MarkerKind>(['numbered', 'sub', 'half', 'circled'])

/** Pops the stack until its top is the parent of the marker at `index`. */
function place(
  stack: Open[],
  markers: (Marker | null)[],
  next: number[],
  index: number,
  marker: Marker,
  result: Nesting,
  habits: Habits,
) {
  const { kind, number } = marker
  const same = stack.findLastIndex((one) => one.kind === kind)
  // 问题一 on a line of its own, then 问题描述:… below it.
  const numbered = stack.findLastIndex((one) => one.kind === 'label' && one.number !== null)
  if (kind === 'label' && number === null && numbered >= 0) {
    stack.length = numbered + 1
    return
  }
  if (same < 0) {
    while (stack.length > 0 && !goesUnder(stack, markers, next, index, kind, habits)) stack.pop()
    // Some documents count through: 1. 2. under (一), 3. under (二).
    const countsOn = number === null || number === 1 || number === (habits.last.get(kind) ?? 0) + 1
    if (!countsOn && kind !== 'ordinal') result.skipped.push(index)
    return
  }
  const expected = stack
    .map((one, depth) => ({ one, depth }))
    .filter(({ one }) => one.kind === kind && (number === null || one.number === number - 1))
  const fieldAbove = (depth: number) => stack.slice(depth + 1).some((one) => one.kind === 'field')
  const follows = markers[index + 1]
  const fieldFollows = follows?.kind === 'field' && follows.label === habits.firstField
  const sibling =
    fieldFollows && expected.length > 1 ? expected.find(({ depth }) => fieldAbove(depth)) : expected.at(-1)
  if (sibling !== undefined) {
    stack.length = sibling.depth
    return
  }
  const between = stack.slice(same + 1)
  const deeper = between.some(
    (one) => one.kind === 'field' || one.kind === 'label' || USUAL_RANK[one.kind] < USUAL_RANK[kind],
  )
  if (number === 1 && deeper) return
  if (number === 1) result.guessed.push(index)
  else {
    const lower = stack.findLastIndex((one) => one.kind === kind && (one.number ?? 0) < (number ?? 0))
    ;(lower < 0 ? result.repeated : result.skipped).push(index)
    stack.length = lower < 0 ? same : lower
    return
  }
  stack.length = same
}

/** Whether a kind not open yet belongs under the innermost open one. */
function goesUnder(
  stack: Open[],
  markers: (Marker | null)[],
  next: number[],
  index: number,
  kind: MarkerKind,
  habits: Habits,
): boolean {
  const top = stack.at(-1)
  if (top === undefined) return true
  if (top.kind === 'field') return true
  // • problem, (1) measure, (2) measure, • problem, (1) measure: the numbers begin anew under each sign.
  if (top.kind === 'bullet' && markers[index]?.number === 1 && (habits.ones.get(kind) ?? 0) > 1) return true
  const following = followingInside(stack, markers, next, index)
  // 问题: without a number stands below any number.
  const unnumbered = kind === 'label' && markers[index]?.number === null
  const usual = USUAL_RANK[top.kind] < (unnumbered ? USUAL_RANK.decimal : USUAL_RANK[kind])
  if (following === null || top.number === null) return usual || habits.under.has(`${kind} ${top.kind}`)
  if (following === top.number + 1) return true
  return usual && !(following === 1 && USUAL_RANK[top.kind] >= USUAL_RANK[kind])
}

/** The number of the next marker of the top's kind that comes before any of its ancestors goes on; null if none. */
function followingInside(
  stack: Open[],
  markers: (Marker | null)[],
  next: number[],
  index: number,
): number | null {
  const top = stack.at(-1)
  if (top === undefined) return null
  const place = next[top.index] ?? -1
  if (place <= index) return null
  for (const ancestor of stack.slice(0, -1)) {
    const end = next[ancestor.index] ?? -1
    if (end > index && end < place) return null
  }
  return markers[place]?.number ?? null
}

/** A field hangs under what the fields before it hung under, else under the open heading that is described. */
function openField(stack: Open[], markers: (Marker | null)[], next: number[], index: number, habits: Habits) {
  const field = stack.findLastIndex((one) => one.kind === 'field')
  if (field >= 0) {
    stack.length = field
    return
  }
  while (stack.length > 1) {
    const top = stack.at(-1)
    const below = stack.at(-2)
    if (top !== undefined && isOfSign(top, markers, index, habits)) return
    if (top === undefined || below === undefined || USUAL_RANK[top.kind] < USUAL_RANK.sub) return
    if (followingInside(stack, markers, next, index) === (top.number ?? 0) + 1) return
    // (1)补贴拖延。整改情况:… (2)违规领取。整改情况:… — the last (2) as the (1) before it.
    if (habits.fieldUnder.get(markers[index]?.label ?? '') === top.kind) return
    if (top.number === 1 && USUAL_RANK[below.kind] <= USUAL_RANK.item) return
    stack.pop()
    // • problem, (1) measure, 责任单位:… — the sign that holds numbers is what is described.
    if (below.kind === 'bullet') return
  }
}

/** • problem / 整改措施:… where every sign has such a field right below it. */
function isOfSign(top: Open, markers: (Marker | null)[], index: number, habits: Habits): boolean {
  const label = markers[index]?.label ?? ''
  return (
    (top.kind === 'bullet' || top.kind === 'dash') &&
    top.index === index - 1 &&
    label === habits.firstField &&
    (habits.times.get(top.kind) ?? 0) <= 1.2 * (habits.times.get(label) ?? 0)
  )
}

/** How often each kind and each label is met. */
function timesOf(markers: (Marker | null)[]): Map<string, number> {
  const times = new Map<string, number>()
  for (const marker of markers) {
    if (marker === null) continue
    const key = marker.kind === 'field' ? (marker.label ?? '') : marker.kind
    times.set(key, (times.get(key) ?? 0) + 1)
  }
  return times
}

function onesOf(markers: (Marker | null)[]): Map<MarkerKind, number> {
  const ones = new Map<MarkerKind, number>()
  for (const marker of markers)
    if (marker?.number === 1) ones.set(marker.kind, (ones.get(marker.kind) ?? 0) + 1)
  return ones
}

function nextOfSameKind(markers: (Marker | null)[]): number[] {
  const next = Array.from({ length: markers.length }, () => -1)
  const last = new Map<MarkerKind, number>()
  for (let i = markers.length - 1; i >= 0; i--) {
    const kind = markers[i]?.kind
    if (kind === undefined) continue
    next[i] = last.get(kind) ?? -1
    last.set(kind, i)
  }
  return next
}
