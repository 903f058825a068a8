import { readFileSync, readdirSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { readDocument } from '#core/words/lists/read-document.ts'
import { readingJson } from '#core/words/lists/reading-json.ts'
import { agreement, f1, sum } from '../../samples/reading/agreement.ts'
import type { MarkedGold } from '../../samples/reading/marked-text.ts'

const samples = new URL('../../samples/reading/', import.meta.url)
const namesIn = (folder: string) =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.txt'))
    .sort()

/** F1 in per cent of every facet over all documents of a folder. */
const agreed = (folder: URL): Record<string, number> => {
  const all = namesIn(folder.pathname).map((name) => {
    const gold = JSON.parse(
      readFileSync(new URL(name.replace('.txt', '.gold.json'), folder), 'utf8'),
    ) as MarkedGold
    const text = readFileSync(new URL(name, folder), 'utf8')
    return agreement(
      readingJson(readDocument(text), (code) => code),
      gold,
    ).facets
  })
  return Object.fromEntries(
    Object.entries(sum(all)).map(([facet, tally]) => [facet, Math.round(1000 * f1(tally)) / 10]),
  )
}

/** What stays below its bar. */
const below = (scores: Record<string, number>, bars: Record<string, number>) =>
  Object.entries(bars).filter(([facet, bar]) => !((scores[facet] ?? 0) >= bar))

describe('虚构文件与人工标注对照（F1，百分数）', () => {
  test('读的规则看过的六十八份', () => {
    const scores = agreed(new URL('open/', samples))
    console.log('open', scores)
    expect(namesIn(new URL('open/', samples).pathname)).toHaveLength(68)
    const bars = { headings: 98, nesting: 98, documents: 98, dates: 98, problems: 97, figures: 95, items: 90 }
    expect(below(scores, { ...bars, periods: 90, figurePeriods: 90, kind: 96 })).toEqual([])
  })
  test('第四、第五批三十四份：初读时的数见 samples/reading/README.md', () => {
    const scores = agreed(new URL('set-aside/', samples))
    console.log('set-aside', scores)
    expect(namesIn(new URL('set-aside/', samples).pathname)).toHaveLength(34)
    const bars = { headings: 98, nesting: 98, documents: 98, dates: 98, problems: 97, figures: 95, items: 90 }
    expect(below(scores, { ...bars, periods: 90, figurePeriods: 90, kind: 96 })).toEqual([])
  })
})
