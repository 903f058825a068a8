/**
 * One cell, several measures.
 *
 *     1.压减会议。2.合并文件。        counted off in a line, with or without a stop between
 *     ~~         ~~
 *     （1）压减会议⏎（2）合并文件      or a line of the cell each
 *     压减会议；⏎合并文件。            lines that end in a stop, without numbers
 */
import type { Stretch } from '#core/words/document/outline.ts'
import { numeralValue } from '#core/words/figures/chinese-numeral.ts'
import { fold } from '#core/words/figures/fold.ts'

/** A line break inside a cell, as office/ writes it. */
export const CELL_BREAK = '\u2028'

const HAN = '[一二三四五六七八九十]{1,2}'
/** One group for each way of counting; 2.5万 and 6.30 count nothing, 1.2026年 and 1.6月 do. */
const MARK = new RegExp(
  `(\\d{1,2})[.、)](?!\\d{1,3}(?![\\d年月]))|\\((\\d{1,2})\\)|([①-⑳])|([⑴-⒇])|([⒈-⒛])|(${HAN})是|(${HAN})、|\\((${HAN})\\)|第(${HAN})[,、:]`,
  'uy',
)
/** 第2、 and 2026年3. are no marks inside a line. */
const NO_MARK_BEHIND = /[第约达共近至到\d年月.\-A-Za-z《“(]$/u

type Mark = { way: number; value: number; from: number; to: number }
/** Of a document and its row only this is asked. */
type Source = { readonly source: { readonly text: string } }
type Row = { readonly block: { readonly text: string; readonly at: ArrayLike<number> } }
export type CellPart = { marker: Stretch | null; words: Stretch }

/** A stretch of the row's block for each part, its number apart; one stretch where nothing is counted off. */
export function partsOf(document: Source, row: Row, cell: Stretch): CellPart[] {
  const { text } = row.block
  const certain = markAt(text, cell.from, cell.to)
  const first = certain ?? tightMarkAt(text, cell.from)
  if (first === null) return linesOf(document, row, cell)
  const marks = [first]
  let last = first
  for (let at = first.to; at < cell.to; at++) {
    const next = markAt(text, at, cell.to) ?? (opens(document, row, at) ? tightMarkAt(text, at) : null)
    if (next === null || next.way !== last.way || next.value <= last.value) continue
    const follows = next.value === last.value + 1 && !NO_MARK_BEHIND.test(text.slice(at - 1, at))
    if (!follows && !opens(document, row, at)) continue
    marks.push(next)
    last = next
    at = next.to - 1
  }
  // 1.12 alone is a number; with 2. behind a stop it begins a list.
  if (certain === null && marks.length === 1) return linesOf(document, row, cell)
  return marks.map((marker, i) => ({
    marker: { from: marker.from, to: marker.to },
    words: { from: marker.to, to: marks[i + 1]?.from ?? cell.to },
  }))
}

/** The parts of words that stand by themselves, without their numbers; their lines end in \n. */
export function partsOfWords(words: string): string[] {
  const text = words.replaceAll('\n', CELL_BREAK)
  const block = { text: fold(text), at: Uint32Array.from({ length: text.length }, (_, at) => at) }
  return partsOf({ source: { text } }, { block }, { from: 0, to: text.length })
    .map((part) => words.slice(part.words.from, part.words.to).trim())
    .filter((part) => part !== '')
}

/** Nothing but a number is no mark: something has to follow it. */
function markAt(text: string, at: number, end: number): Mark | null {
  MARK.lastIndex = at
  const match = MARK.exec(text)
  if (match === null || at + match[0].length >= end) return null
  const way = match.findIndex((group, i) => i > 0 && group !== undefined)
  return { way, value: valueOf(match[way] ?? ''), from: at, to: at + match[0].length }
}

/** 1.12个科室雷同: a count right before a number, to be believed only where others follow. */
function tightMarkAt(text: string, at: number): Mark | null {
  TIGHT.lastIndex = at
  const value = TIGHT.exec(text)?.[1]
  return value === undefined ? null : { way: 1, value: Number(value), from: at, to: at + value.length + 1 }
}

const TIGHT = /(\d{1,2})\.(?=\d)/uy

function valueOf(words: string): number {
  if (/^\d/u.test(words)) return Number(words)
  // ①…⑳ ⑴…⒇ ⒈…⒛ stand in one row
  const sign = words.charCodeAt(0) - 0x2460
  return sign >= 0 && sign < 60 ? (sign % 20) + 1 : (numeralValue(words) ?? 0)
}

/** Behind a stop, or behind a line break of the cell, which may stand as a blank. */
function opens(document: Source, row: Row, at: number): boolean {
  if (document.source.text.charAt(row.block.at[at - 1] ?? 0) === CELL_BREAK) return true
  return /[。;]/u.test(row.block.text.charAt(at - 1)) || breaksAt(document, row, at)
}

function breaksAt(document: Source, row: Row, at: number): boolean {
  const from = (row.block.at[at - 1] ?? 0) + 1
  return document.source.text.slice(from, row.block.at[at] ?? from).includes(CELL_BREAK)
}

/** Lines that each end in a stop, and say more than a word, are parts as well. */
function linesOf(document: Source, row: Row, cell: Stretch): CellPart[] {
  const { text, at: places } = row.block
  const whole: CellPart[] = [{ marker: null, words: cell }]
  const first = places[cell.from]
  const last = places[cell.to - 1]
  if (first === undefined || last === undefined) return whole
  if (!document.source.text.slice(first, last).includes(CELL_BREAK)) return whole
  const cuts = [cell.from]
  for (let at = cell.from + 1; at < cell.to; at++) if (breaksAt(document, row, at)) cuts.push(at)
  const parts = cuts.map((from, i): CellPart => ({
    marker: null,
    words: { from, to: cuts[i + 1] ?? cell.to },
  }))
  const stops = parts.every(({ words }, i) => {
    const said = text.slice(words.from, words.to)
    return said.length >= 4 && (i === parts.length - 1 || /[。;]$/u.test(said))
  })
  return stops ? parts : whole
}
