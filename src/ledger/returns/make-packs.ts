import type { AnswerOf } from '#contract/route.ts'
import type { listUnitsToPack as listRoute, makePacks as makeRoute } from '#contract/returns.ts'
import { asOffice } from '#ledger/desk/drafts.ts'
import type { Caller, Ledger } from '#ledger/ledger.ts'
import { countOpen, openAssignments } from '#ledger/returns/open-assignments.ts'
import { Refused } from '#ledger/refusals.ts'

const letters = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'

/** Ten letters out of the random half of an id, without those that are taken for others when read out. */
const codeOf = (id: string): string => {
  const bits = BigInt(`0x${id.replaceAll('-', '').slice(-13)}`)
  return Array.from({ length: 10 }, (_, at) => letters[Number((bits >> BigInt(5 * at)) & 31n)]).join('')
}

type UnitRow = {
  id: string
  name: string
  open: number
  pack_id: string | null
  version: number
  rows: number
  made_at: string
  returned: number
}

/**
 * The units of a round with open assignments, and the last pack of each.
 * @throws Refused `not-allowed` for whoever is not of the office
 */
export const listUnitsToPack = (
  ledger: Ledger,
  caller: Caller,
  round: string,
): Promise<AnswerOf<typeof listRoute>> =>
  asOffice(ledger, caller, async (client) => {
    const { rows } = await client.query<UnitRow>(
      `select u.id, u.name, coalesce(o.open, 0) as open, k.id as pack_id, k.version, k.made_at,
              jsonb_array_length(k.rows) as rows,
              (select count(*)::int from desk.returned_file f
                 join desk.return_pack b on b.workspace_id = f.workspace_id and b.id = f.pack_id
                where f.workspace_id = $1 and b.round_id = $2 and b.unit_id = u.id) as returned
         from views.unit u
         left join (${countOpen}) o on o.unit = u.id
         left join lateral (select id, version, made_at, rows from desk.return_pack
                             where workspace_id = $1 and round_id = $2 and unit_id = u.id
                             order by version desc limit 1) k on true
        where u.workspace_id = $1 and (o.open > 0 or k.id is not null)
        order by u.rank, u.name, u.id`,
      [caller.workspace, round],
    )
    return {
      units: rows.map(
        ({ id, name, open, pack_id: pack, version, rows: sent, made_at: madeAt, returned }) => ({
          unit: { id, name },
          open,
          pack: pack === null ? null : { id: pack, version, rows: sent, madeAt, returned },
        }),
      ),
    }
  })

/**
 * Makes a pack for each unit named, or for all, that has open assignments in the round. What each row stood like is kept,
 * so that what comes back is compared with what was sent.
 * @throws Refused `not-allowed`, `unknown-thing` (the round), `return-refused` (`nothing-open`)
 */
export const makePacks = (
  ledger: Ledger,
  caller: Caller,
  { round, units }: { round: string; units: readonly string[] },
): Promise<AnswerOf<typeof makeRoute>> =>
  asOffice(ledger, caller, async (client) => {
    const { workspace, person } = caller
    // Versions are counted: two who make packs of one round at once wait for one another.
    await client.query('select pg_advisory_xact_lock(hashtextextended($1, 1))', [`${workspace}/${round}`])
    const { rowCount } = await client.query('select 1 from views.round where workspace_id = $1 and id = $2', [
      workspace,
      round,
    ])
    if (!rowCount) throw new Refused('not-found', { thing: 'round', id: round })
    const open = await openAssignments(client, workspace, round, units)
    if (open.size === 0) throw new Refused('return-refused', { reason: 'nothing-open' })
    const batch = ledger.newId()
    const fresh = [...open].map(([unit, rows]) => {
      const id = ledger.newId()
      return { id, code: codeOf(id), unit, rows }
    })
    const { rows } = await client.query<{
      id: string
      unit: string
      name: string
      version: number
      rows: number
    }>(
      `with made as (
         insert into desk.return_pack (workspace_id, id, code, round_id, unit_id, version, batch, rows, made_by, made_at)
         select $1, n.id, n.code, $2, n.unit,
                1 + coalesce((select max(version) from desk.return_pack k
                               where k.workspace_id = $1 and k.round_id = $2 and k.unit_id = n.unit), 0),
                $3, n.rows, $4, $5
           from jsonb_to_recordset($6) as n(id uuid, code text, unit uuid, rows jsonb)
         returning id, unit_id, version, jsonb_array_length(rows) as rows)
       select made.id, u.id as unit, u.name, made.version, made.rows
         from made join views.unit u on u.workspace_id = $1 and u.id = made.unit_id
        order by u.rank, u.name, u.id`,
      [workspace, round, batch, person, ledger.clock(), JSON.stringify(fresh)],
    )
    return {
      batch,
      packs: rows.map(({ id, unit, name, version, rows: count }) => ({
        ...{ id, unit: { id: unit, name }, version, rows: count },
      })),
    }
  })
