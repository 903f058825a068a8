import { z } from 'zod'
import { fileRoute } from '#contract/file-route.ts'
import { next, walk } from '#contract/paging.ts'
import { docxType, pdfType } from '#contract/papers.ts'
import { route } from '#contract/route.ts'
import * as value from '#contract/values.ts'
import { instrumentKinds } from '#core/record/instrument/facts.ts'
import { instrumentSteps, partyStates } from '#core/record/instrument/instrument.ts'
import { calledFor } from '#core/record/round/rule-set.ts'
import { visitKinds } from '#core/record/supervision/facts.ts'
import { findingStates } from '#core/record/supervision/visit.ts'
import { instrumentActNames } from '#core/rules/supervision/who.ts'

const numbered = value.named.extend({ number: z.string() })
const withReason = value.recorded.extend({ reason: z.string() }).nullable()
const sign = z.object({ key: z.string(), zh: z.string(), en: z.string() }).nullable()
const keptFile = z.object({ fileName: z.string(), hash: value.sha256 }).nullable()

/** Where a paper waits, and for whom; late: a reply is owed and its day passed. */
export const instrumentWaits = ['to-approve', 'to-issue', 'owed', 'late', 'to-judge', 'to-close'] as const

export const instrumentFilter = z.object({
  round: value.id.optional(),
  kind: z.enum(instrumentKinds).optional(),
  step: z.enum(instrumentSteps).optional(),
  waits: z.enum(instrumentWaits).optional(),
  /** An addressee. */
  unit: value.id.optional(),
  problem: value.id.optional(),
  /** First and last day on which they were issued, or drafted until then. */
  from: value.day.optional(),
  until: value.day.optional(),
})

const instrumentRow = z.object({
  id: value.id,
  kind: z.enum(instrumentKinds),
  sign,
  step: z.enum(instrumentSteps),
  title: z.string(),
  number: z.string().nullable(),
  on: value.day,
  from: value.named,
  to: z.array(value.named),
  problems: z.array(numbered),
  limit: value.day.nullable(),
  replyBy: value.day.nullable(),
  /** How many addressees owe a reply, and how many replies wait to be judged. */
  owing: z.number().int(),
  toJudge: z.number().int(),
  late: z.boolean(),
})
export type InstrumentRow = z.infer<typeof instrumentRow>

export const listInstruments = route({
  method: 'GET',
  path: '/api/instruments',
  tag: 'lists',
  summary: {
    zh: '督办文书，新的在前；一件文书涉及几个问题也只计一件；发了多少不是整改成效',
    en: 'Supervision instruments, the newest first; each counts once, however many problems it is about; how many there were is no result',
  },
  admission: 'signed-in',
  scope: 'read',
  query: instrumentFilter.extend(walk.shape),
  response: z.object({
    instruments: z.array(instrumentRow),
    next,
    /** How many of those the filter means were issued (cancelled ones apart), of each kind, and how they stand. */
    counts: z.array(
      z.object({
        kind: z.enum(instrumentKinds),
        issued: z.number().int(),
        late: z.number().int(),
        closed: z.number().int(),
        cancelled: z.number().int(),
      }),
    ),
    total: z.number().int(),
    mayDraft: z.boolean(),
  }),
})

const judged = value.recorded.extend({ met: z.boolean(), reason: z.string() }).nullable()

const answer = value.recorded.extend({
  answer: value.id,
  text: z.string(),
  file: keptFile,
  talk: z.object({ on: value.day, talker: z.string() }).nullable(),
  judged,
  /** A re-check asked for another one since. */
  superseded: z.boolean(),
})

const party = value.named.extend({
  state: z.enum(partyStates),
  received: value.recorded.nullable(),
  /** The newest first; those of other units are shown to whoever sees the whole ledger. */
  answers: z.array(answer),
})
export type ShownParty = z.infer<typeof party>

