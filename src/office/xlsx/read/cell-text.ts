/**
 * What a cell shows. Days come as 2024-06-30 unless their style says them in Chinese; figures as their style says.
 */
import { type Cell, type CellValue, formatValue } from 'hucre'

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
