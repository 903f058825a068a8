import { z } from 'zod'
import { charges } from '#core/record/organisation/handed-over.ts'
import { route } from '#contract/route.ts'
import * as value from '#contract/values.ts'

const charge = z.enum(charges)
/** One of them is asked for; where several are, all hold. */
const of = { person: value.id.optional(), unit: value.id.optional() }

export const listAnswered = route({
  method: 'GET',
  path: '/api/answered',
  tag: 'organisation',
  summary: {
    zh: '一个人或一个单位还在负责的未办结问题，可以交接给别人',
    en: 'The open problems that a person or a unit answers for and can hand over',
  },
  whole: {
    zh: '一个人或一个单位负责的问题有限，交接时要一次看全。',
    en: 'What one person or unit answers for is limited, and a hand-over looks at all of it.',
  },
  admission: 'signed-in',
  scope: 'read',
  query: z.object(of),
  response: z.object({
    problems: z.array(
      z.object({
        id: value.id,
        number: z.string(),
        title: z.string(),
        step: value.step,
        deadline: value.day.nullable(),
        charges: z.array(charge),
      }),
    ),
  }),
})
export type Answered = z.infer<typeof listAnswered.response>['problems'][number]

export const handOver = z.object({
  id: value.id,
  from: value.named.extend({ kind: z.enum(['person', 'unit']) }),
  on: value.day,
  note: z.string(),
  by: z.string(),
  at: z.string(),
  given: z.array(
    z.object({
      problem: value.id,
      number: z.string(),
      title: z.string(),
      deadline: value.day.nullable(),
      charges: z.array(charge),
      to: value.named,
    }),
  ),
})
export type HandOver = z.infer<typeof handOver>

export const listHandOvers = route({
  method: 'GET',
  path: '/api/hand-overs',
  tag: 'organisation',
  summary: {
    zh: '交接清单：一个问题的、一个人的或一个单位的，新的在前',
    en: 'Hand-over lists of a problem, a person or a unit, newest first',
  },
  whole: {
    zh: '一个问题、一个人或一个单位交接的次数有限，一次全部返回。',
    en: 'A problem, a person or a unit changes hands but so often: all of them at once.',
  },
  admission: 'signed-in',
  scope: 'read',
  query: z.object({ ...of, problem: value.id.optional() }),
  response: z.object({ handOvers: z.array(handOver) }),
})

export const showHandOver = route({
  method: 'GET',
  path: '/api/hand-overs/:id',
  tag: 'organisation',
  summary: { zh: '一份交接清单', en: 'One hand-over list' },
  admission: 'signed-in',
  scope: 'read',
  response: handOver,
})
