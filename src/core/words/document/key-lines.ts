/**
 * Records whose names stand on lines of their own, each above its words.
 *
 *     序号                      问题                        as if written 序号:1 and 问题:办公用房超标
 *     1                         办公用房超标
 *     问题                      举措
 *     办公用房超标              腾退3间办公室。
 *
 * Only where such a name comes again and again, and one of them is that of the problem or its number.
 */
import type { Block } from './block.ts'
import { fieldNamed } from './field-label.ts'

const SERIAL = /^(?:序号|编号|问题序号|问题编号)$/u
const LONGEST = 12
const FEWEST = 2

/** The names among the lines' words; empty where the document has no such records. */
export function keysIn(texts: readonly string[]): ReadonlySet<string> {
  const times = new Map<string, number>()
  for (const [i, text] of texts.entries())
    if (isName(text) && !isName(texts[i + 1] ?? '')) times.set(text, (times.get(text) ?? 0) + 1)
  const keys = [...times].flatMap(([text, count]) => (count >= FEWEST ? [text] : []))
  const records = keys.some((key) => SERIAL.test(key) || fieldNamed(key) === 'problem')
  return new Set(records && keys.length >= FEWEST ? keys : [])
}

const isName = (text: string) =>
  text.length >= 2 && text.length <= LONGEST && (SERIAL.test(text) || fieldNamed(text) !== null)

/** The name and its words as one block, a colon between them where the line ends. */
export function keyedBlock(key: Block, words: Block): Block {
  const at = new Uint32Array(key.at.length + 1 + words.at.length)
  at.set(key.at, 0)
  at[key.at.length] = (key.at.at(-1) ?? 0) + 1
  at.set(words.at, key.at.length + 1)
  return { text: `${key.text}:${words.text}`, at, line: key.line, lastLine: words.lastLine, cells: null }
}
