import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'

/** What a unit types into a row of its pack: its words, 是否完成, 完成日期 (a day becomes the number Excel keeps). */
export type Typed = { text?: string; done?: string; on?: string | number; formula?: string }

const cell = (place: string, style: string, value: string | number): string =>
  typeof value === 'number'
    ? `<c r="${place}" s="${style}"><v>${value}</v></c>`
    : `<c r="${place}" s="${style}" t="inlineStr"><is><t>${value}</t></is></c>`

/** The same bytes whenever and wherever it is written. */
const written = { mtime: new Date(1980, 0, 1) }

const sheetName = 'xl/worksheets/sheet1.xml'

/** Changes the one sheet of a workbook as XML. */
export const mendSheet = (bytes: Uint8Array, mend: (xml: string) => string): Uint8Array => {
  const parts = unzipSync(bytes)
  parts[sheetName] = strToU8(mend(strFromU8(parts[sheetName]!)))
  return zipSync(parts, written)
}

/** Leaves a part out, as a program does that does not know it. */
export const withoutPart = (bytes: Uint8Array, name: string): Uint8Array => {
  const { [name]: _gone, ...parts } = unzipSync(bytes)
  return zipSync(parts, written)
}

/** The rows of the list in the sheet, each whole: `<row r="5"…</row>`. */
export const listRows = (xml: string): string[] =>
  [...xml.matchAll(/<row r="(\d+)"[^]*?<\/row>/gu)].filter((it) => Number(it[1]) > 4).map((it) => it[0])

/** Fills the pack in: the first entry into the first row of the list, and so on; null leaves a row as it is. */
export const fillPack = (bytes: Uint8Array, typed: readonly (Typed | null)[]): Uint8Array =>
  mendSheet(bytes, (xml) => {
    let filled = xml
    for (const [at, said] of typed.entries()) {
      if (said === null) continue
      const put = (column: string, value: string | number | undefined) => {
        if (value === undefined) return
        const place = `${column}${at + 5}`
        filled = filled.replace(new RegExp(`<c r="${place}" s="(\\d+)"/>`, 'u'), (_, style: string) =>
          cell(place, style, value),
        )
      }
      if (said.formula === undefined) put('G', said.text)
      put('H', said.done)
      put('I', said.on)
      if (said.formula !== undefined)
        filled = filled.replace(
          new RegExp(`<c r="G${at + 5}" s="(\\d+)"/>`, 'u'),
          `<c r="G${at + 5}" s="$1" t="str"><f>${said.formula}</f><v>${said.text ?? '算出来的话'}</v></c>`,
        )
    }
    return filled
  })
