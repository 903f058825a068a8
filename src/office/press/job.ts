/** What the press can make, as plain data: it travels to a process of its own. */
export type PressJob =
  /** A PDF by one of our Typst sheets (office/pdf/*.typ); `data` is JSON, and never anything else. */
  | { kind: 'typst'; sheet: 'paper.typ' | 'wall.typ'; data: string; folders: readonly string[] }
  /** A picture of an SVG, so many pixels wide; with these fonts and no others. */
  | { kind: 'png'; svg: string; fonts: readonly string[]; width: number }

export type PressAnswer = { made: Uint8Array } | { failed: string }
