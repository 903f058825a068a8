// What a page of a .pdf is made of, once its own turning and scale are taken out. Points (1/72 inch), y runs down.

/** Characters set in one go; `y` is the base line, `size` the height of the type; `apart`: a blank was set before it. */
export type Piece = { text: string; x: number; y: number; width: number; size: number; apart: boolean }

/** A ruled line, lying or standing. */
export type Rule = { x0: number; y0: number; x1: number; y1: number }

/**
 * `turned`: words that run in another direction than most of the page and are left out of `pieces`; `drawn`: something
 * is drawn on it beside text; `unseen`: its text is printed without ink, as the recognised text of a scan is.
 */
export type PdfPage = {
  number: number
  width: number
  height: number
  pieces: Piece[]
  rules: Rule[]
  turned: string[]
  drawn: boolean
  unseen: boolean
  /** the share of its words that is in a font without codes, and could not be read */
  lost: number
}
