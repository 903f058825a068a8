import type { meetingHistory as zh } from '../zh/history-meetings.ts'
import type { DutyTurn } from '#core/record/duty/facts.ts'
import type { MeetingKind } from '#core/record/meeting/facts.ts'

export const meetingKindWords: Record<MeetingKind, string> = {
  committee: 'committee meeting',
  secretary: 'secretary’s meeting',
  'leading-group': 'leading group meeting',
  special: 'special meeting',
  'democratic-life': 'democratic-life meeting',
  mobilisation: 'mobilisation meeting',
  progress: 'progress meeting',
  hearing: 'hearing of reports',
  other: 'other meeting',
}

export const turnWords: Record<DutyTurn, string> = {
  week: 'every week',
  month: 'every month',
  quarter: 'every quarter',
  'half-year': 'every half-year',
  year: 'every year',
}

const months = 'January February March April May June July August September October November December'.split(
  ' ',
)

/** 2026-Q3 becomes «third quarter of 2026». */
export const periodWords = (name: string): string =>
  name
    .replace(/^(\d{4})-W0?(\d+)$/u, 'week $2 of $1')
    .replace(/^(\d{4})-Q(\d)$/u, 'quarter $2 of $1')
    .replace(/^(\d{4})-H1$/u, 'first half of $1')
    .replace(/^(\d{4})-H2$/u, 'second half of $1')
    .replace(
      /^(\d{4})-(\d\d)$/u,
      (_all, year: string, at: string) => `${months[Number(at) - 1] ?? at} ${year}`,
    )

/** Meetings and duties in the record. */
export const meetingHistory: typeof zh = {
  'meeting.held': (it) =>
    `${it.body.name} held a ${meetingKindWords[it.kind]} on ${it.on}, “${it.title}”: ${it.decided.length} decided`,
  'meeting.corrected': (it) => `Corrected the meeting “${it.title}”: ${it.reason}`,
  'meeting.withdrawn': (it) => `Withdrew the meeting: ${it.reason}`,
  'meeting.followed': (it) =>
    it.by === null
      ? `Told what became of a decision: ${it.statement}`
      : `Tied a decision to problem ${it.by.number}`,
  'duty.set': (it) =>
    `Set a duty for ${it.body.name}, “${it.title}”: ${turnWords[it.every]}, ${it.dueWithin} days after the period`,
  'duty.done': (it) => `${periodWords(it.period)} done on ${it.on}${it.on > it.due ? ' (late)' : ''}`,
  'duty.undone': (it) => `Took back “done” of ${periodWords(it.period)}: ${it.reason}`,
  'duty.ended': (it) => `The duty ends on ${it.on}: ${it.reason}`,
  'duty.withdrawn': (it) => `Withdrew the duty: ${it.reason}`,
}
