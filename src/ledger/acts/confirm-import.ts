import { importFact } from '#ledger/acts/import-fact.ts'
import type { PoolClient } from 'pg'
import type { DraftProblem } from '#contract/drafts.ts'
import type { NewFact, StreamRef } from '#core/record/fact/envelope.ts'
import { placeAspects } from '#core/rules/importing/place-aspects.ts'
import { givenSoFar, numberOf } from '#core/record/round/numbers.ts'
import type { Round } from '#core/record/round/round.ts'
import { decideListed } from '#core/rules/importing/decide-listed.ts'
import { goneFrom } from '#core/rules/importing/gone-from-list.ts'
import type { Matched } from '#core/rules/importing/match-list.ts'
import { Refused } from '#ledger/refusals.ts'
import { type Act, type Scene, aboutProblem, problemStream } from '#ledger/acts/act.ts'
import {
  type MatchedDraft,
  type Row,
  comparedHash,
  comparedRowOf,
  keptOf,
  matchDraft,
} from '#ledger/acts/match-draft.ts'
import { namesIn } from '#ledger/acts/names-in-list.ts'
import { type Placed, registeredFrom } from '#ledger/acts/register-problem.ts'
import { importHistory as words } from '#messages/zh/import-history.ts'
import { type DeskDraft as Draft, findDraft } from '#ledger/desk/drafts.ts'

/** Nobody mends it from here on. What was read before is not read again, if it is still that version. */
const lockDraft = async (
  client: PoolClient,
  workspace: string,
  id: string,
  before: Draft | undefined,
): Promise<Draft> => {
  const { rows } = await client.query<{ version: number }>(
    'select version from desk.draft where workspace_id = $1 and id = $2 for update',
    [workspace, id],
  )
  const [row] = rows
  const draft = row && row.version === before?.version ? before : await findDraft(client, workspace, id)
  if (!row || draft === null) throw new Refused('unknown-thing', { thing: 'draft', id })
  return draft
}

/** What was read to name the streams, by the input it was read for. */
const looked = new WeakMap<object, { draft: Draft; matched: MatchedDraft }>()

const placed = (
  round: Round,
  asked: readonly DraftProblem[],
  there: readonly { ordinal: number; title: string }[],
): { list: Placed[]; given: Map<number, number> } => {
  const given = new Map<number, number>()
  const before = givenSoFar(round)
  const aspects = placeAspects(
    asked.map((it) => it.aspect),
    there,
    Object.keys(round.given).map(Number),
  )
  const list = asked.map((row, i) => {
    const problem = { ...row, aspect: aspects[i] ?? row.aspect }
    const aspect = problem.aspect.ordinal
    const serial = (given.get(aspect) ?? round.given[aspect] ?? 0) + 1
    given.set(aspect, serial)
    return { problem, number: numberOf(round, aspect, serial), printOrder: before + i + 1 }
  })
  return { list, given }
}

/**
 * What was matched is decided on what was compared, and on nothing that somebody has not looked at.
 * @returns the ids of the changes taken over, by key of the row
 */
const takenAsCompared = (
  scene: Scene,
  draft: Draft,
  rows: readonly Row[],
  { of, absent }: Matched,
  compared: string | null | undefined,
): Map<string, string[]> => {
  const shown = rows.map((row) => {
    const match = of.get(row.key) ?? null
    return comparedRowOf(row, match, match && scene.state('problem', match.problem))
  })
  if (compared || shown.some((it) => it.match !== null)) {
    const open = shown.filter((it) => it.undecided)
    if (open.length > 0) throw new Refused('rows-undecided', { numbers: open.map((it) => it.match?.number) })
    if (comparedHash(draft, shown, absent) !== compared) throw new Refused('list-changed')
  }
  return new Map(shown.map(({ key, changes }) => [key, changes.filter((it) => it.taken).map((it) => it.id)]))
}

/** What was left out with a reason, and what was read and went without one. */
const leftOutOf = ({ problems, asRead = [] }: Draft) => [
  ...problems
    .filter((it) => it.leftOut)
    .map((it) => ({ line: it.span.line, title: it.title, reason: it.leftOutReason })),
  ...goneFrom(asRead, problems).map((it) => ({ ...it, reason: words.goneUntold })),
]

/** Confirms a draft: new problems enter the journal with their numbers, known ones as a person said; the draft leaves the desk. */
export const confirmImport: Act<'confirm-import'> = {
  streams: async (input, { client, workspace }) => {
    const streams: StreamRef[] = [{ kind: 'round', id: input.round }]
    const draft = await findDraft(client, workspace, input.draft)
    // A repeat finds no draft any more, and answers from its facts.
    if (draft === null) return streams
    const matched = await matchDraft(client, workspace, input.round, draft)
    looked.set(input, { draft, matched })
    return [
      ...streams,
      ...[...matched.of.values()].flatMap((it) => (it === null ? [] : [problemStream(it.problem)])),
    ]
  },
  decide: async (scene, input) => {
    const { draft: draftId, round: roundId, compared, version } = input
    const { client, caller, acting } = scene
    const round = scene.state('round', roundId)
    const before = looked.get(input)
    const draft = await lockDraft(client, caller.workspace, draftId, before?.draft)
    if (typeof version === 'number' && version !== draft.version)
      throw new Refused('draft-changed', { version: draft.version, updatedAt: draft.updatedAt })
    const rows = keptOf(draft)
    if (rows.length === 0) throw new Refused('invalid-input', { field: 'problems' })
    const leftOut = leftOutOf(draft)
    const known = draft === before?.draft ? before.matched : undefined
    const matched = await matchDraft(client, caller.workspace, roundId, draft, known)
    const taken = takenAsCompared(scene, draft, rows, matched, compared)
    const importId = acting.newId()
    const names = await namesIn(scene, rows)
    const isNew = (row: DraftProblem) => (matched.of.get(row.key) ?? null) === null
    const { list, given } = placed(
      round,
      rows.filter(isNew),
      matched.known.map((it) => it.aspect),
    )
    const readAt = new Map(draft.asRead?.map((it) => [it.key, it.span]))
    const fresh = list.map((it) => registeredFrom(it, { draft, readAt, round, importId, names, acting }))
    const changes = rows.flatMap((row) => {
      const match = matched.of.get(row.key) ?? null
      if (match === null) return []
      const problem = scene.state('problem', match.problem)
      const facts = aboutProblem(problem, decideListed(problem, row, taken.get(row.key) ?? [], names, acting))
      return [{ id: problem.id, facts }]
    })
    const changed = changes.filter((it) => it.facts.length > 0)
    await client.query('delete from desk.draft where workspace_id = $1 and id = $2', [
      caller.workspace,
      draftId,
    ])
    const { kind, fileName, hash, title } = draft
    const confirmed = importFact(importId, {
      ...{ round: roundId, kind, fileName, hash, title, leftOut },
      problems: fresh.map((it) => it.id),
      changed: changed.map((it) => it.id),
      unchanged: changes.length - changed.length,
      absent: matched.absent.length,
    })
    const numbers = [...given].map(([aspect, upTo]): NewFact => ({
      stream: { kind: 'round', id: roundId },
      type: 'round.numbers-given',
      v: 1,
      happened: null,
      body: { aspect, upTo },
    }))
    const facts = [...fresh, ...changed].flatMap((it) => it.facts)
    return { importId, facts: [confirmed, ...numbers, ...facts] }
  },
}
