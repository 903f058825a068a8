/**
 * Sayings: small marked texts, each with a reason of its own, many in one file. The marks are those of README.md.
 *
 *     # until the end of a month                                          why it is there
 *     @reportOn 2026-11-12                                                header lines, if any
 *     <p ..2026-10-31>截至10月底</p>，已完成<f 3 项 ..2026-10-31>3项</f>。     then the marked text
 *
 * An empty line ends a saying; in a file with lines of ===== these do, so that empty lines are part of the text.
 */
import { readDocument } from '#core/words/lists/read-document.ts'
import { readingJson } from '#core/words/lists/reading-json.ts'
import { agreement } from './agreement.ts'
import type { Facets, Missed } from './agreement.ts'
import { unmark } from './marked-text.ts'

/** `line` is the 1-based line of its `#` in the file; `reportOn` a day `2026-11-12`; `marked` has its other header lines. */
export type Saying = { line: number; why: string; reportOn: string | null; marked: string }

const PARTED = /^=====+$/u

/** Throws where a saying begins without its `#`. */
export function sayingsIn(file: string): Saying[] {
  const lines = file.split(/\r?\n/u)
  const ends = lines.some((line) => PARTED.test(line)) ? PARTED : /^\s*$/u
  const sayings: Saying[] = []
  let block: string[] = []
  for (const [at, line] of [...lines, ''].entries()) {
    if (at < lines.length && !ends.test(line)) {
      block.push(line)
      continue
    }
    while (block[0]?.trim() === '') block.shift()
    if (block.length > 0) sayings.push(sayingOf(block, at - block.length + 1))
    block = []
  }
  return sayings
}

function sayingOf([head = '', ...rest]: string[], line: number): Saying {
  if (!head.startsWith('# ')) throw new Error(`line ${line}: a saying begins with # and says why it is there`)
  const day = rest.find((one) => one.startsWith('@reportOn '))?.slice('@reportOn '.length)
  const marked = rest.filter((one) => !one.startsWith('@reportOn ')).join('\n')
  return { line, why: head.slice(2), reportOn: day ?? null, marked: marked.trimEnd() }
}

/** How the reader agrees with a saying, read as a report of its own that is signed on its day. */
export function agreementWith({ marked, reportOn }: Saying): { facets: Facets; missed: Missed } {
  const { text, gold } = unmark(`${TITLE}\n${marked}`)
  const body = `${text}\n`
  const signed = body.split('\n').length
  const read = readingJson(readDocument(reportOn === null ? body : body + inWords(reportOn)), (code) => code)
  const dates = read.dates.filter(({ line }) => line < signed)
  return agreement({ ...read, dates }, gold)
}

const TITLE = '关于巡察整改进展情况的报告'

const inWords = (day: string) =>
  `${Number(day.slice(0, 4))}年${Number(day.slice(5, 7))}月${Number(day.slice(8))}日`
