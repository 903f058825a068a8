import { describe, expect, test } from 'vitest'
import { hasPdftotext, objectsText, pageSizes, pdftotext } from '../../../tests/fixtures/pdf-reading.ts'
import { hostileChart, sampleChart } from '../../../tests/fixtures/wall-chart.ts'
import { drawsWith } from '../fonts/drawable.ts'
import { findFonts, usualPlaces } from '../fonts/find-fonts.ts'
import { compileSheet } from '../press/typst.ts'
import { layoutWall } from '../wall/layout.ts'
import { textsOf } from '../wall/scene.ts'
import { wallSizes } from '../wall/sizes.ts'
import { fontFilesFor, wallToPng } from '../wall/wall-to-png.ts'
import { wallData } from './wall-data.ts'
import { wallToPdf } from './wall-to-pdf.ts'

const fonts = findFonts({ ...usualPlaces(null), system: [] })
const families = { serif: fonts.families.biaosong, sans: fonts.families.hei }
const pointsPerMillimetre = 72 / 25.4

const drawn = (chart: ReturnType<typeof sampleChart>, address: string | null = null) => {
  const scene = layoutWall(chart, wallSizes.A0)
  const data = wallData(scene, wallSizes.A0, 'paper', { families, draws: drawsWith(fonts.faces) }, address)
  return { scene, pdf: compileSheet('wall.typ', data, fonts.folders) }
}

describe('挂图 PDF', () => {
  test('A0 原大一页，每张卡一个链接', () => {
    const { pdf } = drawn(sampleChart(60), 'https://zg.example')
    const [[width, height] = [0, 0], ...more] = pageSizes(pdf)
    expect(more).toEqual([])
    expect(width).toBeCloseTo(1189 * pointsPerMillimetre, 1)
    expect(height).toBeCloseTo(841 * pointsPerMillimetre, 1)
    const links = new Set(objectsText(pdf).match(/\/URI \(https:\/\/zg\.example\/problems\/1-\d+\)/gu))
    expect(links.size).toBe(60)
    expect(objectsText(drawn(hostileChart(60)).pdf)).not.toContain('/URI')
  })

  test.skipIf(!hasPdftotext)('文字可选，就在排版所定的位置（需 pdftotext）', () => {
    const { scene, pdf } = drawn(sampleChart(120))
    const words = [
      ...pdftotext(pdf, '-bbox').matchAll(
        /xMin="([\d.]+)" yMin="([\d.]+)" xMax="([\d.]+)" yMax="([\d.]+)">([^<]*)</gu,
      ),
    ].map(([, left, top, right, bottom, text = '']) => ({
      text,
      left: Number(left),
      right: Number(right),
      middle: (Number(top) + Number(bottom)) / 2,
    }))
    const scale = pointsPerMillimetre / 10
    const titles = textsOf(scene).filter(
      (mark) => mark.role === 'card title' && /^\p{Script=Han}+$/u.test(mark.text),
    )
    expect(titles.length).toBeGreaterThan(100)
    for (const title of titles) {
      const [x, y, size] = [title.x, title.baseline, title.size].map((each) => each * scale) as [
        number,
        number,
        number,
      ]
      const there = words.find(
        ({ text, left, middle }) =>
          text === title.text && Math.abs(left - x) < 1 && Math.abs(middle - y) < size,
      )
      expect([title.text, there !== undefined]).toEqual([title.text, true])
      expect(there?.right).toBeLessThanOrEqual((title.home.x + title.home.width) * scale)
    }
  })

  test('刁钻内容也成图', async () => {
    const scene = layoutWall(hostileChart(60), wallSizes.A1)
    const pdf = await wallToPdf(scene, wallSizes.A1, fonts, { theme: 'dark', address: 'https://zg.example' })
    expect(pageSizes(pdf)).toHaveLength(1)
    expect(objectsText(pdf)).not.toContain('javascript')
  })
})

describe('挂图 PNG', () => {
  const sizeOf = (png: Uint8Array): [number, number] => {
    const bytes = Buffer.from(png)
    expect(bytes.subarray(1, 4).toString()).toBe('PNG')
    return [bytes.readUInt32BE(16), bytes.readUInt32BE(20)]
  }

  test('屏幕一比一，纸张按 dpi', async () => {
    const screen = layoutWall(sampleChart(20), wallSizes['1366x768'])
    expect(sizeOf(await wallToPng(screen, wallSizes['1366x768'], fonts))).toEqual([1366, 768])
    const paper = layoutWall(sampleChart(20), wallSizes.A1)
    const [width, height] = sizeOf(await wallToPng(paper, wallSizes.A1, fonts, { dpi: 36 }))
    expect([width, Math.abs(height - 842) <= 1]).toEqual([1192, true])
  })

  test('只带用得着的字体', () => {
    const files = fontFilesFor(['整改'], fonts)
    expect(files).toHaveLength(3)
    for (const file of files) expect(file).toMatch(/NotoS(?:ans|erif)SC_(?:400Regular|700Bold)/u)
  })

  test('没有中文字体：不做', async () => {
    const none = findFonts({ own: null, packaged: [], system: [] })
    const scene = layoutWall(sampleChart(1), wallSizes.A1)
    await expect(wallToPng(scene, wallSizes.A1, none)).rejects.toMatchObject({ code: 'no-chinese-font' })
  })
})
