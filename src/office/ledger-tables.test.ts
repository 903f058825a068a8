import { describe, expect, test } from 'vitest'
import { readDocument } from '#core/words/lists/read-document.ts'
import { docx, paragraph } from '#office/docx/docx-fixture.ts'
import { readText } from '#office/read-text.ts'

const readBytes = async (bytes: Uint8Array, name: string) => {
  const { text, notes } = await readText(bytes, name)
  return readDocument(text, undefined, '2026-03-02', notes)
}

const cell = (words: string, properties = '') =>
  `<w:tc><w:tcPr>${properties}</w:tcPr>${words
    .split('\n')
    .map((line) => paragraph(line))
    .join('')}</w:tc>`
const row = (...cells: string[]) => `<w:tr>${cells.join('')}</w:tr>`
const table = (...rows: string[]) => `<w:tbl>${rows.join('')}</w:tbl>`
const wide = (span: number) => `<w:gridSpan w:val="${span}"/>`
const begins = '<w:vMerge w:val="restart"/>'
const goesOn = '<w:vMerge/>'

describe('ledgers in documents that are no workbooks', () => {
  test('a .docx: a table with a head over two rows for each aspect', async () => {
    const head = [
      row(
        cell('序号', begins),
        cell('反馈问题', begins),
        cell('整改措施', begins),
        cell('整改责任', wide(2)),
      ),
      row(cell('', goesOn), cell('', goesOn), cell('', goesOn), cell('责任单位'), cell('完成时限')),
    ]
    const { draft, tables } = await readBytes(
      docx({
        body: [
          paragraph('云麓县巡察反馈问题整改清单'),
          paragraph('一、作风建设方面'),
          table(
            ...head,
            row(
              cell('1', begins),
              cell('会议过多', begins),
              cell('压减会议'),
              cell('县府办'),
              cell('2026年6月底前'),
            ),
            row(cell('', goesOn), cell('', goesOn), cell('合并文件'), cell('县督查室'), cell('长期坚持')),
          ),
          paragraph('二、财务管理方面'),
          table(...head, row(...['1', '欠款不清', '清理欠款', '县财政局', '立行立改'].map((it) => cell(it)))),
        ].join(''),
      }),
      '清单.docx',
    )
    expect(draft.problems).toMatchObject([
      {
        title: '会议过多',
        aspect: { title: '一、作风建设方面' },
        measures: [
          { text: '压减会议', duty: { leadUnit: '县府办', deadline: '2026-06-30' } },
          { text: '合并文件', duty: { leadUnit: '县督查室', timeClass: 'long-term' } },
        ],
      },
      { title: '欠款不清', aspect: { title: '二、财务管理方面' }, duty: { timeClass: 'immediate' } },
    ])
    expect(tables).toMatchObject([{ rows: 3 }])
  })

  test('a .docx: a table for each problem, with labels at the left', async () => {
    const problem = (title: string, measure: string, unit: string) =>
      table(
        row(cell('反馈问题'), cell(title, wide(3))),
        row(cell('整改措施'), cell(measure, wide(3))),
        row(cell('责任单位'), cell(unit), cell('整改时限'), cell('2026年6月底前')),
      )
    const { draft, tables } = await readBytes(
      docx({
        body: [
          paragraph('云麓县巡察反馈问题整改清单'),
          problem('会议过多', '1.压减会议。\n2.合并文件。', '县府办'),
          paragraph(''),
          problem('欠款不清', '清理欠款。', '县财政局'),
        ].join(''),
      }),
      '清单.docx',
    )
    expect(draft.problems).toMatchObject([
      {
        title: '会议过多',
        measures: [{ text: '压减会议。' }, { text: '合并文件。' }],
        duty: { leadUnit: '县府办' },
      },
      { title: '欠款不清', measures: [{ text: '清理欠款。' }], duty: { deadline: '2026-06-30' } },
    ])
    expect(tables).toMatchObject([{ form: 'fields', rows: 2 }])
  })

  test('a web page: cells merged over rows', async () => {
    const page = `<html><head><meta charset="utf-8"><title>整改清单</title></head><body><h1>云麓县环保督察整改清单</h1><table>
      <tr><th>序号</th><th>反馈问题</th><th>整改措施</th><th>责任单位</th><th>整改时限</th></tr>
      <tr><td rowspan="2">1</td><td rowspan="2">河道水质不达标</td><td>清理排污口</td><td>县水利局</td><td>2026年6月底前</td></tr>
      <tr><td>建设管网</td><td>县住建局</td><td>2026年底前</td></tr>
      <tr><td>2</td><td>扬尘管控不力</td><td>工地全部围挡</td><td>县住建局</td><td>长期坚持</td></tr>
    </table></body></html>`
    const { draft } = await readBytes(new TextEncoder().encode(page), '清单.html')
    expect(draft.problems).toMatchObject([
      { title: '河道水质不达标', measures: [{ text: '清理排污口' }, { duty: { leadUnit: '县住建局' } }] },
      { title: '扬尘管控不力', duty: { timeClass: 'long-term' } },
    ])
  })
})
