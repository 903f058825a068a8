import { foldStream } from '#core/record/catalogue.ts'
import type { Fact } from '#core/record/fact/envelope.ts'

/**
 * A stream as it was read last: its facts so far, and how much had been erased by law in its workspace by then (null: it was
 * not read).
 */
export type KeptStream = { facts: Fact[]; erasures: number | null }

/** The state of a stream by its facts as they were read, so that the same ones are not folded twice. */
const states = new WeakMap<readonly Fact[], unknown>()

/** The state of the stream of these facts, all of it from the first on. @throws what the fold throws */
export const stateOf = (facts: readonly Fact[]): unknown => {
  const [first] = facts
  if (!first) return null
  const known = states.get(facts)
  if (known !== undefined) return known
  const state = foldStream(first.stream.kind, facts)
  states.set(facts, state)
  return state
}

/** The stream with the facts that have come since: only those are folded. */
export const continued = (facts: Fact[], later: readonly Fact[]): Fact[] => {
  if (later.length === 0) return facts
  const all = [...facts, ...later]
  const [first] = facts
  if (first) states.set(all, foldStream(first.stream.kind, later, stateOf(facts) as never))
  return all
}

/**
 * Streams that were read lately, newest last. Facts never change, so what was read of a stream stays true and only what
 * came since has to be read; but what is erased by law changes what is read of them, and then all are read again.
 */
export class KeptStreams {
  readonly #kept = new Map<string, KeptStream>()
  #facts = 0
  /** Facts kept at most: some tens of megabytes. */
  readonly #most: number

  constructor(most = 20_000) {
    this.#most = most
  }

  get(key: string): KeptStream | undefined {
    return this.#kept.get(key)
  }

  put(key: string, kept: KeptStream): void {
    this.drop(key)
    this.#kept.set(key, kept)
    this.#facts += kept.facts.length
    for (const [oldest] of this.#kept) {
      if (this.#facts <= this.#most) return
      this.drop(oldest)
    }
  }

  drop(key: string): void {
    this.#facts -= this.#kept.get(key)?.facts.length ?? 0
    this.#kept.delete(key)
  }
}
