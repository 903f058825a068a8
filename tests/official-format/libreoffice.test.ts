/**
 * How a paper really comes out: LibreOffice lays it out, and the pages are counted. Skipped where there is none.
 *
 * It has neither 仿宋_GB2312 nor 方正小标宋 unless somebody installed them, and takes the next Chinese font it finds;
 * the count holds anyway, for lines and characters are spaced in twips and every Chinese character is one em wide.
 */
import { execFileSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { instrumentKinds } from '#core/record/instrument/facts.ts'
import { instrumentPaper } from '#core/rules/report/instrument-paper.ts'
import type { Block, Paper } from '#core/rules/report/paper.ts'
import { readDocx } from '#office/docx/read-docx.ts'
import { intoRedHead } from '#office/docx/template/into-red-head.ts'
import { writePaper } from '#office/docx/write/write-paper.ts'
import { inventedInstrument } from './invented-instrument.ts'
import { inventedPaper, inventedTable, longParagraph } from './invented-paper.ts'

const there = (program: string): boolean => {
  try {
    execFileSync(program, [program === 'soffice' ? '--version' : '-v'], { stdio: 'ignore' })
    return true
  } catch {
    return false
  }
}
const missing = ['soffice', 'pdftotext', 'pdftoppm'].filter((program) => !there(program))
if (missing.length > 0) process.stderr.write(`pages are not counted: no ${missing.join(', ')} here\n`)

let folder = ''
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'official-format-'))
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** Left edge, top and bottom in points, from the corner of the page. */
type Line = { text: string; left: number; right: number; top: number; bottom: number }
type Page = { width: number; lines: Line[] }

/** All files at once: starting the office program is what takes time. */
function convert(names: readonly string[], to: 'pdf' | 'docx', into: string) {
  const profile = pathToFileURL(join(folder, 'profile')).href
  execFileSync(
    'soffice',
    [
      ...[`-env:UserInstallation=${profile}`, '--headless', '--convert-to', to, '--outdir', into],
      ...names.map((name) => join(folder, `${name}.docx`)),
    ],
    { stdio: 'ignore', timeout: 300_000 },
  )
}

async function pagesOf(files: Record<string, Promise<Uint8Array>>): Promise<Record<string, Page[]>> {
  const names = Object.keys(files)
  for (const [name, file] of Object.entries(files)) writeFileSync(join(folder, `${name}.docx`), await file)
  convert(names, 'pdf', folder)
  return Object.fromEntries(names.map((name) => [name, pagesOfPdf(name)]))
}

function pagesOfPdf(name: string): Page[] {
  const out = join(folder, `${name}.xml`)
  execFileSync('pdftotext', ['-bbox-layout', join(folder, `${name}.pdf`), out])
  return readFileSync(out, 'utf8')
    .split('<page ')
    .slice(1)
    .map((page) => ({ width: Number(/width="([\d.]+)"/u.exec(page)?.[1]), lines: linesOf(page) }))
}

/** Words side by side are one line, wherever the program saw blocks. */
function linesOf(page: string): Line[] {
  const words = [
    ...page.matchAll(/<word xMin="(.+?)" yMin="(.+?)" xMax="(.+?)" yMax="(.+?)">(.*?)<\/word>/gu),
  ]
    .map(([, left, top, right, bottom, text]) => ({
      text: text ?? '',
      left: Number(left),
      right: Number(right),
      top: Number(top),
      bottom: Number(bottom),
    }))
    .toSorted((a, b) => a.bottom - b.bottom || a.left - b.left)
  const lines: Line[] = []
  for (const word of words) {
    const last = lines.at(-1)
    if (last !== undefined && Math.abs(last.bottom - word.bottom) < 6) {
      last.text += word.text
      last.left = Math.min(last.left, word.left)
      last.right = Math.max(last.right, word.right)
    } else lines.push(word)
  }
  return lines
}

/** How much of each page is as grey as the mark, in dots of 20 to the inch. */
function greyOf(name: string): number[] {
  execFileSync('pdftoppm', ['-r', '20', '-gray', join(folder, `${name}.pdf`), join(folder, `${name}-grey`)])
  return readdirSync(folder)
    .filter((file) => file.startsWith(`${name}-grey`))
    .map((file) => readFileSync(join(folder, file)).filter((dot) => dot > 215 && dot < 235).length)
}

const POINTS = 72 / 25.4
const isNumber = ({ text }: Line): boolean => /^—\s*\d+\s*—$/u.test(text)
const bodyOf = (page: Page): Line[] => page.lines.filter((line) => !isNumber(line))

