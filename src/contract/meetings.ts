import { z } from 'zod'
import { xlsxType } from '#contract/exports.ts'
import { fileRoute } from '#contract/file-route.ts'
import { next, walk } from '#contract/paging.ts'
import { route } from '#contract/route.ts'
import * as value from '#contract/values.ts'
import { dutyTurns } from '#core/record/duty/facts.ts'
import { meetingKinds } from '#core/record/meeting/facts.ts'
import { decisionStates } from '#core/record/meeting/meeting.ts'
import { owedStates } from '#core/rules/meetings/owed.ts'

const withReason = value.recorded.extend({ reason: z.string() }).nullable()
const numbered = value.named.extend({ number: z.string() })

export const meetingFilter = z.object({
  round: value.id.optional(),
  kind: z.enum(meetingKinds).optional(),
  body: value.id.optional(),
  problem: value.id.optional(),
  /** First and last day on which they were held. */
  from: value.day.optional(),
  until: value.day.optional(),
})

const meetingRow = z.object({
  id: value.id,
  kind: z.enum(meetingKinds),
  title: z.string(),
  on: value.day,
  body: value.named,
  place: z.string(),
  chair: z.string(),
  attended: z.number().int().nullable(),
  /** Problems it served. */
  problems: z.number().int(),
  decided: z.object({
    all: z.number().int(),
    /** Their day is to come, or passed with nothing that follows from them. */
    open: z.number().int(),
    late: z.number().int(),
  }),
  minutes: z.boolean(),
})
export type MeetingRow = z.infer<typeof meetingRow>

export const listMeetings = route({
  method: 'GET',
  path: '/api/meetings',
  tag: 'lists',
  summary: {
    zh: '开过的会议，新的在前；每次会议只计一次，不论服务几个问题；次数不是整改成效',
    en: 'Meetings that were held, the newest first; each counts once, however many problems it served; how many there were is no result',
  },
  admission: 'signed-in',
  scope: 'read',
  query: meetingFilter.extend(walk.shape),
  response: z.object({
    meetings: z.array(meetingRow),
    next,
    /** How many the filter means, of each kind; a kind nobody held is not there. */
    counts: z.array(z.object({ kind: z.enum(meetingKinds), meetings: z.number().int() })),
    total: z.number().int(),
    /** Bodies the caller may record meetings and duties for; null: every one. */
    speaksFor: z.array(value.named).nullable(),
  }),
})

const link = z.object({
  kind: z.enum(['measure', 'assignment', 'progress']),
  problem: value.id,
  number: z.string(),
  id: value.id,
})

const decision = z.object({
  decision: value.id,
  text: z.string(),
  who: z.array(value.named.extend({ kind: z.enum(['unit', 'person']) })),
  by: value.day.nullable(),
  problems: z.array(numbered),
  state: z.enum(decisionStates),
  followed: z.array(value.recorded.extend({ link: link.nullable(), statement: z.string() })),
  /** The caller may tie something to it. */
  mayFollow: z.boolean(),
})
export type ShownDecision = z.infer<typeof decision>

export const showMeeting = route({
  method: 'GET',
  path: '/api/meetings/:id',
  tag: 'lists',
  summary: {
    zh: '一次会议：议定事项、服务的问题、纪要和更正',
    en: 'One meeting: what it decided, the problems it served, minutes and corrections',
  },
  admission: 'signed-in',
  scope: 'read',
  response: z.object({
    id: value.id,
    kind: z.enum(meetingKinds),
    title: z.string(),
    on: value.day,
    body: value.named,
    rounds: z.array(value.named),
    place: z.string(),
    chair: z.string(),
    attended: z.number().int().nullable(),
    decided: z.array(decision),
    problems: z.array(numbered),
    minutes: z.object({ fileName: z.string(), hash: value.sha256 }).nullable(),
    recorded: value.recorded,
    corrections: z.array(value.recorded.extend({ reason: z.string() })),
    withdrawn: withReason,
    /** Hash of what it says: sent back with a correction. */
    seen: value.sha256,
    mayChange: z.boolean(),
    /** Parts of it are about others, and left out here. */
    partly: z.boolean(),
  }),
})
export type MeetingDetail = z.infer<typeof showMeeting.response>

