import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { cellsPasted } from './clean-paste.ts'
import { gridOfText, mostGridRows, textOfRows } from './pasted-grid.ts'

const cells = (text: string) => gridOfText(text).rows.map((it) => it.cells)
const pasted = (plain: string, html = '') => cells(cellsPasted({ html, plain }))

describe('从表格软件粘贴的一块格子', () => {
  test('一行一行，格与格之间是制表符', () => {
    expect(pasted('措施\t责任单位\r\n压减会议\t县府办\r\n')).toEqual([
      ['措施', '责任单位'],
      ['压减会议', '县府办'],
    ])
  })

  test('带换行、制表符的格子有引号，里面的引号成双', () => {
    expect(pasted('"1.压减会议\n2.合并""简报"""\t县府办\n"甲\t乙"\t丙')).toEqual([
      ['1.压减会议\n2.合并"简报"', '县府办'],
      ['甲 乙', '丙'],
    ])
  })

  test('自己带引号的字不去引号', () => {
    expect(pasted('"一窗"改革\t县府办\n"一网通办"\t"未合"口')).toEqual([
      ['"一窗"改革', '县府办'],
      ['"一网通办"', '"未合"口'],
    ])
  })

  test('引号没有合上，当作普通的字，后面的行不会并进来', () => {
    expect(pasted('"压减会议\t县府办\n合并文件\t县督查室')).toEqual([
      ['"压减会议', '县府办'],
      ['合并文件', '县督查室'],
    ])
  })

  test('空行略去，行号仍按粘贴的次序', () => {
    expect(gridOfText('甲\n\t \n\n乙').rows).toEqual([
      { row: 1, cells: ['甲'] },
      { row: 4, cells: ['乙'] },
    ])
  })

  test('开头的空格子留住位置', () => {
    expect(pasted('\t县府办\n压减会议\t')).toEqual([
      ['', '县府办'],
      ['压减会议', ''],
    ])
  })

  test('有网页表格时按它读：合并的格子对每一行都算数，格内换行留下', () => {
    const html =
      '<table><!--StartFragment--><tr><td>压减会议</td><td rowspan=2>县府办</td></tr>' +
      '<tr><td>1.合并文件<br>2.停发简报</td></tr><!--EndFragment--></table>'
    expect(pasted('压减会议\t县府办\n"1.合并文件\n2.停发简报"\t', html)).toEqual([
      ['压减会议', '县府办'],
      ['1.合并文件\n2.停发简报', '县府办'],
    ])
  })

  test('网页里没有表格，用纯文字', () => {
    expect(pasted('压减会议\n合并文件', '<p>压减会议</p><p>合并文件</p>')).toEqual([
      ['压减会议'],
      ['合并文件'],
    ])
  })

  test('太多的行不读，并且说出来', () => {
    const rows = (count: number) => Array.from({ length: count }, (_, at) => `措施${at}`).join('\n')
    expect(gridOfText(rows(mostGridRows)).cut).toBe(false)
    const { rows: read, cut } = gridOfText(rows(mostGridRows + 1))
    expect([read.length, cut]).toEqual([mostGridRows, true])
  })

  test('写成文字再读，还是那些格子', () => {
    const cell = fc
      .array(fc.constantFrom('甲', '乙', '"', '，', '1', ' ', '\n'), { maxLength: 6 })
      .map((it) =>
        it
          .join('')
          .replace(/ *\n[\n ]*/gu, '\n')
          .trim(),
      )
    const grid = fc.array(fc.array(cell, { minLength: 1, maxLength: 4 }), { maxLength: 6 })
    fc.assert(
      fc.property(grid, (rows) => {
        expect(cells(textOfRows(rows))).toEqual(rows.filter((row) => row.some((it) => it !== '')))
      }),
    )
  })

  test('什么都读得下去', () => {
    const sign = fc.constantFrom('"', '\t', '\n', '\r', '甲', '\u2028', '<tr>', '<td>', ' ')
    const any = fc.array(sign, { maxLength: 40 }).map((it) => it.join(''))
    fc.assert(
      fc.property(any, any, (html, plain) => {
        const text = cellsPasted({ html, plain })
        expect(textOfRows(cells(text))).toBe(textOfRows(cells(textOfRows(cells(text)))))
      }),
    )
  })
})
