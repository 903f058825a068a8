// All looks of a cell that our workbooks use, as one styles part; a cell names its look by number.

import type { ColumnKind, LightValue } from '#office/table/table.ts'
import { attribute } from '#office/xlsx/write/cell-text.ts'

type Colour = LightValue['colour']

/** Pale, so that the word on it stays black on paper. */
const fills: Record<Colour, string> = {
  red: 'FFF7CFCB',
  orange: 'FFFBDDC2',
  yellow: 'FFFFF0B8',
  green: 'FFD3EBDB',
  blue: 'FFD3E3F6',
  grey: 'FFE4E1DB',
  black: 'FFC9C4BC',
}
const colours = Object.keys(fills) as Colour[]
const headFill = 'FFF1EBDD'
/** Where something is to be written. */
const openCellFill = 'FFFFFBEA'

type Look = {
  font: 'body' | 'title' | 'note' | 'head'
  fill: number
  framed: boolean
  format: number
  across: 'left' | 'center' | 'right'
  down: 'top' | 'center'
  wrap: boolean
  /** Can be written on a locked sheet. */
  open?: true
}

const dayFormat = 164
/** What is typed stays as typed: 3-1 no day, =1 no formula. */
const textFormat = 49
const plain: Look = {
  font: 'body',
  fill: 0,
  framed: true,
  format: 0,
  across: 'left',
  down: 'top',
  wrap: true,
}
const centred: Look = { ...plain, across: 'center' }
const openFill = 3 + colours.length

type Open = 'openHead' | 'openText' | 'openShort' | 'openDay'

/** The order of this table is the number of a look; each comes a second time with a leading apostrophe. */
const looks = {
  nothing: { ...plain, framed: false, wrap: false },
  title: { ...plain, font: 'title', framed: false, wrap: false, down: 'center' },
  note: { ...plain, font: 'note', framed: false, wrap: false, down: 'center' },
  head: { ...centred, font: 'head', fill: 2, down: 'center' },
  text: plain,
  short: centred,
  number: { ...centred, across: 'right', format: 1, wrap: false },
  day: { ...centred, format: dayFormat, wrap: false },
  ...Object.fromEntries(colours.map((colour, at) => [colour, { ...centred, fill: 3 + at }])),
  help: { ...plain, font: 'note', framed: false },
  openHead: { ...centred, font: 'head', fill: 3 + colours.indexOf('yellow'), down: 'center' },
  openText: { ...plain, fill: openFill, format: textFormat, open: true },
  openShort: { ...centred, fill: openFill, format: textFormat, open: true },
  openDay: { ...centred, fill: openFill, format: dayFormat, wrap: false, open: true },
} as Record<
  'nothing' | 'title' | 'note' | 'head' | 'help' | Open | Exclude<ColumnKind, 'light'> | Colour,
  Look
>

const names = Object.keys(looks) as (keyof typeof looks)[]
const numbers = new Map(names.map((name, at) => [name, at]))

export type LookName = keyof typeof looks

/** The number of a look; `quoted` is the same one for a text that must never become a formula. */
export const lookNumber = (name: LookName, quoted = false): number =>
  (numbers.get(name) ?? 0) + (quoted ? names.length : 0)

const solid = (colour: string): string =>
  `<fill><patternFill patternType="solid"><fgColor rgb="${colour}"/><bgColor indexed="64"/></patternFill></fill>`

const side = (name: string): string => `<${name} style="thin"><color rgb="FFBDB5A6"/></${name}>`

const fontNames = ['body', 'title', 'note', 'head'] as const

const fontOf = (face: string, size: number, more: string): string =>
  `<font>${more}<sz val="${size}"/><color rgb="FF1F1D1A"/><name val="${attribute(face)}"/><family val="2"/></font>`

const xf = (look: Look, quoted: boolean): string => {
  const wrap = look.wrap ? ' wrapText="1"' : ''
  return (
    `<xf numFmtId="${look.format}" fontId="${fontNames.indexOf(look.font)}" fillId="${look.fill}"` +
    ` borderId="${look.framed ? 1 : 0}" xfId="0"${quoted ? ' quotePrefix="1"' : ''} applyNumberFormat="1" applyFont="1"` +
    ` applyFill="1" applyBorder="1" applyAlignment="1"${look.open ? ' applyProtection="1"' : ''}>` +
    `<alignment horizontal="${look.across}" vertical="${look.down}"${wrap}/>` +
    `${look.open ? '<protection locked="0"/>' : ''}</xf>`
  )
}

/** xl/styles.xml. `face`: the font of the body; the title is in the same, larger and bold. */
export const stylesXml = (face: string): string => {
  const all = [false, true].flatMap((quoted) => names.map((name) => xf(looks[name], quoted)))
  const allFills = [headFill, ...colours.map((it) => fills[it]), openCellFill]
  return (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' +
    '<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">' +
    `<numFmts count="1"><numFmt numFmtId="${dayFormat}" formatCode="yyyy\\-mm\\-dd"/></numFmts>` +
    `<fonts count="4">${fontOf(face, 11, '')}${fontOf(face, 16, '<b/>')}${fontOf(face, 10, '')}${fontOf(face, 11, '<b/>')}</fonts>` +
    `<fills count="${allFills.length + 2}"><fill><patternFill patternType="none"/></fill>` +
    `<fill><patternFill patternType="gray125"/></fill>${allFills.map(solid).join('')}</fills>` +
    '<borders count="2"><border><left/><right/><top/><bottom/><diagonal/></border>' +
    `<border>${['left', 'right', 'top', 'bottom'].map(side).join('')}<diagonal/></border></borders>` +
    '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>' +
    `<cellXfs count="${all.length}">${all.join('')}</cellXfs>` +
    '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles>' +
    '</styleSheet>'
  )
}
