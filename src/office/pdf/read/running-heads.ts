/**
 * What stands at the head or foot of page after page is no part of the text.
 *
 *     云梯县水务局文件            the same words at the same height on most pages
 *     — 3 —    第3页 共10页       a number of a page, alone at its foot or head
 */
import type { TextLine } from './text-lines.ts'

export type PageLines = { height: number; lines: TextLine[] }

const NUMBER =
  /^[-—–－―·•.\s]*(?:第\s*)?\d{1,4}\s*页?(?:\s*[/／,，、|]?\s*(?:共|of)?\s*\d{1,4}\s*页?)?[-—–－―·•.\s]*$/iu
const PAGE_WORD =
  /^[-—–－―·•.\s]*(?:page\s*\d+(?:\s*of\s*\d+)?|第\s*[一二三四五六七八九十百\d]+\s*页(?:\s*[/／,，、]?\s*共\s*[一二三四五六七八九十百\d]+\s*页)?)[-—–－―·•.\s]*$/iu
const EDGE = 0.14
const SAME_HEIGHT = 6

/** Takes the running heads out of the lines of each page; returns them as printed, each wording once. */
export function takeRunningHeads(pages: PageLines[]): string[] {
  const seen = new Map<string, { pages: Set<number>; y: number }[]>()
  for (const [at, page] of pages.entries())
    for (const line of edgeLines(page)) {
      const key = keyOf(line.text)
      const places = seen.get(key) ?? []
      const place = places.find((one) => Math.abs(one.y - line.y) < SAME_HEIGHT)
      if (place === undefined) places.push({ pages: new Set([at]), y: line.y })
      else place.pages.add(at)
      seen.set(key, places)
    }
  const enough = Math.max(2, Math.ceil(0.4 * pages.length))
  const repeats = (line: TextLine) =>
    (seen.get(keyOf(line.text)) ?? []).some(
      (one) => Math.abs(one.y - line.y) < SAME_HEIGHT && one.pages.size >= enough,
    )
  const heads = new Map<string, string>()
  for (const page of pages) {
    const edges = new Set(edgeLines(page))
    const outer = new Set([page.lines[0], page.lines.at(-1)])
    page.lines = page.lines.filter((line) => {
      const isHead =
        edges.has(line) &&
        (repeats(line) ||
          PAGE_WORD.test(line.text) ||
          (outer.has(line) && NUMBER.test(line.text) && isAlone(line, page)))
      if (isHead) heads.set(keyOf(line.text), heads.get(keyOf(line.text)) ?? line.text)
      return !isHead
    })
  }
  return [...heads.values()]
}

/** Up to three lines at either edge of the page. */
function edgeLines({ height, lines }: PageLines): TextLine[] {
  const top = lines.slice(0, 3).filter((line) => line.y < EDGE * height)
  const foot = lines.slice(-3).filter((line) => line.y > (1 - EDGE) * height)
  return [...top, ...foot]
}

/** A number with a gap above or below it: not the last row of a list of numbers. */
function isAlone(line: TextLine, { lines }: PageLines): boolean {
  const at = lines.indexOf(line)
  const others = [lines[at - 1], lines[at + 1]].filter((one) => one !== undefined)
  return others.every((one) => Math.abs(one.y - line.y) > 1.6 * line.size)
}

const keyOf = (text: string) =>
  text.replace(/\d+|[一二三四五六七八九十]+(?=\s*页)/gu, '#').replace(/\s+/gu, '')
