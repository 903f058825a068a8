import type { Day } from '#core/words/calendar/day.ts'

/** 2026-08-03 → 2026年8月3日: Arabic figures without leading zeros, as official papers write days. */
export const dayInWords = (day: Day): string => {
  const [year, month, date] = day.split('-').map(Number)
  return `${year}年${month}月${date}日`
}
