import type { ActInput, ActName, Granted } from '#contract/acts.ts'
import type { Day } from '#core/words/calendar/day.ts'
import { keepUpload } from '#ledger/desk/uploads.ts'
import { performAct } from '#ledger/acts/perform.ts'
import type { Caller, Ledger } from '#ledger/ledger.ts'
import { Interrupted } from '#cli/interrupted.ts'
import type { Story } from '#cli/demo/story.ts'
import type { StoryClock } from '#cli/demo/story-clock.ts'

export type Stage = 'organisation' | 'feedback' | 'plans' | 'life' | 'accounts'

/** Ids of a problem's measures and manifestations. */
type Parts = { measures: string[]; manifestations: string[] }

/** What the steps of the seeding share: the ledger on the story's clock, and who became what in it. */
export type Seeding = {
  story: Story
  ledger: Ledger
  clock: StoryClock
  workspace: string
  /** The first person, who registers everybody else. */
  founder: Caller
  /** The round, once it is open. */
  round: string
  /** Ids of the story → ids of the ledger. */
  units: Map<string, string>
  posts: Map<string, string>
  persons: Map<string, string>
  /** By the story's person and post. */
  appointments: Map<string, string>
  /** By their number in the story. */
  problems: Map<number, string>
  /** What the plans name, by the problem's number in the story, in the order of the story. */
  parts: Map<number, Parts>
  told: (stage: Stage, done: number, of: number) => void
  isStopped: () => boolean
}

/** Does one act as somebody, a while after the one before. */
export const act = async <Name extends ActName>(
  seeding: Seeding,
  as: Caller,
  name: Name,
  input: ActInput<Name>,
): Promise<Granted> => {
  if (seeding.isStopped()) throw new Interrupted()
  seeding.clock.pass(23)
  return performAct(seeding.ledger, as, { actId: seeding.ledger.newId(), act: name, input })
}

/** The id of what an act made. */
export const madeIn = (granted: Granted, kind: string): string => {
  const made = granted.streams.find((it) => it.kind === kind)?.id
  if (made === undefined) throw new Error(`no ${kind} was made`)
  return made
}

export const known = <Key, Value>(ids: ReadonlyMap<Key, Value>, key: Key): Value => {
  const id = ids.get(key)
  if (id === undefined) throw new Error(`the story speaks of ${String(key)} before it is there`)
  return id
}

/** A person of the story as somebody who acts. */
export const callerOf = (seeding: Seeding, person: string): Caller => ({
  workspace: seeding.workspace,
  person: known(seeding.persons, person),
})

async function* bytesOf(content: string): AsyncGenerator<Uint8Array> {
  yield await Promise.resolve(Buffer.from(content))
}

/** Gives a file of these words; returns its hash. */
export const keepText = async (
  { ledger }: Seeding,
  as: Caller,
  name: string,
  content: string,
): Promise<string> => (await keepUpload(ledger, as, { name, bytes: bytesOf(content) })).hash

/** Something that happens on a day of the story; `order` within it. */
export type Event = { on: Day; order: number; happen: () => Promise<void> }
