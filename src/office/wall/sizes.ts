// The sheets the chart is made for: two papers and three screens, all landscape. Any other size works too.

export type WallSize = { name: string; width: number; height: number; unit: 'mm' | 'px' }

export const wallSizes = {
  A0: { name: 'A0', width: 1189, height: 841, unit: 'mm' },
  A1: { name: 'A1', width: 841, height: 594, unit: 'mm' },
  '1366x768': { name: '1366x768', width: 1366, height: 768, unit: 'px' },
  '1920x1080': { name: '1920x1080', width: 1920, height: 1080, unit: 'px' },
  '3840x1080': { name: '3840x1080', width: 3840, height: 1080, unit: 'px' },
} as const satisfies Record<string, WallSize>

export type WallSizeName = keyof typeof wallSizes
