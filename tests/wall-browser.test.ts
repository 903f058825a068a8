// The same question put to a real browser: its fonts, its widths, its ink. Skipped where no Chromium is installed.

import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { hostileChart, sampleChart } from './fixtures/wall-chart.ts'
import { faultsOf, measuring, type PlacedText } from './fixtures/wall-measuring.ts'
import { openChromium } from './journeys/browser.ts'
import { findChromium } from './run/chromium.ts'
import { layoutWall } from '#office/wall/layout.ts'
import { renderWall } from '#office/wall/render.ts'
import { wallSizes, type WallSizeName } from '#office/wall/sizes.ts'

const found = await findChromium()

type Measured = PlacedText & { drawnSize: number; askedSize: number }

describe.skipIf(found === null)('真实浏览器量字框', () => {
  let browser: Browser
  beforeAll(async () => {
    browser = await openChromium()
  })
  afterAll(() => browser.close())

  async function measured(svg: string): Promise<Measured[]> {
    const page = await browser.newPage({ locale: 'zh-CN' })
    await page.setContent(`<!doctype html><html lang="zh-CN"><body style="margin:0">${svg}</body></html>`)
    const texts = (await page.evaluate(measuring())) as Measured[]
    await page.close()
    return texts
  }

  const names = Object.keys(wallSizes) as WallSizeName[]
  test.each(names)('%s：文字不重叠、不出框，字号如所求', async (name) => {
    for (const chart of [
      sampleChart(1),
      sampleChart(60),
      sampleChart(120),
      hostileChart(60),
      sampleChart(0),
    ]) {
      const scene = layoutWall(chart, wallSizes[name])
      const texts = await measured(renderWall(scene))
      expect(texts.length).toBeGreaterThan(5)
      expect(faultsOf(texts, { x: 0, y: 0, width: scene.width, height: scene.height })).toEqual([])
      for (const text of texts) expect(text.drawnSize).toBeCloseTo(text.askedSize, 1)
    }
  })

  test('埋一处重叠，浏览器查得出', async () => {
    const scene = layoutWall(sampleChart(60), wallSizes.A0)
    const card = scene.marks.find((mark) => mark.kind === 'card')
    const title = card?.marks.find((mark) => mark.kind === 'text' && mark.role === 'card title')
    if (title?.kind !== 'text') throw new Error('no card title')
    title.baseline += title.size * 0.8
    const texts = await measured(renderWall(scene))
    expect(faultsOf(texts, { x: 0, y: 0, width: scene.width, height: scene.height }).join()).toContain(
      'overlap',
    )
  })
})
