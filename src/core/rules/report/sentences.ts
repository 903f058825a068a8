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

/** A statement in runs: each figure recognised in it leads to where it was stated. */
export const withFigures = (text: string, figures: readonly StatedFigure[], source: string): Run[] => {
  const runs: Run[] = []
  let from = 0
  const places = figures
    .flatMap(({ text: words }) => (words === '' ? [] : [{ words, at: text.indexOf(words) }]))
    .filter(({ at }) => at >= 0)
    .toSorted((a, b) => a.at - b.at)
  for (const { words, at } of places) {
    // Figures can lie within each other: 「3.2公里」 and 「3.2」.
    if (at < from) continue
    if (at > from) runs.push({ text: text.slice(from, at) })
    runs.push({ text: words, source })
    from = at + words.length
  }
  if (from < text.length) runs.push({ text: text.slice(from) })
  return runs
}

/** 「（1）」 before each where there are several. */
export const numbered = (texts: readonly string[]): string =>
  texts.length === 1
    ? sentence(texts[0] ?? '')
    : texts.map((text, at) => `（${at + 1}）${clause(text)}${at === texts.length - 1 ? '。' : '；'}`).join('')

export const cell = (text: string): Cell => ({ text })
export const centred = (text: string): Cell => ({ text, align: 'centre' })
