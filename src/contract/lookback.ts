import { z } from 'zod'
import { lookbackWish } from '#contract/acts/lookback.ts'
import { fileRoute } from '#contract/file-route.ts'
import { docxType } from '#contract/papers.ts'
import { route } from '#contract/route.ts'
import * as value from '#contract/values.ts'
import { drawnParts, riskFactors } from '#core/record/lookback/facts.ts'
import { lookOutcomes } from '#core/record/problem/lookback-facts.ts'

const risk = z.object({ factor: z.enum(riskFactors), points: z.number().int(), n: z.number() })
const candidate = z.object({
  problem: value.id,
  number: z.string(),
  shortTitle: z.string(),
  closedOn: value.day,
  weight: z.number().int(),
  risks: z.array(risk),
})
export type ShownCandidate = z.infer<typeof candidate>

const rebound = value.numbered.nullable()

/** What can be said of all that were drawn from; never a share without its scope. */
export const shownRate = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('nothing') }),
  z.object({
    kind: z.literal('unfinished'),
    random: z.number().int(),
    looked: z.number().int(),
    failed: z.number().int(),
  }),
  z.object({ kind: z.literal('whole'), population: z.number().int(), failed: z.number().int() }),
  z.object({
    kind: z.literal('bound'),
    population: z.number().int(),
    random: z.number().int(),
    failed: z.number().int(),
    confidence: z.number(),
    upper: z.number(),
    most: z.number().int(),
    low: z.number(),
    high: z.number(),
  }),
])
export type ShownRate = z.infer<typeof shownRate>

const head = z.object({
  id: value.id,
  at: z.string(),
  by: value.who,
  period: z.object({ from: value.day.nullable(), until: value.day.nullable() }),
  wish: lookbackWish,
  lookBy: value.day,
  population: z.number().int(),
  leftOut: z.number().int(),
  drawn: z.number().int(),
  looked: z.number().int(),
  failed: z.number().int(),
  rate: shownRate,
})
export type LookbackHead = z.infer<typeof head>

const whole = {
  zh: '一轮的抽查计划没有几个，一次全部返回。',
  en: 'A round has few plans of this kind: all of them at once.',
}

export const listLookbacks = route({
  method: 'GET',
  path: '/api/rounds/:id/lookbacks',
  tag: 'lists',
  summary: {
    zh: '一轮的全部抽查计划和待看的问题，以及已销号、反弹、结转的数',
    en: 'All look-back plans of a round, what waits to be looked at, and counts of closed, rebounded and carried',
  },
  whole,
  admission: 'signed-in',
  scope: 'read',
  response: z.object({
    closed: z.number().int(),
    rebounded: z.number().int(),
    open: z.number().int(),
    carried: z.number().int(),
    plans: z.array(head),
    /** Drawn and not yet looked at, the most pressing day first. */
    waiting: z.array(
      z.object({
        lookback: value.id,
        problem: value.id,
        number: z.string(),
        shortTitle: z.string(),
        leadUnit: z.string().nullable(),
        lookBy: value.day,
        overdue: z.boolean(),
      }),
    ),
    rebounds: z.array(
      z.object({ problem: value.id, number: z.string(), shortTitle: z.string(), as: z.string() }),
    ),
  }),
})
export type LookbackList = z.infer<typeof listLookbacks.response>

export const readLookbackChoice = route({
  method: 'GET',
  path: '/api/rounds/:id/lookback-choice',
  tag: 'lists',
  summary: {
    zh: '拟抽查：某段时间销号的问题、各自的风险和权重，以及按要求应抽多少（不透露抽中谁）',
    en: 'Before a draw: the closed problems of a period with their risks and weights, and how many a wish asks for',
  },
  whole: {
    zh: '抽查以全部已销号问题为总体，要一次看全。',
    en: 'A draw is from all closed problems: they are shown whole.',
  },
  admission: 'signed-in',
  scope: 'read',
  query: z.object({
    from: value.day.optional(),
    until: value.day.optional(),
    percent: z.coerce.number().min(1).max(50).default(10),
    confidence: z.coerce.number().min(80).max(99).default(95),
  }),
  response: z.object({
    population: z.array(candidate),
    leftOut: z.array(candidate.omit({ risks: true }).extend({ why: z.enum(['before', 'after']) })),
    /** How many at random answer the wish. */
    random: z.number().int(),
    /** Problems of an earlier plan that are to be looked at first. */
    unfinished: z.array(z.string()),
  }),
})
export type LookbackChoice = z.infer<typeof readLookbackChoice.response>

const lookedItem = z.object({
  manifestation: value.id,
  text: z.string(),
  outcome: z.enum(lookOutcomes),
  methods: z.array(value.verificationMethod),
  words: z.string(),
  files: z.array(value.sha256),
})

