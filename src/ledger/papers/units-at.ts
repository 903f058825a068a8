import type { PoolClient } from 'pg'
import { foldStream } from '#core/record/catalogue.ts'
import type { Unit } from '#core/record/organisation/unit.ts'
import type { Problem } from '#core/record/problem/problem.ts'
import { loadFacts } from '#ledger/journal/load.ts'

/** The units as of a place in the journal, in the order in which they were registered. */
export const unitsAt = async (client: PoolClient, workspace: string, upTo: number): Promise<Unit[]> => {
  const { rows } = await client.query<{ id: string }>({
    name: 'unit-streams',
    text: `select id from journal.stream where workspace_id = $1 and kind = 'unit'`,
    values: [workspace],
  })
  const streams = rows.map(({ id }) => ({ kind: 'unit', id }) as const)
  const facts = [...(await loadFacts(client, workspace, streams, upTo)).values()]
  return facts
    .toSorted((a, b) => (a[0]?.seq ?? 0) - (b[0]?.seq ?? 0))
    .flatMap((of) => foldStream('unit', of) ?? [])
}

/** The unit that signs: the first with a post of the rectification office, a unit of that kind before others. */
export const officeOf = (units: readonly Unit[]): string => {
  const holding = units.filter((it) => it.posts.some((post) => post.roles.includes('office')))
  return (holding.find((it) => it.kind === 'office') ?? holding[0])?.name ?? ''
}

type Named = { id: string; name: string }

/** The problem with its units under the names they had at that place; facts keep those of their own day. */
export const withNamesOf = (problem: Problem, units: readonly Unit[]): Problem => {
  const names = new Map(units.map((it) => [it.id, it.name]))
  const named = <It extends Named>(it: It): It => ({ ...it, name: names.get(it.id) ?? it.name })
  const { responsibility, measures, progress } = problem
  return {
    ...problem,
    responsibility: {
      ...responsibility,
      leadUnit: responsibility.leadUnit && named(responsibility.leadUnit),
      coUnits: responsibility.coUnits.map(named),
    },
    measures: measures.map((it) => ({ ...it, units: it.units.map(named) })),
    progress: progress.map((it) => ({ ...it, unit: it.unit && named(it.unit) })),
  }
}
