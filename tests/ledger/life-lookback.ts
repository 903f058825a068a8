import { dayInShanghai } from '#core/words/calendar/day.ts'
import type { Caller } from '#ledger/ledger.ts'
import { roundInput } from './county.ts'
import { findingsOf, problemState } from './problem-state.ts'
import type { World } from './world.ts'

/** Lives the look-back of a closed problem: drawn, looked at, rebounded, carried into the next round, and told apart there. */
export const liveLookback = async (
  world: World,
  director: Caller,
  { round, problem }: { round: string; problem: string },
): Promise<void> => {
  const { act, ledger, workspace, clock } = world
  const courts = await world.unit('县委巡察办', 'office', world.top)
  const inspector = await world.person('连再看', courts, ['verifier'])
  const today = dayInShanghai(clock.now)
  const drawn = await act(director, 'plan-lookback', {
    ...{ round, from: null, until: null, wish: { kind: 'all' }, lookBy: '2027-06-30' },
  })
  const state = await problemState(ledger, workspace, problem)
  if (!state) throw new Error('no such problem')
  const file = await world.upload('回访记录.txt', '走访三户，账单又出现差错')
  const looked = await act(inspector, 'look-back', {
    ...{ lookback: drawn.streams[0]?.id ?? '', problem, on: today },
    items: findingsOf(state).map(({ manifestation }) => ({
      ...{ manifestation, outcome: 'relapsed' as const, methods: ['asked' as const, 'checked' as const] },
      ...{ words: '走访三户，账单又出现差错', files: [file] },
    })),
  })
  const rebound = looked.streams.find((it) => it.kind === 'problem' && it.id !== problem)?.id ?? ''
  const opened = await act(director, 'open-round', { ...roundInput(9), predecessor: round })
  const next = opened.streams.find((it) => it.kind === 'round')?.id ?? ''
  const carried = await act(director, 'carry-forward', {
    ...{ round: next, problems: [rebound], note: '上轮反弹，没有整改到位' },
  })
  const fresh = carried.streams.find((it) => it.kind === 'problem' && it.id !== rebound)?.id ?? ''
  await act(director, 'dismiss-likeness', { problem: fresh, other: problem, reason: '另一批账单' })
}
