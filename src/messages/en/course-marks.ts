import type { courseMarks as zh } from '#messages/zh/course-marks.ts'

export const courseMarks: typeof zh = {
  marks: {
    extended: (count) => (count === 1 ? '1 extension' : `${count} extensions`),
    turned: (day) => `Long-term since ${day}`,
    recheck: (day) => `Recheck ${day}`,
    recheckLate: 'Recheck overdue',
    also: (kinds) => `Also found: ${kinds}`,
    asked: 'Request open',
    originalLate: (days) => `${days} days late by the original deadline`,
  },
  filters: { course: 'Changes', ended: (as) => `Ended: ${as}`, asked: 'Request open' },
}
