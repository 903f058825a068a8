import type { listSimilar as route } from '#contract/course.ts'
import type { AnswerOf } from '#contract/route.ts'
import type { Step } from '#core/record/problem/problem.ts'
import { similarTo } from '#core/rules/course/similar.ts'
import type { Caller, Ledger } from '#ledger/ledger.ts'
import { whereListed, whereProblems } from '#ledger/queries/list-problems.ts'
import { read } from '#ledger/queries/read.ts'
import { Refused } from '#ledger/refusals.ts'

/** Shown at once: more than these nobody compares. */
const most = 5

type Row = {
  id: string
  number: string
  title: string
  round_id: string
  round_name: string
  step: Step
}

/** Problems of other rounds, as far as the caller sees them, that say the same as this one. */
export const listSimilar = (ledger: Ledger, caller: Caller, id: string): Promise<AnswerOf<typeof route>> =>
  read(ledger, caller, async (reading) => {
    const here = whereProblems(reading, {}).and('p.id = ?', id)
    const found = await reading.client.query<{ title: string; round_id: string }>(
      `select p.title, p.round_id from views.problem p where ${String(here)}`,
      here.values,
    )
    const [own] = found.rows
    if (!own) throw new Refused('not-found', { thing: 'problem', id })
    const others = whereListed(reading, {}).and('p.round_id <> ?', own.round_id)
    const { rows } = await reading.client.query<Row>(
      `select p.id, p.number, p.title, p.round_id, r.name as round_name, p.step from views.problem p
         join views.round r on r.workspace_id = p.workspace_id and r.id = p.round_id
        where ${String(others)} order by r.ordinal desc, p.print_order limit 20000`,
      others.values,
    )
    return {
      similar: similarTo(own.title, rows, most).map(({ item, likeness, shared }) => ({
        ...{ problem: item.id, number: item.number, title: item.title, step: item.step },
        round: { id: item.round_id, name: item.round_name },
        ...{ likeness, shared },
      })),
    }
  })
