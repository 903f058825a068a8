import type { LightFacts } from '#contract/light-facts.ts'
import type { Problem } from '#core/record/problem/problem.ts'
import { who } from '#ledger/queries/who.ts'

/** What was said of a problem and its measures that lights rest on, the newest first; who said it, and when. */
export const shownLightFacts = ({ judged, events, pressed, overrides }: Problem): LightFacts => {
  const told = <It extends { by: Parameters<typeof who>[0] }>(all: readonly It[]) =>
    all.toReversed().map((it) => ({ ...it, by: who(it.by) }))
  // Of judgements only the last one of each item counts.
  const last = judged.filter((it, at) => judged.findLastIndex((one) => one.measure === it.measure) === at)
  return {
    judged: told(last),
    events: told(events),
    pressed: told(pressed),
    overrides: told(overrides.filter((it) => !it.lifted)),
  }
}
