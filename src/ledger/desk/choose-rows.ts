import type { Meant } from '#contract/comparison.ts'
import type { Draft, DraftProblem, RowMatch } from '#contract/drafts.ts'
import { asOffice, filledIn } from '#ledger/desk/drafts.ts'
import type { Caller, Ledger } from '#ledger/ledger.ts'
import { Refused } from '#ledger/refusals.ts'

type Chosen = {
  version: number
  rows: readonly { key: string; match: RowMatch | null }[]
  names: readonly Meant[]
}

/**
 * Keeps what was chosen beside a draft: what each row speaks of, what of it is taken over, whom its names mean.
 * @throws Refused `not-allowed`, `not-found`, `draft-changed` (somebody saved another version: `version`, `updatedAt`)
 */
export const chooseRows = (
  ledger: Ledger,
  caller: Caller,
  id: string,
  { version, rows: chosen, names }: Chosen,
): Promise<{ version: number }> =>
  asOffice(ledger, caller, async (client) => {
    const { rows } = await client.query<{ version: number; body: Draft; updated_at: string }>(
      'select version, body, updated_at from desk.draft where workspace_id = $1 and id = $2 for update',
      [caller.workspace, id],
    )
    const [before] = rows
    if (!before) throw new Refused('not-found', { thing: 'draft', id })
    if (before.version !== version)
      throw new Refused('draft-changed', { version: before.version, updatedAt: before.updated_at })
    const matches = new Map(chosen.map(({ key, match }) => [key, match]))
    const called = naming(names)
    const body = filledIn(before.body)
    const problems = body.problems.map((it) => called({ ...it, match: matchOf(it, matches) }))
    await client.query(
      `update desk.draft set version = version + 1, body = $3, updated_by = $4, updated_at = $5
        where workspace_id = $1 and id = $2`,
      [caller.workspace, id, JSON.stringify({ ...body, problems }), caller.person, ledger.clock()],
    )
    return { version: version + 1 }
  })

const matchOf = (it: DraftProblem, said: ReadonlyMap<string, RowMatch | null>): RowMatch | null => {
  const match = said.get(it.key)
  return match === undefined ? it.match : match
}

/** Gives the names of a row the ids that were chosen for them. */
const naming = (names: readonly Meant[]): ((problem: DraftProblem) => DraftProblem) => {
  if (names.length === 0) return (problem) => problem
  const units = new Map(names.flatMap((it) => (it.as === 'unit' ? [[it.words, it.unit]] : [])))
  const leaders = new Map(names.flatMap((it) => (it.as === 'leader' ? [[it.words, it]] : [])))
  const handlers = new Map(names.flatMap((it) => (it.as === 'handler' ? [[it.words, it.person]] : [])))
  const unit = <Printed extends { words: string; unit: string | null }>(it: Printed): Printed => {
    const meant = units.get(it.words)
    return meant === undefined ? it : { ...it, unit: meant }
  }
  return (problem) => {
    const { leadLeader, leadUnit, coUnits, handler } = problem.duty
    const leads = leadLeader && leaders.get(leadLeader.words)
    const handles = handler && handlers.get(handler.words)
    return {
      ...problem,
      duty: {
        ...problem.duty,
        leadLeader:
          leadLeader && leads ? { ...leadLeader, person: leads.person, post: leads.post } : leadLeader,
        leadUnit: leadUnit && unit(leadUnit),
        coUnits: coUnits.map(unit),
        handler: handler && handles !== undefined ? { ...handler, person: handles } : handler,
      },
      measures: problem.measures.map((it) => ({ ...it, units: it.units.map(unit) })),
    }
  }
}