export const showInstrument = route({
  method: 'GET',
  path: '/api/instruments/:id',
  tag: 'lists',
  summary: {
    zh: '一件督办文书：内容、文号、签收、反馈、核定、办结和复查',
    en: 'One instrument: what it says, its number, receipts, replies, judgements, its close and re-checks',
  },
  admission: 'signed-in',
  scope: 'read',
  response: instrumentRow.extend({
    round: value.named,
    copyTo: z.string(),
    ground: z.string(),
    demand: z.string(),
    contact: z.string(),
    parties: z.array(party),
    drafted: value.recorded,
    revised: z.array(value.recorded),
    approved: value.recorded.nullable(),
    issued: value.recorded.nullable(),
    withdrawn: withReason,
    cancelled: withReason,
    closed: value.recorded.extend({ statement: z.string() }).nullable(),
    rechecks: z.array(value.recorded.extend({ on: value.day, held: z.boolean(), found: z.string() })),
    /** Hash of what it says: sent back with what is decided about it. */
    seen: value.sha256,
    /** What the caller may do now; receive, answer: for these units; judge: these answers. */
    may: z.object({
      acts: z.array(z.enum(instrumentActNames)),
      receive: z.array(value.id),
      answer: z.array(value.id),
      judge: z.array(value.id),
    }),
    /** 机关代字 of the last one of its kind, to begin with. */
    code: z.string().nullable(),
  }),
})
export type InstrumentDetail = z.infer<typeof showInstrument.response>

export const visitFilter = z.object({
  round: value.id.optional(),
  kind: z.enum(visitKinds).optional(),
  /** Visited. */
  unit: value.id.optional(),
  problem: value.id.optional(),
  from: value.day.optional(),
  until: value.day.optional(),
})

const visitRow = z.object({
  id: value.id,
  kind: z.enum(visitKinds),
  on: value.day,
  body: value.named,
  led: z.string(),
  place: z.string(),
  units: z.array(value.named),
  problems: z.number().int(),
  findings: z.object({
    all: z.number().int(),
    mended: z.number().int(),
    late: z.number().int(),
    toJudge: z.number().int(),
  }),
})
export type VisitRow = z.infer<typeof visitRow>

export const listVisits = route({
  method: 'GET',
  path: '/api/visits',
  tag: 'lists',
  summary: {
    zh: '督导记录，新的在前；一次督导到几个单位也只计一次',
    en: 'Visits, the newest first; each counts once, however many units it went to',
  },
  admission: 'signed-in',
  scope: 'read',
  query: visitFilter.extend(walk.shape),
  response: z.object({
    visits: z.array(visitRow),
    next,
    counts: z.array(
      z.object({ kind: z.enum(visitKinds), visits: z.number().int(), findings: z.number().int() }),
    ),
    total: z.number().int(),
    mayRecord: z.boolean(),
  }),
})

const mending = value.recorded.extend({
  text: z.string(),
  file: keptFile,
  judged: value.recorded.extend({ mended: z.boolean(), reason: z.string() }).nullable(),
})

const finding = z.object({
  finding: value.id,
  unit: value.named,
  problem: numbered.nullable(),
  text: z.string(),
  mendBy: value.day.nullable(),
  state: z.enum(findingStates),
  mendings: z.array(mending),
  mayAnswer: z.boolean(),
  mayJudge: z.boolean(),
})
export type ShownFinding = z.infer<typeof finding>

export const showVisit = route({
  method: 'GET',
  path: '/api/visits/:id',
  tag: 'lists',
  summary: {
    zh: '一次督导：到了哪里、看了什么、发现的问题和整改情况',
    en: 'One visit: where it went, what was seen, what was found and how it was mended',
  },
  admission: 'signed-in',
  scope: 'read',
  response: z.object({
    ...visitRow.pick({ id: true, kind: true, on: true, body: true, led: true, place: true, units: true })
      .shape,
    round: value.named,
    problems: z.array(numbered),
    seenThere: z.string(),
    findings: z.array(finding),
    file: keptFile,
    recorded: value.recorded,
    corrections: z.array(value.recorded.extend({ reason: z.string() })),
    withdrawn: withReason,
    /** Hash of what it says: sent back with a correction. */
    seen: value.sha256,
    mayChange: z.boolean(),
    /** Findings at other units are left out here. */
    partly: z.boolean(),
  }),
})
export type VisitDetail = z.infer<typeof showVisit.response>

