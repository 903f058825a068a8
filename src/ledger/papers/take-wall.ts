import type { WallSheet } from '#contract/files.ts'
import { wallMatrix } from '#ledger/queries/wall-matrix.ts'
import { wallChart } from '#ledger/queries/wall-chart.ts'
import { readWall } from '#ledger/queries/read-wall.ts'
import { safeFileName } from '#ledger/desk/file-name.ts'
import { inExportRoom } from '#ledger/exports/room.ts'
import type { Caller, Ledger } from '#ledger/ledger.ts'
import { orRefused } from '#ledger/papers/or-refused.ts'
import type { Locale } from '#messages/locale.ts'
import { findFonts, usualPlaces } from '#office/fonts/find-fonts.ts'
import { wallToPdf } from '#office/pdf/wall-to-pdf.ts'
import { layoutMatrix } from '#office/wall/matrix.ts'
import { layoutWall } from '#office/wall/layout.ts'
import type { WallTheme } from '#office/wall/palette.ts'
import { renderWall } from '#office/wall/render.ts'
import type { WallScene } from '#office/wall/scene.ts'
import { type WallSize, type WallSizeName, wallSizes } from '#office/wall/sizes.ts'
import { wallToPng } from '#office/wall/wall-to-png.ts'

export const wallFormats = ['svg', 'pdf', 'png'] as const
export type WallFormat = (typeof wallFormats)[number]

const mediaTypes: Record<WallFormat, string> = {
  svg: 'image/svg+xml; charset=utf-8',
  pdf: 'application/pdf',
  png: 'image/png',
}

/** Of a round (the newest where none is named); `dpi` of a paper's picture, 100 unless told. */
export type WallAsked = {
  round?: string | undefined
  /** Cards by aspect, or leaders by deadlines. */
  sheet: WallSheet
  size: WallSizeName
  theme: WallTheme
  locale: Locale
  dpi?: number | undefined
}

export type WallMaking = {
  format: WallFormat
  /** The customer's own fonts; null: none. */
  fontFolder: string | null
  /** Where the cards of a PDF lead; without it they lead nowhere. */
  address?: string | undefined
}

export type TakenWall = { fileName: string; mediaType: string; bytes: Uint8Array; problems: number }

const drawn = async (scene: WallScene, size: WallSize, asked: WallAsked, making: WallMaking) => {
  const { theme, dpi } = asked
  if (making.format === 'svg') return new TextEncoder().encode(renderWall(scene, theme))
  const fonts = findFonts(usualPlaces(making.fontFolder))
  return orRefused(
    making.format === 'pdf'
      ? wallToPdf(scene, size, fonts, { theme, address: making.address })
      : wallToPng(scene, size, fonts, { theme, dpi }),
  )
}

/**
 * The wall chart as it hangs now, as a file.
 * @throws Refused `unmade` (.pdf, .png), `too-many-requests`
 */
export const takeWall = async (
  ledger: Ledger,
  caller: Caller,
  asked: WallAsked,
  making: WallMaking,
): Promise<TakenWall> => {
  const take = async (): Promise<TakenWall> => {
    const wall = await readWall(ledger, caller, { round: asked.round })
    const chart = wallChart(wall, asked.locale)
    const size = wallSizes[asked.size]
    return {
      bytes: await drawn(
        asked.sheet === 'matrix'
          ? layoutMatrix(chart, wallMatrix(wall, asked.locale), size)
          : layoutWall(chart, size),
        ...([size, asked, making] as const),
      ),
      fileName: safeFileName(`${chart.title} ${size.name} ${wall.day}.${making.format}`),
      mediaType: mediaTypes[making.format],
      problems: wall.problems.length,
    }
  }
  // The drawing itself is quick, and hangs on screens that ask for it twice a minute.
  return making.format === 'svg' ? take() : inExportRoom(ledger, caller, take)
}
