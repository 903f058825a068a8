// The scene of the wall chart as wall.typ takes it: the same marks in the same places as render.ts draws, with the
// colours mixed. Lengths are points here, because a PDF has no other unit.

import { drawable, type Draws } from '../fonts/drawable.ts'
import type { LightColour } from '../wall/chart.ts'
import { palettes, type Palette, type WallTheme } from '../wall/palette.ts'
import { safeHref } from '../wall/render.ts'
import type {
  CardMark,
  LightMark,
  Mark,
  Paint,
  PlainMark,
  RectMark,
  TextMark,
  WallScene,
} from '../wall/scene.ts'
import { cornersOf } from '../wall/shapes.ts'
import type { WallSize } from '../wall/sizes.ts'
import { isOdd } from '../wall/text-width.ts'

type Drawn = Record<string, unknown>
type Pen = { palette: Palette; draws: Draws; scale: number; address: string | null }

const pointsPerMillimetre = 72 / 25.4
/** A pixel of CSS. */
const pointsPerPixel = 0.75

function rectData(mark: RectMark, { palette, scale }: Pen): Drawn {
  const { x, y, width, height } = mark.box
  const fill =
    mark.fill === 'none'
      ? null
      : mark.fill in palette.lights
        ? palette.lights[mark.fill as LightColour].fill
        : palette.paints[mark.fill as Paint]
  const stroke = mark.stroke && mark.strokeWidth ? palette.paints[mark.stroke] : null
  return {
    kind: 'rect',
    x: x * scale,
    y: y * scale,
    width: width * scale,
    height: height * scale,
    radius: (mark.radius ?? 0) * scale,
    fill,
    stroke,
    thick: (mark.strokeWidth ?? 0) * scale,
    dash:
      mark.dashed && mark.strokeWidth ? [mark.strokeWidth * 5 * scale, mark.strokeWidth * 4 * scale] : null,
  }
}

function lightData({ light, cx, cy, radius }: LightMark, { palette, scale }: Pen): Drawn {
  const round = (drawn: number, more: Drawn): Drawn => ({
    kind: 'circle',
    x: cx * scale,
    y: cy * scale,
    radius: drawn * scale,
    fill: null,
    dash: null,
    ...more,
  })
  if (!light) {
    const dash = [radius * 0.45 * scale, radius * 0.33 * scale]
    return round(radius * 0.8, { stroke: palette.paints.soft, thick: radius * 0.16 * scale, dash })
  }
  const { fill, edge } = palette.lights[light.colour]
  if (light.shape === 'ring') return round(radius * 0.72, { stroke: fill, thick: radius * 0.4 * scale })
  const thick = radius * 0.13 * scale
  const corners = cornersOf(light.shape, cx, cy, radius * 0.93)
  if (corners === null) return round(radius * 0.93, { fill, stroke: edge, thick })
  const points = corners.split(' ').map((pair) => pair.split(',').map((each) => Number(each) * scale))
  return { kind: 'polygon', points, fill, stroke: edge, thick }
}

function textData(mark: TextMark, { palette, draws, scale }: Pen): Drawn {
  return {
    kind: 'text',
    text: drawable(mark.text, draws),
    x: mark.x * scale,
    y: mark.baseline * scale,
    size: mark.size * scale,
    anchor: mark.anchor,
    face: mark.face,
    bold: mark.bold,
    fill: palette.paints[mark.paint],
    // What the width table only guesses is set to the width it was given; nothing else is ever wider than its place.
    width: mark.box.width * scale,
    pinned: isOdd(mark.text),
  }
}

function plainData(mark: PlainMark, pen: Pen): Drawn {
  switch (mark.kind) {
    case 'text':
      return textData(mark, pen)
    case 'rect':
      return rectData(mark, pen)
    case 'light':
      return lightData(mark, pen)
  }
}

// Before its marks the place a click on the card works in.
function cardData(card: CardMark, pen: Pen): Drawn[] {
  const href = safeHref(card.href)
  const { x, y, width, height } = card.box
  const marks = card.marks.map((mark) => plainData(mark, pen))
  const leads = href?.startsWith('/') ? (pen.address === null ? null : `${pen.address}${href}`) : href
  if (leads === null || leads.startsWith('#')) return marks
  const [left, top] = [x * pen.scale, y * pen.scale]
  return [
    ...marks,
    { kind: 'link', to: leads, x: left, y: top, width: width * pen.scale, height: height * pen.scale },
  ]
}

/**
 * JSON for wall.typ.
 * @param families of Typst, best first
 * @param address before the cards' paths («https://zg.example»); null: no links
 */
export function wallData(
  scene: WallScene,
  size: WallSize,
  theme: WallTheme,
  fonts: { families: { serif: readonly string[]; sans: readonly string[] }; draws: Draws },
  address: string | null,
): string {
  const scale = (size.unit === 'mm' ? pointsPerMillimetre : pointsPerPixel) / 10
  const pen = { palette: palettes[theme], draws: fonts.draws, scale, address }
  const drawn = (mark: Mark): Drawn[] => (mark.kind === 'card' ? cardData(mark, pen) : [plainData(mark, pen)])
  return JSON.stringify({
    title: drawable(scene.title, fonts.draws),
    language: scene.language.startsWith('zh') ? 'zh' : 'en',
    width: scene.width * scale,
    height: scene.height * scale,
    paper: pen.palette.paints.paper,
    fonts: fonts.families,
    marks: scene.marks.flatMap(drawn),
  })
}
