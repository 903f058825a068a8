import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { beforeAll, describe, expect, test } from 'vitest'
import { writePaper } from '#office/docx/write/write-paper.ts'
import { checkOfficialFormat } from './check.ts'
import { inventedPaper } from './invented-paper.ts'

let good: Uint8Array

beforeAll(async () => {
  good = await writePaper(inventedPaper)
})

/** The good file with one part changed; a patch that changes nothing is no patch. */
function patched(part: string, from: string | RegExp, to: string): Uint8Array {
  const parts = unzipSync(good)
  const before = strFromU8(parts[part] ?? new Uint8Array())
  const after = typeof from === 'string' ? before.replaceAll(from, to) : before.replace(from, to)
  if (after === before) throw new Error(`nothing to patch in ${part}: ${String(from)}`)
  return zipSync({ ...parts, [part]: strToU8(after) })
}

const codes = (docx: Uint8Array) => [...new Set(checkOfficialFormat(docx).map(({ code }) => code))]
const DOCUMENT = 'word/document.xml'

describe('a paper by GB/T 9704', () => {
  test('has nothing to find', () => {
    expect(checkOfficialFormat(good)).toEqual([])
  })

  test.each<[string, string, string | RegExp, string]>([
    ['pitch', DOCUMENT, 'w:line="579"', 'w:line="560"'],
    ['pitch', DOCUMENT, /w:line="579" w:lineRule="exact"/u, 'w:line="579" w:lineRule="auto"'],
    ['grid', DOCUMENT, 'w:linePitch="579"', 'w:linePitch="312"'],
    ['font', DOCUMENT, '仿宋_GB2312', '宋体'],
    ['font', DOCUMENT, /楷体_GB2312/gu, '黑体'],
    ['font', DOCUMENT, '方正小标宋简体', '黑体'],
    ['font-of-marks', DOCUMENT, ' w:hint="eastAsia"', ''],
    ['size', DOCUMENT, '<w:sz w:val="32"/>', '<w:sz w:val="30"/>'],
    ['character-spacing', DOCUMENT, /<w:spacing w:val="-5"\/>/gu, ''],
    ['space-between', DOCUMENT, /w:after="0"/u, 'w:after="120"'],
    ['widows', DOCUMENT, '<w:widowControl w:val="false"/>', ''],
    ['indent', DOCUMENT, 'w:firstLine="630"', 'w:firstLine="420"'],
    ['margin', DOCUMENT, 'w:top="2098"', 'w:top="1440"'],
    ['margin', DOCUMENT, /w:left="1587"/u, 'w:left="1800"'],
    ['paper-size', DOCUMENT, 'w:w="11906" w:h="16838"', 'w:w="12240" w:h="15840"'],
    ['wide-table-upright', DOCUMENT, 'w:orient="landscape"', 'w:orient="portrait"'],
    ['header-row', DOCUMENT, '<w:tblHeader/>', ''],
    ['row-parts', DOCUMENT, '<w:cantSplit/>', ''],
    ['row-width', DOCUMENT, '<w:gridSpan w:val="3"/>', ''],
    ['imprint', DOCUMENT, /<w:framePr[^>]*>/gu, ''],
    ['imprint-place', DOCUMENT, 'w:yAlign="bottom"', 'w:yAlign="top"'],
    [
      'imprint-not-last',
      DOCUMENT,
      '<w:sectPr><w:header',
      '<w:p><w:r><w:t>又一段</w:t></w:r></w:p><w:sectPr><w:header',
    ],
    ['imprint-rules', DOCUMENT, /w:line="14"/u, 'w:line="40"'],
    ['imprint-words', DOCUMENT, '日印发', '日'],
    ['red-rule', DOCUMENT, /<w:pBdr>.*?<\/w:pBdr>/u, ''],
    ['heading-order', DOCUMENT, '三、下一步', '四、下一步'],
    ['heading-order', DOCUMENT, '（二）聚焦', '（三）聚焦'],
    ['heading-level', DOCUMENT, '2.关于', '（2）关于'],
    ['even-pages', 'word/settings.xml', '<w:evenAndOddHeaders/>', ''],
    ['page-number', DOCUMENT, /<w:footerReference w:type="even"[^>]*>/u, ''],
    ['page-number', 'word/footer1.xml', 'w:val="28"', 'w:val="21"'],
    ['page-number', 'word/footer2.xml', /<w:jc[^>]*>/u, '<w:jc w:val="center"/>'],
    ['page-number', 'word/footer1.xml', '宋体', '仿宋'],
    ['schema', DOCUMENT, /(<w:ind [^>]*>)(<w:jc [^>]*>)/u, '$2$1'],
    ['schema', 'word/styles.xml', /(<w:sz [^>]*>)(<w:szCs [^>]*>)/u, '$2$1'],
    ['mark', 'word/header2.xml', '草稿', '机密'],
    ['mark', DOCUMENT, /<w:headerReference w:type="default"[^>]*>/u, ''],
  ])('is no longer one with another %s (%s: %s)', (code, part, from, to) => {
    expect(codes(patched(part, from, to))).toContain(code)
  })
})
