// The finished layout: what stands where, before any colour is mixed. Tests measure it; render.ts draws it.
// All lengths are tenths of the sheet's unit (1/10 mm on paper, 1/10 px on screens): older Chromium enlarges
// every font below 12 units where Chinese is the language, so no type may be that small in user units.

import type { LightColour, LightShape } from './chart.ts'

export type Box = { x: number; y: number; width: number; height: number }

/** The paints of a palette. */
export type Paint =
  | 'paper'
  | 'card'
  | 'cardAlarm'
  | 'hairline'
  | 'frameAlarm'
  | 'ink'
  | 'soft'
  | 'seal'
  | 'sealText'
  | 'onSeal'
  | 'stripDone'
  | 'stripOpen'
  | 'stripLate'
  | 'stripLateFill'

export type TextMark = {
  kind: 'text'
  /** What it is, for tests and reports: «card title», «deadline» … */
  role: string
  text: string
  x: number
  baseline: number
  size: number
  anchor: 'start' | 'middle' | 'end'
  face: 'serif' | 'sans'
  bold: boolean
  paint: Paint
  /** The em box it takes, by the width table. */
  box: Box
  /** The region it must not leave. */
  home: Box
}
export type RectMark = {
  kind: 'rect'
  box: Box
  fill: Paint | 'none' | LightColour
  stroke?: Paint
  strokeWidth?: number
  radius?: number
  dashed?: boolean
}
export type LightMark = {
  kind: 'light'
  /** null: the neutral outline of a problem without light. */
  light: { shape: LightShape; colour: LightColour } | null
  cx: number
  cy: number
  radius: number
}
export type CardMark = {
  kind: 'card'
  box: Box
  number: string
  href: string
  label: string
  marks: PlainMark[]
}
export type PlainMark = TextMark | RectMark | LightMark
export type Mark = PlainMark | CardMark

export type WallScene = {
  language: string
  title: string
  width: number
  height: number
  /** For the svg's width and height attributes: «1189mm», «1920». */
  printedWidth: string
  printedHeight: string
  marks: Mark[]
  /** The smallest type reached, in the sheet's own unit (mm or px): card titles, and any text at all. */
  smallest: { cardTitle: number; text: number }
  /** The size most card titles have. */
  cardTitle: number
}

/** Every text of the scene, in or out of cards. */
export function textsOf(scene: WallScene): TextMark[] {
  return scene.marks
    .flatMap((mark) => (mark.kind === 'card' ? mark.marks : [mark]))
    .filter((mark) => mark.kind === 'text')
}

/** The same scene with other words in the same places. */
export function withTexts(scene: WallScene, say: (text: string) => string): WallScene {
  const plain = (mark: PlainMark): PlainMark =>
    mark.kind === 'text' ? { ...mark, text: say(mark.text) } : mark
  const marks = scene.marks.map((mark) =>
    mark.kind === 'card' ? { ...mark, marks: mark.marks.map(plain) } : plain(mark),
  )
  return { ...scene, marks }
}
