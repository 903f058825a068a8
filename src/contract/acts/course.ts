import { z } from 'zod'
import * as value from '#contract/values.ts'
import { confirmedLinks } from '#core/rules/course/link.ts'

const line = value.words(500)
const problem = value.id

/** Changes of course: what a problem's life can turn into, and what belongs together. */
export const courseActs = {
  'link-problems': z.object({ problem, other: value.id, how: z.enum(confirmedLinks), note: line }),
} as const
