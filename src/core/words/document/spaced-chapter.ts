/**
 * Parts whose numeral has nothing but a blank behind it.
 *
 *     壹 整改工作的组织情况      Ⅱ 具体问题整改情况      三 下一步安排
 *     ~~                          ~                        ~~
 *
 * The text of a block holds no such blank: the places tell it. Only lines of their own, at least two, that count on from 1.
 */
import type { Block } from './block.ts'
import { chapterHeading } from './chapter-heading.ts'
import type { Marker } from './marker.ts'

const NUMERAL =
  /^(?:([一二三四五六七八九十]{1,3})|([壹贰叁肆伍陆柒捌玖拾]{1,3})|([Ⅰ-Ⅻ]|[IVX]{1,4}(?![A-Za-z]))) ?(?=[\u4e00-\u9fff“])/u
const LONGEST = 40

type Opening = { index: number; way: number; marker: Marker }

/** `markers` with those parts; `blocks` are paragraphs, null where a block is none. */
export function withSpacedChapters(
  blocks: readonly (Block | null)[],
  markers: readonly (Marker | null)[],
): (Marker | null)[] {
  const openings = blocks.flatMap((block, index) =>
    block === null || markers[index] !== null ? [] : (openingOf(block, index) ?? []),
  )
  const settled = [...markers]
  for (const way of new Set(openings.map((one) => one.way))) {
    const same = openings.filter((one) => one.way === way)
    if (same.length >= 2 && same.every(({ marker }, i) => marker.number === i + 1))
      for (const { index, marker } of same) settled[index] = marker
  }
  return settled
}

function openingOf({ text, at }: Block, index: number): Opening | null {
  const match = text.length > LONGEST || /[。;!?]$/u.test(text) ? null : NUMERAL.exec(text)
  if (match === null) return null
  const [whole] = match
  const numeral = whole.trimEnd()
  const parted = whole !== numeral || (at[numeral.length] ?? 0) - (at[numeral.length - 1] ?? 0) > 1
  // The numeral alone is read as if its stop stood there.
  const known = parted ? chapterHeading(`${numeral}、${text.slice(whole.length)}`) : null
  if (known === null) return null
  const way = match.findIndex((group, i) => i > 0 && group !== undefined)
  return { index, way, marker: { ...known, end: numeral.length, length: whole.length } }
}
