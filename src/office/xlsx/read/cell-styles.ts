/**
 * The styles of cells, as far as they say how a number is shown and whether a cell is green, yellow or red.
 */
import type { FillColour } from '#core/words/lists/ledgers/fills.ts'
import { eachElement, eachTag, firstElement, prefixOf } from './elements.ts'
import { colourOf } from './fill-colour.ts'
import { attributeIn, decoded } from './workbook-parts.ts'

/** `shows`: the number format; `isTime`: whether its number is a day or a time. */
export type CellStyle = { shows: string; isTime: boolean; fill: FillColour | null }

const GENERAL: CellStyle = { shows: 'General', isTime: false, fill: null }

/** Formats a workbook names by number alone; those from 27 are what a Chinese spreadsheet means by them. */
const BUILT_IN: Record<number, string> = {
  1: '0',
  2: '0.00',
  3: '#,##0',
  4: '#,##0.00',
  9: '0%',
  10: '0.00%',
  11: '0.00E+00',
  12: '# ?/?',
  13: '# ??/??',
  14: 'yyyy/m/d',
  15: 'd-mmm-yy',
  16: 'd-mmm',
  17: 'mmm-yy',
  18: 'h:mm AM/PM',
  19: 'h:mm:ss AM/PM',
  20: 'h:mm',
  21: 'h:mm:ss',
  22: 'yyyy/m/d h:mm',
  27: 'yyyy"年"m"月"',
  28: 'm"月"d"日"',
  29: 'm"月"d"日"',
  30: 'yyyy/m/d',
  31: 'yyyy"年"m"月"d"日"',
  32: 'h"时"mm"分"',
  33: 'h"时"mm"分"ss"秒"',
  36: 'yyyy"年"m"月"',
  37: '#,##0',
  38: '#,##0',
  39: '#,##0.00',
  40: '#,##0.00',
  45: 'mm:ss',
  46: '[h]:mm:ss',
  47: 'mm:ss',
  48: '0.00E+00',
  49: '@',
  50: 'yyyy"年"m"月"',
  51: 'm"月"d"日"',
  52: 'yyyy"年"m"月"',
  53: 'm"月"d"日"',
  54: 'm"月"d"日"',
  57: 'yyyy"年"m"月"',
  58: 'm"月"d"日"',
}

/** By the place of the style; a cell without one, or of an unknown one, is shown as it is. */
export function cellStyles(xml: string): (place: string | null) => CellStyle {
  const prefix = prefixOf(xml)
  const inside = (name: string) => firstElement(xml, `${prefix}${name}`) ?? ''
  const formats = new Map<number, string>()
  eachTag(inside('numFmts'), `${prefix}numFmt`, (attributes) => {
    formats.set(
      Number(attributeIn(attributes, 'numFmtId')),
      decoded(attributeIn(attributes, 'formatCode') ?? ''),
    )
  })
  const fills: (FillColour | null)[] = []
  eachElement(inside('fills'), `${prefix}fill`, (_, inner) => fills.push(fillIn(inner ?? '', prefix)))
  const styles: CellStyle[] = []
  eachTag(inside('cellXfs'), `${prefix}xf`, (attributes) => {
    const id = Number(attributeIn(attributes, 'numFmtId') ?? '0')
    const shows = formats.get(id) ?? BUILT_IN[id] ?? 'General'
    const fill = fills[Number(attributeIn(attributes, 'fillId') ?? '0')] ?? null
    styles.push({ shows, isTime: isTime(shows), fill })
  })
  return (place) => (place === null ? GENERAL : (styles[Number(place)] ?? GENERAL))
}

function fillIn(fill: string, prefix: string): FillColour | null {
  if (/patternType\s*=\s*["']none/u.test(fill)) return null
  const colours: string[] = []
  eachTag(fill, `${prefix}fgColor`, (attributes) => colours.push(attributes))
  const [colour] = colours
  if (colour === undefined) return null
  const indexed = attributeIn(colour, 'indexed')
  return colourOf(attributeIn(colour, 'rgb'), indexed === null ? null : Number(indexed))
}

/** Words in quotes, colours and conditions apart, a format with a letter of days or hours. */
function isTime(format: string): boolean {
  if (/^(?:General|@)$/iu.test(format)) return false
  const bare = format
    .replace(/"[^"]*"|\\.|_.|\*./gu, '')
    .replace(/\[(?!h+\]|m+\]|s+\])[^\]]*\]/giu, '')
    .replace(/;.*$/su, '')
  return /[ymdhs]/iu.test(bare) && !/[#0?]/u.test(bare.replace(/s\.0+/giu, ''))
}
