/** Pieces of text with the font, size and spacing the standard wants. */
import { ExternalHyperlink, TextRun, type IRunOptions, type ParagraphChild } from 'docx'
import type { Run } from '#core/rules/report/paper.ts'
import { FONT, type FontName } from '#office/official-format/fonts.ts'
import { CHARACTER_SPACING, SIZE } from '#office/official-format/measures.ts'
import { printable } from '#office/official-format/printable.ts'

export type RunStyle = {
  font: FontName
  /** half points */
  size: number
  bold?: boolean
  colour?: string
  /** null: as wide as the font is */
  spacing?: number | null
}

export const TEXT_STYLE: RunStyle = { font: FONT.text, size: SIZE.three }

/**
 * The hint makes “ ” — … · × take the Chinese font: they are in both, and would be narrow in the Latin one.
 */
export function runOptions(style: RunStyle): IRunOptions {
  const latin = style.font === FONT.number ? FONT.number : FONT.latin
  return {
    font: { ascii: latin, hAnsi: latin, cs: latin, eastAsia: style.font, hint: 'eastAsia' },
    size: style.size,
    ...(style.bold === true ? { bold: true } : {}),
    ...(style.colour === undefined ? {} : { color: style.colour }),
    ...(style.spacing === null ? {} : { characterSpacing: style.spacing ?? CHARACTER_SPACING }),
  }
}

export const textRun = (text: string, style: RunStyle): TextRun =>
  new TextRun({ ...runOptions(style), text: printable(text).replaceAll('\n', ' ') })

/** Where `source` leads: a page of the ledger, if its address is known and is one of the web; never a broken link. */
export function linkTo(source: string | undefined, address: string | null): string | null {
  if (source === undefined || address === null || !source.startsWith('/') || source.startsWith('//'))
    return null
  if (!URL.canParse(address)) return null
  const base = new URL(address)
  if (base.protocol !== 'https:' && base.protocol !== 'http:') return null
  return new URL(`${base.pathname.replace(/\/+$/u, '')}${source}`, base).href
}

/** A piece of text, as a link that looks like text where its source can be reached. */
export function linkedRun(run: Run, style: RunStyle, address: string | null): ParagraphChild {
  const own = textRun(run.text, run.bold === true ? { ...style, bold: true } : style)
  const link = linkTo(run.source, address)
  return link === null ? own : new ExternalHyperlink({ link, children: [own] })
}
