/**
 * A row of the closing table against the text it sums up.
 *
 *     已追回43笔、291.7万元 ……        2  追回违规提取资金  47笔  291.7
 *           ~~~~  ~~~~~                                    ~~~~  ~~~~~
 *     one sum of one matter, and another count beside it
 */
import { conflictOf } from './conflict.ts'
import type { Contradiction } from './hint.ts'
import { quoteOf, type Material, type Sentence, type Told } from './material.ts'
import { sharedNoun } from './stem.ts'

type Row = { text: string; counts: Told[]; sums: number[]; passage: number }

const LONGEST_ROW = 160
const LEAST_CELLS = 3
const MOST_ALIKE = 4
const BARE = /(?<![\d.,])\d[\d,]*(?:\.\d+)?(?![\d.,]|\p{Script=Han}|%)/gu

export function tablesTold({ sentences }: Material): Contradiction[] {
  const rows = rowsOf(sentences)
  if (rows.length === 0) return []
  const tabled = new Set(rows.map(({ passage }) => passage))
  const told = new Map<number, Told[]>()
  for (const { passage, figures } of sentences) {
    if (tabled.has(passage)) continue
    for (const figure of figures) {
      const alike = told.get(figure.value) ?? []
      if (figure.kind === 'money' && alike.length < MOST_ALIKE) told.set(figure.value, [...alike, figure])
    }
  }
  return rows.flatMap((row) => conflictIn(row, told))
}

/** Lines of three cells and more, parted by blanks, bars or tabs, that no stop ends. */
function rowsOf(sentences: readonly Sentence[]): Row[] {
  const rows: Row[] = []
  for (let i = 0; i < sentences.length;) {
    const first = sentences[i]
    if (first === undefined) break
    let next = i + 1
    while (sentences[next]?.passage === first.passage) next++
    const cells = sentences.slice(i, next)
    i = next
    if (cells.length > MOST_CELLS) continue
    const text = cells.map((cell) => cell.text).join('\t')
    if (text.length > LONGEST_ROW || /[。;]/u.test(text)) continue
    if (text.split(/\s{2,}|[\t|]+/u).filter((cell) => cell.trim() !== '').length < LEAST_CELLS) continue
    const sums = [...text.matchAll(BARE)].map(([digits]) => Number(digits.replace(/,/gu, '')))
    rows.push({
      text,
      passage: first.passage,
      counts: cells.flatMap(({ figures }) => figures.filter(({ kind }) => kind !== 'money')),
      sums: sums.filter(isOdd),
    })
  }
  return rows
}

const MOST_CELLS = 20

/** Three digits that are no accident. */
const isOdd = (value: number) => String(value).replace('.', '').replace(/0+$/u, '').length >= 3

/** 43笔、291.7万元: the count right before the sum. */
const REACH = 12

function conflictIn(row: Row, told: ReadonlyMap<number, readonly Told[]>): Contradiction[] {
  return row.sums.flatMap((sum) =>
    (told.get(sum) ?? []).flatMap((money): Contradiction[] => {
      const { figures, text } = money.sentence
      const count = figures[figures.indexOf(money) - 1]
      const other = row.counts.find((one) => one.base === count?.base)
      if (count === undefined || other === undefined || other.amount === count.amount) return []
      if (count.approx || money.at - count.end > REACH || /[;。]/u.test(text.slice(count.end, money.at)))
        return []
      const said = (money.sentence.previous?.text ?? '') + text
      if (figures.some((one) => one.base === other.base && one.amount === other.amount)) return []
      if (sharedNoun(row.text, said) === null) return []
      return [conflictOf(quoteOf(count), quoteOf(other))]
    }),
  )
}
