import type { MonthPage, MonthRow } from '#contract/work.ts'
import type { Problem } from '#core/record/problem/problem.ts'
import { deadlineOfShare } from '#core/record/problem/progress-state.ts'
import { openBelow } from '#core/rules/progress/assign.ts'
import { moneyOfMeasure } from '#core/rules/progress/money.ts'
import { rowsOfUnit, toldIn } from '#core/rules/progress/unchanged.ts'
import { problemStream } from '#ledger/acts/act.ts'
import { setScene } from '#ledger/acts/perform.ts'
import { loadFacts } from '#ledger/journal/load.ts'
import type { Caller, Ledger } from '#ledger/ledger.ts'
import { type Reading, read } from '#ledger/queries/read.ts'
import { moneyShown, runoffShown } from '#ledger/queries/work-states.ts'

/** As many problems as one act may write. */
const most = 200

/** The units somebody reports for, by name. */
const reportingUnits = async ({ client, workspace, roles }: Reading) => {
  const ids = roles.filter((it) => it.role === 'handler' || it.role === 'head').map((it) => it.unit)
  if (ids.length === 0) return []
  const { rows } = await client.query<{ id: string; name: string }>({
    name: 'month-units',
    text: `select id, short_name as name from views.unit
            where workspace_id = $1 and id = any($2::uuid[]) order by rank, id`,
    values: [workspace, [...new Set(ids)]],
  })
  return rows
}

/** The problems in which a unit has a measure or a share that is open, the most pressing first; and how many there are. */
const openProblems = async ({ client, workspace }: Reading, unit: string) => {
  const { rows } = await client.query<{ id: string; total: number }>({
    name: 'month-problems',
    text: `select p.id, count(*) over ()::int as total from views.problem p
            where p.workspace_id = $1 and p.step in ('in-progress', 'returned') and p.carried_to is null and (
                  exists (select 1 from views.measure m where m.workspace_id = $1 and m.problem_id = p.id
                             and m.unit_ids @> array[$2::uuid] and not m.done)
               or exists (select 1 from views.assignment a where a.workspace_id = $1 and a.problem_id = p.id
                             and a.unit_id = $2 and a.state in ('made', 'taken-over')))
            order by p.light_level desc nulls last, p.deadline, p.number limit ${most}`,
    values: [workspace, unit],
  })
  return rows
}

const rowOf = (
  problem: Problem,
  row: { measure: string; assignment: string | null },
  unit: string,
  day: string,
): MonthRow => {
  const { measure, assignment } = row
  const share = problem.assignments.find((it) => it.id === assignment)
  const deadline = deadlineOfShare(problem, measure, assignment)
  const last = problem.progress.findLast(
    (it) => it.measure === measure && it.assignment === assignment && it.unit?.id === unit,
  )
  const runoff = assignment === null ? problem.runoffs.find((it) => it.measure === measure) : undefined
  const below = openBelow(problem, measure, assignment)
  const money = below.length === 0 ? moneyOfMeasure(problem, measure) : []
  return {
    problem: { id: problem.id, number: problem.number, shortTitle: problem.shortTitle },
    ...{ measure, assignment },
    text: share?.share ?? problem.measures.find((it) => it.id === measure)?.text ?? '',
    from: share?.from?.name ?? null,
    takenOver: share === undefined || share.state !== 'made',
    ...{ deadline, late: deadline !== null && deadline < day },
    said: toldIn(problem, row, unit, day.slice(0, 7)),
    last: last ? { id: last.id, text: last.text, at: last.at } : null,
    openBelow: below.map((it) => it.unit.name),
    money: money.map((it) => moneyShown(problem, it)),
    runoff: runoff ? runoffShown(problem, runoff, day) : null,
  }
}

/** A unit's page of the month: everything it has open, with what is known of it. */
export const readMonth = (
  ledger: Ledger,
  caller: Caller,
  query: { unit?: string | undefined },
): Promise<MonthPage> =>
  read(ledger, caller, async (reading) => {
    const { client, workspace, day } = reading
    const units = await reportingUnits(reading)
    const unit = units.find((it) => it.id === query.unit) ?? units[0] ?? null
    const month = day.slice(0, 7)
    if (unit === null) return { month, unit, units, rows: [], more: 0 }
    const found = await openProblems(reading, unit.id)
    const streams = found.map((it) => problemStream(it.id))
    const scene = await setScene(ledger, client, caller, await loadFacts(client, workspace, streams))
    const rows = found.flatMap(({ id }) => {
      const problem = scene.state('problem', id)
      return rowsOfUnit(problem, unit.id).map((it) => rowOf(problem, it, unit.id, day))
    })
    return { month, unit, units, rows, more: (found[0]?.total ?? found.length) - found.length }
  })
