import { describe, expect, test } from 'vitest'
import { barePaper, fullLines, samplePaper } from '../../../tests/fixtures/official-paper.ts'
import {
  baselines,
  hasPdftotext,
  objectsText,
  pageSizes,
  pdftotext,
} from '../../../tests/fixtures/pdf-reading.ts'
import { findFonts, usualPlaces } from '../fonts/find-fonts.ts'
import { compileSheet } from '../press/typst.ts'
import { Unmade } from '../press/unmade.ts'
import { paperData } from './paper-data.ts'
import { missingGlyphs, paperToPdf } from './paper-to-pdf.ts'

const fonts = findFonts({ ...usualPlaces(null), system: [] })
const [width, height] = [595.2756, 841.8898]
/** Within this thread: what is asked here is the sheet, not the press. */
const laidOut = (paper: typeof samplePaper, address?: string): Uint8Array =>
  compileSheet('paper.typ', paperData(paper, fonts, { address }), fonts.folders)
const utf16 = (text: string): string =>
  `FEFF${Buffer.from(text, 'utf16le').swap16().toString('hex').toUpperCase()}`

/** Lines of the text block: equal steps of a 22nd of 225 mm, whatever else stands on the page. */
const gridLines = (lines: number[]): number => {
  const step = (225 / 22) * (72 / 25.4)
  let longest = 0
  for (const top of lines) {
    let count = 1
    while (lines.some((line) => Math.abs(line - (top - count * step)) < 0.15)) count += 1
    longest = Math.max(longest, count)
  }
  return longest
}

