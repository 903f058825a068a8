import type { Day } from '#core/words/calendar/day.ts'
import type { Fact } from '#core/record/fact/envelope.ts'
import type { ResponsibilitySet } from '#core/record/problem/facts.ts'

type Leader = NonNullable<ResponsibilitySet['body']['leadLeader']>
type Member = { person: string; name: string }
type Named = { id: string; name: string }

/** What changed hands, from whom to whom, as they were called on that day. */
export type HandedPart =
  | { charge: 'lead-leader'; from: Leader; to: Leader }
  | { charge: 'handler'; from: Member; to: Member }
  | { charge: 'team'; from: Member; to: Member }
  | { charge: 'lead-unit'; from: Named; to: Named }
  | { charge: 'co-unit'; from: Named; to: Named }
  | { charge: 'measure-unit'; measure: string; from: Named; to: Named }

/**
 * 整改责任交接: somebody else answers from this day on, and the approved plan stands. `handover` is that of the hand-over list
 * in the stream of whoever gave it away.
 */
export type ResponsibilityHandedOver = Fact<
  'responsibility.handed-over',
  { handover: string; on: Day; note: string; parts: HandedPart[] }
>

/** Who answered for a problem and handed it over: they never judge it, whatever becomes of them. */
export type Predecessors = { persons: string[]; units: string[] }
