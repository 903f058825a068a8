import type { StatedFigure } from '#core/record/problem/facts.ts'
import type { Cell, Paragraph, Run } from '#core/rules/report/paper.ts'

/** The text in one line, closed by a full stop where it has no end of its own. */
export const sentence = (text: string): string => {
  const lines = text
    .split(/\s*\n\s*/u)
    .map((line) => line.trim())
    .filter((line) => line !== '')
  return lines.map((line) => (/[。！？；…：，]$/u.test(line) ? line : `${line}。`)).join('')
}

/** The text without its closing stop, to stand within a sentence. */
export const clause = (text: string): string => sentence(text).replace(/[。；，：]+$/u, '')

export const paragraph = (lead: string, ...said: (string | Run)[]): Paragraph => {
  const runs = said.map((it): Run => (typeof it === 'string' ? { text: it } : it))
  return lead === '' ? { kind: 'paragraph', runs } : { kind: 'paragraph', lead: `${lead}：`, runs }
}

/** The number with its unit as it stands in what was recognised: 「6次」 of 「开展研讨6次」. */
export const figureWords = ({ text, value, unit }: StatedFigure): string =>
  text.includes(`${value}${unit}`) ? `${value}${unit}` : text

/** Where each figure stands in a text, in order; what lies within another or is not there is left out. */
export const figurePlaces = (
  text: string,
  figures: readonly StatedFigure[],
): { figure: StatedFigure; from: number; to: number }[] => {
  const found = figures
    .flatMap((figure) => {
      const at = figure.text === '' ? -1 : text.indexOf(figure.text)
      const words = figureWords(figure)
      const from = at + figure.text.lastIndexOf(words)
      return at < 0 ? [] : [{ figure, from, to: from + words.length }]
    })
    .toSorted((a, b) => a.from - b.from)
  let end = 0
  return found.filter(({ from, to }) => {
    if (from < end) return false
    end = to
    return true
  })
}

/** A statement in runs: each figure recognised in it leads to where it was stated. */
export const withFigures = (text: string, figures: readonly StatedFigure[], source: string): Run[] => {
  const runs: Run[] = []
  let at = 0
  for (const { from, to } of figurePlaces(text, figures)) {
    if (from > at) runs.push({ text: text.slice(at, from) })
    runs.push({ text: text.slice(from, to), source })
    at = to
  }
  if (at < text.length) runs.push({ text: text.slice(at) })
  return runs
}

/** 「（1）」 before each where there are several. */
export const numbered = (texts: readonly string[]): string =>
  texts.length === 1
    ? sentence(texts[0] ?? '')
    : texts.map((text, at) => `（${at + 1}）${clause(text)}${at === texts.length - 1 ? '。' : '；'}`).join('')

export const cell = (text: string): Cell => ({ text })
export const centred = (text: string): Cell => ({ text, align: 'centre' })
