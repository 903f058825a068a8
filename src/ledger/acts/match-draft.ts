import type { PoolClient } from 'pg'
import type { ComparedRow, Comparison } from '#contract/comparison.ts'
import type { Draft, DraftProblem } from '#contract/drafts.ts'
import { canonicalJson } from '#core/record/fact/canonical.ts'
import type { Problem } from '#core/record/problem/problem.ts'
import { comparedWith } from '#core/rules/importing/compare-problem.ts'
import type { Listed } from '#core/rules/importing/listed.ts'
import { type Known, type Match, type Matched, matchList } from '#core/rules/importing/match-list.ts'
import { blockedBy, isUndecided, proposedOf } from '#core/rules/importing/propose.ts'
import { sha256 } from '#ledger/journal/commitment.ts'

/** The problems of a round to match a list with; what was withdrawn is not among them. */
const knownOf = async (client: PoolClient, workspace: string, round: string): Promise<Known[]> => {
  const { rows } = await client.query<Known>(
    `select p.id, p.number, p.title, f.body ->> 'title' as "registeredAs"
       from views.problem p
       join journal.fact f on f.workspace_id = p.workspace_id and f.stream_kind = 'problem'
                          and f.stream_id = p.id and f.version = 1
      where p.workspace_id = $1 and p.round_id = $2
      order by p.aspect_ordinal, p.print_order, p.id`,
    [workspace, round],
  )
  return rows
}

/** The rows that count. What a published report tells of measures is what was done, not what is promised. */
export const keptOf = ({ kind, problems }: Pick<Draft, 'kind' | 'problems'>): Row[] =>
  problems
    .filter((it) => !it.leftOut)
    .map((it) => ({ ...it, measures: it.measures.map((of) => ({ ...of, onlyTold: kind === 'report' })) }))

/** A row of the draft as the rules of importing see it. */
export type Row = DraftProblem & Listed

/** Which problem of the round each row speaks of, as far as its words and a person say. */
export const matchDraft = async (
  client: PoolClient,
  workspace: string,
  round: string,
  draft: Pick<Draft, 'kind' | 'problems'>,
): Promise<Matched & { known: Known[] }> => {
  const rows = keptOf(draft)
  const known = await knownOf(client, workspace, round)
  const said = new Map(rows.flatMap(({ key, match }) => (match === null ? [] : [[key, match.problem]])))
  return { ...matchList(rows, known, said), known }
}

/** What of a matched row is taken over: as a person said, else as proposed. */
export const takenOf = (row: Row, problem: Problem): string[] =>
  row.match?.take ?? proposedOf(problem, comparedWith(problem, row).changes)

/** One row beside the problem it speaks of. */
export const comparedRowOf = (row: Row, match: Match | null, problem: Problem | null): ComparedRow => {
  if (match === null || problem === null)
    return {
      ...{ key: row.key, as: 'new', undecided: false, match: null },
      ...{ changes: [], unknown: [], absentMeasures: [] },
    }
  const { changes, unknown, absentMeasures } = comparedWith(problem, row)
  const taken = new Set(row.match?.take ?? proposedOf(problem, changes))
  const { number, title, step } = problem
  return {
    key: row.key,
    as: changes.length === 0 ? 'unchanged' : 'changed',
    undecided: isUndecided(match),
    match: { ...match, number, title, step },
    changes: changes.map(({ id, of, before, after, byHand, ...it }) => ({
      ...{ id, of, before, after, byHand },
      blocked: blockedBy(problem, { id, of, before, after, byHand, ...it }),
      taken: taken.has(id),
    })),
    unknown: unknown.map(({ of, words }) => ({ of, words })),
    absentMeasures,
  }
}

/** One hash of everything a person saw and decided in a comparison. */
export const comparedHash = ({ rows, absent }: Pick<Comparison, 'rows' | 'absent'>): string =>
  sha256(
    canonicalJson([
      rows.map(({ key, match, changes }) => [
        key,
        match?.problem ?? null,
        changes.map(({ id, before, after, taken }) => [id, before, after, taken]),
      ]),
      absent.map((it) => it.id),
    ]),
  )
