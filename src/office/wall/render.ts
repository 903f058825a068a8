// From the layout to an SVG: attributes only (no style element, no script), so that it passes the strictest
// content policy, prints from any program, and can be put into a page as it is.

import type { LightColour } from './chart.ts'
import { palettes, type Palette, type WallTheme } from './palette.ts'
import type { CardMark, LightMark, Paint, PlainMark, RectMark, TextMark, WallScene } from './scene.ts'
import { cornersOf } from './shapes.ts'
import { isOdd, widthOf } from './text-width.ts'

/** The values of font-family for the two faces of the sheet. */
export type Faces = { serif: string; sans: string }

/** For whoever looks at the SVG, with whatever fonts there are. */
const usualFaces: Faces = {
  serif:
    "FZXiaoBiaoSong-B05S, '方正小标宋简体', '方正小标宋_GBK', 'Noto Serif CJK SC', 'Noto Serif SC', 'Source Han Serif SC', STSong, SimSun, serif",
  sans: "'Noto Sans CJK SC', 'Noto Sans SC', 'Source Han Sans SC', 'Microsoft YaHei', 'PingFang SC', SimHei, sans-serif",
}

type Pen = Palette & { faces: Faces }

const escapes: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

/** Text for XML content and quoted attributes. */
export function escapeXml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => escapes[character] ?? character)
}

function number(value: number): string {
  return String(Math.round(value * 100) / 100)
}

function colourOf(palette: Palette, fill: Paint | 'none' | LightColour): string {
  if (fill === 'none') return 'none'
  return fill in palette.paints ? palette.paints[fill as Paint] : palette.lights[fill as LightColour].fill
}

function renderText(mark: TextMark, { faces, ...palette }: Pen): string {
  const anchor = mark.anchor === 'start' ? '' : ` text-anchor="${mark.anchor}"`
  const serif = mark.face === 'serif' ? ` font-family="${escapeXml(faces.serif)}"` : ''
  const bold = mark.bold ? ' font-weight="700"' : ''
  // Guessed widths, and what was exchanged for something longer after the layout.
  const given = mark.box.width * 1.001
  const pinned =
    isOdd(mark.text) || widthOf(mark.text) * mark.size > given
      ? ` textLength="${number(mark.box.width)}" lengthAdjust="spacingAndGlyphs"`
      : ''
  const place = `x="${number(mark.x)}" y="${number(mark.baseline)}" font-size="${number(mark.size)}"`
  return `<text ${place} fill="${palette.paints[mark.paint]}"${serif}${bold}${anchor}${pinned}>${escapeXml(mark.text)}</text>`
}

function renderRect(mark: RectMark, palette: Palette): string {
  const { x, y, width, height } = mark.box
  const stroke =
    mark.stroke && mark.strokeWidth
      ? ` stroke="${palette.paints[mark.stroke]}" stroke-width="${number(mark.strokeWidth)}"`
      : ''
  const dash =
    mark.dashed && mark.strokeWidth
      ? ` stroke-dasharray="${number(mark.strokeWidth * 5)} ${number(mark.strokeWidth * 4)}"`
      : ''
  const radius = mark.radius ? ` rx="${number(mark.radius)}"` : ''
  return `<rect x="${number(x)}" y="${number(y)}" width="${number(width)}" height="${number(height)}" fill="${colourOf(palette, mark.fill)}"${stroke}${dash}${radius}/>`
}

function renderLight(mark: LightMark, palette: Palette): string {
  const { light, cx, cy, radius } = mark
  const centre = `cx="${number(cx)}" cy="${number(cy)}"`
  if (!light) {
    const dash = `${number(radius * 0.45)} ${number(radius * 0.33)}`
    return `<circle ${centre} r="${number(radius * 0.8)}" fill="none" stroke="${palette.paints.soft}" stroke-width="${number(radius * 0.16)}" stroke-dasharray="${dash}"/>`
  }
  const { fill, edge } = palette.lights[light.colour]
  if (light.shape === 'ring') {
    return `<circle ${centre} r="${number(radius * 0.72)}" fill="none" stroke="${fill}" stroke-width="${number(radius * 0.4)}"/>`
  }
  const drawn = radius * 0.93
  const outline = `fill="${fill}" stroke="${edge}" stroke-width="${number(radius * 0.13)}" stroke-linejoin="round"`
  const corners = cornersOf(light.shape, cx, cy, drawn)
  return corners === null
    ? `<circle ${centre} r="${number(drawn)}" ${outline}/>`
    : `<polygon points="${corners}" ${outline}/>`
}

function renderPlain(mark: PlainMark, pen: Pen): string {
  switch (mark.kind) {
    case 'text':
      return renderText(mark, pen)
    case 'rect':
      return renderRect(mark, pen)
    case 'light':
      return renderLight(mark, pen)
  }
}

/** Only paths of the same site and web addresses become links; «javascript:» and the like do not. */
export function safeHref(href: string): string | null {
  return /^(?:\/(?![/\\])|#|https?:\/\/)[^\s\p{Cc}\\]*$/u.test(href) ? href : null
}

function renderCard(card: CardMark, pen: Pen): string {
  const inside = card.marks.map((mark) => renderPlain(mark, pen)).join('')
  const href = safeHref(card.href)
  const name = ` data-number="${escapeXml(card.number)}" aria-label="${escapeXml(card.label)}"`
  const tip = `<title>${escapeXml(card.label)}</title>`
  return href === null
    ? `<g role="img"${name}>${tip}${inside}</g>`
    : `<a href="${escapeXml(href)}"${name}>${tip}${inside}</a>`
}

/**
 * Draws the scene in one of the two palettes; a whole SVG document, UTF-8, without prologue.
 * @param faces fonts to name instead of the usual ones, quoted for CSS
 */
export function renderWall(scene: WallScene, theme: WallTheme = 'paper', faces: Faces = usualFaces): string {
  const pen: Pen = { ...palettes[theme], faces }
  const body = scene.marks.map((mark) =>
    mark.kind === 'card' ? renderCard(mark, pen) : renderPlain(mark, pen),
  )
  const [width, height] = [number(scene.width), number(scene.height)]
  const head =
    `<svg xmlns="http://www.w3.org/2000/svg" width="${scene.printedWidth}" height="${scene.printedHeight}" ` +
    `viewBox="0 0 ${width} ${height}" lang="${escapeXml(scene.language)}" role="group" aria-label="${escapeXml(scene.title)}" ` +
    `font-family="${escapeXml(faces.sans)}">`
  const paper = `<rect width="${width}" height="${height}" fill="${pen.paints.paper}"/>`
  return `${head}<title>${escapeXml(scene.title)}</title>${paper}\n${body.join('\n')}\n</svg>\n`
}
