import type { ProblemDetail } from '#contract/problems.ts'
import { granted } from '../county.ts'
import type { Standing } from './judge.ts'
import type { House, Name, People } from './people.ts'

export type World = { house: House; people: People; rounds: string[]; file: string; otherFile: string }

/** One problem on its way, and what can be asked of it. */
export type Situation = {
  name: string
  problem: string
  round: string
  at: Standing
  measure: string
  proves: string
  evidence: string
  progress: string
  /** Where there is one. */
  assignment: string | null
  request: string | null
  objection: string | null
  source: string | null
  /** Hash of what is shown now. */
  seen: string
}

export const zeros = '0'.repeat(64)
export const missing = '00000000-0000-7000-8000-000000000000'

export const detailOf = async ({ people }: Pick<World, 'people'>, problem: string): Promise<ProblemDetail> =>
  (await people.of['整改办主任'].browser.get(`/api/problems/${problem}`)).json as ProblemDetail

/** Acts by name on one problem, in the order they are told. */
export class Story {
  readonly #world: World
  readonly situation: Situation
  constructor(world: World, situation: Situation) {
    this.#world = world
    this.situation = situation
  }
  async act(by: Name, act: string, input: Record<string, unknown> = {}) {
    const { house, people } = this.#world
    return granted(house, people.of[by].browser, act, { problem: this.situation.problem, ...input })
  }
  async seen(): Promise<string> {
    return (await detailOf(this.#world, this.situation.problem)).seen
  }
  async decide(by: Name, act: string, input: Record<string, unknown> = {}) {
    return this.act(by, act, { seen: await this.seen(), ...input })
  }
}
