import { z } from 'zod'
import { contradictionAt } from '#contract/draft-checks.ts'
import { route } from '#contract/route.ts'
import * as value from '#contract/values.ts'
import { doubtCodes } from '#core/words/checks/hint.ts'

const ofProblem = z.object({ id: value.id, number: z.string() })

/** Words of the report, with the problem they come from and the place of its measure (1-based; null: none). */
const place = z.object({ problem: ofProblem, measure: z.number().int().nullable(), text: z.string() })

export const reportHints = z.object({
  /** The statements are those of the end of this day. */
  day: value.day,
  contradictions: z.array(contradictionAt(place)),
  doubts: z.array(
    z.object({ code: z.enum(doubtCodes), problem: ofProblem, title: z.string(), places: z.array(place) }),
  ),
  /** How many more there are than are named here: at most 200 of each kind are. */
  left: z.number().int(),
})
export type ReportHints = z.infer<typeof reportHints>

export const readReportHints = route({
  method: 'GET',
  path: '/api/rounds/:id/papers/report/hints',
  tag: 'exports',
  summary: {
    zh: '整改进展情况报告取走以前的核对提示：对不上的数字、看不到成效的问题',
    en: 'Hints on the progress report before it is taken: figures that do not fit, problems without an effect',
  },
  admission: 'signed-in',
  scope: 'read',
  query: z.object({ day: value.day.optional() }),
  response: reportHints,
})
