import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { readDocument } from '#core/words/lists/read-document.ts'
import type { Ledger } from '../../samples/county/types.ts'
import { f1 } from '../../samples/reading/agreement.ts'
import { compare, total } from './compare.ts'
import { markedDocument } from './marked.ts'

const folder = new URL('./reading/', import.meta.url)
const sample = (name: string) => readFileSync(new URL(`../../samples/${name}`, import.meta.url), 'utf8')
const names = readdirSync(folder)
  .filter((name) => name.endsWith('.txt'))
  .sort()

const scored = names.map((name) => {
  const { text, gold } = markedDocument(readFileSync(new URL(name, folder), 'utf8'))
  return { name, ...compare(readDocument(text), gold) }
})

describe('各种写法的文件，与人工标注对照', () => {
  test.each(scored)('$name', ({ score, missed }) => {
    expect(missed.kind).toEqual([])
    const low = Object.entries({ headings: 0.95, nesting: 0.95, problems: 0.95, items: 0.7, placed: 0.7 })
      .filter(([facet, bar]) => f1(score[facet as keyof typeof score]) < bar)
      .map(([facet]) => [facet, missed])
    expect(low).toEqual([])
  })

  test('合计', () => {
    const all = total(scored.map(({ score }) => score))
    expect(f1(all.headings)).toBeGreaterThanOrEqual(0.98)
    expect(f1(all.nesting)).toBeGreaterThanOrEqual(0.98)
    expect(f1(all.problems)).toBeGreaterThanOrEqual(0.97)
    expect(f1(all.items)).toBeGreaterThanOrEqual(0.95)
    expect(f1(all.placed)).toBeGreaterThanOrEqual(0.95)
  })
})

describe('澜川市的反馈意见和通报', () => {
  const { problems, aspects } = JSON.parse(sample('county/ledger.json')) as Ledger

  test('反馈意见：六个方面、十七类、六十个问题、一百三十五条具体表现，一字不差', () => {
    const { draft } = readDocument(sample('county/feedback.txt'))
    expect([draft.kind, draft.aspects.length, draft.groups.length]).toEqual(['feedback', 6, 17])
    expect(draft.aspects.map(({ title }) => title)).toEqual(aspects.map(({ title }) => title))
    expect(draft.problems.map(({ title }) => title)).toEqual(problems.map(({ title }) => title))
    expect(draft.problems.map(({ manifestations }) => manifestations.map(({ text }) => text))).toEqual(
      problems.map(({ manifestations }) => manifestations),
    )
  })

  test('通报：六十个问题，措施只有一处与台账条数不同', () => {
    const { draft } = readDocument(sample('county/report.txt'))
    const bare = (title: string) => title.replace(/^(?:针对|关于)/u, '').replace(/的?问题$/u, '')
    expect(draft.problems.map(({ title }) => bare(title))).toEqual(problems.map(({ title }) => bare(title)))
    const different = draft.problems.filter(
      ({ measures }, i) => measures.length !== problems[i]?.measures.length,
    )
    // Problem 43: one item in two sentences, which are two measures to a reader who knows no ledger.
    expect(different).toHaveLength(1)
  })
})

describe('别的写法', () => {
  test.each([
    ['01-feedback-fullwidth-numbers.txt', 'feedback', 7],
    ['02-university-labelled-fields.txt', 'report', 5],
    ['03-village-without-markers.txt', 'report', 6],
    // ① once holds a problem and its result in one clause: those two are read as measures of 取水计量设施未安装.
    ['04-audit-rectification.txt', 'report', 10],
    ['05-environment-list.txt', 'ledger', 5],
    ['06-one-paragraph.txt', 'report', 4],
  ])('%s', (name, kind, count) => {
    const { draft } = readDocument(sample(`documents/${name}`))
    expect([draft.kind, draft.problems.length]).toEqual([kind, count])
    if (kind !== 'feedback')
      expect(draft.problems.filter(({ measures }) => measures.length === 0)).toEqual([])
  })
})
