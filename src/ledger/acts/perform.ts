import type { PoolClient, QueryConfig } from 'pg'
import { type ActInput, type ActName, type Granted } from '#contract/acts.ts'
import { type StateOf, foldStream } from '#core/record/catalogue.ts'
import { dayInShanghai } from '#core/words/calendar/day.ts'
import { type Fact, type StreamKind, type StreamRef, streamKey } from '#core/record/fact/envelope.ts'
import type { Problem } from '#core/record/problem/problem.ts'
import { mayAsk, rolesFor } from '#core/rules/rights/may-do.ts'
import { type ActTransaction, actInWorkspace } from '#store/act-in-workspace.ts'
import { type Statements, inTurn } from '#store/in-turn.ts'
import { together } from '#store/together.ts'
import type { Caller, Ledger } from '#ledger/ledger.ts'
import { Refused, unless } from '#ledger/refusals.ts'
import type { Act, Outcome, Scene } from '#ledger/acts/act.ts'
import { actCatalogue } from '#ledger/acts/catalogue.ts'
import { describeChange } from '#ledger/acts/describe-change.ts'
import { grantedBy } from '#ledger/acts/granted.ts'
import { sha256 } from '#ledger/journal/commitment.ts'
import { place, takePlaces, writeFacts } from '#ledger/journal/append.ts'
import { stateOf } from '#ledger/journal/kept-streams.ts'
import { type Came, loadingForAct, locking } from '#ledger/journal/load.ts'
import { type Known, actorOf, standings, standingsOf } from '#ledger/policies/standing.ts'
import { type Beforehand, beforehand, nothingBeforehand, readBeforehand } from '#ledger/views/beforehand.ts'
import { type Difference, difference } from '#ledger/views/difference.ts'
import { refuseMixing } from '#ledger/policies/separation.ts'
import { relight } from '#ledger/views/relight.ts'
import { changedRows } from '#ledger/views/rows.ts'
import { viewStatements } from '#ledger/views/write.ts'

export type Asked<Name extends ActName = ActName> = { actId: string; act: Name; input: ActInput<Name> }

/** Everybody whose standing of today a decision about these problems may depend on. */
const participants = (problems: readonly Problem[]): string[] =>
  problems.flatMap(({ contributors, closeout, course }) => [
    ...course.requests.map((it) => it.standing.person),
    ...contributors.map((it) => it.person),
    ...[closeout.claim, closeout.signature, ...closeout.verifications, closeout.acceptance].flatMap((it) =>
      it ? [it.standing.person] : [],
    ),
  ])

const personsOf = (caller: Caller, problems: readonly Problem[]): string[] => [
  ...new Set([caller.person, ...participants(problems)]),
]

/**
 * Makes the scene on which acts decide. Used by acts under their locks, and by queries to say what somebody may do.
 * @param foreseen how persons stand, where it was asked already
 */
export const setScene = async (
  ledger: Ledger,
  client: PoolClient,
  caller: Caller,
  facts: ReadonlyMap<string, Fact[]>,
  foreseen?: ReadonlyMap<string, Known>,
): Promise<Scene> => {
  const states = new Map<string, unknown>()
  for (const [key, of] of facts) states.set(key, stateOf(of))
  const problems = [...facts.keys()]
    .filter((it) => it.startsWith('problem:'))
    .map((it) => states.get(it) as Problem)
  const day = dayInShanghai(ledger.clock())
  const persons = personsOf(caller, problems)
  const known =
    foreseen && persons.every((it) => foreseen.has(it))
      ? foreseen
      : await standingsOf(client, caller.workspace, persons, day)
  const me = known.get(caller.person)
  if (!me) throw new Refused('not-allowed')
  return {
    ledger,
    client,
    caller,
    me,
    facts,
    acting: actingOf(ledger, me, known, day),
    state: <Kind extends StreamKind>(kind: Kind, id: string) => {
      const state = states.get(streamKey({ kind, id }))
      if (state === undefined || state === null) throw new Refused('unknown-thing', { thing: kind, id })
      return state as StateOf<Kind>
    },
  }
}

