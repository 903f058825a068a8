import type { AnswerOf } from '#contract/route.ts'
import type { listRounds as route } from '#contract/rounds.ts'
import { addDays } from '#core/words/calendar/day.ts'
import type { Clocks, InspectionKind } from '#core/record/round/facts.ts'
import { presets } from '#core/rules/light/presets/presets.ts'
import type { Caller, Ledger } from '#ledger/ledger.ts'
import { read } from '#ledger/queries/read.ts'
import { shownSigns } from '#ledger/queries/shown-light.ts'

type Answer = AnswerOf<typeof route>

type Row = {
  id: string
  ordinal: number
  name: string
  kind: InspectionKind
  inspector: string
  inspected: string
  period_from: string | null
  period_to: string | null
  feedback_on: string | null
  clocks: Clocks
  problems: number
}

/** All rounds, the newest first, with the days their clocks lead to and their rules of today. */
export const listRounds = (ledger: Ledger, caller: Caller): Promise<Answer> =>
  read(ledger, caller, async ({ client, workspace, rules }) => {
    const { rows } = await client.query<Row>({
      name: 'list-rounds',
      text: `select r.id, r.ordinal, r.name, r.kind, r.inspector, r.inspected, r.period_from, r.period_to,
                    r.feedback_on, r.clocks,
                    (select count(*) from views.problem p where p.workspace_id = $1 and p.round_id = r.id
                       and (p.ended_as is null or p.ended_as not in ('split', 'merged'))) as problems
               from views.round r where r.workspace_id = $1 order by r.ordinal desc`,
      values: [workspace],
    })
    return {
      rounds: rows.map(({ period_from: from, period_to: to, feedback_on: feedbackOn, clocks, ...row }) => {
        const set = rules.get(row.id)
        return {
          ...row,
          feedbackOn,
          period: from && to ? { from, to } : null,
          planDue: feedbackOn && addDays(feedbackOn, clocks.planDays),
          concentratedUntil: feedbackOn && addDays(feedbackOn, clocks.concentratedDays),
          ruleSet: set
            ? { key: set.key, version: set.version, name: set.name, signs: shownSigns(set) }
            : null,
        }
      }),
      ruleSets: presets.map(({ key, name, source }) => ({ key, name, source })),
    }
  })
