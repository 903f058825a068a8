import { drawsWith } from '../fonts/drawable.ts'
import type { Fonts } from '../fonts/find-fonts.ts'
import { press } from '../press/press.ts'
import { Unmade } from '../press/unmade.ts'
import type { WallTheme } from '../wall/palette.ts'
import type { WallScene } from '../wall/scene.ts'
import type { WallSize } from '../wall/sizes.ts'
import { wallData } from './wall-data.ts'

export type WallSettings = {
  theme?: WallTheme
  /** The ledger's address («https://zg.example»), so that a click on a card leads there; without it there are no links. */
  address?: string | undefined
}

/**
 * The wall chart as a PDF of one page in the sheet's size, its words real text.
 * @param scene what `layoutWall` made for that size
 * @throws Unmade `no-chinese-font` (with the folder to put one into), `too-slow`, `too-big`
 */
export async function wallToPdf(
  scene: WallScene,
  size: WallSize,
  fonts: Fonts,
  settings: WallSettings = {},
  time?: number,
): Promise<Uint8Array> {
  if (!fonts.chinese) throw new Unmade('no-chinese-font', fonts.ownFolder ?? '')
  const families = { serif: fonts.families.biaosong, sans: fonts.families.hei }
  const address = settings.address === undefined ? null : settings.address.replace(/\/+$/u, '')
  const drawing = { families, draws: drawsWith(fonts.faces) }
  const data = wallData(scene, size, settings.theme ?? 'paper', drawing, address)
  return press({ kind: 'typst', sheet: 'wall.typ', data, folders: fonts.folders }, time)
}
