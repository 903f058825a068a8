import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { readDocument } from '#core/words/lists/read-document.ts'
import { markedDocument } from './marked.ts'

const filesIn = (folder: URL) =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.txt'))
    .sort()
    .map((name) => ({ name, text: readFileSync(new URL(name, folder), 'utf8') }))

const texts = filesIn(new URL('./reading/', import.meta.url))
  .map(({ name, text }) => ({ name, text: markedDocument(text).text }))
  .concat(filesIn(new URL('../../samples/reading/open/', import.meta.url)))
  // A page of cells or of short lines alone is not broken at its width; the foot of a web page has no paragraphs.
  .filter(({ text }) => !/[\t|]/u.test(text) && !/备\d{6}/u.test(text) && longLines(text) >= 3)

function longLines(text: string): number {
  return text.split('\n').filter((line) => line.length > 56).length
}

/** As a page of `width` characters breaks it: each paragraph set in by two, its further lines at the margin. */
function wrapped(text: string, width: number): string {
  return text
    .split('\n')
    .flatMap((line) => {
      const set = `　　${line.trim()}`
      const lines: string[] = []
      for (let at = 0; at < set.length; at += width) lines.push(set.slice(at, at + width))
      return lines
    })
    .join('\n')
}

const told = (text: string) =>
  readDocument(text).draft.problems.map(({ title, measures, manifestations }) => [
    title,
    ...[...measures, ...manifestations].map((one) => one.text),
  ])

describe('按页宽断行的，读出来和没有断行的一样', () => {
  test.each(texts)('$name', ({ text }) => {
    const whole = told(text)
    for (const width of [28, 36]) expect(told(wrapped(text, width))).toEqual(whole)
  })
})
