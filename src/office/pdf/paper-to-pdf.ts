import type { Paper } from '#core/rules/report/paper.ts'
import { drawsWith, undrawable } from '../fonts/drawable.ts'
import type { Fonts } from '../fonts/find-fonts.ts'
import { press } from '../press/press.ts'
import { Unmade } from '../press/unmade.ts'
import { type PaperSettings, paperData, textsOfPaper } from './paper-data.ts'

/**
 * The paper as a PDF by GB/T 9704: A4, 22 lines of 28 characters.
 * @param fonts what `findFonts` found
 * @param time milliseconds it may take, one minute unless told
 * @throws Unmade `no-chinese-font` (with the folder to put one into), `too-slow`, `too-big`
 */
export async function paperToPdf(
  paper: Paper,
  fonts: Fonts,
  settings: PaperSettings = {},
  time?: number,
): Promise<Uint8Array> {
  if (!fonts.chinese) throw new Unmade('no-chinese-font', fonts.ownFolder ?? '')
  const data = paperData(paper, fonts, settings)
  return press({ kind: 'typst', sheet: 'paper.typ', data, folders: fonts.folders }, time)
}

/** The characters of a paper that no font here can draw; in the PDF they stand as numbers, 〔U+2CC56〕. */
export function missingGlyphs(paper: Paper, fonts: Fonts): string[] {
  return undrawable(textsOfPaper(paper), drawsWith(fonts.faces))
}
