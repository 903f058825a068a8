import { z } from 'zod'
import { chosenRules, ruleSetContent } from '#contract/acts/lights.ts'
import { route } from '#contract/route.ts'
import * as value from '#contract/values.ts'

const counted = z.array(z.object({ key: z.string(), count: z.number().int() }))
const sign = z.string().nullable()

export const readRules = route({
  method: 'GET',
  path: '/api/rounds/:id/rules',
  tag: 'rounds',
  summary: {
    zh: '一个轮次的亮灯规则：启用过的每一版，从哪天起',
    en: 'The light rules of a round: every version that was put in force, and from when',
  },
  whole: {
    zh: '一个轮次换过的规则不多，一次全部返回。',
    en: 'A round changes its rules rarely: all at once.',
  },
  admission: 'signed-in',
  scope: 'read',
  response: z.object({
    round: value.named,
    today: value.day,
    /** The last one first. */
    adopted: z.array(
      z.object({
        from: value.day,
        /** In force, to come on its day, or replaced. */
        state: z.enum(['in-force', 'ahead', 'over']),
        key: z.string(),
        version: z.number().int(),
        content: ruleSetContent,
        /** Years whose holidays the rules know; empty where none of them counts working days. */
        calendar: z.array(z.object({ year: z.number().int(), source: z.string() })),
      }),
    ),
  }),
})
export type RulesOfRound = z.infer<typeof readRules.response>

/** A number of problems that changes its light, by the unit that leads them. */
const byUnit = z.object({ unit: value.named.nullable(), changed: z.number().int() })

export const previewRules = route({
  method: 'POST',
  path: '/api/rounds/:id/rules/preview',
  tag: 'rounds',
  summary: {
    zh: '一套亮灯规则试算：今天会有多少灯变、是谁的；再按办理记录逐日重演本轮，与现行规则对照',
    en: 'Tries a rule set: how many lights of today would change and whose; and the round replayed day by day beside the rules in force',
  },
  admission: 'signed-in',
  scope: 'read',
  body: z.object({ rules: chosenRules }),
  response: z.object({
    /** What signs look like under the rules in force (`now`) and under those tried (`next`), worst first. */
    signs: z.object({ now: z.array(value.lightSign), next: z.array(value.lightSign) }),
    /** Today, by sign; `none`: nothing is lit. */
    problems: z.object({ now: counted, next: counted }),
    measures: z.object({ now: counted, next: counted, changed: z.number().int() }),
    /** Problems that change their light today, in the order of the list: at most 200 of `changedInAll`. */
    changed: z.array(
      z.object({
        id: value.id,
        number: z.string(),
        shortTitle: z.string(),
        unit: value.named.nullable(),
        now: sign,
        next: sign,
      }),
    ),
    changedInAll: z.number().int(),
    byUnit: z.array(byUnit),
    /** Units whose own light differs. */
    units: z.array(z.object({ unit: value.named, now: sign, next: sign })),
    /** Problems by sign at the end of each day since the first was registered; null where there are too many to replay. */
    replay: z
      .array(
        z.object({
          day: value.day,
          now: z.record(z.string(), z.number().int()),
          next: z.record(z.string(), z.number().int()),
        }),
      )
      .nullable(),
  }),
})
export type Tried = z.infer<typeof previewRules.response>