describe('公文 PDF', () => {
  test('A4，横排附件为横向 A4；书签、链接、题名在文件里', () => {
    const pdf = laidOut(samplePaper, 'https://zg.example/')
    const sizes = pageSizes(pdf)
    expect(sizes.length).toBeGreaterThan(6)
    expect(sizes.filter(([w]) => w === height)).toEqual([[height, width]])
    expect(sizes.filter(([w]) => w === width)).toHaveLength(sizes.length - 1)
    const text = objectsText(pdf)
    expect(text).toContain('/URI (https://zg.example/problems/1-2)')
    for (const title of ['一、总体情况', '（一）学习贯彻不够深入', '问题清单', samplePaper.title])
      expect(text).toContain(utf16(title))
    for (const font of ['NotoSerifSC-Regular', 'NotoSansSC-Regular']) expect(text).toContain(font)
  })

  test('没有地址就没有链接；不是本系统路径的来源不成链接', () => {
    expect(objectsText(laidOut(samplePaper))).not.toContain('/URI')
    const run = (source: string) => ({ kind: 'paragraph' as const, runs: [{ text: '字', source }] })
    const body = ['javascript:alert(1)', '//evil.example', 'https://evil.example'].map(run)
    expect(objectsText(laidOut({ ...barePaper, body }, 'https://zg.example'))).not.toContain('/URI')
  })

  test('满页 22 行，行距十分之一磅不差', () => {
    const pages = baselines(laidOut({ ...barePaper, body: [fullLines] }))
    expect(Math.max(...pages.map(gridLines))).toBe(22)
    // The measuring itself: lines a little further apart are no such grid.
    expect(gridLines(Array.from({ length: 22 }, (_, nth) => 734 - nth * 29.5))).toBeLessThan(5)
  })

  test.skipIf(!hasPdftotext)('每行 28 字，页码单右双左，版记在末页，草稿在每页（需 pdftotext）', () => {
    const full = pdftotext(laidOut({ ...barePaper, body: [fullLines] }), '-f', '2', '-l', '2')
    const lines = full.split('\n').filter((line) => /^\p{Script=Han}+$/u.test(line))
    expect(new Set(lines.map((line) => line.length))).toEqual(new Set([28]))
    expect(lines).toHaveLength(22)

    const pdf = laidOut(samplePaper)
    const pages = pdftotext(pdf, '-raw').split('\f').slice(0, -1)
    expect(pages.at(-1)).toContain('抄送：省纪委监委，省委组织部。')
    expect(pages.at(-1)).toMatch(/澜川市委整改办\s*2026年11月23日印发/u)
    for (const page of pages) expect(page.replace(/\s/gu, '')).toContain('草稿')
    const places = [...pdftotext(pdf, '-bbox').matchAll(/xMin="([\d.]+)"[^>]*>(?:—|— ?\d+ ?—|\d+—?)</gu)]
    expect(places.length).toBeGreaterThan(0)
    const text = pdftotext(pdf).replace(/\s/gu, '')
    for (const name of ['镕喆', '堃昇', '翀𬱖', '澜委整改〔2026〕5号', '省委巡视工作领导小组：'])
      expect(text).toContain(name)
    expect(text).toContain('附件：1.问题清单2.责任清单')
    // The head of a table of many pages stands on each of them.
    expect(pages.filter((page) => /^序号\s+措施/mu.test(page)).length).toBeGreaterThan(2)
  })

  test.skipIf(!hasPdftotext)('刁钻内容都是文字（需 pdftotext）', () => {
    const nasty = '#eval("1") $x^2$ \\ *a* _b_ `c` <d> @e [f] {g} // h /* i */ ~j --- "k"'
    const texts = [
      nasty,
      `控\u0000制\u0007符\ud800半\u202e个`,
      'a'.repeat(10_000),
      '字'.repeat(10_000),
      '9'.repeat(400),
    ]
    const body = texts.map((text) => ({ kind: 'paragraph' as const, runs: [{ text }] }))
    const rows = texts.map((text) => [{ text: '1' }, { text }])
    const table = { kind: 'table' as const, widths: [9, 1], head: ['甲', nasty], rows: [...rows, []] }
    const paper = { ...samplePaper, title: nasty, addressee: nasty, body: [...body, table] }
    const pdf = laidOut(paper)
    const text = pdftotext(pdf, '-raw').replace(/\s/gu, '')
    expect(text).toContain('#eval("1")$x^2$\\*a*_b_`c`<d>@e[f]{g}//h/*i*/~j---"k"'.replace(/\s/gu, ''))
    expect(text).toContain('控制符半个')
    // Nothing leaves the page: 595 points wide.
    const rights = [...pdftotext(pdf, '-bbox').matchAll(/xMax="([\d.]+)"/gu)].map(([, right]) =>
      Number(right),
    )
    expect(Math.max(...rights)).toBeLessThan(height)
  })

  test('空文件、缺栏的表、没有表头的表也成页', () => {
    expect(pageSizes(laidOut(barePaper))).toHaveLength(1)
    const table = {
      kind: 'table' as const,
      widths: [],
      head: [],
      rows: [[], [{ text: '甲', span: 3 }], [{ text: '乙' }]],
    }
    expect(pageSizes(laidOut({ ...barePaper, title: '', body: [table] }))).toHaveLength(1)
  })

  test('没有中文字体：不做，说明放到哪里', async () => {
    const none = findFonts({ own: '/nowhere/fonts', packaged: [], system: [] })
    const making = paperToPdf(barePaper, none)
    await expect(making).rejects.toThrow(Unmade)
    await expect(making).rejects.toMatchObject({ code: 'no-chinese-font', detail: '/nowhere/fonts' })
  })

  test('画不出的字一一列出，生僻字不在其中', () => {
    expect(missingGlyphs(samplePaper, fonts)).toEqual([])
    expect(missingGlyphs({ ...barePaper, title: '好😀' }, fonts)).toEqual(['😀'])
  })

  test('另起进程做；超过时限就结束它', async () => {
    const pdf = await paperToPdf({ ...barePaper, title: '标题' }, fonts)
    expect(Buffer.from(pdf.subarray(0, 5)).toString()).toBe('%PDF-')
    await expect(paperToPdf(samplePaper, fonts, {}, 1)).rejects.toMatchObject({ code: 'too-slow' })
  })
})
