import type { Day } from '#core/words/calendar/day.ts'
import type { PoolClient } from 'pg'
import type { ActInput, ActName } from '#contract/acts.ts'
import type { StateOf } from '#core/record/catalogue.ts'
import type { Fact, NewFact, StreamKind, StreamRef } from '#core/record/fact/envelope.ts'
import type { Acting } from '#core/record/problem/acting.ts'
import type { NewProblemFact } from '#core/record/problem/new-fact.ts'
import type { Refusal } from '#core/record/fact/refusal.ts'
import type { Problem } from '#core/record/problem/problem.ts'
import type { Caller, Ledger } from '#ledger/ledger.ts'
import type { Known, Under } from '#ledger/policies/standing.ts'
import { inStream } from '#ledger/acts/in-stream.ts'

/** What an act finds when it decides: locked streams folded to their state, who asks, and the transaction. */
export type Scene = {
  ledger: Ledger
  client: PoolClient
  caller: Caller
  acting: Acting
  me: Known
  /** The facts of the streams, by their keys. */
  facts: ReadonlyMap<string, Fact[]>
  /** The state of a stream the act named; refused `unknown-thing` when there is none. */
  state: <Kind extends StreamKind>(kind: Kind, id: string) => StateOf<Kind>
}

/** What an act decided: its facts, and the import they belong to, if any. */
export type Outcome = {
  facts: NewFact[]
  importId?: string
  /** Under which post, where that depends on more than the roles of its row: on its step, or on a unit. */
  under?: Under
  /** A round whose rules changed: all its lights are computed again. */
  relight?: string
}

/** One act: which streams it reads and writes, and how it decides. Files are verbs; the table is in catalogue.ts. */
export type Act<Name extends ActName = ActName> = {
  /** Streams read or written, all locked, as far as the input names them. */
  streams: (input: ActInput<Name>, find: Find) => StreamRef[] | Promise<StreamRef[]>
  /** Changes who stands where: then nothing else is decided meanwhile. */
  organisation?: 'changed'
  decide: (scene: Scene, input: ActInput<Name>) => Outcome | Promise<Outcome>
}

/** For acts whose streams have to be looked up before they can be locked. */
export type Find = { client: PoolClient; workspace: string; day: Day }

/** The stream of a problem: its plan, measures, progress, proofs and close-out. */
export const problemStream = (id: string): StreamRef => ({ kind: 'problem', id })

/** What core decided about a problem, as facts of its stream. @throws Refused what core refused */
export const aboutProblem = ({ id }: Pick<Problem, 'id'>, decided: NewProblemFact[] | Refusal): NewFact[] =>
  inStream(problemStream(id), decided)
