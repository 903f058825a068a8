import { describe, expect, test } from 'vitest'
import { hostileChart, sampleChart } from '../../../tests/fixtures/wall-chart.ts'
import { faultsOf } from '../../../tests/fixtures/wall-measuring.ts'
import type { WallCard, WallChart, WallMatrix } from './chart.ts'
import { layoutMatrix } from './matrix.ts'
import { textsOf, type WallScene } from './scene.ts'
import { wallSizes, type WallSizeName } from './sizes.ts'

const sizes = Object.keys(wallSizes) as WallSizeName[]
const columns = [
  '已逾期',
  '2026年8月',
  '2026年9月',
  '2026年10月',
  '2026年12月',
  '以后',
  '长期',
  '已验收、已销号',
]

/** Fourteen leaders, their problems spread over the deadlines as chance has it. */
const matrixOf = ({ aspects }: WallChart): WallMatrix => {
  const cards = aspects.flatMap((it) => it.problems)
  const leaders = Array.from(
    { length: Math.min(14, cards.length) },
    (_, at) => `分管第${String(at + 1)}片的领导`,
  )
  return {
    columns,
    rows: leaders.map((name, row) => {
      const own = cards.filter((_, at) => at % leaders.length === row)
      const cells = columns.map((_, column): WallCard[] =>
        own.filter((_card, at) => (at * 5 + row * 3) % columns.length === column),
      )
      return { name, cells }
    }),
  }
}

const faults = (scene: WallScene): string[] => {
  const sheet = { x: 0, y: 0, width: scene.width, height: scene.height }
  const cards = scene.marks.filter((mark) => mark.kind === 'card')
  const boxes = cards.map((card) => ({ text: `card ${card.number}`, box: card.box, home: sheet }))
  return [...faultsOf(textsOf(scene), sheet), ...faultsOf(boxes, sheet)]
}

describe.each(sizes)('按领导和时限 %s', (name) => {
  const size = wallSizes[name]
  test.each([1, 20, 60, 120])('%i 个问题：文字不重叠、不出框，一个问题一处', (count) => {
    for (const chart of [sampleChart(count), hostileChart(count)]) {
      const scene = layoutMatrix(chart, matrixOf(chart), size)
      expect(faults(scene)).toEqual([])
      expect(scene.marks.filter((mark) => mark.kind === 'card')).toHaveLength(count)
    }
  })
  test('空台账：写明先做什么', () => {
    const chart = sampleChart(0)
    const scene = layoutMatrix(chart, { columns: [], rows: [] }, size)
    expect(faults(scene)).toEqual([])
    expect(textsOf(scene).map((it) => it.text)).toContain(chart.words.emptyTitle)
  })
})

test('60 个问题在 A0 上，每一处的字都不小于 8 毫米', () => {
  const chart = sampleChart(60)
  const scene = layoutMatrix(chart, matrixOf(chart), wallSizes.A0)
  expect(scene.smallest.cardTitle).toBeGreaterThanOrEqual(8)
})
