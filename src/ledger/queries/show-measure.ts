import type { AnswerOf } from '#contract/route.ts'
import type { showMeasure as route } from '#contract/problems.ts'
import type { Actor } from '#core/record/fact/envelope.ts'
import type { Caller, Ledger } from '#ledger/ledger.ts'
import { read } from '#ledger/queries/read.ts'
import {
  type MeasureTuple,
  measureColumns,
  measureJoins,
  measureRowOf,
  whereMeasures,
} from '#ledger/queries/list-measures.ts'
import { isReturned, who } from '#ledger/queries/who.ts'
import { Refused } from '#ledger/refusals.ts'

type Answer = AnswerOf<typeof route>
type ProgressTuple = Omit<Answer['entries'][number], 'by' | 'unit'> & {
  by_actor: Actor
  unit_id: string | null
  unit_name: string | null
}
type EvidenceTuple = Omit<Answer['evidence'][number], 'by'> & { by_actor: Actor }

/** One measure with its statements and proofs; refused `not-found` where the caller does not see it. */
export const showMeasure = (ledger: Ledger, caller: Caller, id: string): Promise<Answer> =>
  read(ledger, caller, async (reading) => {
    const { client, workspace } = reading
    const where = whereMeasures(reading, {}).and('m.id = ?', id)
    const found = await client.query<MeasureTuple>(
      `select ${measureColumns} from views.measure m ${measureJoins} where ${String(where)}`,
      where.values,
    )
    const [measure] = found.rows
    if (!measure) throw new Refused('not-found', { thing: 'measure', id })
    const told = await client.query<ProgressTuple>({
      name: 'show-measure-progress',
      text: `select g.id, g.measure_id as measure, g.unit_id, u.short_name as unit_name, g.text, g.figures, g.documents,
                    g.assignment_id as assignment, g.shared_id as shared, g.reused_id as reused, g.recovered,
                    g.balance, g.ties, g.completes, g.imported, g.by_actor, g.at, g.happened
               from views.progress g left join views.unit u on u.workspace_id = g.workspace_id and u.id = g.unit_id
              where g.workspace_id = $1 and g.measure_id = $2 order by g.at, g.id`,
      values: [workspace, id],
    })
    const proofs = await client.query<EvidenceTuple>({
      name: 'show-measure-evidence',
      text: `select id, measure_id as measure, progress_id as progress, file_name as "fileName", size,
                    media_type as "mediaType", hash, kind, proves, statement, dated, valid_until as "validUntil", verdict, by_actor, at,
                    effect and coalesce(valid_until >= $3::date, true) as effect, coalesce(valid_until < $3::date, false) as expired
               from views.evidence where workspace_id = $1 and measure_id = $2 order by at, id`,
      values: [workspace, id, reading.day],
    })
    return {
      ...measureRowOf(measure, reading),
      entries: told.rows.map(({ by_actor, unit_id, unit_name, ...entry }) => ({
        ...entry,
        unit: unit_id === null ? null : { id: unit_id, name: unit_name ?? '' },
        returned: isReturned(by_actor, unit_id),
        by: who(by_actor),
      })),
      evidence: proofs.rows.map(({ by_actor, ...entry }) => ({ ...entry, by: who(by_actor) })),
    }
  })
