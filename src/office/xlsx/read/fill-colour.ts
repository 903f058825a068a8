/**
 * Which fills of a workbook mean green, yellow or red, as ledgers mark how far a problem is.
 *
 *     FFFF0000, FFC00000   red        FFFFFF00, FFFFC000   yellow        FF00B050, FF92D050   green
 *
 * Pale washes (heads, bands) and other colours mean nothing here; neither do colours of the theme, which differ.
 */
import type { FillColour } from '#core/words/lists/ledgers/fills.ts'

/** The old palette, as far as it is green, yellow or red. */
const INDEXED = new Map<number, FillColour>([
  ...[2, 10].map((at): [number, FillColour] => [at, 'red']),
  ...[5, 13, 34, 51].map((at): [number, FillColour] => [at, 'yellow']),
  ...[3, 11, 17, 42, 50].map((at): [number, FillColour] => [at, 'green']),
])

/** `rgb` with or without its two digits of opacity; null for every other colour. */
export function colourOf(rgb: string | null, indexed: number | null): FillColour | null {
  if (rgb === null) return indexed === null ? null : (INDEXED.get(indexed) ?? null)
  const hex = rgb.slice(-6)
  return byHue(
    ...([0, 2, 4].map((at) => Number.parseInt(hex.slice(at, at + 2), 16)) as [number, number, number]),
  )
}

/** Only what is strong: a small way between the strongest and the weakest is a wash, NaN no colour at all. */
function byHue(red: number, green: number, blue: number): FillColour | null {
  const most = Math.max(red, green, blue)
  const spread = most - Math.min(red, green, blue)
  if (!(spread >= 90)) return null
  const hue =
    most === red
      ? (60 * (green - blue)) / spread
      : most === green
        ? 120 + (60 * (blue - red)) / spread
        : 240 + (60 * (red - green)) / spread
  if (hue < 18 && hue > -30) return 'red'
  if (hue >= 18 && hue <= 66) return 'yellow'
  return hue > 66 && hue <= 170 ? 'green' : null
}
