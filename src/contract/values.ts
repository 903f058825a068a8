import { z } from 'zod'
import { isDay } from '#core/words/calendar/day.ts'
import { postRoles, unitKinds } from '#core/record/organisation/facts.ts'
import { evidenceKinds, timeClasses, verificationMethods } from '#core/record/problem/facts.ts'
import { steps } from '#core/record/problem/problem.ts'
import { documentKinds } from '#core/record/import/facts.ts'
import { inspectionKinds } from '#core/record/round/facts.ts'
import { lightColours, lightReasons, lightShapes } from '#core/record/round/rule-set.ts'

/** In one spelling: what is one thing for the database must be one for whoever compares. */
export const id = z.uuid().toLowerCase()
export const day = z.string().refine(isDay, { error: 'not-a-day' })
/** A day, a month, or nothing known. */
export const happened = z.union([day, z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/)]).nullable()
/** What the database and every other program can hold: no NUL, no half of a character. */
export const isText = (text: string): boolean => !text.includes('\u0000') && text.isWellFormed()
/** Controls, signs that turn the direction of reading, blanks without width: pasted along unseen, or made two names of one. */
const unseen =
  // oxlint-disable-next-line no-control-regex -- they are what it looks for
  /[\u0001-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u00ad\u061c\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\ufeff\ufffe\uffff]/g
/** Letters of Hangul and Braille that show nothing: whoever types them where words are asked for says nothing. */
const shownAsBlank = /[\u115f\u1160\u2800\u3164\uffa0]/g
/** What people type. Blanks around it and what nobody can see are left out. */
export const text = (most: number) =>
  z
    .string()
    .overwrite((it) => it.replace(unseen, '').replace(shownAsBlank, ' '))
    .trim()
    .max(most)
    .refine(isText, { error: 'not-a-text' })
/** Text that must say something. */
export const words = (most: number) => text(most).min(1)
export const sha256 = z.string().regex(/^[0-9a-f]{64}$/)

export const timeClass = z.enum(timeClasses)
export const evidenceKind = z.enum(evidenceKinds)
export const verificationMethod = z.enum(verificationMethods)
export const step = z.enum(steps)
export const unitKind = z.enum(unitKinds)
export const postRole = z.enum(postRoles)
export const documentKind = z.enum(documentKinds)
export const inspectionKind = z.enum(inspectionKinds)

/** Languages of what is shown (messages/locale.ts). */
export const locale = z.enum(['zh-CN', 'en'])

export const named = z.object({ id, name: z.string() })
export const numbered = z.object({ problem: id, number: z.string() })

/** Who acted, as they were called then; a rule acted where no person did. */
export const who = z.object({
  person: z.string().nullable(),
  post: z.string().nullable(),
  unit: z.string().nullable(),
  rule: z.string().nullable(),
})
export type Who = z.infer<typeof who>
/** What somebody said or did: who, and when it was recorded. */
export const recorded = z.object({ by: who, at: z.string() })

export const figure = z.object({
  text: text(20_000),
  value: z.number(),
  unit: text(20_000),
  indicator: text(20_000),
})

/** What a place's rule set can show; two signs may have one colour, and are told apart by shape and word. */
export const lightSign = z.object({
  sign: z.string(),
  colour: z.enum(lightColours),
  shape: z.enum(lightShapes),
  word: z.object({ zh: z.string(), en: z.string() }),
})
export type ShownSign = z.infer<typeof lightSign>

/** A light as shown. Null: no deadline, no light — never green. */
export const light = lightSign
  .extend({
    level: z.number().int().min(0).max(5),
    /** The facts it rests on, the most telling first. `what` is a code; `word` says it where the rule set has a word for it. */
    why: z
      .array(
        z.object({
          reason: z.enum(lightReasons),
          count: z.number().int().nullable(),
          what: z.string().nullable(),
          word: z.object({ zh: z.string(), en: z.string() }).nullable(),
        }),
      )
      .min(1),
    /** Days left to the deadline on the day of the light; negative when overdue; null without a deadline. */
    daysLeft: z.number().int().nullable(),
    /** The first later day on which the light changes by itself. */
    changesOn: day.nullable(),
  })
  .nullable()
export type Light = z.infer<typeof light>