const actingOf = (ledger: Ledger, me: Known, known: ReadonlyMap<string, Known>, day: string) => ({
  standing: me.standing,
  roles: me.posts.flatMap((post) => post.roles.map((role) => ({ role, unit: post.unit }))),
  leadingGroups: me.groups,
  day,
  newId: ledger.newId,
  hash: sha256,
  today: (person: string) => known.get(person)?.standing,
  given: (person: string) => known.get(person)?.given ?? [],
})

/** What is foreseen to be needed, from the streams of the act and what this server knew of them: asked with what came since. */
type Foreseen = { known: ReadonlyMap<string, Known>; problems: string[]; views: Beforehand }

/** What the views need to know, for the problems that the decided facts are about. */
const needed = async (
  scene: Scene,
  placed: readonly Pick<Fact, 'stream' | 'type' | 'body'>[],
  foreseen: Foreseen,
): Promise<Beforehand> => {
  const about = placed.filter((fact) => fact.stream.kind === 'problem')
  if (about.length === 0) return nothingBeforehand
  const registered = about.filter((fact) => fact.type === 'problem.registered')
  const fresh = new Set(registered.map((fact) => fact.stream.id))
  const old = [...new Set(about.map((fact) => fact.stream.id))].filter((id) => !fresh.has(id))
  const rounds = [
    ...registered.map((fact) => (fact.body as { round: string }).round),
    ...old.map((id) => scene.state('problem', id).round),
  ]
  if (rounds.every((it) => foreseen.views.rules.has(it)) && old.every((it) => foreseen.problems.includes(it)))
    return foreseen.views
  return readBeforehand(scene.client, scene.caller.workspace, [...new Set(rounds)], old, scene.acting.day)
}

/** What the views have to write once these facts are there. */
const changesOf = (scene: Scene, facts: readonly Fact[], before: ReadonlyMap<string, Fact[]>): Difference => {
  const touched = Map.groupBy(facts, (it) => streamKey(it.stream))
  return difference(
    [...touched.values()].flatMap((added) => {
      const [first] = added
      if (!first) return []
      const { kind, id } = first.stream
      const old = before.has(streamKey(first.stream)) ? scene.state(kind, id) : null
      return [changedRows(kind, old, foldStream(kind, added, old))]
    }),
  )
}

/** Sends statements as they are made, all but the last: that one is returned. */
const allButLast = async (
  client: Statements,
  statements: Generator<QueryConfig>,
): Promise<QueryConfig | null> => {
  let last: QueryConfig | null = null
  for (const statement of statements) {
    if (last) await client.query(last)
    last = statement
  }
  return last
}

/** Writes what was decided: facts with their leaves, and the rows that follow from them. */
const record = async (
  scene: Scene,
  transaction: ActTransaction,
  { actId, act }: Pick<Asked, 'actId' | 'act'>,
  outcome: Outcome,
  versions: ReadonlyMap<string, number>,
  foreseen: Foreseen,
): Promise<Fact[]> => {
  const { ledger, client, caller, facts: before } = scene
  if (outcome.facts.length === 0) return []
  const { workspace } = caller
  const { day } = scene.acting
  const actor = actorOf(scene.me, outcome.under ?? { roles: rolesFor(act) })
  const placed = place(
    { workspace, actId, importId: outcome.importId ?? null, actor, facts: outcome.facts },
    versions,
  )
  const views = await needed(scene, placed.facts, foreseen)
  // From here on the workspace's counter row is locked: write, and be gone.
  const taken = await takePlaces(client, placed, ledger.clock())
  const [facts, rows] = await inTurn(client, [
    (shared) => writeFacts(shared, taken),
    (shared) =>
      allButLast(shared, viewStatements(workspace, changesOf(scene, taken.facts, before), views, day)),
  ])
  const last = [facts, rows].filter((it) => it !== null && it !== undefined)
  if (outcome.relight === undefined) transaction.last(last)
  else {
    await together(client, last)
    await relight(client, workspace, day, outcome.relight)
  }
  return taken.facts
}

/** Of so many problems at most their rows are read before it is known that they are written. */
const foreseenProblems = 20

const idsOf = (streams: readonly StreamRef[], kind: StreamKind) =>
  streams.filter((it) => it.kind === kind).map((it) => it.id)

