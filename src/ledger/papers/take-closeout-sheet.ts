import { closeoutColumns, decidedHead, decidedRows } from '#core/rules/report/closeout-form.ts'
import { dayInWords } from '#core/words/calendar/day-in-words.ts'
import type { FrozenRound } from '#core/rules/report/frozen.ts'
import { xlsxType } from '#contract/exports.ts'
import { safeFileName } from '#ledger/desk/file-name.ts'
import { inExportRoom } from '#ledger/exports/room.ts'
import type { Caller, Ledger } from '#ledger/ledger.ts'
import { askProblem, askRound } from '#ledger/papers/ask.ts'
import type { Column, Row } from '#office/table/table.ts'
import type { Sheet } from '#office/xlsx/write/sheet.ts'
import { writeWorkbook } from '#office/xlsx/write/workbook.ts'

type Taken = { fileName: string; mediaType: string; bytes: Uint8Array }

async function* once(rows: readonly Row[]): AsyncGenerator<readonly Row[]> {
  yield rows
}

const note = ({ day, tree, round }: FrozenRound): string =>
  `${round.name}　截至${dayInWords(day)}　根值 ${tree.root}`

const columnOf = (head: string, width: number): Column => ({
  head,
  width: Math.max(8, width * 2),
  kind: width > 12 ? 'text' : 'short',
})

const ledgerSheet = (frozen: FrozenRound, title: string): Sheet => ({
  name: title,
  title,
  note: note(frozen),
  columns: closeoutColumns.map((it) => columnOf(it.head, it.width)),
  rows: once(frozen.problems.map((problem, at) => closeoutColumns.map((it) => it.text(problem, at)))),
  foot: `${title}　&P / &N　整改单位负责人：　　　　　　主管部门负责人：　　　　　　`,
})

const widths = [12, 20, 10, 24, 14]

const decisionSheet = (frozen: FrozenRound): Sheet => ({
  name: '销号过程',
  title: '销号过程',
  note: note(frozen),
  columns: ['编号', ...decidedHead].map((head, at) => columnOf(head, at === 0 ? 8 : (widths[at - 1] ?? 10))),
  rows: once(
    frozen.problems.flatMap((problem) => decidedRows(problem).map((row) => [problem.number, ...row])),
  ),
  foot: '销号过程　&P / &N',
})

const written = async (frozen: FrozenRound, title: string, made: string): Promise<Taken> => {
  const pieces: Uint8Array[] = []
  const properties = { title, author: frozen.office, description: note(frozen), made }
  const sheets = [ledgerSheet(frozen, title), decisionSheet(frozen)]
  for await (const piece of writeWorkbook({ properties, face: '宋体', sheets })) pieces.push(piece)
  return {
    fileName: safeFileName(`${title}（截至${frozen.day}）.xlsx`),
    mediaType: xlsxType,
    bytes: Buffer.concat(pieces),
  }
}

/** 销号申请单 of one problem as a workbook. @throws Refused `not-found`, `nothing-yet`, `too-many-requests` */
export const takeApplicationSheet = (ledger: Ledger, caller: Caller, problem: string): Promise<Taken> =>
  inExportRoom(ledger, caller, async () => {
    const frozen = await askProblem(ledger, caller, { id: problem })
    return written(frozen, `销号申请单 ${frozen.problems[0]?.number ?? ''}`.trim(), ledger.clock())
  })

/** 对账销号单 of a round as a workbook. @throws Refused `not-allowed`, `not-found`, `nothing-yet`, `too-many-requests` */
export const takeReconciliationSheet = (ledger: Ledger, caller: Caller, round: string): Promise<Taken> =>
  inExportRoom(ledger, caller, async () => {
    const frozen = await askRound(ledger, caller, { round })
    return written(frozen, '对账销号单', ledger.clock())
  })
