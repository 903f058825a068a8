import { z } from 'zod'
import { sheetRows } from '#contract/organisation-sheet.ts'
import * as value from '#contract/values.ts'

const line = value.words(500)
const rank = z.number().int().min(0).max(9999)
const problems = z.array(value.id).min(1).max(500)

/** Units and posts over time, and what changes hands with them. */
export const organisationActs = {
  'alias-unit': z.object({ unit: value.id, aliases: z.array(value.words(60)).max(20) }),
  'rank-unit': z.object({ unit: value.id, rank }),
  'set-remit': z.object({ unit: value.id, remit: value.text(2000) }),
  'end-unit': z.object({ unit: value.id, on: value.day, into: value.id.nullable(), reason: line }),
  'restore-unit': z.object({ unit: value.id, reason: line }),
  'revise-post': z.object({ unit: value.id, post: value.id, portfolio: value.text(60), rank }),
  'hand-over': z.object({
    from: value.id,
    to: value.id,
    /** The post in which the successor leads from now on; may be left out where it is their only one. */
    post: value.id.nullish(),
    problems,
    on: value.day,
    note: value.text(500),
  }),
  'hand-over-unit': z.object({
    from: value.id,
    to: value.id,
    problems,
    on: value.day,
    note: value.text(500),
  }),
  'take-organisation': z.object({
    rows: sheetRows,
    /** What the comparison said of itself. */
    compared: value.sha256,
  }),
} as const
