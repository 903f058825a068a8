import { describe, expect, test } from 'vitest'
import { inks, lightInks } from './theme.ts'

const luminance = (colour: string): number => {
  const channel = (at: number): number => {
    const value = Number.parseInt(colour.slice(at, at + 2), 16) / 255
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4
  }
  return 0.2126 * channel(1) + 0.7152 * channel(3) + 0.0722 * channel(5)
}
const contrast = (a: string, b: string): number => {
  const [light = 0, dark = 0] = [luminance(a), luminance(b)].toSorted((x, y) => y - x)
  return (light + 0.05) / (dark + 0.05)
}

const grounds = ['paper', 'card', 'field', 'shade', 'seal-wash'] as const
const texts = ['ink', 'soft', 'faint', 'seal', 'seal-deep'] as const

describe('看得清', () => {
  test.each(texts.flatMap((text) => grounds.map((ground) => [text, ground] as const)))(
    '%s 写在 %s 上，对比度不低于 4.5',
    (text, ground) => {
      // The palest ink is for hints in fields, never on the darkest ground.
      if (text === 'faint' && (ground === 'shade' || ground === 'seal-wash')) return
      expect(contrast(inks[text], inks[ground])).toBeGreaterThanOrEqual(4.5)
    },
  )
  test('印章红上的字、各色标签上的字也不低于 4.5', () => {
    expect(contrast(inks['on-seal'], inks.seal)).toBeGreaterThanOrEqual(4.5)
    expect(contrast(inks.done, inks['done-wash'])).toBeGreaterThanOrEqual(4.5)
    expect(contrast(inks.warn, inks['warn-wash'])).toBeGreaterThanOrEqual(4.5)
  })
  test('灯的轮廓与纸面的对比度不低于 3', () => {
    for (const { edge } of Object.values(lightInks))
      expect(contrast(edge, inks.card)).toBeGreaterThanOrEqual(3)
  })
})
