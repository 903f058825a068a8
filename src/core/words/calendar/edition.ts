import type { Day } from '#core/words/calendar/day.ts'

/** 放假与调休: the days off of a year, and the weekend days that are worked for them, as its notice has them. */
export type CalendarEdition = {
  year: number
  /** First and last day of each holiday. */
  off: { from: Day; to: Day }[]
  makeUp: Day[]
  source: string
}

const noticeOf = (year: number): string => `国务院办公厅关于${year}年部分节假日安排的通知`

const off = (...days: [Day, Day][]) => days.map(([from, to]) => ({ from, to }))

/** The years whose notice is known here. A later one comes with a later version; until then its weekends count alone. */
export const editions: readonly CalendarEdition[] = [
  {
    year: 2024,
    off: off(
      ['2024-01-01', '2024-01-01'],
      ['2024-02-10', '2024-02-17'],
      ['2024-04-04', '2024-04-06'],
      ['2024-05-01', '2024-05-05'],
      ['2024-06-10', '2024-06-10'],
      ['2024-09-15', '2024-09-17'],
      ['2024-10-01', '2024-10-07'],
    ),
    makeUp: [
      ...['2024-02-04', '2024-02-18', '2024-04-07', '2024-04-28', '2024-05-11'],
      ...['2024-09-14', '2024-09-29', '2024-10-12'],
    ],
    source: noticeOf(2024),
  },
  {
    year: 2025,
    off: off(
      ['2025-01-01', '2025-01-01'],
      ['2025-01-28', '2025-02-04'],
      ['2025-04-04', '2025-04-06'],
      ['2025-05-01', '2025-05-05'],
      ['2025-05-31', '2025-06-02'],
      ['2025-10-01', '2025-10-08'],
    ),
    makeUp: ['2025-01-26', '2025-02-08', '2025-04-27', '2025-09-28', '2025-10-11'],
    source: noticeOf(2025),
  },
  {
    year: 2026,
    off: off(
      ['2026-01-01', '2026-01-03'],
      ['2026-02-15', '2026-02-23'],
      ['2026-04-04', '2026-04-06'],
      ['2026-05-01', '2026-05-05'],
      ['2026-06-19', '2026-06-21'],
      ['2026-09-25', '2026-09-27'],
      ['2026-10-01', '2026-10-07'],
    ),
    makeUp: ['2026-01-04', '2026-02-14', '2026-02-28', '2026-05-09', '2026-09-20', '2026-10-10'],
    source: noticeOf(2026),
  },
]
