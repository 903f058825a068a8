import { xlsxType } from '#contract/exports.ts'
import type { MeetingRow, ShownDuty, ShownOwed } from '#contract/meetings.ts'
import { meetings as en } from '#messages/en/meetings.ts'
import { meetings as zh } from '#messages/zh/meetings.ts'
import type { Locale } from '#messages/locale.ts'
import { type Exported, counted, exported, roundName, workbookOf } from '#ledger/exports/export-list.ts'
import { type ListColumn, type Tongue, rowOf, tongueOf } from '#ledger/exports/list-columns.ts'
import type { TakenList } from '#ledger/exports/taken-list.ts'
import type { Caller, Ledger } from '#ledger/ledger.ts'
import { dutiesOf } from '#ledger/queries/list-duties.ts'
import { meetingRows } from '#ledger/queries/list-meetings.ts'
import { type Reading } from '#ledger/queries/read.ts'

type Asked = {
  round?: string | undefined
  kind?: MeetingRow['kind'] | undefined
  body?: string | undefined
  problem?: string | undefined
  from?: string | undefined
  until?: string | undefined
}

/** One line of the sheet: a meeting, or one period of a duty. */
type Line = { day: string; meeting: MeetingRow } | { day: string; duty: ShownDuty; period: ShownOwed }

const wordsOf = ({ locale }: Tongue): typeof zh => (locale === 'en' ? en : zh)

const columnsOf = (tongue: Tongue): ListColumn<Line>[] => {
  const words = wordsOf(tongue)
  const { sheet, row: says } = words
  const meetingOr = <It>(
    line: Line,
    of: (it: MeetingRow) => It,
    or: (it: ShownDuty, at: ShownOwed) => It,
  ): It => ('meeting' in line ? of(line.meeting) : or(line.duty, line.period))
  return [
    {
      ...{ head: sheet.what, width: 14, kind: 'short' },
      value: (it) =>
        meetingOr(
          it,
          ({ kind }) => words.kinds[kind],
          ({ every }) => words.turns[every],
        ),
    },
    {
      ...{ head: sheet.title, width: 30, kind: 'text' },
      value: (it) =>
        meetingOr(
          it,
          ({ title }) => title,
          ({ title }, { name }) => `${title} ${words.period(name)}`,
        ),
    },
    {
      ...{ head: sheet.day, width: 12, kind: 'day' },
      value: (it) =>
        meetingOr<string | null>(
          it,
          ({ on }) => on,
          (_duty, { done }) => done?.on ?? null,
        ),
    },
    {
      ...{ head: sheet.by, width: 12, kind: 'day' },
      value: (it) =>
        meetingOr<string | null>(
          it,
          () => null,
          (_duty, { due }) => due,
        ),
    },
    {
      ...{ head: sheet.body, width: 18, kind: 'text' },
      value: (it) =>
        meetingOr(
          it,
          ({ body }) => body.name,
          ({ body }) => body.name,
        ),
    },
    {
      ...{ head: sheet.state, width: 16, kind: 'short' },
      value: (it) =>
        meetingOr(
          it,
          ({ decided }) => (decided.late > 0 ? says.late(decided.late) : says.decided(decided.all)),
          (_duty, { state }) => words.owed[state],
        ),
    },
    {
      ...{ head: sheet.problems, width: 10, kind: 'number' },
      value: (it) =>
        meetingOr(
          it,
          ({ problems }) => problems,
          ({ problems }) => problems.length,
        ),
    },
    {
      ...{ head: sheet.said, width: 40, kind: 'text' },
      value: (it) =>
        meetingOr(
          it,
          ({ place, chair }) => [place, chair].filter(Boolean).join(' '),
          ({ proof }, { done }) => done?.statement ?? proof,
        ),
    },
  ]
}

const within = (day: string, { from, until }: Asked): boolean =>
  (from === undefined || day >= from) && (until === undefined || day <= until)

/** Meetings and periods of duties by day, the newest first: what the page shows. */
const linesOf = async (reading: Reading, asked: Asked): Promise<Line[]> => {
  const { meetings } = await meetingRows(reading, asked)
  const held = meetings.map((meeting): Line => ({ day: meeting.on, meeting }))
  if (asked.kind !== undefined || asked.problem !== undefined) return held
  const duties = await dutiesOf(reading, { round: asked.round, body: asked.body })
  const owed = duties.flatMap((duty) =>
    duty.periods
      .filter(({ due }) => within(due, asked))
      .map((period): Line => ({ day: period.due, duty, period })),
  )
  return [...held, ...owed].toSorted((a, b) => (a.day < b.day ? 1 : a.day > b.day ? -1 : 0))
}

/** What the page «meetings and duties» shows with the same filters, as a workbook. */
export const exportMeetings = (
  ledger: Ledger,
  caller: Caller,
  { locale, ...asked }: Asked & { locale: Locale },
): Promise<Exported> => {
  const tongue = tongueOf(locale)
  const { sheet } = wordsOf(tongue)
  return exported(ledger, caller, xlsxType, async (reading) => {
    const round = asked.round === undefined ? null : await roundName(reading, asked.round)
    const lines = await linesOf(reading, asked)
    const columns = columnsOf(tongue)
    const held = lines.filter((it) => 'meeting' in it).length
    const list: TakenList = {
      name: sheet.name,
      columns,
      count: () => Promise.resolve({ rows: lines.length, says: sheet.counts(held, lines.length - held) }),
      narrowed: () => Promise.resolve({ round, filters: [] }),
      rows: (async function* () {
        yield lines.map((it) => rowOf(columns, it))
      })(),
    }
    const name = `${round ?? ''} ${sheet.name}`.trim()
    return {
      fileName: `${tongue.messages.exporting.fileName(name, reading.day, false)}.xlsx`,
      pieces: await workbookOf(reading, ledger.clock(), [await counted(list)], tongue),
    }
  })
}
