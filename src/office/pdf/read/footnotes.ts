/**
 * Notes at the foot of a page: smaller letters at its end, the first line with a mark.
 *
 *     ① 数据截至2024年5月底。        1 含乡镇。
 */
import type { PageLines } from './running-heads.ts'

const MARK = /^[[(（〔【]?(?:\d{1,2}(?![\d.年月日、])|[①-⑳*†※])/u
const SMALLER = 0.9

/** Takes them out of the lines of the page, whose letters are of that size; returns their words. */
export function takeFootnotes(page: PageLines, size: number): string[] {
  const at = page.lines.findLastIndex((line) => line.size >= SMALLER * size) + 1
  const [first] = page.lines.slice(at)
  if (at === 0 || first === undefined || !MARK.test(first.text) || first.y < 0.5 * page.height) return []
  const notes: string[] = []
  for (const line of page.lines.splice(at)) {
    if (MARK.test(line.text) || notes.length === 0) notes.push(line.text)
    else notes[notes.length - 1] += line.text
  }
  return notes
}
