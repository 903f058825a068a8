import fc from 'fast-check'
import { strToU8, zipSync } from 'fflate'
import { expect, test } from 'vitest'
import { readText } from '#office/read-text.ts'
import { Unreadable } from '#office/unreadable.ts'
import { rows, xlsx } from './xlsx-fixture.ts'
import { xls } from './xls-fixture.ts'

const LEDGER = [
  '序号\t反馈问题\t整改措施\t整改时限',
  '1\t会议过多\t压减会议\t2026-06-30',
  '1\t会议过多\t合并文件\t长期坚持',
]

test('.xls of Excel 97: values and merged cells; that hidden ones are not told is told', async () => {
  const { text, format, notes } = await readText(xls(), '台账.xls')
  expect(format).toBe('xls')
  expect(text.split('\n')).toEqual(LEDGER)
  expect(notes.issues.map(({ code }) => code)).toEqual(['hidden-unknown'])
})

const cell = (words: string, more = '') =>
  `<table:table-cell office:value-type="string"${more}><text:p>${words}</text:p></table:table-cell>`
const ods = (inside: string, head = '') =>
  zipSync({
    mimetype: strToU8('application/vnd.oasis.opendocument.spreadsheet'),
    'content.xml': strToU8(
      `<?xml version="1.0" encoding="UTF-8"?>${head}<office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"><office:body><office:spreadsheet><table:table table:name="台账">${inside}</table:table></office:spreadsheet></office:body></office:document-content>`,
    ),
  })
const reason = async (bytes: Uint8Array, name: string) => {
  try {
    return (await readText(bytes, name)).text
  } catch (error) {
    if (error instanceof Unreadable) return `${error.code} ${error.detail}`
    throw error
  }
}

test('.ods, with cells merged downwards', async () => {
  const bytes = ods(
    `<table:table-row>${cell('序号')}${cell('问题')}${cell('措施')}</table:table-row>` +
      `<table:table-row>${cell('1')}${cell('会议过多', ' table:number-rows-spanned="2"')}${cell('压减')}</table:table-row>` +
      `<table:table-row><table:table-cell/><table:covered-table-cell/>${cell('合并')}</table:table-row>` +
      `<table:table-row table:number-rows-repeated="1048000"><table:table-cell table:number-columns-repeated="16384"/></table:table-row>`,
  )
  expect((await readText(bytes, 'a.ods')).text.split('\n')).toEqual([
    '序号\t问题\t措施',
    '1\t会议过多\t压减',
    '\t会议过多\t合并',
  ])
})

test('.ods with entities, and with cells repeated without end', async () => {
  const entity = '<!DOCTYPE x [<!ENTITY x SYSTEM "file:///etc/passwd">]>'
  expect(await reason(ods(`<table:table-row>${cell('&x;')}</table:table-row>`, entity), 'a.ods')).toBe(
    'unsafe-xml content.xml',
  )
  const endless = ods(
    `<table:table-row table:number-rows-repeated="1000000">${cell('甲', ' table:number-columns-repeated="16000"')}</table:table-row>`,
  )
  expect(await reason(endless, 'a.ods')).toBe('broken-sheet ')
})

test.each([
  ['.xls', xls()],
  ['.xlsx', xlsx([{ name: 'a', rows: rows(['序号', '问题'], [1, '会议过多']) }])],
])('damage anywhere in an %s is a named reason or another text, never another error', async (name, whole) => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.tuple(fc.nat(whole.length - 1), fc.nat(255)), { minLength: 1, maxLength: 8 }),
      async (changes) => {
        const damaged = Uint8Array.from(whole)
        for (const [at, value] of changes) damaged[at] = value
        expect(typeof (await reason(damaged, `a${name}`))).toBe('string')
      },
    ),
    { numRuns: 300 },
  )
})
