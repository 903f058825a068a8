/**
 * Paragraph styles as far as text needs them: their numbering, inherited through basedOn, and which are a table
 * of contents (its lines repeat the headings).
 */
import { isOff, readXml } from './xml.ts'

type Style = {
  name: string
  basedOn: string | null
  numId: string | null
  level: number | null
  hidden: boolean
}

export type Styles = Map<string, Style>

export function readStyles(part: Uint8Array | null): Styles {
  const styles: Styles = new Map()
  if (part === null) return styles
  let style: Style | null = null
  readXml(part, 'styles.xml', {
    open: (name, attribute) => {
      const value = attribute('val')
      if (name === 'style') {
        style = { name: '', basedOn: null, numId: null, level: null, hidden: false }
        styles.set(attribute('styleId') ?? '', style)
      } else if (style === null) return
      else if (name === 'name') style.name = (value ?? '').toLowerCase()
      else if (name === 'basedOn') style.basedOn = value
      else if (name === 'numId') style.numId = value
      else if (name === 'ilvl') style.level = Number(value ?? 0) || 0
      else if (name === 'vanish') style.hidden = !isOff(value)
    },
    close: (name) => {
      if (name === 'style') style = null
    },
  })
  return styles
}

/** The list a style belongs to, through what it is based on. numId '0' switches numbering off. */
export function numberingOf(
  styles: Styles,
  id: string,
): { numId: string; level: number | null; style: string } | null {
  let at: string | null = id
  for (let steps = 0; at !== null && steps < 20; steps++) {
    const style: Style | undefined = styles.get(at)
    if (style === undefined) return null
    if (style.numId !== null) return { numId: style.numId, level: style.level, style: at }
    at = style.basedOn
  }
  return null
}

export function isContents(styles: Styles, id: string): boolean {
  return /^toc ?(?:\d|heading)/u.test(styles.get(id)?.name ?? '')
}
