/**
 * The workbook a unit without access fills in. It is known again by three things, of which any may be lost on the way:
 * a property of the file, the id of each row in a hidden column, and the code that is printed under the title.
 */
import type { Column, Row } from '#office/table/table.ts'
import type { Workbook } from '#office/xlsx/write/workbook.ts'

export type PackColumn =
  | 'key'
  | 'number'
  | 'problem'
  | 'measure'
  | 'deadline'
  | 'last'
  | 'text'
  | 'done'
  | 'on'

/** Everything that is printed, said already; `rows` have the first six columns. */
export type PackSheet = {
  heads: Record<PackColumn, string>
  choice: readonly [yes: string, no: string]
  sheet: string
  title: string
  note: string
  help: string
  foot: string
  author: string
  made: string
  face: string
  mark: { workspace: string; pack: string }
  rows: readonly (readonly [
    key: string,
    number: string,
    problem: string,
    measure: string,
    deadline: string | null,
    last: string,
  ])[]
}

export const markName = 'zhenggai-pack'
/** Characters of one statement; the reader takes a few more. */
const mostTyped = 3000

const columnsOf = (heads: PackSheet['heads'], choice: readonly string[]): Column[] => [
  { head: heads.key, width: 10, kind: 'short', hidden: true },
  { head: heads.number, width: 11, kind: 'short' },
  { head: heads.problem, width: 22, kind: 'text' },
  { head: heads.measure, width: 34, kind: 'text' },
  { head: heads.deadline, width: 12, kind: 'day' },
  { head: heads.last, width: 28, kind: 'text' },
  { head: heads.text, width: 38, kind: 'text', open: { most: mostTyped } },
  { head: heads.done, width: 10, kind: 'short', open: {}, allowed: choice },
  { head: heads.on, width: 13, kind: 'day', open: {} },
]

/** One pack as a workbook, ready to be written. */
export const packWorkbook = (pack: PackSheet): Workbook => ({
  properties: { title: pack.title, author: pack.author, description: pack.note, made: pack.made },
  mark: { name: markName, value: `${pack.mark.workspace}/${pack.mark.pack}` },
  face: pack.face,
  sheets: [
    {
      ...{
        name: pack.sheet,
        title: pack.title,
        note: pack.note,
        help: pack.help,
        locked: true,
        foot: pack.foot,
      },
      columns: columnsOf(pack.heads, pack.choice),
      rows: (async function* () {
        yield pack.rows.map((row): Row => [...row, null, null, null])
      })(),
    },
  ],
})
