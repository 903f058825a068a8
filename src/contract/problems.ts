import { z } from 'zod'
import { evidenceEntry, proofEntry } from '#contract/evidence.ts'
import { course } from '#contract/course.ts'
import { agreedProof } from '#contract/acts/plans.ts'
import { next, page, walk } from '#contract/paging.ts'
import { lightFacts } from '#contract/light-facts.ts'
import { route } from '#contract/route.ts'
import { closeoutSoFar, objection } from '#contract/closeout.ts'
import * as value from '#contract/values.ts'
import { toldMore } from '#contract/work.ts'
import { endedAs } from '#core/record/problem/course-facts.ts'

/** How a problem that is not closed goes on. */
export const runs = ['open', 'late', 'near', 'quiet'] as const
/** How it stands with a problem's proofs: it has none; some wait to be looked at; some were refused. */
export const evidenceStands = ['none', 'pending', 'refused'] as const
/** Days that are meant where none are asked for. */
export const usualDays = { open: 0, late: 0, near: 15, quiet: 30 } as const

const heading = z.object({ ordinal: z.number().int(), marker: z.string(), title: z.string() })
const deadline = z.object({ original: value.day, current: value.day }).nullable()

export const problemFilter = z.object({
  round: value.id.optional(),
  step: value.step.optional(),
  /** A sign of the round's rule set, or `none`. */
  light: z.string().max(40).optional(),
  aspect: z.coerce.number().int().min(-1).max(9999).optional(),
  /** Leads or co-operates. */
  unit: value.id.optional(),
  leadUnit: value.id.optional(),
  leader: value.id.optional(),
  /** How it ended without close-out. What was split or merged is listed only where this asks for it. */
  ended: z.enum(endedAs).optional(),
  /** Also found by an inspection of this kind. */
  foundBy: value.inspectionKind.optional(),
  /** Something was asked for and waits to be decided. */
  asked: z.enum(['yes']).optional(),
  evidence: z.enum(evidenceStands).optional(),
  /** Not closed; overdue; near its deadline; without a statement for long: `days` says how near, how long. */
  run: z.enum(runs).optional(),
  days: z.coerce.number().int().min(1).max(365).optional(),
  text: value.text(100).optional(),
  sort: z.enum(['number', 'deadline', 'light']).default('number'),
})

export const problemRow = z.object({
  id: value.id,
  number: z.string(),
  title: z.string(),
  shortTitle: z.string(),
  aspect: heading,
  group: z.string().nullable(),
  step: value.step,
  timeClass: value.timeClass.nullable(),
  deadline,
  /** How it ended without close-out (终结): never counted as closed. */
  ended: z.enum(endedAs).nullable(),
  /** How often its deadline was put off. */
  extensions: z.number().int(),
  /** The first deadline, also where it is long-term by now. */
  originalDeadline: value.day.nullable(),
  /** 由限期转长期: since when, and by whom. */
  turnedLongTerm: z.object({ on: value.day, by: z.string() }).nullable(),
  /** 复核日 of what is long-term. */
  recheckOn: value.day.nullable(),
  /** Kinds of inspection that found the same. */
  foundBy: z.array(value.inspectionKind),
  /** Changes asked for that wait to be decided. */
  asked: z.array(z.string()),
  /** 反弹 as another, out of another; 结转 into the next round, out of the last one: their numbers. */
  reboundedAs: z.string().nullable(),
  reboundOf: z.string().nullable(),
  carriedTo: z.string().nullable(),
  carriedFrom: z.string().nullable(),
  leadLeader: value.named.nullable(),
  leadUnit: value.named.nullable(),
  coUnits: z.array(value.named),
  handler: value.named.nullable(),
  measures: z.object({ total: z.number().int(), done: z.number().int() }),
  evidence: z.number().int(),
  lastProgressAt: z.string().nullable(),
  light: value.light,
})
export type ProblemRow = z.infer<typeof problemRow>

export const measureFilter = z.object({
  round: value.id.optional(),
  unit: value.id.optional(),
  leader: value.id.optional(),
  done: z.enum(['yes', 'no']).optional(),
  light: z.string().max(40).optional(),
  text: value.text(100).optional(),
  sort: z.enum(['number', 'deadline']).default('number'),
})

/** The order is its own: leaders by their rank. */
export const responsibilityFilter = problemFilter.pick({
  round: true,
  step: true,
  light: true,
  unit: true,
  leader: true,
  text: true,
})

export const measureRow = z.object({
  id: value.id,
  problem: z.object({ id: value.id, number: z.string(), shortTitle: z.string(), step: value.step }),
  marker: z.string().nullable(),
  text: z.string(),
  origin: z.enum(['plan', 'reported']),
  units: z.array(value.named),
  leadLeader: value.named.nullable(),
  deadline: value.day.nullable(),
  done: z.boolean(),
  progress: z.number().int(),
  lastProgressAt: z.string().nullable(),
  light: value.light,
})
export type MeasureRow = z.infer<typeof measureRow>

export const gap = z.object({
  code: z.string(),
  where: z.enum(['responsibility', 'deadline', 'measures', 'progress', 'evidence', 'closeout']),
  of: value.id.nullable(),
  what: z.string(),
})

const decision = z.object({ by: value.who, at: z.string(), note: z.string().nullable() }).nullable()

export const progressEntry = z.object({
  id: value.id,
  measure: value.id.nullable(),
  unit: value.named.nullable(),
  text: z.string(),
  figures: z.array(value.figure),
  documents: z.array(z.string()),
  completes: z.boolean(),
  ...toldMore,
  /** 导入未核查: words of a published report. */
  imported: z.boolean(),
  /** The unit wrote it into its return pack; `by` is who of the office brought it in. */
  returned: z.boolean(),
  by: value.who,
  at: z.string(),
  happened: z.string().nullable(),
})

