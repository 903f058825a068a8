import { z } from 'zod'
import {
  type LightCondition,
  type UnitCondition,
  eventKinds,
  forecasts,
  qualities,
} from '#core/record/round/light-condition.ts'
import {
  addressees,
  cadences,
  calledFor,
  lightColours,
  lightLevels,
  lightShapes,
} from '#core/record/round/rule-set.ts'
import { isLightCondition, isUnitCondition } from '#core/rules/light/well-formed.ts'
import * as value from '#contract/values.ts'

const problem = value.id
const measure = value.id.nullable()
const reason = value.words(500)
const key = z.string().regex(/^[a-z0-9-]{1,40}$/)
const bilingual = z.strictObject({ zh: value.words(60), en: value.words(80) })

const level = z.literal(lightLevels)

/** A place's rules, whole. */
export const ruleSetContent = z.strictObject({
  name: bilingual,
  source: value.words(200),
  choose: z.enum(['first', 'highest']),
  cadence: z.enum(cadences),
  rules: z
    .array(
      z.strictObject({
        when: z.custom<LightCondition>(isLightCondition),
        level,
        sign: key,
        undated: z.literal(true).exactOptional(),
      }),
    )
    .min(1)
    .max(40),
  unitRules: z
    .array(z.strictObject({ when: z.custom<UnitCondition>(isUnitCondition), level, sign: key }))
    .max(20),
  classes: z.record(key, bilingual),
  follows: z
    .array(
      z.strictObject({
        sign: key,
        times: z.number().int().min(1).max(20),
        within: z.number().int().min(1).max(1000).nullable(),
        calls: z.enum(calledFor),
        to: z.array(z.enum(addressees)).min(1).max(5),
        limitDays: z.number().int().min(1).max(365).nullable(),
        coolDownDays: z.number().int().min(0).max(365),
      }),
    )
    .max(30),
  signs: z.record(
    key,
    z.strictObject({
      colour: z.enum(lightColours),
      shape: z.enum(lightShapes),
      zh: value.words(20),
      en: value.words(40),
    }),
  ),
})
export type RuleSetContent = z.infer<typeof ruleSetContent>

/** One of those that are there, by its key, or a place's own. */
export const chosenRules = z.union([z.strictObject({ preset: key }), z.strictObject({ own: ruleSetContent })])
export type ChosenRules = z.infer<typeof chosenRules>

/** The acts about lights: the rules, what they rest on beside the work itself, and a light set by hand. */
export const lightActs = {
  /** `from`: today or a day to come; null: today. */
  'adopt-rules': z.object({ round: value.id, rules: chosenRules, from: value.day.nullable() }),
  'judge-item': z.object({
    problem,
    measure,
    forecast: z.enum(forecasts).nullable(),
    quality: z.enum(qualities).nullable(),
    class: key.nullable(),
    reason,
  }),
  'note-event': z.object({ problem, measure, kind: z.enum(eventKinds), on: value.day, source: reason }),
  'withdraw-event': z.object({ problem, event: value.id, reason }),
  /** `paper`: the number of the letter or order. */
  'press-item': z.object({
    problem,
    measure,
    sign: key,
    limit: value.day.nullable(),
    paper: value.words(100),
  }),
  'excuse-press': z.object({ problem, press: value.id, reason }),
  'override-light': z.object({ problem, measure, sign: key, until: value.day, reason }),
  'lift-override': z.object({ problem, measure, reason }),
}
