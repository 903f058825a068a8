import type { PoolClient } from 'pg'
import { type ActInput, type ActName, type Granted } from '#contract/acts.ts'
import { type StateOf, foldStream } from '#core/record/catalogue.ts'
import { dayInShanghai } from '#core/words/calendar/day.ts'
import { type Fact, type StreamKind, streamKey } from '#core/record/fact/envelope.ts'
import type { Problem } from '#core/record/problem/problem.ts'
import { mayAsk, rolesFor } from '#core/rules/rights/may-do.ts'
import { inTurn } from '#store/in-turn.ts'
import { inWorkspace } from '#store/in-workspace.ts'
import type { Caller, Ledger } from '#ledger/ledger.ts'
import { Refused, unless } from '#ledger/refusals.ts'
import type { Act, Outcome, Scene } from '#ledger/acts/act.ts'
import { actCatalogue } from '#ledger/acts/catalogue.ts'
import { describeChange } from '#ledger/acts/describe-change.ts'
import { grantedBy } from '#ledger/acts/granted.ts'
import { sha256 } from '#ledger/journal/commitment.ts'
import { place, takePlaces, writeFacts } from '#ledger/journal/append.ts'
import { stateOf } from '#ledger/journal/kept-streams.ts'
import { loadForAct, lockStreams } from '#ledger/journal/load.ts'
import { type Known, actorOf, standingsOf } from '#ledger/policies/standing.ts'
import { nothingBeforehand, readBeforehand } from '#ledger/views/beforehand.ts'
import { type Difference, difference } from '#ledger/views/difference.ts'
import { refuseMixing } from '#ledger/policies/separation.ts'
import { relight } from '#ledger/views/relight.ts'
import { rowsOf } from '#ledger/views/rows.ts'
import { writeViews } from '#ledger/views/write.ts'

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

/**
 * Makes the scene on which acts decide. Used by acts under their locks, and by queries to say what somebody may do.
 */
export const setScene = async (
  ledger: Ledger,
  client: PoolClient,
  caller: Caller,
  facts: ReadonlyMap<string, Fact[]>,
): Promise<Scene> => {
  const states = new Map<string, unknown>()
  for (const [key, of] of facts) states.set(key, stateOf(of))
  const problems = [...facts.keys()]
    .filter((it) => it.startsWith('problem:'))
    .map((it) => states.get(it) as Problem)
  const day = dayInShanghai(ledger.clock())
  const persons = [...new Set([caller.person, ...participants(problems)])]
  const known = await standingsOf(client, caller.workspace, persons, day)
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

/** What the views need to know, for the problems that the decided facts are about. */
const beforehand = async (scene: Scene, placed: readonly Pick<Fact, 'stream' | 'type' | 'body'>[]) => {
  const about = placed.filter((fact) => fact.stream.kind === 'problem')
  if (about.length === 0) return nothingBeforehand
  const registered = about.filter((fact) => fact.type === 'problem.registered')
  const fresh = new Set(registered.map((fact) => fact.stream.id))
  const old = [...new Set(about.map((fact) => fact.stream.id))].filter((id) => !fresh.has(id))
  const rounds = [
    ...registered.map((fact) => (fact.body as { round: string }).round),
    ...old.map((id) => scene.state('problem', id).round),
  ]
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
      return [{ before: rowsOf(kind, old), after: rowsOf(kind, foldStream(kind, added, old)) }]
    }),
  )
}

/** Writes what was decided: facts with their leaves, and the rows that follow from them. */
const record = async (
  scene: Scene,
  actId: string,
  act: ActName,
  outcome: Outcome,
  versions: ReadonlyMap<string, number>,
  before: ReadonlyMap<string, Fact[]>,
): Promise<Fact[]> => {
  const { ledger, client, caller } = scene
  if (outcome.facts.length === 0) return []
  const { workspace } = caller
  const actor = actorOf(scene.me, outcome.under ?? { roles: rolesFor(act) })
  const placed = place(
    { workspace, actId, importId: outcome.importId ?? null, actor, facts: outcome.facts },
    versions,
  )
  const views = await beforehand(scene, placed.facts)
  // From here on the workspace's counter row is locked: write, and be gone.
  const taken = await takePlaces(client, placed, ledger.clock())
  await inTurn(client, [
    (shared) => writeFacts(shared, taken),
    (shared) => writeViews(shared, workspace, changesOf(scene, taken.facts, before), views, scene.acting.day),
  ])
  if (outcome.relight !== undefined) await relight(client, workspace, scene.acting.day, outcome.relight)
  return taken.facts
}

const once = async <Name extends ActName>(
  ledger: Ledger,
  caller: Caller,
  asked: Asked<Name>,
): Promise<Granted> => {
  const act = actCatalogue[asked.act] as unknown as Act<Name>
  const { workspace } = caller
  return inWorkspace(ledger.store.pool, workspace, async (_db, client) => {
    const streams = await act.streams(asked.input, {
      client,
      workspace,
      day: dayInShanghai(ledger.clock()),
    })
    const versions = await lockStreams(client, workspace, streams, act.organisation ?? 'held')
    const { facts, granted } = await loadForAct(ledger.store.pool, client, workspace, streams, asked.actId)
    if (granted.length > 0) return repeatOf(granted, caller)
    const scene = await setScene(ledger, client, caller, facts)
    // The half of the rights that needs no problem; where a relation decides, the rule of the act asks the rest.
    unless(mayAsk(asked.act, scene.acting))
    const outcome = await decided(act, scene, asked.input, facts)
    if (act.organisation === 'changed') await refuseMixing(scene, outcome.facts)
    return grantedBy(asked.actId, await record(scene, asked.actId, asked.act, outcome, versions, facts))
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
