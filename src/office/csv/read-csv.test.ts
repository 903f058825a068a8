import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { toGb18030 } from '#office/gb18030-fixture.ts'
import { readText } from '#office/read-text.ts'
import type { Column } from '#office/table/table.ts'
import { delimiterOf, readCsv } from './read-csv.ts'
import { writeCsv } from './write-csv.ts'

const cellsOf = (text: string) => readCsv(text).rows.map(({ cells }) => cells)
const issuesOf = (text: string) => readCsv(text).issues.map(({ code, row }) => `${row} ${code}`)

describe('rows and cells', () => {
  test('quotes hold commas, line ends and doubled quotes; rows know the line they begin on', () => {
    const grid = readCsv('序号,问题\r\n1,"会议多、\r\n文件长, ""简报""多"\r\n\r\n2,欠款')
    expect(grid.rows).toEqual([
      { number: 1, cells: ['序号', '问题'] },
      { number: 2, cells: ['1', '会议多、\r\n文件长, "简报"多'] },
      { number: 5, cells: ['2', '欠款'] },
    ])
    expect(grid.issues).toEqual([])
  })

  test('an empty cell at the end is a cell; words behind a closing quote belong to it', () => {
    expect(cellsOf('甲,\n"乙"丙,丁')).toEqual([
      ['甲', ''],
      ['乙丙', '丁'],
    ])
  })

  test('ragged rows and a quote never closed are told with their lines', () => {
    expect(issuesOf('甲,乙,丙\n1,2\n1,2,3')).toEqual(['2 row-ragged'])
    expect(issuesOf('甲,乙\n1,2\n3,"四\n五')).toEqual(['3 quote-open'])
  })

  test('what would be a formula stays words', () => {
    expect(cellsOf(`甲,乙\n=HYPERLINK("x"),'=1+1`)).toEqual([
      ['甲', '乙'],
      ['=HYPERLINK("x")', '=1+1'],
    ])
  })
})

test.each([
  ['序号,问题\n1,会议多；文件长', ','],
  ['序号\t问题\n1\t会议多,文件长', '\t'],
  ['序号;问题\n1;会议多，文件长', ';'],
  ['问题\n会议多，文件长，简报多', ','],
  ['序号,问题,措施\n1,"甲;乙",丙\n2,丁;戊;己,庚', ','],
])('the delimiter of %j is %j', (text, delimiter) => {
  expect(delimiterOf(text)).toBe(delimiter)
})

test('GB18030, UTF-8 with a mark, and tabs by another name', async () => {
  const text = '序号,问题\n1,会议过多，文件过长'
  const expected = '序号\t问题\n1\t会议过多，文件过长'
  expect(await readText(toGb18030(text), 'a.csv')).toMatchObject({ text: expected, encoding: 'gb18030' })
  expect(await readText(new TextEncoder().encode(`\ufeff${text}`), 'a.CSV')).toMatchObject({ text: expected })
  const { notes } = await readText(new TextEncoder().encode(text.replaceAll(',', '\t')), 'a.tsv')
  expect(notes.sheets).toEqual([{ name: '', firstLine: 1, rows: [1, 2] }])
})

/** The writer puts ' before a formula; words that have one there by themselves cannot be told apart. */
const word = fc
  .string({
    unit: fc.constantFrom(
      '整',
      '改',
      'a',
      '1',
      '"',
      ',',
      '，',
      ';',
      '\t',
      '\n',
      '\r\n',
      '=',
      '-',
      ' ',
      '\u2028',
    ),
    maxLength: 8,
  })
  .filter((one) => !one.startsWith("'"))

const written = async (heads: string[], rows: string[][]): Promise<string> => {
  const columns = heads.map((head) => ({ head, width: 10 }) as Column)
  const pieces: Uint8Array[] = []
  async function* batches(): AsyncGenerator<string[][]> {
    yield await Promise.resolve(rows)
  }
  for await (const piece of writeCsv(columns, batches())) pieces.push(piece)
  return new TextDecoder('utf-8', { ignoreBOM: true }).decode(Buffer.concat(pieces))
}

test('any table our writer writes is read back as it was', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.integer({ min: 1, max: 5 }).chain((width) =>
        fc.record({
          heads: fc.constant(Array.from({ length: width }, (_, i) => `列${i}`)),
          rows: fc.array(fc.array(word, { minLength: width, maxLength: width }), { maxLength: 8 }),
        }),
      ),
      async ({ heads, rows }) => {
        const read = readCsv(await written(heads, rows), ',').rows.map(({ cells }) => cells)
        // A row without a word is no row.
        expect(read).toEqual([heads, ...rows.filter((row) => row.some((cell) => cell.trim() !== ''))])
      },
    ),
    { numRuns: 300 },
  )
})