/** The imprint must find its place however full the last page is. */
const ENDINGS = [0, 3, 6, 9, 12, 15, 18, 21].map((lines) => `ending${lines}`)
const ending = (lines: number): Paper => ({
  ...inventedPaper,
  annexes: [],
  body: Array.from({ length: 20 + lines }, (): Block => ({
    kind: 'paragraph',
    runs: [{ text: '一行文字。' }],
  })),
})

/** Each kind as it is drafted, and as it is issued. */
const instruments = instrumentKinds.flatMap((kind) => {
  const said = { kind, copyTo: '市委巡察工作领导小组办公室' }
  const issued = {
    on: '2026-08-10',
    code: '澜整督',
    year: 2026,
    serial: 3,
    number: '澜整督〔2026〕3号',
    pressed: [],
  }
  return [
    { name: `${kind}-draft`, kind, instrument: inventedInstrument(said) },
    { name: `${kind}-issued`, kind, instrument: inventedInstrument({ ...said, issued }) },
  ]
})

const papers: Record<string, Paper> = {
  ...Object.fromEntries(
    instruments.map(({ name, instrument }) => [name, instrumentPaper(instrument, '2026-08-10')]),
  ),
  long: { ...inventedPaper, body: [longParagraph(80)], annexes: [] },
  whole: inventedPaper,
  unmarked: { ...inventedPaper, mark: null },
  rows: { ...inventedPaper, annexes: [{ title: '问题清单', landscape: true, body: [inventedTable(120)] }] },
  ...Object.fromEntries(ENDINGS.map((name) => [name, ending(Number(name.replace(/\D/gu, '')))])),
}

/** An office's own file, made as one makes it: an old paper with its text taken out, saved by an office program. */
async function ownFile(): Promise<Uint8Array> {
  const emptied = await writePaper({
    ...inventedPaper,
    mark: null,
    number: '{{文号}}',
    title: '{{标题}}',
    addressee: '{{主送}}',
    body: [{ kind: 'paragraph', runs: [{ text: '{{正文}}' }] }],
    annexes: [],
    signature: null,
  })
  writeFileSync(join(folder, 'own.docx'), emptied)
  convert(['own'], 'docx', join(folder, 'saved'))
  return readFileSync(join(folder, 'saved', 'own.docx'))
}

