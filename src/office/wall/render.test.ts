import { SaxesParser } from 'saxes'
import { describe, expect, test } from 'vitest'
import { hostileChart, sampleChart } from '../../../tests/fixtures/wall-chart.ts'
import { layoutWall } from './layout.ts'
import { renderWall } from './render.ts'
import { wallSizes } from './sizes.ts'

type Element = { name: string; attributes: Record<string, string> }

// Throws on anything that is not well-formed XML 1.0.
function elementsOf(svg: string): Element[] {
  const elements: Element[] = []
  const parser = new SaxesParser()
  parser.on('opentag', ({ name, attributes }) => elements.push({ name, attributes }))
  parser.on('error', (error) => {
    throw error
  })
  parser.write(svg).close()
  return elements
}

describe('挂图的 SVG', () => {
  test('内容再刁钻也是合格的 XML，没有脚本、样式和外部资源', () => {
    for (const theme of ['paper', 'dark'] as const) {
      const elements = elementsOf(renderWall(layoutWall(hostileChart(120), wallSizes.A0), theme))
      expect(new Set(elements.map((element) => element.name))).toEqual(
        new Set(['svg', 'title', 'rect', 'text', 'circle', 'polygon', 'a', 'g']),
      )
      for (const { attributes } of elements) {
        expect(Object.keys(attributes).filter((name) => name.startsWith('on') || name === 'style')).toEqual(
          [],
        )
        expect(attributes['href'] ?? '/').toMatch(/^\//)
      }
    }
  })

  test('每张卡一个链接，名称说全：编号、简称、灯、状态、时限、领导、单位', () => {
    const links = elementsOf(renderWall(layoutWall(sampleChart(60), wallSizes['1920x1080']))).filter(
      (e) => e.name === 'a',
    )
    expect(links).toHaveLength(60)
    expect(links[54]?.attributes).toMatchObject({ href: '/problems/1-55', 'data-number': '55' })
    expect(links[54]?.attributes['aria-label']).toMatch(/^55，违建别墅拆后反弹，.*，反弹，.*月底，/u)
  })

  test('纸张以毫米计，屏幕以像素计；坐标以十分之一计', () => {
    const [paper] = elementsOf(renderWall(layoutWall(sampleChart(3), wallSizes.A0)))
    expect(paper?.attributes).toMatchObject({
      width: '1189mm',
      height: '841mm',
      viewBox: '0 0 11890 8410',
      lang: 'zh-CN',
    })
    const [screen] = elementsOf(renderWall(layoutWall(sampleChart(3), wallSizes['1366x768'])))
    expect(screen?.attributes).toMatchObject({ width: '1366', height: '768', viewBox: '0 0 13660 7680' })
  })

  test('同样的数据总画出同样的图', () => {
    const draw = () => renderWall(layoutWall(sampleChart(60), wallSizes.A1), 'dark')
    expect(draw()).toBe(draw())
  })

  test('形状与颜色同时表示灯：圆、方、菱、八边形各不相同', () => {
    const svg = renderWall(layoutWall(sampleChart(60), wallSizes.A0))
    const corners = elementsOf(svg)
      .filter((e) => e.name === 'polygon')
      .map((e) => e.attributes['points']?.split(' ').length)
    expect(new Set(corners)).toEqual(new Set([4, 8]))
    expect(elementsOf(svg).some((e) => e.name === 'circle' && e.attributes['stroke-dasharray'])).toBe(true)
  })
})
