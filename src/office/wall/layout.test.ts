import { describe, expect, test } from 'vitest'
import { hostileChart, nastyCount, sampleChart } from '../../../tests/fixtures/wall-chart.ts'
import { faultsOf } from '../../../tests/fixtures/wall-measuring.ts'
import type { WallChart } from './chart.ts'
import { layoutWall } from './layout.ts'
import { textsOf, type WallScene } from './scene.ts'
import { wallSizes, type WallSizeName } from './sizes.ts'

const sizes = Object.keys(wallSizes) as WallSizeName[]

function faults(scene: WallScene): string[] {
  const sheet = { x: 0, y: 0, width: scene.width, height: scene.height }
  const cards = scene.marks.filter((mark) => mark.kind === 'card')
  const cardsAsTexts = cards.map((card) => ({ text: `card ${card.number}`, box: card.box, home: sheet }))
  return [...faultsOf(textsOf(scene), sheet), ...faultsOf(cardsAsTexts, sheet)]
}

function cardCount(scene: WallScene): number {
  return scene.marks.filter((mark) => mark.kind === 'card').length
}

describe.each(sizes)('挂图 %s', (name) => {
  const size = wallSizes[name]

  test.each([1, 2, 7, 20, 60, 120, 300])('%i 个问题：文字不重叠、不出框，一个问题一张卡', (count) => {
    const scene = layoutWall(sampleChart(count), size)
    expect(faults(scene)).toEqual([])
    expect(cardCount(scene)).toBe(count)
  })

  test.each([1, 20, 60, 120])('%i 个问题，内容刁钻：文字仍不重叠、不出框', (count) => {
    const scene = layoutWall(hostileChart(count), size)
    expect(faults(scene)).toEqual([])
    expect(cardCount(scene)).toBe(count)
  })

  test('每一种刁钻内容单独成图也不重叠', () => {
    for (const aspect of hostileChart(nastyCount * 2).aspects) {
      for (const problem of aspect.problems) {
        const chart = { ...hostileChart(1), aspects: [{ ...aspect, problems: [problem] }] }
        expect(faults(layoutWall(chart, size))).toEqual([])
      }
    }
  })

  test('空台账：没有卡片，写明先做什么', () => {
    const chart = sampleChart(0)
    const scene = layoutWall(chart, size)
    expect(faults(scene)).toEqual([])
    expect(cardCount(scene)).toBe(0)
    const said = textsOf(scene).map((text) => text.text)
    for (const sentence of [chart.words.emptyTitle, ...chart.words.emptySteps])
      expect(said).toContain(sentence)
  })

  test('有的方面没有问题、方面很多、只有一个方面：都不重叠', () => {
    const chart = sampleChart(60)
    const [first, ...rest] = chart.aspects
    const hollow = { ...chart, aspects: [{ ...first, problems: [] }, ...rest] } as WallChart
    const single = {
      ...chart,
      aspects: [{ ...first, problems: chart.aspects.flatMap((a) => a.problems) }],
    } as WallChart
    const many = {
      ...chart,
      aspects: chart.aspects.flatMap((a) => a.problems.map((card) => ({ ...a, problems: [card] }))),
    }
    for (const each of [hollow, single, many]) expect(faults(layoutWall(each, size))).toEqual([])
  })
})

/** Every short title as long as that. */
function withTitles(chart: WallChart, length: number): WallChart {
  const longer = (title: string): string =>
    `${title}落实不到位推进迟缓成效不明显群众反映较多`.slice(0, length)
  const aspects = chart.aspects.map((aspect) => ({
    ...aspect,
    problems: aspect.problems.map((card) => ({ ...card, shortTitle: longer(card.shortTitle) })),
  }))
  return { ...chart, aspects }
}

describe('A0 上题目字高不小于 10 毫米', () => {
  const cutTitles = (scene: WallScene): number =>
    textsOf(scene).filter((text) => text.role === 'card title' && text.text.endsWith('…')).length

  test.each([1, 20, 40, 57, 60, 63, 80, 100, 120])('%i 个问题', (count) => {
    expect(layoutWall(sampleChart(count), wallSizes.A0).smallest.cardTitle).toBeGreaterThanOrEqual(10)
  })

  test.each([20, 60, 80, 100, 120])('%i 个问题，题目都有 14 个字：不小，也不截断', (count) => {
    const scene = layoutWall(withTitles(sampleChart(count), 14), wallSizes.A0)
    expect(scene.smallest.cardTitle).toBeGreaterThanOrEqual(10)
    expect(cutTitles(scene)).toBe(0)
  })

  test.each([20, 60, 120])('%i 个问题，题目过长或刁钻：宁可截断，不缩小', (count) => {
    for (const chart of [25, 60].map((length) => withTitles(sampleChart(count), length)))
      expect(layoutWall(chart, wallSizes.A0).smallest.cardTitle).toBeGreaterThanOrEqual(10)
    expect(layoutWall(hostileChart(count), wallSizes.A0).smallest.cardTitle).toBeGreaterThanOrEqual(10)
  })

  test('A1 照比例不小于 7 毫米', () => {
    for (const count of [20, 60, 120])
      expect(
        layoutWall(withTitles(sampleChart(count), 25), wallSizes.A1).smallest.cardTitle,
      ).toBeGreaterThanOrEqual(7)
  })
})

test('用户单位里的字号不小于 12（旧版浏览器会把更小的中文字放大）', () => {
  for (const name of sizes) {
    expect(layoutWall(sampleChart(300), wallSizes[name]).smallest.text * 10).toBeGreaterThanOrEqual(12)
  }
})

test('人名和单位不截断', () => {
  const scene = layoutWall(hostileChart(120), wallSizes['1366x768'])
  for (const text of textsOf(scene)) {
    if (text.role === 'leader' || text.role === 'unit') expect(text.text).not.toContain('…')
  }
})

test('没有时限就没有灯：空心，不着色', () => {
  const scene = layoutWall(sampleChart(60), wallSizes.A0)
  const unlit = sampleChart(60)
    .aspects.flatMap((aspect) => aspect.problems)
    .filter((card) => card.light === null)
  const numbers = new Set(unlit.map((card) => card.number))
  expect(numbers.size).toBeGreaterThan(0)
  for (const mark of scene.marks) {
    if (mark.kind !== 'card' || !numbers.has(mark.number)) continue
    expect(mark.marks.find((inner) => inner.kind === 'light')).toMatchObject({ light: null })
  }
})

test('查重叠的办法本身查得出毛病', () => {
  const scene = layoutWall(sampleChart(60), wallSizes.A0)
  const texts = textsOf(scene)
  const sheet = { x: 0, y: 0, width: scene.width, height: scene.height }
  const title = texts.findIndex((text) => text.role === 'card title')
  const lowered = texts.map((text, index) =>
    index === title ? { ...text, box: { ...text.box, y: text.box.y + text.size } } : text,
  )
  expect(faultsOf(lowered, sheet).join()).toContain('overlap')
  const widened = texts.map((text, index) =>
    index === title ? { ...text, box: { ...text.box, width: text.box.width * 3 } } : text,
  )
  expect(faultsOf(widened, sheet).join()).toContain('leaves its place')
})
