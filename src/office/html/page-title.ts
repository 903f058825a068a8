/**
 * The title of a document without the name of its site.
 *
 *     <title>关于巡察整改情况的通报_青河县人民政府网</title>     what also stands in the page
 *            ~~~~~~~~~~~~~~~~~~~~~~
 */
import { attribute, isElement, type PageElement } from './parse-page.ts'

const NAMES = /^(?:articletitle|og:title|title|dc\.title|twitter:title)$/iu
const DATES = /^(?:pubdate|publishdate|publish_date|article:published_time|og:release_date)$/iu
const PARTS = /\s*(?:[_|｜>»]|\s[-–—·]\s|-{2,}|—{1,2}(?=[^—]{2,12}$)|[-–](?=[^-–]{2,16}$))\s*/u
const SHORTEST = 6

export type PageHead = { titles: string[]; published: string | null }

/** What the head of the page says: titles, the surest first, and the day it was put out. */
export function headOf(head: PageElement | null): PageHead {
  const metas = (head?.childNodes ?? []).filter(isElement).filter(({ tagName }) => tagName === 'meta')
  const said = (names: RegExp) =>
    metas
      .filter((meta) => names.test(attribute(meta, 'name') ?? attribute(meta, 'property') ?? ''))
      .map((meta) => (attribute(meta, 'content') ?? '').trim())
      .filter((words) => words !== '')
  const title = (head?.childNodes ?? []).filter(isElement).find(({ tagName }) => tagName === 'title')
  const words = title?.childNodes.map((node) => ('value' in node ? node.value : '')).join('') ?? ''
  const [day] = said(DATES).flatMap((one) => /^\d{4}[-/.年]\d{1,2}[-/.月]\d{1,2}/u.exec(one) ?? [])
  return { titles: [...said(NAMES), words.trim()].filter((one) => one !== ''), published: day ?? null }
}

/**
 * `lines`: what the page shows, from its top; `headings`: its h1. The part of a title that the page shows as a line
 * (or two) of its own; else the only h1; else the longest part.
 */
export function titleOf(
  head: PageHead,
  headings: readonly string[],
  lines: readonly string[],
): string | null {
  const parts = head.titles
    .flatMap((title) => [title, ...title.split(PARTS), ...title.split(/\s*[-–—_|]\s*/u)])
    .filter(isTitle)
  const shown = lines.slice(0, 200).map(plain)
  for (const part of parts) {
    const wanted = plain(part)
    if (shown.some((line, i) => line === wanted || `${line}${shown[i + 1] ?? ''}` === wanted))
      return part.trim()
  }
  const [heading] = headings.filter(isTitle)
  if (heading !== undefined) return heading
  const longest = head.titles
    .flatMap((title) => title.split(PARTS))
    .filter(isTitle)
    .sort((a, b) => b.length - a.length)
  return longest[0]?.trim() ?? null
}

/** Whether the lines open with the title already, perhaps broken over a few of them. */
export function opensWith(lines: readonly string[], title: string): boolean {
  return lines.slice(0, 8).map(plain).join('').includes(plain(title))
}

const isTitle = (words: string) => words.trim().length >= SHORTEST && words.length <= 120
const plain = (words: string) => words.replace(/[\s\u00a0\u3000]/gu, '')
