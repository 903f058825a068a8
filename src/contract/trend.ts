import { z } from 'zod'
import { xlsxType } from '#contract/exports.ts'
import { fileRoute } from '#contract/file-route.ts'
import { route } from '#contract/route.ts'
import * as value from '#contract/values.ts'
import { figureNames, unitFigures } from '#core/rules/trend/figures.ts'
import { phases } from '#core/rules/trend/walked.ts'

const count = z.number().int()

/** Where the flow begins: after this day; nothing: with the round. */
const period = { after: value.day.optional() }

export const trend = z.object({
  /** Today: the end of what was. */
  day: value.day,
  /** The day the first problem was registered; null without problems. */
  from: value.day.nullable(),
  /** Problems with a deadline, which the burn-down is about, and those without. */
  timed: count,
  untimed: count,
  /** Deadlines more than a year ahead: not in the chart. */
  beyond: count,
  /** What is planned not to be done yet at the end of each day, by today's deadlines and by the first ones; what was not
   * accepted, and of that what nobody had claimed; and how many stood in each phase. What was is null on days to come. */
  points: z.array(
    z.object({
      day: value.day,
      planned: count,
      plannedFirst: count,
      open: count.nullable(),
      unclaimed: count.nullable(),
      phases: z.object(Object.fromEntries(phases.map((it) => [it, count]))).nullable(),
    }),
  ),
  /** before + entered − left = now, for every step. `stood`: days, the middle one of those that left. */
  flow: z.object({
    after: value.day,
    rows: z.array(
      z.object({
        step: value.step,
        before: count,
        entered: count,
        left: count,
        now: count,
        stood: count.nullable(),
      }),
    ),
  }),
  /** How long open problems have stood at their step: one count for each of `ages`. */
  ages: z.array(z.object({ least: count, most: count.nullable() })),
  ageing: z.array(z.object({ step: value.step, counts: z.array(count) })),
  /** What each unit that leads brought about. */
  units: z.array(
    z.object({
      unit: value.named,
      results: z.object(Object.fromEntries(unitFigures.map((it) => [it, count]))),
    }),
  ),
})

export type Trend = z.infer<typeof trend>

export const readTrend = route({
  method: 'GET',
  path: '/api/rounds/:id/trend',
  tag: 'overview',
  summary: {
    zh: '一个轮次的走势：未完成与计划、各步进出、停留天数、各单位的结果',
    en: 'How a round went: what is left against the plan, the flow between steps, ageing, results by unit',
  },
  admission: 'signed-in',
  scope: 'read',
  query: z.object(period),
  response: trend,
})

export const listTrendRows = route({
  method: 'GET',
  path: '/api/rounds/:id/trend/rows',
  tag: 'overview',
  summary: {
    zh: '走势里一个数字背后的问题；不给的条件不限',
    en: 'The problems behind one number of the trend; what is left out narrows nothing',
  },
  whole: {
    zh: '一次给出至多一千行，`total` 是全部行数。',
    en: 'At most a thousand rows at once; `total` says how many there are.',
  },
  admission: 'signed-in',
  scope: 'read',
  query: z.object({
    figure: z.enum(figureNames),
    /** At the end of this day; today where none is given. */
    day: value.day.optional(),
    ...period,
    phase: z.enum(phases).optional(),
    step: value.step.optional(),
    /** Days at the step. */
    least: z.coerce.number().int().min(0).max(99_999).optional(),
    most: z.coerce.number().int().min(0).max(99_999).optional(),
    /** Leads. */
    unit: value.id.optional(),
  }),
  response: z.object({
    total: count,
    rows: z.array(
      z.object({
        problem: z.object({ id: value.id, number: z.string(), shortTitle: z.string() }),
        unit: value.named.nullable(),
        leader: value.named.nullable(),
        /** Where it stands today. */
        step: value.step,
        deadline: value.day.nullable(),
        /** Since when, by when, or when it moved. */
        on: value.day.nullable(),
        /** Of a move: from where, to where. */
        from: value.step.nullable(),
        to: value.step.nullable(),
      }),
    ),
  }),
})

/** The same as a file. */
export const trendFiles = {
  trendXlsx: fileRoute({
    method: 'GET',
    path: '/api/rounds/:id/trend.xlsx',
    tag: 'exports',
    summary: { zh: '走势的各张表（.xlsx）', en: 'The tables of the trend, as .xlsx' },
    admission: 'signed-in',
    scope: 'read',
    query: z.object({ ...period, locale: value.locale.default('zh-CN') }),
    media: [xlsxType],
  }),
} as const
