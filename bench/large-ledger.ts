// A ledger of any size as an .xlsx file; everything in it is made up.
import type { Column } from '#office/table/table.ts'
import { writeWorkbook } from '#office/xlsx/write/workbook.ts'

export type LedgerFile = { name: string; bytes: Uint8Array }

const column = (head: string, width: number): Column => ({ head, width, kind: 'text' })
const columns = ['序号', '反馈问题', '整改措施', '牵头单位', '整改时限', '整改进展'].map((it) =>
  column(it, 20),
)

const fields = [
  '供水',
  '排水',
  '校车',
  '食堂',
  '河道',
  '林地',
  '医保',
  '低保',
  '水库',
  '公墓',
  '粮库',
  '公厕',
]
const faults = [
  '管理台账长期不更新',
  '日常巡查走过场',
  '资金拨付不及时',
  '设施损坏无人维修',
  '收费标准不公开',
]

/** No two titles alike, as in a real list: a place, a field, a fault. */
const titleOf = (at: number): string =>
  `${String(at)}号片区${fields[at % fields.length] ?? ''}${faults[Math.floor(at / fields.length) % faults.length] ?? ''}`

/**
 * `rows` lines, `each` of them a measure of the same problem. In every tenth problem the deadline is `moved`, and the
 * progress tells of it.
 */
export const largeLedger = async (rows: number, each: number, moved: string): Promise<LedgerFile> => {
  const lines = Array.from({ length: rows }, (_, line) => {
    const problem = Math.floor(line / each)
    const tenth = problem % 10 === 0
    return [
      ...[String(problem + 1), titleOf(problem)],
      `第${String((line % each) + 1)}项：对照清单逐户核对${String(line)}号点位，限期完成整改并将结果报送备查。`,
      ...[`第${String(problem % 60)}局`, tenth ? moved : '2026-08-31'],
      tenth
        ? `截至${moved.slice(5, 7)}月已核对${String(line % 97)}户，补发资金${String(line % 89)}.5万元。`
        : null,
    ]
  })
  const batches = async function* () {
    for (let from = 0; from < lines.length; from += 1000)
      yield await Promise.resolve(lines.slice(from, from + 1000))
  }
  const pieces: Uint8Array[] = []
  const properties = {
    title: '整改台账',
    author: 'bench',
    description: '',
    made: '2026-06-01T00:00:00.000000Z',
  }
  const sheet = { name: '整改台账', title: '整改台账', note: '', foot: '', columns, rows: batches() }
  for await (const piece of writeWorkbook({ properties, face: '宋体', sheets: [sheet] })) pieces.push(piece)
  return { name: `台账-${moved}.xlsx`, bytes: new Uint8Array(Buffer.concat(pieces)) }
}
