import type { Fact } from '#core/record/fact/envelope.ts'

/** What is known of fact types: the newest version of each, and one pure step from each older one to the next. */
export type FactVersions = {
  newest: Readonly<Record<string, number>>
  /** Keyed `type@v`: turns a body of v into one of v + 1. */
  steps: Readonly<Record<string, (body: never) => unknown>>
}

/** A type or version this program does not know. Start-up and rebuild stop on it rather than guess. */
export class UnknownFact extends Error {
  /** Its sentence is among those of start-up. */
  readonly code = 'unknown_fact'
  readonly type: string
  readonly v: number
  readonly values: Readonly<Record<string, string | number>>
  constructor(type: string, v: number) {
    super(`unknown fact ${type} v${v}`)
    this.name = 'UnknownFact'
    this.type = type
    this.v = v
    this.values = { type, v }
  }
}

/** Lifts a fact to the newest version of its type, step by step. Throws UnknownFact where there is no way. */
export const upcast = (fact: Fact, known: FactVersions): Fact => {
  // Own names only: every object also answers to «toString».
  const newest = Object.hasOwn(known.newest, fact.type) ? known.newest[fact.type] : undefined
  if (newest === undefined || fact.v > newest || fact.v < 1) throw new UnknownFact(fact.type, fact.v)
  let { v, body } = fact
  while (v < newest) {
    const step = known.steps[`${fact.type}@${v}`] as ((body: unknown) => unknown) | undefined
    if (!step) throw new UnknownFact(fact.type, fact.v)
    body = step(body)
    v += 1
  }
  return v === fact.v ? fact : { ...fact, v, body }
}
