import type { Day } from '#core/words/calendar/day.ts'

/** 2026-08-03 → 2026年8月3日: Arabic figures without leading zeros, as official papers write days. */
export const dayInWords = (day: Day): string => {
  const [year, month, date] = day.split('-').map(Number)
  return `${year}年${month}月${date}日`
}

/** 2026-08-03 → 2026.8.3: for the narrow columns of a table. */
export const dayInTable = (day: Day): string => day.split('-').map(Number).join('.')
