import type { AnswerOf, QueryOf } from '#contract/route.ts'
import type { readSupervisionDesk as route } from '#contract/supervision.ts'
import { foldStream } from '#core/record/catalogue.ts'
import { rulesInForce, rulesOn } from '#core/record/round/round.ts'
import type { RuleSet } from '#core/record/round/rule-set.ts'
import { type Sent, calledForBy } from '#core/rules/light/called-for.ts'
import { spellsOf } from '#core/rules/light/spells.ts'
import { dayInShanghai } from '#core/words/calendar/day.ts'
import { problemStream } from '#ledger/acts/act.ts'
import { loadFacts } from '#ledger/journal/load.ts'
import type { Caller, Ledger } from '#ledger/ledger.ts'
import { runningConditions, whereListed } from '#ledger/queries/list-problems.ts'
import { type Reading, read } from '#ledger/queries/read.ts'
import { roundRules } from '#ledger/queries/read-rules.ts'
import { shownSign } from '#ledger/queries/shown-light.ts'
import { whereInstruments, whereVisits } from '#ledger/queries/supervision-seen.ts'

type Answer = AnswerOf<typeof route>
type UnitRow = Answer['units'][number]

type Led = Pick<UnitRow, 'open' | 'late' | 'quiet' | 'returned'> & { id: string; name: string }

/** The units that lead something of the round, with what is late and quiet of it. */
const ledBy = async (reading: Reading, round: string, quiet: number): Promise<Led[]> => {
  const where = whereListed(reading, { round })
  const counted = runningConditions(where, reading.day)
  const { rows } = await reading.client.query<Led>(
    `select u.id, u.short_name as name,
            count(*) filter (where ${counted.open()})::int as open,
            count(*) filter (where ${counted.late()})::int as late,
            count(*) filter (where ${counted.quiet(quiet)})::int as quiet,
            count(*) filter (where p.step = 'returned')::int as returned
       from views.problem p join views.unit u on u.workspace_id = p.workspace_id and u.id = p.lead_unit_id
      where ${String(where)} group by u.id, u.short_name, u.rank order by u.rank, u.short_name, u.id`,
    where.values,
  )
  return rows
}

type Visited = { unit: string; visits: number; last: string; open: number }

const visited = async (reading: Reading, round: string): Promise<Visited[]> => {
  const where = whereVisits(reading, { round })
  const { rows } = await reading.client.query<Visited>(
    `select unit, count(*)::int as visits, max(v.on_day) as last,
            coalesce(sum((select count(*) from jsonb_array_elements(v.findings) f
              where f ->> 'unit' = unit::text and f ->> 'state' <> 'mended')), 0)::int as open
       from views.visit v, unnest(v.unit_ids) unit where ${String(where)} group by unit`,
    where.values,
  )
  return rows
}

type Addressed = { unit: string; instruments: number; owing: number }

const addressed = async (reading: Reading, round: string): Promise<Addressed[]> => {
  const where = whereInstruments(reading, { round })
  const { rows } = await reading.client.query<Addressed>(
    `select unit, count(*)::int as instruments, count(*) filter (where unit = any(i.owing_ids))::int as owing
       from views.instrument i, unnest(i.to_ids) unit
      where ${String(where)} and i.number is not null and i.step <> 'cancelled' group by unit`,
    where.values,
  )
  return rows
}

const unitsOf = async (reading: Reading, round: string, quiet: number): Promise<UnitRow[]> => {
  const units = await ledBy(reading, round, quiet)
  const visits = new Map((await visited(reading, round)).map((it) => [it.unit, it]))
  const instruments = new Map((await addressed(reading, round)).map((it) => [it.unit, it]))
  return units.map(({ id, name, ...counts }) => ({
    unit: { id, name },
    ...counts,
    visits: visits.get(id)?.visits ?? 0,
    lastVisit: visits.get(id)?.last ?? null,
    findingsOpen: visits.get(id)?.open ?? 0,
    instruments: instruments.get(id)?.instruments ?? 0,
    owing: instruments.get(id)?.owing ?? 0,
  }))
}

type LitRow = {
  id: string
  number: string
  name: string
  unit: { id: string; name: string } | null
  sent: Sent[]
  /** Of every paper about it, void ones too: what they wrote on the problem is theirs. */
  numbers: string[]
}

/** The open problems whose light of today has something following, with the papers there are about each. */
const litRows = async (reading: Reading, round: string, { follows }: RuleSet): Promise<LitRow[]> => {
  const where = whereListed(reading, { round })
    .plus("p.step not in ('closed', 'ended')")
    .and('p.light_sign = any(?::text[])', [...new Set(follows.map((it) => it.sign))])
  const { rows } = await reading.client.query<LitRow>(
    `select p.id, p.number, p.short_title as name,
            case when u.id is null then null else json_build_object('id', u.id, 'name', u.short_name) end as unit,
            coalesce((select json_agg(json_build_object('kind', i.kind, 'on', i.on_day)) from views.instrument i
                       where i.workspace_id = p.workspace_id and i.problem_ids @> array[p.id]
                         and i.step not in ('withdrawn', 'cancelled')), '[]') as sent,
            array(select i.number from views.instrument i where i.workspace_id = p.workspace_id
                     and i.problem_ids @> array[p.id] and i.number is not null) as numbers
       from views.problem p left join views.unit u on u.workspace_id = p.workspace_id and u.id = p.lead_unit_id
      where ${String(where)} order by p.aspect_ordinal, p.print_order, p.id`,
    where.values,
  )
  return rows
}

const callsOf = async (reading: Reading, id: string): Promise<Answer['calls']> => {
  const { client, workspace, day } = reading
  const round = await roundRules(reading, id)
  const set = rulesOn(round, day)
  if (!set || set.follows.length === 0) return []
  const rows = await litRows(reading, id, set)
  const facts = await loadFacts(
    client,
    workspace,
    rows.map((row) => problemStream(row.id)),
  )
  return rows.flatMap(({ id: problem, number, name, unit, sent, numbers }) => {
    const own = facts.get(`problem:${problem}`) ?? []
    const spells = spellsOf(own, (on) => rulesInForce(round, on), day)
    const byHand = (foldStream('problem', own)?.pressed ?? [])
      .filter((it) => !numbers.includes(it.paper))
      .map((it): Sent => ({ kind: 'letter', on: dayInShanghai(it.at) }))
    return calledForBy(set, spells, [...sent, ...byHand], day).flatMap(({ sign, ...call }) => {
      const shown = shownSign(set, sign)
      return shown ? [{ problem: { id: problem, number, name }, unit, sign: shown, ...call }] : []
    })
  })
}

/** What somebody who presses looks at first: units with what is late, quiet and never visited; papers that are called for. */
export const readSupervisionDesk = (
  ledger: Ledger,
  caller: Caller,
  round: string,
  { quiet }: QueryOf<typeof route>,
): Promise<Answer> =>
  read(ledger, caller, async (reading) => ({
    units: await unitsOf(reading, round, quiet),
    calls: reading.scope === null ? await callsOf(reading, round) : [],
  }))