export const listMeetingsOfProblem = route({
  method: 'GET',
  path: '/api/problems/:id/meetings',
  tag: 'problem',
  summary: {
    zh: '为一个问题开过的会议和议定事项，以及与它有关的例行事项',
    en: 'The meetings that served a problem with what they decided on it, and the duties that are about it',
  },
  whole: {
    zh: '一个问题的会议只有几次，一次全部返回。',
    en: 'A problem has but a few meetings: all of them at once.',
  },
  admission: 'signed-in',
  scope: 'read',
  response: z.object({
    meetings: z.array(
      z.object({
        id: value.id,
        kind: z.enum(meetingKinds),
        title: z.string(),
        on: value.day,
        body: value.named,
        decided: z.array(decision),
      }),
    ),
    /** What a decision can be tied to. */
    links: z.array(link.extend({ text: z.string() })),
  }),
})
export type MeetingsOfProblem = z.infer<typeof listMeetingsOfProblem.response>

const owed = z.object({
  name: z.string(),
  from: value.day,
  to: value.day,
  due: value.day,
  state: z.enum(owedStates),
  done: value.recorded
    .extend({ on: value.day, statement: z.string(), fileName: z.string().nullable() })
    .nullable(),
})
export type ShownOwed = z.infer<typeof owed>

export const listDuties = route({
  method: 'GET',
  path: '/api/duties',
  tag: 'lists',
  summary: {
    zh: '例行事项和每一期的办理情况：该办、已办、逾期补办、未办',
    en: 'Recurring duties with every period until today: due, done, done late, missed',
  },
  whole: {
    zh: '一个台账库的例行事项只有几十项，一次全部返回。',
    en: 'A workspace has some dozens of duties: all of them at once.',
  },
  admission: 'signed-in',
  scope: 'read',
  query: z.object({ round: value.id.optional(), body: value.id.optional() }),
  response: z.object({
    duties: z.array(
      z.object({
        id: value.id,
        title: z.string(),
        round: value.id,
        body: value.named,
        every: z.enum(dutyTurns),
        from: value.day,
        until: value.day.nullable(),
        dueWithin: z.number().int(),
        proof: z.string(),
        problems: z.array(numbered),
        /** The oldest first, to the one that runs today. */
        periods: z.array(owed),
        ended: withReason.unwrap().extend({ on: value.day }).nullable(),
        withdrawn: withReason,
        mayChange: z.boolean(),
        mayWithdraw: z.boolean(),
      }),
    ),
  }),
})
export type ShownDuty = z.infer<typeof listDuties.response>['duties'][number]

/** The same as files. */
export const meetingFiles = {
  meetingsXlsx: fileRoute({
    method: 'GET',
    path: '/api/meetings.xlsx',
    tag: 'exports',
    summary: {
      zh: '会议与例行事项（.xlsx），筛选与页面相同',
      en: 'Meetings and duties as .xlsx, filtered as their page is',
    },
    admission: 'signed-in',
    scope: 'read',
    query: meetingFilter.extend({ locale: value.locale.default('zh-CN') }),
    media: [xlsxType],
  }),
  meetingPaper: fileRoute({
    method: 'GET',
    path: '/api/meetings/:id/minutes',
    tag: 'exports',
    summary: { zh: '会议纪要原件', en: 'The minutes of a meeting, as they were given' },
    admission: 'signed-in',
    scope: 'read',
    media: ['application/octet-stream'],
  }),
  dutyPaper: fileRoute({
    method: 'GET',
    path: '/api/duties/:id/file',
    tag: 'exports',
    summary: { zh: '例行事项一期的材料原件', en: 'The file that was given for one period of a duty' },
    admission: 'signed-in',
    scope: 'read',
    query: z.object({ period: value.words(10) }),
    media: ['application/octet-stream'],
  }),
} as const
