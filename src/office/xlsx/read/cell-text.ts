/**
 * What a cell shows. Days come as 2024-06-30 unless their style says them in Chinese; figures as their style says.
 */
import { type Cell, type CellValue, formatValue } from 'hucre'
import type { CellStyle } from './cell-styles.ts'

const DAY = 86_400_000

/** A number as its style shows it; one of a time is a serial of days since 1899-12-30, or 1904. */
export function shownNumber(value: number, style: CellStyle, date1904: boolean): string {
  if (style.isTime)
    return dayText(
      new Date(Date.UTC(1899, 11, 30) + Math.round((value + (date1904 ? 1462 : 0)) * DAY)),
      style.shows,
    )
  return style.shows === 'General' || style.shows === '@' ? String(value) : shown(value, style.shows)
}

/** A cell of the readers of old formats, which have made days of serials. */
export function cellText(value: CellValue, cell: Cell | undefined): string {
  if (value === null) return ''
  const style = cell?.style?.numFmt ?? 'General'
  if (value instanceof Date) return dayText(value, style)
  if (typeof value === 'string') return value
  if (typeof value === 'boolean') return value ? '是' : '否'
  return style === 'General' || style === '@' ? String(value) : shown(value, style)
}

/** 2024年6月, 6月30日 as their style says; everything else in one spelling, the time of day only if there is one. */
function dayText(day: Date, style: string): string {
  if (Number.isNaN(day.getTime())) return ''
  const iso = day.toISOString()
  if (/[年月日]/u.test(style)) return shown(day, style)
  const time = iso.slice(11, 16)
  if (/[hs]/iu.test(style) && !/[yd]/iu.test(style)) return time
  return time === '00:00' || !/h/iu.test(style) ? iso.slice(0, 10) : `${iso.slice(0, 10)} ${time}`
}

function shown(value: CellValue, style: string): string {
  try {
    return formatValue(value, style).trim()
  } catch {
    return value instanceof Date ? value.toISOString().slice(0, 10) : String(value)
  }
}
