// The yardstick for exports: the same question through a cursor, and the least that makes a .csv and an .xlsx of it – no
// rights, no words, no looks, no widths or heights, nothing neutralised.
import { type ServerResponse, createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { Zip, ZipDeflate } from 'fflate'
import { Pool } from 'pg'
import { measureColumns, measureJoins, measureOrders } from '#ledger/queries/list-measures.ts'
import { answerAsked } from './asked.ts'

const [url = '', workspace = ''] = process.argv.slice(2)
const pool = new Pool({ connectionString: url, max: 10, options: `-c zhenggai.workspace=${workspace}` })

type Value = string | number | boolean | Date | null
type Row = Record<string, Value | { name: string }[]>

const question = `select ${measureColumns}, m.last_progress_text from views.measure m ${measureJoins}
  where m.workspace_id = $1 order by ${measureOrders.number}`

async function* batches(): AsyncGenerator<Row[]> {
  const client = await pool.connect()
  try {
    await client.query('begin isolation level repeatable read read only')
    await client.query(`declare bare no scroll cursor for ${question}`, [workspace])
    for (;;) {
      const { rows } = await client.query<Row>('fetch 1000 from bare')
      if (rows.length === 0) break
      yield rows
    }
  } finally {
    await client.query('commit')
    client.release()
  }
}

const heads = [
  ...[
    'number',
    'short_title',
    'marker',
    'text',
    'origin',
    'units',
    'leader_name',
    'deadline',
    'progress_count',
  ],
  ...['last_progress_at', 'last_progress_text', 'light_sign', 'light_reason', 'done', 'step'],
]
const textOf = (value: Value): string =>
  value === null ? '' : value instanceof Date ? value.toISOString().slice(0, 10) : String(value)
const valuesOf = (row: Row): string[] =>
  heads.map((it) => {
    const value = row[it] ?? null
    return Array.isArray(value) ? value.map((unit) => unit.name).join('、') : textOf(value)
  })

const send = async (response: ServerResponse, bytes: Uint8Array | string): Promise<void> => {
  if (!response.write(bytes) && !response.destroyed)
    await new Promise<void>((done) => {
      const go = () => {
        response.off('drain', go).off('close', go)
        done()
      }
      response.on('drain', go).on('close', go)
    })
  if (response.destroyed) throw new Error('nobody takes it')
}

const csvLine = (values: string[]): string =>
  `${values.map((it) => (/[",\n]/.test(it) ? `"${it.replaceAll('"', '""')}"` : it)).join(',')}\r\n`

const csv = async (response: ServerResponse): Promise<void> => {
  await send(response, csvLine(heads))
  for await (const rows of batches()) await send(response, rows.map((it) => csvLine(valuesOf(it))).join(''))
}

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
const xlsxRow = (values: string[]): string =>
  `<row>${values.map((it) => `<c t="inlineStr"><is><t>${escaped(it)}</t></is></c>`).join('')}</row>`

const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const relations = 'http://schemas.openxmlformats.org/package/2006/relationships'
const types = 'application/vnd.openxmlformats-officedocument.spreadsheetml'
const small: Record<string, string> = {
  '[Content_Types].xml': `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="${types}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${types}.worksheet+xml"/></Types>`,
  '_rels/.rels': `<Relationships xmlns="${relations}"><Relationship Id="rId1" Type="${office}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
  'xl/workbook.xml': `<workbook xmlns="${main}" xmlns:r="${office}"><sheets><sheet name="s" sheetId="1" r:id="rId1"/></sheets></workbook>`,
  'xl/_rels/workbook.xml.rels': `<Relationships xmlns="${relations}"><Relationship Id="rId1" Type="${office}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
}

const xlsx = async (response: ServerResponse): Promise<void> => {
  const ready: Uint8Array[] = []
  const zip = new Zip((_error, chunk) => ready.push(chunk))
  const flush = () => send(response, Buffer.concat(ready.splice(0)))
  // As hard as ours presses.
  const open = (name: string) => {
    const part = new ZipDeflate(name, { level: 4 })
    zip.add(part)
    return part
  }
  for (const [name, text] of Object.entries(small)) open(name).push(Buffer.from(text), true)
  const sheet = open('xl/worksheets/sheet1.xml')
  sheet.push(Buffer.from(`<worksheet xmlns="${main}"><sheetData>${xlsxRow(heads)}`))
  await flush()
  for await (const rows of batches()) {
    sheet.push(Buffer.from(rows.map((it) => xlsxRow(valuesOf(it))).join('')))
    await flush()
  }
  sheet.push(Buffer.from('</sheetData></worksheet>'), true)
  zip.end()
  await flush()
}

const server = createServer((request, response) => {
  const made = (request.url ?? '').endsWith('.csv') ? csv(response) : xlsx(response)
  made.then(
    () => response.end(),
    (error: Error) => response.destroy(error),
  )
})
server.listen(0, '127.0.0.1', () => answerAsked(`http://127.0.0.1:${(server.address() as AddressInfo).port}`))
