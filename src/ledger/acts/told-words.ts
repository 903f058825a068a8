import { recognise } from '#core/words/figures/recognise.ts'
import type { StatedFigure } from '#core/record/problem/facts.ts'

/** What is kept with the words of a statement: the figures and documents that the shown chips came from. */
export const toldWords = (text: string): { text: string; figures: StatedFigure[]; documents: string[] } => {
  const { figures, documents } = recognise(text)
  return {
    text,
    figures: figures.map(({ text: words, value, unit, indicator }) => ({
      ...{ text: words, value },
      ...{ unit: unit ?? '', indicator: indicator ?? '' },
    })),
    documents: [...new Set(documents.map((it) => it.title))],
  }
}