export const showLookback = route({
  method: 'GET',
  path: '/api/lookbacks/:id',
  tag: 'lists',
  summary: {
    zh: '一份抽查计划：从哪些里抽、抽中哪些、看得怎样、错误率的说明',
    en: 'One look-back plan: from what it was drawn, what came out, what was found, and what follows from it',
  },
  admission: 'signed-in',
  scope: 'read',
  response: head.extend({
    round: value.id,
    seed: z.object({ root: z.string(), facts: z.number().int(), value: z.string() }),
    algorithm: z.string(),
    sizes: z.object({ random: z.number().int(), risk: z.number().int() }),
    candidates: z.array(candidate),
    left: z.array(candidate.omit({ risks: true }).extend({ why: z.enum(['before', 'after']) })),
    sample: z.array(
      candidate.extend({
        part: z.enum(drawnParts),
        leadUnit: z.string().nullable(),
        manifestations: z.array(z.object({ id: value.id, text: z.string() })),
        looked: z
          .object({
            on: value.day,
            outcome: z.enum(lookOutcomes),
            by: value.who,
            at: z.string(),
            items: z.array(lookedItem),
            files: z.array(z.object({ hash: value.sha256, fileName: z.string() })),
            rebound,
          })
          .nullable(),
        /** Why the signed-in person may not look at it, or null. */
        refused: z.object({ code: z.string(), details: z.record(z.string(), z.unknown()) }).nullable(),
      }),
    ),
  }),
})
export type LookbackDetail = z.infer<typeof showLookback.response>

export const redrawLookback = route({
  method: 'GET',
  path: '/api/lookbacks/:id/redraw',
  tag: 'lists',
  summary: {
    zh: '复算：只凭计划本身重新抽一遍，并核对种子是否出自当时的办理记录',
    en: 'Draws a plan again from its fact alone, and checks that its seed came from the journal of that moment',
  },
  admission: 'signed-in',
  scope: 'read',
  response: z.object({
    /** The journal still begins with what the seed was made of. */
    root: z.boolean(),
    seed: z.boolean(),
    same: z.boolean(),
    drawn: z.array(z.string()),
  }),
})
export type Redrawn = z.infer<typeof redrawLookback.response>

export const listRecurrences = route({
  method: 'GET',
  path: '/api/rounds/:id/recurrences',
  tag: 'lists',
  summary: {
    zh: '本轮问题与往轮问题表述相近、还没有人核对的，并说明哪里相同',
    en: 'Problems of a round that are worded like ones of earlier rounds, with the words they share',
  },
  whole: {
    zh: '每个问题只提最相近的三个，要一次看全。',
    en: 'For each problem the three most alike, all of them at once.',
  },
  admission: 'signed-in',
  scope: 'read',
  response: z.object({
    proposals: z.array(
      z.object({
        problem: value.id,
        number: z.string(),
        title: z.string(),
        other: z.object({
          problem: value.id,
          number: z.string(),
          title: z.string(),
          step: value.step,
          round: z.string(),
        }),
        likeness: z.number(),
        shared: z.string(),
        /** What it would be: closed before and come again, or one more source of what is still open. */
        as: z.enum(['recurrence', 'source']),
      }),
    ),
  }),
})
export type Recurrences = z.infer<typeof listRecurrences.response>

export const listLeftOver = route({
  method: 'GET',
  path: '/api/rounds/:id/left-over',
  tag: 'lists',
  summary: {
    zh: '上一轮没有销号的问题：哪些已结转到本轮，哪些可以结转',
    en: 'What the round before did not close: what was carried into this one, and what can be',
  },
  whole: { zh: '要一次看全，逐项决定。', en: 'All of it at once, to decide on each.' },
  admission: 'signed-in',
  scope: 'read',
  response: z.object({
    /** Null: the round has no predecessor. */
    from: value.named.nullable(),
    problems: z.array(
      z.object({
        problem: value.id,
        number: z.string(),
        shortTitle: z.string(),
        step: value.step,
        leadUnit: z.string().nullable(),
        deadline: value.day.nullable(),
        carriedTo: z.string().nullable(),
        /** On its way to close-out: it is finished there. */
        closing: z.boolean(),
      }),
    ),
  }),
})
export type LeftOver = z.infer<typeof listLeftOver.response>

/** The same as files. */
export const lookbackFiles = {
  lookbackDocx: fileRoute({
    method: 'GET',
    path: '/api/lookbacks/:id/sheets.docx',
    tag: 'exports',
    summary: {
      zh: '“回头看”核查表，公文版式（.docx）：抽查说明和每个抽中问题一表',
      en: 'The result sheets of a look-back plan as an official paper (.docx)',
    },
    admission: 'signed-in',
    scope: 'read',
    media: [docxType],
  }),
} as const
