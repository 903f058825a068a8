import { csvType, xlsxType } from '#contract/exports.ts'
import { type Tongue, tongueOf } from '#ledger/exports/list-columns.ts'
import { organisationSheets, organisationWords } from '#ledger/exports/organisation-sheets.ts'
import { inExportRoom } from '#ledger/exports/room.ts'
import { type Ending, type Give, streamed } from '#ledger/exports/streamed.ts'
import { type Asked, type TakenList, takenList } from '#ledger/exports/taken-list.ts'
import type { Caller, Ledger } from '#ledger/ledger.ts'
import { type Reading, read } from '#ledger/queries/read.ts'
import { organisationOf } from '#ledger/queries/read-organisation.ts'
import { workspaceHead } from '#ledger/queries/workspace-head.ts'
import { Refused } from '#ledger/refusals.ts'
import type { Locale } from '#messages/locale.ts'
import { wallSheetWords } from '#messages/wall-sheet.ts'
import { writeCsv } from '#office/csv/write-csv.ts'
import { type Sheet, mostRows } from '#office/xlsx/write/sheet.ts'
import { writeWorkbook } from '#office/xlsx/write/workbook.ts'

export type ExportFormat = 'xlsx' | 'csv'

/** A file on its way out: whoever takes `bytes` pulls it out of one snapshot; whoever cancels lets go of it. */
export type Exported = {
  fileName: string
  mediaType: string
  bytes: ReadableStream<Uint8Array>
  ended: Promise<Ending>
}

const faces: Record<Locale, string> = { 'zh-CN': '宋体', en: 'Calibri' }

const asOf = (day: string, locale: Locale): string => {
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number)
  return wallSheetWords[locale].asOf({ year, month, day: date })
}

/** No sign in it that a file system reads. */
const asFileName = (name: string): string => name.replace(/[\\/:*?"<>|\s]+/g, ' ').trim()

const giveAll = async (pieces: AsyncIterable<Uint8Array>, give: Give): Promise<void> => {
  for await (const piece of pieces) await give(piece)
}

/** Counted before anything is given: what does not fit is refused with a sentence, not broken off in the middle. */
export const counted = async (list: TakenList) => {
  const count = await list.count()
  if (count.rows > mostRows) throw new Refused('too-many-rows', { rows: count.rows, limit: mostRows })
  return { list, count, ...(await list.narrowed()) }
}

type Counted = Awaited<ReturnType<typeof counted>>

export const workbookOf = async (reading: Reading, made: string, all: readonly Counted[], tongue: Tongue) => {
  const { inspected, rootHash } = await workspaceHead(reading)
  const { locale, messages } = tongue
  const { exporting } = messages
  const root = `${wallSheetWords[locale].rootHash} ${rootHash}`
  const sheets: Sheet[] = all.map(({ list, count, round, filters }) => ({
    name: list.name,
    title: exporting.title(inspected, list.name),
    note: [
      ...(round === null ? [] : [round]),
      asOf(reading.day, locale),
      count.says,
      ...(filters.length === 0 ? [] : [exporting.filteredBy(filters)]),
      root,
    ].join('　'),
    columns: list.columns,
    rows: list.rows,
    foot: `${list.name}　${exporting.pageFoot('&P', '&N')}`,
  }))
  const [first] = sheets
  const title = sheets.length === 1 && first ? first.title : sheets.map((it) => it.name).join(' ')
  const description = `${asOf(reading.day, locale)} ${root}`
  return writeWorkbook({
    properties: { title, author: inspected, description, made },
    face: faces[locale],
    sheets,
  })
}

export const exported = async (
  ledger: Ledger,
  caller: Caller,
  mediaType: string,
  take: (reading: Reading) => Promise<{ fileName: string; pieces: AsyncIterable<Uint8Array> }>,
): Promise<Exported> => {
  const { head, bytes, ended } = await streamed<string>((begin, give) =>
    inExportRoom(ledger, caller, () =>
      read(ledger, caller, async (reading) => {
        const { fileName, pieces } = await take(reading)
        begin(asFileName(fileName))
        await giveAll(pieces, give)
      }),
    ),
  )
  return { fileName: head, mediaType, bytes, ended }
}

/**
 * Exactly this view of a list as a file: what the page shows with the same query, without its pages, as far as the caller
 * sees it.
 * @throws Refused `too-many-rows`, `too-many-requests`
 */
export const exportList = (
  ledger: Ledger,
  caller: Caller,
  asked: Asked,
  { format, locale }: { format: ExportFormat; locale: Locale },
): Promise<Exported> => {
  const tongue = tongueOf(locale)
  return exported(ledger, caller, format === 'csv' ? csvType : xlsxType, async (reading) => {
    const list = takenList(reading, asked, tongue)
    const { sort: _sort, round: _round, ...narrowed } = { sort: undefined, ...asked.query }
    const isFiltered = Object.values(narrowed).some((it) => it !== undefined && it !== '')
    const fileName = `${tongue.messages.exporting.fileName(list.name, reading.day, isFiltered)}.${format}`
    if (format === 'csv') return { fileName, pieces: writeCsv(list.columns, list.rows) }
    return {
      fileName,
      pieces: await workbookOf(reading, ledger.clock(), [await counted(list)], tongue),
    }
  })
}

/**
 * The three lists of a round, or of the whole ledger, as one workbook out of one snapshot.
 * @throws Refused `not-found` for a round nobody knows, and as `exportList`
 */
export const exportThreeLists = (
  ledger: Ledger,
  caller: Caller,
  { round, locale }: { round: string | undefined; locale: Locale },
): Promise<Exported> => {
  const tongue = tongueOf(locale)
  const { exporting } = tongue.messages
  return exported(ledger, caller, xlsxType, async (reading) => {
    const name = round === undefined ? '' : await roundName(reading, round)
    const all: Counted[] = []
    for (const asked of [
      { list: 'problems', query: { round, sort: 'number' } },
      { list: 'measures', query: { round, sort: 'number' } },
      { list: 'responsibility', query: { round } },
    ] satisfies Asked[])
      all.push(await counted(takenList(reading, asked, tongue)))
    const pieces = await workbookOf(reading, ledger.clock(), all, tongue)
    return {
      fileName: `${exporting.fileName(exporting.threeListsOf(name), reading.day, false)}.xlsx`,
      pieces,
    }
  })
}

/** Units, posts and who holds them, as one workbook. */
export const exportOrganisation = (ledger: Ledger, caller: Caller, locale: Locale): Promise<Exported> => {
  const tongue = tongueOf(locale)
  const { exporting } = tongue.messages
  const organisation = organisationWords(tongue)
  return exported(ledger, caller, xlsxType, async (reading) => {
    const now = ledger.clock()
    const all: Counted[] = []
    for (const list of organisationSheets(await organisationOf(reading, now), tongue))
      all.push(await counted(list))
    return {
      fileName: `${exporting.fileName(organisation.fileName, reading.day, false)}.xlsx`,
      pieces: await workbookOf(reading, now, all, tongue),
    }
  })
}

export const roundName = async ({ client, workspace }: Reading, round: string): Promise<string> => {
  const { rows } = await client.query<{ name: string }>(
    'select name from views.round where workspace_id = $1 and id = $2',
    [workspace, round],
  )
  const [found] = rows
  if (!found) throw new Refused('not-found', { thing: 'round', id: round })
  return found.name
}