export const listSupervisionOfProblem = route({
  method: 'GET',
  path: '/api/problems/:id/supervision',
  tag: 'problem',
  summary: {
    zh: '一个问题的督办文书、督导记录和发现的问题',
    en: 'The instruments and visits a problem had, with what was found on it',
  },
  whole: {
    zh: '一个问题的督办和督导只有几次，一次全部返回。',
    en: 'A problem is pressed and visited but a few times: all of them at once.',
  },
  admission: 'signed-in',
  scope: 'read',
  response: z.object({
    instruments: z.array(instrumentRow),
    visits: z.array(visitRow.extend({ found: z.array(finding) })),
  }),
})
export type SupervisionOfProblem = z.infer<typeof listSupervisionOfProblem.response>

export const readSupervisionDesk = route({
  method: 'GET',
  path: '/api/rounds/:id/supervision-desk',
  tag: 'overview',
  summary: {
    zh: '督导台：各单位逾期、久未填报、督导过几次，以及按亮灯规则该发而未发的文书',
    en: 'Supervision desk: what is late and quiet by unit, how often each was visited, and the papers the light rules call for',
  },
  whole: {
    zh: '一轮的单位有几十个，一次全部返回。',
    en: 'A round has some dozens of units: all of them at once.',
  },
  admission: 'signed-in',
  scope: 'read',
  query: z.object({
    /** Quiet: nothing told for so many days. */
    quiet: z.coerce.number().int().min(1).max(366).default(30),
  }),
  response: z.object({
    units: z.array(
      z.object({
        unit: value.named,
        /** Problems it leads that are not closed, and how many of them are late, quiet, returned. */
        open: z.number().int(),
        late: z.number().int(),
        quiet: z.number().int(),
        returned: z.number().int(),
        visits: z.number().int(),
        lastVisit: value.day.nullable(),
        findingsOpen: z.number().int(),
        instruments: z.number().int(),
        owing: z.number().int(),
      }),
    ),
    calls: z.array(
      z.object({
        problem: numbered,
        unit: value.named.nullable(),
        sign: value.lightSign,
        since: value.day,
        /** For the so many-th time within the rule's window. */
        times: z.number().int(),
        calls: z.enum(calledFor),
        limit: value.day.nullable(),
      }),
    ),
  }),
})
export type SupervisionDesk = z.infer<typeof readSupervisionDesk.response>

const paper = (format: 'docx' | 'pdf') =>
  fileRoute({
    method: 'GET',
    path: `/api/instruments/:id/paper.${format}`,
    tag: 'exports',
    summary: {
      zh: `督办文书，公文格式（.${format}）`,
      en: `An instrument as an official paper, .${format}`,
    },
    admission: 'signed-in',
    scope: 'read',
    media: [format === 'docx' ? docxType : pdfType],
  })

const bytes = (path: string, zh: string, en: string) =>
  fileRoute({
    method: 'GET',
    path,
    tag: 'exports',
    summary: { zh, en },
    admission: 'signed-in',
    scope: 'read',
    query: z.object({ hash: value.sha256 }),
    media: ['application/octet-stream'],
  })

/** The same as files. */
export const supervisionFiles = {
  instrumentDocx: paper('docx'),
  instrumentPdf: paper('pdf'),
  answerFile: bytes(
    '/api/instruments/:id/file',
    '督办文书反馈所附的材料原件',
    'The file that was given with a reply',
  ),
  visitFile: bytes(
    '/api/visits/:id/file',
    '督导记录所附的材料原件',
    'A file given with a visit or with the answer to a finding',
  ),
} as const
