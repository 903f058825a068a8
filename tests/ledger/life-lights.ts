import { addDays, dayInShanghai } from '#core/words/calendar/day.ts'
import type { Caller } from '#ledger/ledger.ts'
import type { World } from './world.ts'

/** Lives what lights rest on beside the work: judged, noted, pressed and excused, set by hand and lifted. */
export const liveLights = async (
  { act, clock }: World,
  director: Caller,
  { problem, measure }: { problem: string; measure: string },
): Promise<void> => {
  const today = dayInShanghai(clock.now)
  const said = { forecast: 'hopeful' as const, quality: 'fair' as const, class: null }
  await act(director, 'judge-item', { problem, measure: null, ...said, reason: '已完成招标，尚未进场' })
  const named = { problem, measure: null, kind: 'named-in-circular' as const, on: today }
  const noted = await act(director, 'note-event', { ...named, source: '县整改办第3期通报' })
  await act(director, 'withdraw-event', { problem, event: noted.made[0] ?? '', reason: '通报的是另一件事' })
  const pressed = await act(director, 'press-item', {
    ...{ problem, measure, sign: 'yellow', limit: addDays(today, 10), paper: '县整改办提醒函〔2026〕3号' },
  })
  await act(director, 'excuse-press', { problem, press: pressed.made[0] ?? '', reason: '连续降雨停工' })
  const byHand = { problem, measure, sign: 'yellow', until: addDays(today, 20) }
  await act(director, 'override-light', { ...byHand, reason: '管材到货推迟，提前提醒' })
  await act(director, 'lift-override', { problem, measure, reason: '管材已到' })
}