export const measureEntry = z.object({
  id: value.id,
  marker: z.string().nullable(),
  text: z.string(),
  answers: z.array(value.id),
  origin: z.enum(['plan', 'reported']),
  goal: z.string().nullable(),
  deadline: value.day.nullable(),
  units: z.array(value.named),
  done: z.boolean(),
  doneOn: z.string().nullable(),
  /** What was agreed beforehand to prove its success. */
  proof: agreedProof.nullable(),
  light: value.light,
})

/** What the signed-in person may do here now: the button works when `refused` is null. */
export const option = z.object({
  act: z.string(),
  refused: z.object({ code: z.string(), details: z.record(z.string(), z.unknown()) }).nullable(),
})

export const problemDetail = problemRow.extend({
  /** The past day it is told of; null: today. */
  asOf: value.day.nullable(),
  round: value.named,
  version: z.number().int(),
  /** Hash of the measures, figures and evidence shown: send it back with a decision. */
  seen: value.sha256,
  marker: z.string().nullable(),
  origin: value.documentKind,
  source: z
    .object({ import: value.id, fileName: z.string(), line: z.number().int(), text: z.string().nullable() })
    .nullable(),
  feedbackOn: value.day.nullable(),
  manifestations: z.array(z.object({ id: value.id, text: z.string() })),
  leadLeaderPost: z.string().nullable(),
  team: z.array(value.named),
  plan: z.object({ version: z.number().int(), approved: decision, missingRule: z.boolean() }),
  measureList: z.array(measureEntry),
  progress: z.array(progressEntry),
  evidenceList: z.array(proofEntry),
  closeout: closeoutSoFar,
  /** What its light and those of its measures rest on beside the work itself. */
  lightFacts,
  /** From anybody, in the order in which they came. */
  objections: z.array(objection),
  returned: z
    .object({
      measures: z.array(z.object({ measure: value.id, missing: z.string() })),
      reason: z.string(),
      by: value.who,
      at: z.string(),
    })
    .nullable(),
  /** Changes of course, what it belongs with, and who else found it. */
  course,
  planGaps: z.array(gap),
  claimGaps: z.array(gap),
  /** What keeps an accepted problem from being closed today. */
  closeGaps: z.array(gap),
  options: z.array(option),
})
export type ProblemDetail = z.infer<typeof problemDetail>

export const historyEntry = z.object({
  seq: z.number().int(),
  at: z.string(),
  happened: z.string().nullable(),
  by: value.who,
  type: z.string(),
  /** What the sentence about it needs (messages/history). */
  body: z.record(z.string(), z.unknown()),
})

export const listProblems = route({
  method: 'GET',
  path: '/api/problems',
  tag: 'lists',
  summary: { zh: '问题清单，可筛选，有总数', en: 'The problem list, filtered and counted' },
  admission: 'signed-in',
  scope: 'read',
  query: problemFilter.extend(page.shape),
  response: z.object({ rows: z.array(problemRow), total: z.number().int(), next }),
})

export const showProblem = route({
  method: 'GET',
  path: '/api/problems/:id',
  tag: 'problem',
  summary: {
    zh: '一个问题的全部：责任、方案、措施、进展、佐证材料、销号、所缺，以及我能办什么',
    en: 'One problem whole: responsibility, plan, measures, progress, evidence, close-out, gaps, and what I may do',
  },
  admission: 'signed-in',
  scope: 'read',
  /** As it was at the end of a past day: nothing can be done there. */
  query: z.object({ on: value.day.optional() }),
  response: problemDetail,
})

export const problemHistory = route({
  method: 'GET',
  path: '/api/problems/:id/history',
  tag: 'problem',
  summary: { zh: '一个问题的办理记录，按先后', en: 'The facts of one problem in their order' },
  admission: 'signed-in',
  scope: 'read',
  query: walk,
  response: z.object({ entries: z.array(historyEntry), next }),
})

export const listMeasures = route({
  method: 'GET',
  path: '/api/measures',
  tag: 'lists',
  summary: {
    zh: '任务清单：措施及其问题、单位、灯',
    en: 'The task list: measures with their problem, units and lights',
  },
  admission: 'signed-in',
  scope: 'read',
  query: measureFilter.extend(page.shape),
  response: z.object({ rows: z.array(measureRow), total: z.number().int(), next }),
})

export const showMeasure = route({
  method: 'GET',
  path: '/api/measures/:id',
  tag: 'problem',
  summary: { zh: '一项措施及其进展、佐证材料', en: 'One measure with its progress and evidence' },
  admission: 'signed-in',
  scope: 'read',
  response: measureRow.extend({ entries: z.array(progressEntry), evidence: z.array(evidenceEntry) }),
})

export const listResponsibility = route({
  method: 'GET',
  path: '/api/responsibility',
  tag: 'lists',
  summary: {
    zh: '责任清单：各位领导、各单位及其负责的问题',
    en: 'The responsibility list: leaders and units with the problems they answer for',
  },
  admission: 'signed-in',
  scope: 'read',
  query: responsibilityFilter.extend(walk.shape),
  response: z.object({
    /** By their rank; one whose problems do not fit into the answer stands in the next again, with the others. */
    leaders: z.array(
      z.object({ leader: value.named, post: z.string().nullable(), problems: z.array(problemRow) }),
    ),
    /** Problems that have no lead leader yet. */
    without: z.array(problemRow),
    next,
  }),
})