/** Locks the streams and reads them, together with what will be needed as far as it can be foreseen. */
const lockAndLoad = async (
  ledger: Ledger,
  caller: Caller,
  { ask }: ActTransaction,
  streams: readonly StreamRef[],
  { actId, organisation }: { actId: string; organisation: 'held' | 'changed' },
) => {
  const { workspace } = caller
  const day = dayInShanghai(ledger.clock())
  const loading = loadingForAct(ledger.store.pool, workspace, streams, actId)
  const kept = loading.known
    .filter((it) => it.facts[0]?.stream.kind === 'problem')
    .map((it) => stateOf(it.facts) as Problem)
  const about = idsOf(streams, 'problem')
  const problems = about.length <= foreseenProblems ? about : []
  // Who took part in a problem that this server never read is told by its facts.
  const unread = kept.length < problems.length ? streams.filter((it) => it.kind === 'problem') : []
  const [versions, came, known, views] = await ask<
    [Map<string, number>, Came, Map<string, Known>, Beforehand]
  >([
    locking(workspace, streams, organisation),
    loading.since,
    standings(workspace, personsOf(caller, kept), day, unread),
    beforehand(workspace, idsOf(streams, 'round'), problems, day),
  ])
  const foreseen: Foreseen = { known, problems, views }
  return { versions, came, loading, foreseen }
}

const once = async <Name extends ActName>(
  ledger: Ledger,
  caller: Caller,
  asked: Asked<Name>,
): Promise<Granted> => {
  const act = actCatalogue[asked.act] as unknown as Act<Name>
  const { workspace } = caller
  return actInWorkspace(ledger.store.pool, workspace, async (transaction) => {
    const find = {
      get client() {
        return transaction.client
      },
      workspace,
      day: dayInShanghai(ledger.clock()),
    }
    const streams = await act.streams(asked.input, find)
    const { actId } = asked
    const organisation = act.organisation ?? 'held'
    const read = await lockAndLoad(ledger, caller, transaction, streams, { actId, organisation })
    const { client } = transaction
    const { facts, granted } = await read.loading.loaded(client, read.came)
    if (granted.length > 0) return repeatOf(granted, caller)
    const scene = await setScene(ledger, client, caller, facts, read.foreseen.known)
    // The half of the rights that needs no problem; where a relation decides, the rule of the act asks the rest.
    unless(mayAsk(asked.act, scene.acting))
    const outcome = await decided(act, scene, asked.input, facts)
    if (act.organisation === 'changed') await refuseMixing(scene, outcome.facts)
    return grantedBy(actId, await record(scene, transaction, asked, outcome, read.versions, read.foreseen))
  })
}

/** A repeat answers what the first call answered; somebody else's actId is not for the taking. */
const repeatOf = (facts: Fact[], caller: Caller): Granted => {
  const [first] = facts
  if (first?.actor.kind !== 'person' || first.actor.person.id !== caller.person)
    throw new Refused('act-id-reused')
  return grantedBy(first.actId, facts)
}

const decided = async <Name extends ActName>(
  act: Act<Name>,
  scene: Scene,
  input: ActInput<Name>,
  facts: ReadonlyMap<string, Fact[]>,
): Promise<Outcome> => {
  try {
    return await act.decide(scene, input)
  } catch (error) {
    throw error instanceof Refused && error.code === 'content-changed' ? describeChange(error, facts) : error
  }
}

/** Two acts that met (a deadlock, a serialisation failure, the same actId at once) are decided again. */
const metAnother = (error: unknown): boolean =>
  error instanceof Error &&
  'code' in error &&
  (error.code === '40P01' ||
    error.code === '40001' ||
    (error.code === '23505' && 'constraint' in error && String(error.constraint).startsWith('fact_')))

/**
 * Grants or refuses an act. Granted: its facts are in the journal and its rows in the views, in one transaction; the same
 * actId again gives the same answer. Throws Refused, and then nothing has happened.
 */
export const performAct = async <Name extends ActName>(
  ledger: Ledger,
  caller: Caller,
  asked: Asked<Name>,
): Promise<Granted> => {
  for (let tries = 1; ; tries++) {
    try {
      return await once(ledger, caller, asked)
    } catch (error) {
      if (tries >= 5 || !metAnother(error)) throw error
    }
  }
}
