// The wall chart as a picture. The renderer has no fonts of its own: it gets the files of the two faces of the sheet,
// and for a character that they lack the first font that has it.

import { drawable, drawsWith } from '../fonts/drawable.ts'
import type { Fonts } from '../fonts/find-fonts.ts'
import { covers, type Face } from '../fonts/font-file.ts'
import { press } from '../press/press.ts'
import { Unmade } from '../press/unmade.ts'
import type { WallTheme } from './palette.ts'
import { renderWall } from './render.ts'
import { textsOf, withTexts, type WallScene } from './scene.ts'
import type { WallSize } from './sizes.ts'

/** Dots to the inch of a paper's picture: an A0 sheet is 4681 × 3311 of them. Screens are drawn one to one. */
export const usualDpi = 100
export const dpiLimits = { least: 36, most: 200 }

/** Font files for these texts: regular and bold of both faces, then what rare characters need. */
export function fontFilesFor(texts: readonly string[], fonts: Fonts): string[] {
  const ofFamily = (family: string | undefined): Face[] =>
    fonts.faces.filter((face) => family !== undefined && face.families.includes(family))
  const serif = ofFamily(fonts.families.biaosong[0])
  const chosen = [...ofFamily(fonts.families.hei[0]), ...serif.filter((face) => face.weight >= 600)]
  if (chosen.every((face) => !serif.includes(face))) chosen.push(...serif)
  const rare = new Set(texts.join(''))
  for (const character of rare) {
    const code = character.codePointAt(0) ?? 0
    if (/\s/u.test(character) || chosen.some((face) => covers(face.coverage, code))) continue
    const other = fonts.faces.find((face) => covers(face.coverage, code))
    if (other) chosen.push(other)
  }
  return [...new Set(chosen.map((face) => face.file))]
}

/**
 * The wall chart as PNG.
 * @param dpi of papers; screens are drawn one to one
 * @throws Unmade `no-chinese-font` (with the folder to put one into), `too-slow`, `too-big`
 */
export async function wallToPng(
  scene: WallScene,
  size: WallSize,
  fonts: Fonts,
  { theme = 'paper', dpi = usualDpi }: { theme?: WallTheme; dpi?: number } = {},
  time?: number,
): Promise<Uint8Array> {
  if (!fonts.chinese) throw new Unmade('no-chinese-font', fonts.ownFolder ?? '')
  const draws = drawsWith(fonts.faces)
  const drawn = withTexts(scene, (text) => drawable(text, draws))
  const texts = textsOf(drawn).map((mark) => mark.text)
  // The very fonts that it is given, and no others that happen to come along for a rare character.
  const named = (family = ''): string => `'${family.replaceAll(/['\\]/gu, '')}'`
  const faces = { serif: named(fonts.families.biaosong[0]), sans: named(fonts.families.hei[0]) }
  return press(
    {
      kind: 'png',
      svg: renderWall(drawn, theme, faces),
      fonts: fontFilesFor(texts, fonts),
      width: size.unit === 'mm' ? Math.round((size.width / 25.4) * dpi) : size.width,
    },
    time,
  )
}
