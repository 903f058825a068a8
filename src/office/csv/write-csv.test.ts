import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parseCsv } from 'hucre/csv'
import { writeCsv } from '#office/csv/write-csv.ts'
import type { Column, Row } from '#office/table/table.ts'

const columns: readonly Column[] = [
  { head: '编号', width: 10, kind: 'short' },
  { head: '问题', width: 10, kind: 'text' },
]

const textOf = async (...rows: readonly Row[]): Promise<string> => {
  async function* batches() {
    yield rows
  }
  const pieces: Uint8Array[] = []
  for await (const piece of writeCsv(columns, batches())) pieces.push(piece)
  return Buffer.concat(pieces).toString('utf8')
}

const lineOf = async (...row: Row): Promise<string> => (await textOf(row)).split('\r\n').slice(1).join('\r\n')

describe('写出 .csv', () => {
  test('UTF-8 带 BOM，表头在先，行末 CRLF', async () => {
    expect(await textOf(['1-01-001', '水库'])).toBe('\ufeff编号,问题\r\n1-01-001,水库\r\n')
  })
  test('逗号、引号、换行按 RFC 4180 加引号', async () => {
    expect(await lineOf('a,b', '他说"好"\n第二行')).toBe('"a,b","他说""好""\n第二行"\r\n')
  })
  test.each([
    ['=1+1', "'=1+1"],
    ['+86 139', "'+86 139"],
    ['-cmd', "'-cmd"],
    ['@SUM(A1)', "'@SUM(A1)"],
    ['  =1', `'  =1`],
    ['＝1', "'＝1"],
    ['\t1', `'\t1`],
    ['\r1', `"'\r1"`],
    ['\n=1', `"'\n=1"`],
    ['=1","=2', `"'=1"",""=2"`],
  ])('会当公式运行的 %j 前面加撇号', async (text, field) => {
    expect(await lineOf(text)).toBe(`${field}\r\n`)
  })
  test.each([
    [-5, '-5'],
    ['-5', '-5'],
    ['+3.5%', '+3.5%'],
    [0, '0'],
    [null, ''],
    [Number.NaN, ''],
    ['2026-12-31', '2026-12-31'],
    [{ word: '逾期', colour: 'red' as const }, '逾期'],
  ])('%j 还是 %s', async (value, field) => {
    expect(await lineOf(value, 'x')).toBe(`${field},x\r\n`)
  })
  test('什么文字都读得回来，读回的没有一格会当公式运行', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.string({ unit: 'binary' }),
        fc.constantFrom('', '=', '+', '-', '@'),
        async (rest, sign) => {
          const said = (sign + rest).replaceAll('\u0000', '')
          const read = parseCsv(await textOf(['x', said])) as string[][]
          const back = read[1]?.[1] ?? ''
          expect([said, `'${said}`]).toContain(back)
          expect(back).not.toMatch(/^\s*[=@]/)
        },
      ),
    )
  })
})
