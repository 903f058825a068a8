/**
 * The clause around an offset of a sentence, quoted: what stands between two commas.
 */
import type { Quoted } from './hint.ts'
import type { Sentence } from './material.ts'

const LONGEST = 40

export function clauseAt(sentence: Sentence, at: number): Quoted {
  const { text } = sentence
  let from = at
  while (from > sentence.body && at - from < LONGEST && !/[,;:。]/u.test(text.charAt(from - 1))) from--
  let to = at + 1
  while (to < text.length && to - at < LONGEST && !/[,;:。]/u.test(text.charAt(to))) to++
  return sentence.quote(from, to)
}
