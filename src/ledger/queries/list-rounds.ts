import type { AnswerOf } from '#contract/route.ts'
import type { listRounds as route } from '#contract/rounds.ts'
import { addDays } from '#core/words/calendar/day.ts'
import { beforeClaim } from '#core/record/problem/problem.ts'
import type { Clocks, InspectionKind } from '#core/record/round/facts.ts'
import type { Round } from '#core/record/round/round.ts'
import { wayAhead, wayOn } from '#core/record/round/way.ts'
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
  ways: Round['ways']
  open: number
  over: number
}

/** What is not claimed yet will be claimed under the way that stands then. */

/** All rounds, the newest first, with the days their clocks lead to and their rules of today. */
export const listRounds = (ledger: Ledger, caller: Caller): Promise<Answer> =>
  read(ledger, caller, async ({ client, workspace, rules, day }) => {
    const { rows } = await client.query<Row>({
      name: 'list-rounds',
      text: `select r.id, r.ordinal, r.name, r.kind, r.inspector, r.inspected, r.period_from, r.period_to,
                    r.feedback_on, r.clocks,
                    r.ways, count(p.id) as problems,
                    count(p.id) filter (where p.step = any($2::text[])) as open,
                    count(p.id) filter (where p.step in ('closed', 'ended')) as over
               from views.round r
               left join views.problem p on p.workspace_id = $1 and p.round_id = r.id
                and (p.ended_as is null or p.ended_as not in ('split', 'merged'))
              where r.workspace_id = $1
              group by r.workspace_id, r.id order by r.ordinal desc`,
      values: [workspace, beforeClaim],
    })
    return {
      rounds: rows.map(
        ({ period_from: from, period_to: to, feedback_on: feedbackOn, clocks, ways, open, over, ...row }) => {
          const set = rules.get(row.id)
          return {
            ...row,
            feedbackOn,
            way: wayOn({ ways }, day),
            wayAhead: wayAhead({ ways }, day),
            standing: { open, over, underWay: row.problems - open - over },
            period: from && to ? { from, to } : null,
            planDue: feedbackOn && addDays(feedbackOn, clocks.planDays),
            concentratedUntil: feedbackOn && addDays(feedbackOn, clocks.concentratedDays),
            ruleSet: set
              ? { key: set.key, version: set.version, name: set.name, signs: shownSigns(set) }
              : null,
          }
        },
      ),
      ruleSets: presets.map(({ key, name, source }) => ({ key, name, source })),
    }
  })
