// A list as .csv: UTF-8 with a byte order mark, so that Excel takes it for Chinese; lines and quotes as RFC 4180 has it.

import type { Column, Rows, Value } from '#office/table/table.ts'

const mark = '\ufeff'
const lineEnd = '\r\n'

/**
 * What a spreadsheet would run as a formula on opening the file (OWASP, CSV Injection): = + - @, their full-width forms,
 * also behind blanks, and tab or a line break at the beginning.
 */
const dangerous = /^(?:\s*[=+\-@＝＋－＠]|[\t\r\n])/
/** A plain number is only itself, whatever its sign. */
const plainNumber = /^[+-]?\d+(?:\.\d+)?%?$/
// oxlint-disable-next-line no-control-regex -- a NUL ends the text for many programs
const unspeakable = /\u0000/g

const field = (value: Value): string => {
  if (value === null) return ''
  if (typeof value === 'number') return Number.isFinite(value) ? String(value) : ''
  const said = (typeof value === 'object' ? value.word : value).replace(unspeakable, '')
  const safe = dangerous.test(said) && !plainNumber.test(said) ? `'${said}` : said
  return /[",\r\n]|^\s|\s$/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}

const line = (values: readonly Value[]): string => values.map(field).join(',') + lineEnd

/** The bytes of a list, a piece for each batch; the heads come before anything is asked for. */
export async function* writeCsv(
  columns: readonly Column[],
  rows: Rows,
): AsyncGenerator<Uint8Array, void, undefined> {
  const encoder = new TextEncoder()
  yield encoder.encode(mark + line(columns.map((it) => it.head)))
  for await (const batch of rows) {
    let text = ''
    for (const row of batch) text += line(row)
    if (text !== '') yield encoder.encode(text)
  }
}
