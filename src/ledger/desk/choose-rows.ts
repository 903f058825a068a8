import type { Meant } from '#contract/comparison.ts'
import type { DraftProblem, RowMatch } from '#contract/drafts.ts'
import { rewriteDraft } from '#ledger/desk/drafts.ts'
import type { Caller, Ledger } from '#ledger/ledger.ts'

type Chosen = {
  version: number
  rows: readonly { key: string; match: RowMatch | null }[]
  names: readonly Meant[]
}

/**
 * Keeps what was chosen beside a draft: what each row speaks of, what of it is taken over, whom its names mean.
 * @throws Refused as `rewriteDraft`
 */
export const chooseRows = async (
  ledger: Ledger,
  caller: Caller,
  id: string,
  { version: seen, rows, names }: Chosen,
): Promise<{ version: number }> => {
  const matches = new Map(rows.map(({ key, match }) => [key, match]))
  const called = naming(names)
  const { version } = await rewriteDraft(ledger, caller, id, seen, ({ kind, problems }) => ({
    kind,
    problems: problems.map((it) => called({ ...it, match: matchOf(it, matches) })),
  }))
  return { version }
}

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
