/**
 * The clause around an offset of a sentence, quoted: what stands between two commas.
 */
import type { Quoted } from './hint.ts'
import type { Sentence } from './material.ts'

const LONGEST = 40

export function clauseAt(sentence: Sentence, at: number): Quoted {
  const { text } = sentence
  let from = at
  while (from > sentence.body && at - from < LONGEST && !isBreak(text, from - 1)) from--
  let to = at + 1
  while (to < text.length && to - at < LONGEST && !isBreak(text, to)) to++
  return sentence.quote(from, to)
}

/** The comma of 1,800 parts no clauses. */
const isBreak = (text: string, at: number) =>
  /[,;:。]/u.test(text.charAt(at)) &&
  !(text.charAt(at) === ',' && /\d/u.test(text.charAt(at - 1)) && /\d/u.test(text.charAt(at + 1)))
