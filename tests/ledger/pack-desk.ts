import type { ReturnedFile } from '#contract/returns.ts'
import type { Problem } from '#core/record/problem/problem.ts'
import type { Granted } from '#contract/acts.ts'
import type { Ledger } from '#ledger/ledger.ts'
import { bringReturn } from '#ledger/returns/bring-return.ts'
import { makePacks } from '#ledger/returns/make-packs.ts'
import { showReturn } from '#ledger/returns/returned-files.ts'
import { takePack } from '#ledger/returns/take-packs.ts'
import { type County, type Official, raiseCounty } from './county.ts'
import { type Typed, fillPack } from './filled-pack.ts'
import { problemState, seenOfState } from './problem-state.ts'
import { newWorld } from './world.ts'

type Made = { id: string; version: number; bytes: Uint8Array }

/** The office of a county whose first two problems are worked on, and what it does with packs. */
export type PackDesk = {
  county: County
  ledger: Ledger
  director: Official
  round: string
  /** The water bureau leads; the bureau of finance has a share in one measure. */
  water: string
  finance: string
  /** Of the first problem. */
  measures: string[]
  who: (name: string) => Official
  state: (at?: number) => Promise<Problem>
  /** Lets a problem be worked on: led by the water bureau, with measures and the units they name. */
  work: (at: number, list: readonly (readonly [text: string, units: string[]])[]) => Promise<string[]>
  /** Makes a pack of a unit, the water bureau if none is named. */
  make: (unit?: string) => Promise<Made>
  bring: (bytes: Uint8Array, name?: string) => Promise<ReturnedFile>
  /** Makes one, fills it in, brings it back. */
  returned: (typed: readonly (Typed | null)[], unit?: string) => Promise<ReturnedFile>
  rows: (file: { id: string }) => Promise<Awaited<ReturnType<typeof showReturn>>['rows']>
  take: (file: { id: string }, as?: Official) => Promise<Granted>
}

export const openPackDesk = async (): Promise<PackDesk> => {
  const county = await raiseCounty(await newWorld())
  const { world, rounds, units, officials, problems } = county
  const { ledger, act, workspace } = world
  const who = (name: string): Official => officials.find((it) => it.name === name)!
  const director = who('苏正文')
  const round = rounds[0]!
  const [water, finance] = [units[3]!, units[4]!]
  const state: PackDesk['state'] = async (at = 0) => (await problemState(ledger, workspace, problems[at]!))!

  const work: PackDesk['work'] = async (at, list) => {
    const problem = problems[at]!
    const leader = who('梁知远')
    await act(director, 'hand-out', {
      ...{ problems: [problem], leadLeader: { person: leader.person, post: leader.post } },
      ...{
        leadUnit: water,
        handler: who('韦晓禾').person,
        timeClass: 'time-limited',
        deadline: '2026-10-31',
      },
    })
    const made: string[] = []
    for (const [text, named] of list) {
      const fields = { answers: [problem], goal: null, deadline: null, units: named }
      made.push((await act(director, 'add-measure', { problem, text, ...fields })).made[0]!)
    }
    const seen = seenOfState(await state(at))
    await act(director, 'approve-plan', { problem, seen, missingRule: false })
    return made
  }

  const make: PackDesk['make'] = async (unit = water) => {
    const { packs } = await makePacks(ledger, director, { round, units: [unit] })
    const { bytes } = await takePack(ledger, director, packs[0]!.id, 'zh-CN')
    return { ...packs[0]!, bytes }
  }
  let files = 0
  const bring: PackDesk['bring'] = (bytes, name = `回报表${(files += 1)}.xlsx`) =>
    bringReturn(ledger, director, { name, bytes: () => Promise.resolve(bytes) })

  const measures = await work(0, [
    ['更换老旧主管道12公里', [water]],
    ['=HYPERLINK("http://x","建立分区计量")', [water]],
    ['追缴欠费', [water, finance]],
  ])
  await work(1, [['逐笔核对入库', [water]]])
  return {
    ...{ county, ledger, director, round, water, finance, measures, who, state, work, make, bring },
    returned: async (typed, unit = water) => bring(fillPack((await make(unit)).bytes, typed)),
    rows: async (file) => (await showReturn(ledger, director, file.id)).rows,
    take: async (file, as = director) => {
      const { compared } = await showReturn(ledger, director, file.id)
      return act(as, 'take-return', { file: file.id, compared: compared ?? '0'.repeat(64) })
    },
  }
}
