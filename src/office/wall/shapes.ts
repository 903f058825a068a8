// The outlines of the lights. All have about the same area, so that none looks louder by its form alone.

import type { LightShape } from './chart.ts'

type Point = [number, number]

function regular(corners: number, turn: number, scale: number): Point[] {
  return Array.from({ length: corners }, (_, index) => {
    const angle = ((index + turn) / corners) * 2 * Math.PI - Math.PI / 2
    return [Math.cos(angle) * scale, Math.sin(angle) * scale]
  })
}

const polygons: Record<Exclude<LightShape, 'circle' | 'ring'>, Point[]> = {
  diamond: regular(4, 0, 1.12),
  triangle: regular(3, 0, 1.2).map(([x, y]) => [x, y + 0.2]),
  octagon: regular(8, 0.5, 1.04),
  square: regular(4, 0.5, 1.14),
}

function rounded(value: number): string {
  return String(Math.round(value * 100) / 100)
}

/** Corners as an svg `points` value, or null for the round shapes. */
export function cornersOf(shape: LightShape, cx: number, cy: number, radius: number): string | null {
  if (shape === 'circle' || shape === 'ring') return null
  return polygons[shape].map(([x, y]) => `${rounded(cx + x * radius)},${rounded(cy + y * radius)}`).join(' ')
}
