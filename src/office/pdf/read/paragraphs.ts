/**
 * Printed lines become paragraphs again.
 *
 *         （一）理论学习不够深入。县委高度重视，专题研究整      reaches the edge: goes on
 *     改工作3次。                                             ends short: a paragraph ends
 *         （二）责任压得不实。                                 set in: a paragraph begins
 */
import { markerOf } from '#core/words/document/marker-reader.ts'
import { fold } from '#core/words/figures/fold.ts'
import type { TextLine } from './text-lines.ts'
import { emsOf, firstWord } from './widths.ts'

/**
 * The edges of the column a line stands in, the size of its letters and the step between its lines. `marked`: its
 * paragraphs are set in or stand apart, so that a line flush left that follows a full one closely begins none.
 */
export type Measure = {
  left: number
  right: number
  size: number
  step: number
  /** a greater step than this parts paragraphs */
  widest: number
  marked: boolean
}
/** `page` and `column` tell where the text jumps; null where lines follow one another anyhow (in a cell). */
export type PlacedTextLine = TextLine & { page: number; column: number; measure: Measure }
/** `setIn`: its first line begins further in than the column does. */
export type Paragraph = { text: string; page: number; setIn: boolean }

const STOP = /[。；：！？;:!?…][”’」』）)》]*$/u
const SET_IN = 1.2

export function paragraphsOf(lines: readonly PlacedTextLine[]): Paragraph[] {
  const groups: PlacedTextLine[][] = []
  for (const line of lines) {
    const group = groups.at(-1)
    if (group !== undefined && goesOn(group, line)) group.push(line)
    else groups.push([line])
  }
  return groups.map((group) => ({
    text: group.map((line) => line.text).reduce(joined, ''),
    page: group[0]?.page ?? 1,
    setIn: group[0] !== undefined && isSetIn(group[0]) && !isTitle(group[0]),
  }))
}

function goesOn(group: readonly PlacedTextLine[], line: PlacedTextLine): boolean {
  const [first, before] = [group[0], group.at(-1)]
  if (first === undefined || before === undefined) return false
  const { measure } = line
  if (Math.abs(before.size - line.size) > 0.12 * Math.max(before.size, line.size)) return false
  const jumps = before.page !== line.page || before.column !== line.column
  const step = line.y - before.y
  const titles = isTitle(before) && isTitle(line)
  if (titles) return !jumps && step > 0 && step < 2.2 * line.size && !beginsWithMarker(line.text, false)
  if (!jumps && (step <= 0 || step > Math.max(measure.widest, 1.3 * line.size))) return false
  const marked = beginsWithMarker(line.text)
  if (!isFull(before, line)) return false
  const setIn = isSetIn(line)
  const hangs =
    group.length > 1 &&
    Math.abs(line.x0 - before.x0) < 0.5 * line.size &&
    before.x0 > first.x0 + 0.5 * line.size
  if (setIn && !hangs) return line.x0 > first.x0 + 0.5 * line.size && !marked && !STOP.test(before.text)
  return measure.marked || !marked || !STOP.test(before.text)
}

const isSetIn = ({ x0, size, measure }: PlacedTextLine) => x0 - measure.left > SET_IN * size

/** Larger letters in the middle of the column. */
function isTitle({ size, x0, x1, measure }: PlacedTextLine): boolean {
  const off = Math.abs((x0 + x1) / 2 - (measure.left + measure.right) / 2)
  return size > 1.15 * measure.size && off < 1.5 * size
}

/** What comes next would not have fitted. */
function isFull(before: PlacedTextLine, line: PlacedTextLine): boolean {
  const next = firstWord(line.text)
  const part = line.text.length === 0 ? 0 : emsOf(next) / emsOf(line.text)
  const width = Math.max((line.x1 - line.x0) * part, Math.min(emsOf(next), 1) * line.size * 0.9)
  return before.x1 + width > before.measure.right - 0.35 * line.size
}

/** 一、 （二） 3. ① but not 一是, which mostly stands inside, nor a number with its measure word: 6.2公里, 2024年. `labels`: 反馈意见 begins a field, but not in a title. */
export function beginsWithMarker(text: string, labels = true): boolean {
  const marker = markerOf(fold(text.slice(0, 40)))
  if (marker?.kind === 'field' && !labels) return false
  return marker !== null && marker.kind !== 'ordinal' && !/^\d+(?:\.\d+)?[\p{Script=Han}%]/u.test(text)
}

/** An address of mail or of a page that the line's end cut in two. */
const ADDRESS = /(?:[\w.+-]+@|https?:\/\/|www\.)[\w.%/?=&-]*$/u

/** Chinese has no blank at the end of a line; English has one, and hyphens. */
export function joined(above: string, below: string): string {
  if (above === '') return below
  if (/[A-Za-z]-$/u.test(above) && /^[a-z]/u.test(below)) return above.slice(0, -1) + below
  // 14.|2% and 3,|415 are one number.
  if (/\d[.,]$/u.test(above) && /^\d/u.test(below)) return above + below
  if (ADDRESS.test(above) && /^[\w.@/-]/u.test(below)) return above + below
  const english = /[A-Za-z,.;:)]$/u.test(above) && /^[\w(]/u.test(below)
  return above + (english || (/\d$/u.test(above) && /^[A-Za-z]{2}/u.test(below)) ? ' ' : '') + below
}
