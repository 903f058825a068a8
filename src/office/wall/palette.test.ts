import { describe, expect, test } from 'vitest'
import { contrast, palettes, type WallTheme } from './palette.ts'
import type { Paint } from './scene.ts'

const themes: WallTheme[] = ['paper', 'dark']
const onPaper: [Paint, Paint][] = [
  ['ink', 'paper'],
  ['soft', 'paper'],
  ['sealText', 'paper'],
  ['ink', 'card'],
  ['soft', 'card'],
  ['ink', 'cardAlarm'],
  ['soft', 'cardAlarm'],
  ['sealText', 'cardAlarm'],
  ['onSeal', 'seal'],
]

describe.each(themes)('配色 %s', (theme) => {
  const { paints, lights } = palettes[theme]

  test.each(onPaper)('文字 %s 在 %s 上对比度不低于 4.5', (text, ground) => {
    expect(contrast(paints[text], paints[ground])).toBeGreaterThanOrEqual(4.5)
  })

  test('灯的轮廓与底色对比度不低于 3', () => {
    for (const { fill, edge } of Object.values(lights)) {
      for (const ground of [paints.paper, paints.card, paints.cardAlarm]) {
        expect(Math.max(contrast(fill, ground), contrast(edge, ground))).toBeGreaterThanOrEqual(3)
      }
    }
  })

  test('措施条：完成与未完成、逾期框与底色分得开', () => {
    expect(contrast(paints.stripDone, paints.stripOpen)).toBeGreaterThanOrEqual(3)
    expect(contrast(paints.stripLate, paints.cardAlarm)).toBeGreaterThanOrEqual(3)
  })
})
