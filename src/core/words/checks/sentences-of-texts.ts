/**
 * Texts that stand one after the other, each under its own problem: what a person writes, what units reported.
 *
 *     1-8月立案7件。        under problem 0, told on 30 September
 *     排查隐患46处。        under problem 1, told on 4 October
 */
import type { Day, Figure } from '#core/words/figures/found.ts'
import { recognise } from '#core/words/figures/recognise.ts'
import type { Sentence } from './material.ts'
import { sentencesTold } from './sentences-told.ts'
import { lastBelow } from '#core/words/figures/last-below.ts'

/** `on`: the day by which 今年 and 9月 are understood; null: they are left out. */
export type SaidText = { text: string; on: Day | null; problem: number }

/** `textAt` says in which of the texts an offset of the quoted places stands. */
export function sentencesOfTexts(texts: readonly SaidText[]): {
  sentences: Sentence[]
  textAt: (offset: number) => number
} {
  const starts: number[] = []
  let at = 0
  for (const { text } of texts) {
    starts.push(at)
    at += text.length + 1
  }
  const figures = texts.flatMap(({ text, on }, i): Figure[] =>
    recognise(text, on).figures.map(({ start, end, ...figure }) => ({
      ...figure,
      id: '',
      span: { line: 1, lastLine: 1, from: (starts[i] ?? 0) + start, to: (starts[i] ?? 0) + end },
    })),
  )
  const textAt = (offset: number) =>
    Math.max(
      0,
      lastBelow(starts, offset, (start) => start),
    )
  const source = texts.map(({ text }) => text).join('\n')
  const sentences = sentencesTold(source, new Set(), figures, (offset) => ({
    part: 'problem',
    problem: texts[textAt(offset)]?.problem ?? 0,
  }))
  return { sentences, textAt }
}