describe.skipIf(missing.length > 0)('pages as LibreOffice lays them out', () => {
  let pages: Record<string, Page[]> = {}
  beforeAll(async () => {
    pages = await pagesOf({
      ...Object.fromEntries(Object.entries(papers).map(([name, paper]) => [name, writePaper(paper)])),
      red: ownFile().then((file) => intoRedHead(file, inventedPaper)),
    })
  }, 400_000)
  const of = (name: string): Page[] => pages[name] ?? []

  test('a full page has 22 lines of 28 characters', () => {
    const full = of('long').slice(1, -1)
    expect(full.length).toBeGreaterThan(5)
    for (const page of full) {
      const lines = bodyOf(page)
      expect(lines).toHaveLength(22)
      // A mark that may not begin a line hangs over the edge or takes a character along to the next.
      const lengths = lines.map(({ text }) => [...text].length - (/[，。、]$/u.test(text) ? 1 : 0))
      expect(Math.max(...lengths)).toBe(28)
      expect(Math.min(...lengths)).toBeGreaterThanOrEqual(26)
      expect(lines.filter(({ text }) => [...text].length >= 28).length).toBeGreaterThanOrEqual(18)
    }
  })

  test('the text stands where the standard has its block, on the left to half a millimetre', () => {
    const [, page] = of('long')
    const lines = page === undefined ? [] : bodyOf(page)
    expect(Math.min(...lines.map(({ left }) => left)) / POINTS).toBeCloseTo(28, 0)
    // The last line ends on the foot of the block: 37 + 225 mm.
    const foot = Math.max(...lines.map(({ bottom }) => bottom)) / POINTS
    expect(foot).toBeGreaterThan(37 + 225 - 6)
    expect(foot).toBeLessThan(37 + 225 + 1)
  })

  test('page numbers: odd on the right, even on the left, one character in, 7 mm under the text', () => {
    for (const [i, page] of of('long').entries()) {
      const number = page.lines.find(isNumber)
      expect(number?.text.replaceAll(/\s/gu, '')).toBe(`—${i + 1}—`)
      if (number === undefined) continue
      if (i % 2 === 0) expect(number.right / POINTS).toBeCloseTo(210 - 26 - 14 / POINTS, 0)
      else expect(number.left / POINTS).toBeCloseTo(28 + 14 / POINTS, 0)
      expect(Math.abs((number.top + number.bottom) / 2 / POINTS - (37 + 225 + 7))).toBeLessThan(1.5)
    }
  })

  test('the imprint is at the foot of the last page, whatever is above it', () => {
    for (const name of [...ENDINGS, 'whole', 'rows']) {
      const last = bodyOf(of(name).at(-1) ?? { width: 0, lines: [] })
      const printed = last.at(-1)
      expect(printed?.text, name).toMatch(/印发$/u)
      expect((printed?.bottom ?? 0) / POINTS, name).toBeGreaterThan(37 + 225 - 8)
      expect((printed?.bottom ?? 0) / POINTS, name).toBeLessThan(37 + 225 + 1)
      // Nothing else comes to stand in it.
      const bottoms = last.map(({ bottom }) => bottom)
      for (const [i, bottom] of bottoms.entries())
        if (i > 0) expect(bottom - (bottoms[i - 1] ?? 0), `${name} line ${i}`).toBeGreaterThan(10)
      expect(
        of(name)
          .flatMap(bodyOf)
          .filter(({ text }) => text.includes('抄送')),
        name,
      ).toHaveLength(1)
    }
  })

  test.each([
    ['rows', 120, 5],
    ['red', 30, 2],
  ])('wide annexes lie landscape, their head is on every page, no row is lost (%s)', (name, rows, least) => {
    const sheets = of(name).filter(({ width }) => width > 800)
    expect(sheets.length).toBeGreaterThan(least)
    for (const sheet of sheets)
      expect(sheet.lines.some(({ text }) => /反馈问题.*牵头单位.*完成时限/u.test(text))).toBe(true)
    const text = sheets.flatMap(({ lines }) => lines.map((line) => line.text)).join('')
    for (let row = 1; row <= rows; row++) expect(text).toContain(`第${row}轮`)
    expect(sheets.length).toBeLessThan(rows / 8)
  })

  test.each(instruments)(
    'an instrument: $name, whole, on few pages, its imprint at the foot',
    ({ name, instrument }) => {
      const sheets = of(name)
      expect(sheets.length).toBeGreaterThan(0)
      expect(sheets.length).toBeLessThan(4)
      const lines = sheets.flatMap(bodyOf)
      const text = lines.map((line) => line.text.replaceAll(/\s/gu, '')).join('')
      const { title, ground, demand, from, issued } = instrument
      for (const words of [
        title,
        ...ground.split('\n'),
        ...demand.split('\n'),
        from.name,
        '澜川县水务局',
        '印发',
      ])
        expect(text).toContain(words.replaceAll(/\s/gu, ''))
      if (issued) expect(text).toContain(issued.number)
      else expect(text).not.toContain('〔2026〕')
      // No line leaves the page, and none stands in another.
      for (const line of lines) expect(line.right / POINTS).toBeLessThan(210 - 26 + 6)
      const last = bodyOf(sheets.at(-1) ?? { width: 0, lines: [] })
      expect(last.at(-1)?.text).toMatch(/印发$/u)
      for (const [i, { bottom }] of last.entries())
        if (i > 0) expect(bottom - (last[i - 1]?.bottom ?? 0), `line ${i}`).toBeGreaterThan(10)
    },
  )

  test('the mark is drawn across every page, and is no part of the text', () => {
    const without = greyOf('unmarked')
    const grey = greyOf('whole')
    expect(grey).toHaveLength(without.length)
    // The edges of letters are grey as well: what counts is the difference.
    for (const [i, dots] of grey.entries()) expect(dots - (without[i] ?? 0)).toBeGreaterThan(300)
    const text = of('whole').flatMap(({ lines }) => lines.map((line) => line.text))
    expect(text.join('')).not.toContain('草稿')
  })

  test('a paper in an office’s own file: its head, our sheets turned and back, its imprint', () => {
    const sheets = of('red')
    const widths = sheets.map(({ width }) => (width > 800 ? '横' : '竖')).join('')
    expect(widths).toMatch(/^竖{4,}横+竖$/u)
    const first = sheets[0]?.lines.map(({ text }) => text).join('')
    for (const words of [inventedPaper.number, '省委第九巡视组', inventedPaper.addressee])
      expect(first?.replaceAll(' ', '')).toContain(words)
    // Their imprint is a box of another kind by now, and stands where their program put it.
    expect(
      sheets
        .at(-1)
        ?.lines.map(({ text }) => text)
        .join(''),
    ).toContain('印发')
  })

  test('saved again by the office program it says the same', () => {
    const again = join(folder, 'again')
    convert(['whole', 'red'], 'docx', again)
    for (const name of ['whole', 'red']) {
      const [before, after] = [folder, again].map((where) =>
        readDocx(readFileSync(join(where, `${name}.docx`))).lines.map(({ text }) => text),
      )
      expect(after).toEqual(before)
    }
  })
})
