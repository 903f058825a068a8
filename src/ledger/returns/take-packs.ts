import { xlsxType } from '#contract/exports.ts'
import { dayInShanghai } from '#core/words/calendar/day.ts'
import { rowKey } from '#core/rules/progress/returned-sheet.ts'
import { asOffice } from '#ledger/desk/drafts.ts'
import { tongueOf } from '#ledger/exports/list-columns.ts'
import type { Caller, Ledger } from '#ledger/ledger.ts'
import { type Pack, loadPacks } from '#ledger/returns/load-packs.ts'
import { Refused } from '#ledger/refusals.ts'
import type { Locale } from '#messages/locale.ts'
import { returnSheetWords, shownCode } from '#messages/return-sheet.ts'
import { type PackSheet, packWorkbook } from '#office/return-pack/pack-sheet.ts'
import { GrowingZip } from '#office/zip/growing-zip.ts'
import { writeWorkbook } from '#office/xlsx/write/workbook.ts'

/** A file ready to be given. */
export type TakenPack = { fileName: string; mediaType: string; bytes: Uint8Array }

const faces: Record<Locale, string> = { 'zh-CN': '宋体', en: 'Calibri' }
/** No sign in it that a file system reads. */
const asFileName = (name: string): string => name.replace(/[\\/:*?"<>|\s]+/g, ' ').trim()

const sheetOf = ({ workspace }: Caller, pack: Pack, locale: Locale): PackSheet => {
  const words = returnSheetWords[locale]
  const { exporting } = tongueOf(locale).messages
  const { id, code, version, unit, round, rows, madeAt } = pack
  return {
    ...{ heads: words.heads, choice: [words.yes, words.no], sheet: words.sheet, face: faces[locale] },
    title: words.title(unit.name),
    note: words.note(round.name, dayInShanghai(madeAt), version, shownCode(code)),
    help: words.help,
    foot: `${words.title(unit.name)}　${exporting.pageFoot('&P', '&N')}`,
    author: '',
    // The instant of the database; what a property of the file takes.
    made: new Date(madeAt).toISOString(),
    mark: { workspace, pack: id },
    rows: rows.map(({ measure, number, title, text, deadline, last }) => [
      ...([rowKey(code, measure), number, title, text] as const),
      deadline,
      last === null ? words.never : words.last(last.day ?? '', last.text),
    ]),
  }
}

/** The bytes of one pack: what was kept when it was made, so it is always the same. */
export const packBytes = async (caller: Caller, pack: Pack, locale: Locale): Promise<Uint8Array> => {
  const pieces: Uint8Array[] = []
  for await (const piece of writeWorkbook(packWorkbook(sheetOf(caller, pack, locale)))) pieces.push(piece)
  return Buffer.concat(pieces)
}

const nameOf = ({ unit, version, madeAt }: Pack, locale: Locale): string =>
  asFileName(returnSheetWords[locale].fileName(unit.shortName, version, dayInShanghai(madeAt)))

/** One pack as a workbook. @throws Refused `not-allowed`, `not-found` */
export const takePack = async (
  ledger: Ledger,
  caller: Caller,
  id: string,
  locale: Locale,
): Promise<TakenPack> => {
  const [pack] = await asOffice(ledger, caller, (client) => loadPacks(client, caller.workspace, 'id', id))
  if (!pack) throw new Refused('not-found', { thing: 'pack', id })
  const bytes = await packBytes(caller, pack, locale)
  return { fileName: `${nameOf(pack, locale)}.xlsx`, mediaType: xlsxType, bytes }
}

/** What was made in one go, as one archive of workbooks. @throws Refused `not-allowed`, `not-found` */
export const takeBatch = async (
  ledger: Ledger,
  caller: Caller,
  batch: string,
  locale: Locale,
): Promise<TakenPack> => {
  const packs = await asOffice(ledger, caller, (client) =>
    loadPacks(client, caller.workspace, 'batch', batch),
  )
  const [first] = packs
  if (!first) throw new Refused('not-found', { thing: 'pack', id: batch })
  const zip = new GrowingZip(new Date(first.madeAt))
  const names = new Set<string>()
  for (const pack of packs) {
    // Two units may have one short name.
    const name = nameOf(pack, locale)
    const own = names.has(name) ? `${name} ${shownCode(pack.code)}` : name
    names.add(own)
    zip.file(`${own}.xlsx`, await packBytes(caller, pack, locale))
  }
  zip.end()
  const fileName = `${asFileName(returnSheetWords[locale].zipName(first.round.name, dayInShanghai(first.madeAt)))}.zip`
  return { fileName, mediaType: 'application/zip', bytes: zip.take() }
}
