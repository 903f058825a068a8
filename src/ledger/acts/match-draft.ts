import type { PoolClient } from 'pg'
import type { ComparedRow } from '#contract/comparison.ts'
import type { Draft, DraftProblem } from '#contract/drafts.ts'
import type { Day } from '#core/words/calendar/day.ts'
import type { Problem } from '#core/record/problem/problem.ts'
import {
  type Change,
  type Unknown,
  comparedWith,
  unknownNames,
} from '#core/rules/importing/compare-problem.ts'
import { earlyDays } from '#core/rules/importing/early-days.ts'
import type { Listed } from '#core/rules/importing/listed.ts'
import { type Known, type Match, type Matched, matchList } from '#core/rules/importing/match-list.ts'
import { blockedBy, isUndecided, proposedOf } from '#core/rules/importing/propose.ts'
import { sha256 } from '#ledger/journal/commitment.ts'

/** With the aspect it stands under, to place what is new. */
type KnownHere = Known & { aspect: { ordinal: number; title: string } }

/** The problems of a round to match a list with; what was withdrawn is not among them. */
const knownOf = async (client: PoolClient, workspace: string, round: string): Promise<KnownHere[]> => {
  const { rows } = await client.query<KnownHere>(
    `select p.id, p.number, p.title, p.short_title as "shortTitle", f.body ->> 'title' as "registeredAs",
            json_build_object('ordinal', p.aspect_ordinal, 'title', p.aspect_title) as aspect
       from views.problem p
       join journal.fact f on f.workspace_id = p.workspace_id and f.stream_kind = 'problem'
                          and f.stream_id = p.id and f.version = 1
      where p.workspace_id = $1 and p.round_id = $2
        and (p.ended_as is null or p.ended_as not in ('split', 'merged'))
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

/** What a draft was matched with, and how. */
export type MatchedDraft = Matched & { known: KnownHere[] }

/**
 * Which problem of the round each row speaks of, as far as its words and a person say.
 * @param before how this very draft was matched a moment ago: that stands while the round knows the same
 */
export const matchDraft = async (
  client: PoolClient,
  workspace: string,
  round: string,
  draft: Pick<Draft, 'kind' | 'problems'>,
  before?: MatchedDraft,
): Promise<MatchedDraft> => {
  const known = await knownOf(client, workspace, round)
  if (before && JSON.stringify(known) === JSON.stringify(before.known)) return before
  const rows = keptOf(draft)
  const said = new Map(rows.flatMap(({ key, match }) => (match === null ? [] : [[key, match.problem]])))
  return { ...matchList(rows, known, said), known }
}

/**
 * What of a matched row is taken over: what is proposed, but for what a person said otherwise. Where the ledger moved on
 * meanwhile, what was said of a change that is gone, or can no longer be made, counts for nothing.
 */
const takenOf = (row: Row, problem: Problem, changes: readonly Change[]): string[] => {
  const proposed = new Set(proposedOf(problem, changes))
  const said = { take: new Set(row.match?.take), leave: new Set(row.match?.leave) }
  return changes
    .filter((it) => (proposed.has(it.id) || said.take.has(it.id)) && !said.leave.has(it.id))
    .filter((it) => blockedBy(problem, it) === null)
    .map((it) => it.id)
}

/** What a comparison tells beside what is decided on. */
type Telling = {
  /** By what name somebody is registered. */
  nameOf: (id: string) => string | null
  /** Of the round: before it no deadline of a new problem is taken. */
  feedbackOn: Day | null
}
const untold: Telling = { nameOf: () => null, feedbackOn: null }

/** The registered names of a change, where one of them is printed otherwise; null where all are as printed. */
const meansOf = ({ names }: Change, nameOf: Telling['nameOf']): string | null => {
  const meant = names.map(({ words, id }) => ({ words, name: nameOf(id) ?? words }))
  return meant.some(({ words, name }) => name !== words) ? meant.map(({ name }) => name).join('、') : null
}

/** One row beside the problem it speaks of. */
export const comparedRowOf = (
  row: Row,
  match: Match | null,
  problem: Problem | null,
  { nameOf, feedbackOn } = untold,
): ComparedRow => {
  const { key, marker, title, measures } = row
  const told = { key, marker, title, aspect: row.aspect.title, measures: measures.length }
  const named = (unknown: readonly Unknown[]) => unknown.map(({ of, words }) => ({ of, words }))
  if (match === null || problem === null)
    return {
      ...told,
      ...{ as: 'new', undecided: false, match: null },
      ...{ changes: [], unknown: named(unknownNames(row)), absentMeasures: [] },
      early: earlyDays(row, feedbackOn),
    }
  const { changes, unknown, early, absentMeasures } = comparedWith(problem, row)
  const taken = new Set(takenOf(row, problem, changes))
  return {
    ...told,
    as: changes.length === 0 ? 'unchanged' : 'changed',
    undecided: isUndecided(match),
    match: { ...match, number: problem.number, title: problem.title, step: problem.step },
    changes: changes.map((it) => ({
      ...{ id: it.id, of: it.of, before: it.before, after: it.after, about: it.about, byHand: it.byHand },
      removed: it.removed,
      means: meansOf(it, nameOf),
      blocked: blockedBy(problem, it),
      taken: taken.has(it.id),
    })),
    unknown: named(unknown),
    early,
    absentMeasures,
  }
}

/**
 * One hash of everything a person saw and decided in a comparison; of the list itself too, down to whom each name was
 * taken for, since what is new comes from there and the same words can mean somebody else. Plain JSON will do: a draft comes
 * from the desk's table, which has one order for the members of an object, and the canonical form takes five times as long.
 */
export const comparedHash = (
  draft: Pick<Draft, 'kind' | 'problems'>,
  rows: readonly ComparedRow[],
  absent: readonly string[],
): string =>
  sha256(
    JSON.stringify([
      [draft.kind, keptOf(draft)],
      rows.map(({ key, match, changes }) => [
        key,
        match?.problem ?? null,
        changes.map(({ id, before, after, taken }) => [id, before, after, taken]),
      ]),
      absent,
    ]),
  )
