import type { AnswerOf } from '#contract/route.ts'
import type { showSubplan as route } from '#contract/subplans.ts'
import { foldStream } from '#core/record/catalogue.ts'
import { type Subplan, subplanSeenOf } from '#core/record/subplan/subplan.ts'
import { carriedSeenOf } from '#core/rules/planning/subplan.ts'
import { sha256 } from '#ledger/journal/commitment.ts'
import { loadFacts } from '#ledger/journal/load.ts'
import type { Caller, Ledger } from '#ledger/ledger.ts'
import { carriedBy } from '#ledger/queries/carried.ts'
import { headOfUnits } from '#ledger/queries/list-subplans.ts'
import { type Reading, read } from '#ledger/queries/read.ts'
import { who } from '#ledger/queries/who.ts'
import { Refused } from '#ledger/refusals.ts'

type Answer = AnswerOf<typeof route>

const subplanOf = async ({ client, workspace }: Reading, id: string): Promise<Subplan | null> => {
  const facts = await loadFacts(client, workspace, [{ kind: 'subplan', id }])
  return foldStream('subplan', facts.get(`subplan:${id}`) ?? [])
}

const shown = (subplan: Subplan): NonNullable<Answer['subplan']> => {
  const { id, state, text, paper, filings, filed, returned, approved } = subplan
  return {
    ...{ id, state, text, filings, fileName: paper?.fileName ?? null },
    filed: { by: who(filed.by), at: filed.at },
    returned: returned && { ...returned, by: who(returned.by) },
    approved: approved && { ...approved, by: who(approved.by) },
    seen: subplanSeenOf(subplan, sha256),
  }
}

/** The sub-plan of a unit, filed or not, beside what the unit carries now; for the unit, and whoever sees the whole ledger. */
export const showSubplan = (ledger: Ledger, caller: Caller, round: string, unit: string): Promise<Answer> =>
  read(ledger, caller, async (reading) => {
    const { client, workspace, scope } = reading
    if (scope !== null && !scope.includes(unit)) throw new Refused('not-found', { thing: 'unit', id: unit })
    const { rows } = await client.query<{ name: string; subplan: string | null }>({
      name: 'show-subplan',
      text: `select u.short_name as name,
                    (select s.id from views.subplan s
                      where s.workspace_id = $1 and s.round_id = $2 and s.unit_id = u.id) as subplan
               from views.unit u where u.workspace_id = $1 and u.id = $3`,
      values: [workspace, round, unit],
    })
    const [row] = rows
    if (!row) throw new Refused('not-found', { thing: 'unit', id: unit })
    const subplan = row.subplan === null ? null : await subplanOf(reading, row.subplan)
    const covered = new Set(subplan?.covers.map((it) => it.assignment ?? it.measure))
    const carried = await carriedBy(client, workspace, round, unit)
    return {
      unit: { id: unit, name: row.name },
      seen: carriedSeenOf(carried, sha256),
      carried: carried.map((it) => ({ ...it, covered: covered.has(it.assignment ?? it.measure) })),
      subplan: subplan && shown(subplan),
      mine: headOfUnits(reading).includes(unit),
      mayJudge: subplan?.state === 'filed' && reading.roles.some((it) => it.role === 'office'),
    }
  })

/** The file of a sub-plan, for whoever may see it. @throws Refused `not-found` */
export const subplanFile = (
  ledger: Ledger,
  caller: Caller,
  id: string,
): Promise<{ hash: string; fileName: string; mediaType: string }> =>
  read(ledger, caller, async (reading) => {
    const subplan = await subplanOf(reading, id)
    const seen = reading.scope === null || (subplan && reading.scope.includes(subplan.unit.id))
    if (!subplan?.paper || !seen) throw new Refused('not-found', { thing: 'subplan', id })
    return subplan.paper
  })
