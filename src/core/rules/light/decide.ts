import { type Refusal, isRefusal, refuse } from '#core/record/fact/refusal.ts'
import type { Acting } from '#core/record/problem/acting.ts'
import type { ItemJudged, EventNoted, ItemPressed } from '#core/record/problem/light-facts.ts'
import type { NewProblemFact } from '#core/record/problem/new-fact.ts'
import type { Problem } from '#core/record/problem/problem.ts'
import type { RuleSet } from '#core/record/round/rule-set.ts'
import { addDays, type Day } from '#core/words/calendar/day.ts'
import { earnedOnly } from '#core/rules/light/signs.ts'
import { lightByRules } from '#core/rules/light/light.ts'
import { measureItems, problemItem } from '#core/rules/light/lit-problem.ts'
import { mayDo } from '#core/rules/rights/may-do.ts'

/** A light that a person sets holds no longer than this; who wants more says why anew. */
export const longestOverride = 90

type Name = 'judge-item' | 'note-event' | 'withdraw-event' | 'press-item' | 'excuse-press' | OverrideName
type OverrideName = 'override-light' | 'lift-override'

/** Who may, whether the item is there, and that nobody speaks about what their own unit answers for. */
const mayTell = (name: Name, problem: Problem, measure: string | null, acting: Acting): Refusal | null => {
  const no = mayDo(name, problem, acting)
  if (no) return no
  const of = problem.measures.find((it) => it.id === measure)
  if (measure !== null && !of) return refuse('unknown-thing', { thing: 'measure', id: measure })
  const lead = problem.responsibility.leadUnit
  const units = [...(lead ? [lead] : []), ...(of?.units ?? [])]
  return units.some((it) => acting.standing.units.includes(it.id)) ? refuse('own-unit-light') : null
}

const signKnown = (sign: string, rules: RuleSet | null): Refusal | null =>
  rules && rules.rules.some((it) => it.sign === sign)
    ? null
    : refuse('unknown-thing', { thing: 'light-sign', id: sign })

/** 研判: at least one thing is said, and why. */
export const decideJudge = (
  problem: Problem,
  input: ItemJudged['body'],
  rules: RuleSet | null,
  acting: Acting,
): NewProblemFact[] | Refusal => {
  const no = mayTell('judge-item', problem, input.measure, acting)
  if (no) return no
  if (input.class !== null && !(rules && input.class in rules.classes))
    return refuse('unknown-thing', { thing: 'light-class', id: input.class })
  const before = problem.judged.findLast((it) => it.measure === input.measure)
  const same = (['forecast', 'quality', 'class'] as const).every((it) => (before?.[it] ?? null) === input[it])
  if (same) return refuse('nothing-changed')
  return [{ type: 'item.judged', body: input }]
}

/** Something that happened, not before the feedback and not in days to come. */
export const decideNoteEvent = (
  problem: Problem,
  input: Omit<EventNoted['body'], 'event'>,
  acting: Acting,
): NewProblemFact[] | Refusal => {
  const no = mayTell('note-event', problem, input.measure, acting)
  if (no) return no
  if (input.on > acting.day) return refuse('not-yet-held', { day: input.on })
  if (problem.feedbackOn !== null && input.on < problem.feedbackOn)
    return refuse('invalid-input', { field: 'on', earlierThan: problem.feedbackOn })
  return [{ type: 'event.noted', body: { event: acting.newId(), ...input } }]
}

export const decideWithdrawEvent = (
  problem: Problem,
  { event, reason }: { event: string; reason: string },
  acting: Acting,
): NewProblemFact[] | Refusal => {
  const noted = problem.events.find((it) => it.event === event)
  if (!noted) return refuse('unknown-thing', { thing: 'event', id: event })
  return (
    mayTell('withdraw-event', problem, noted.measure, acting) ?? [
      { type: 'event.withdrawn', body: { event, reason } },
    ]
  )
}

/** 亮牌发函: with a sign of the rules in force; a new limit lies ahead. */
export const decidePress = (
  problem: Problem,
  input: Omit<ItemPressed['body'], 'press'>,
  rules: RuleSet | null,
  acting: Acting,
): NewProblemFact[] | Refusal => {
  const no = mayTell('press-item', problem, input.measure, acting) ?? signKnown(input.sign, rules)
  if (no) return no
  if (input.limit !== null && input.limit <= acting.day)
    return refuse('invalid-input', { field: 'limit', earlierThan: addDays(acting.day, 1) })
  return [{ type: 'item.pressed', body: { press: acting.newId(), ...input } }]
}

export const decideExcuse = (
  problem: Problem,
  { press, reason }: { press: string; reason: string },
  acting: Acting,
): NewProblemFact[] | Refusal => {
  const pressed = problem.pressed.find((it) => it.press === press)
  if (!pressed) return refuse('unknown-thing', { thing: 'press', id: press })
  const no = mayTell('excuse-press', problem, pressed.measure, acting)
  if (no) return no
  return pressed.excused === null
    ? [{ type: 'press.excused', body: { press, reason } }]
    : refuse('nothing-changed')
}

const itemOf = (problem: Problem, measure: string | null) =>
  measure === null ? problemItem(problem) : measureItems(problem).find((it) => it.id === measure)?.item

/** A named person says otherwise than the rules, until a day. What the rules say then is kept beside. */
export const decideOverride = (
  problem: Problem,
  input: { measure: string | null; sign: string; until: Day; reason: string },
  rules: RuleSet | null,
  acting: Acting,
): NewProblemFact[] | Refusal => {
  const no = mayTell('override-light', problem, input.measure, acting) ?? signKnown(input.sign, rules)
  if (no) return no
  if (rules && earnedOnly(rules, input.sign)) return refuse('sign-earned', { sign: rules.signs[input.sign] })
  const latest = addDays(acting.day, longestOverride)
  if (input.until < acting.day || input.until > latest)
    return refuse('override-too-long', { until: input.until, from: acting.day, latest })
  const item = itemOf(problem, input.measure)
  const was = (item && rules && lightByRules(item, rules, acting.day)?.sign) ?? null
  // Without a deadline nothing is lit, and no hand can light it either.
  if (item?.deadline === null && was === null) return refuse('no-deadline-no-light')
  return [{ type: 'light.overridden', body: { ...input, was } }]
}

export const decideLiftOverride = (
  problem: Problem,
  { measure, reason }: { measure: string | null; reason: string },
  acting: Acting,
): NewProblemFact[] | Refusal => {
  const no = mayTell('lift-override', problem, measure, acting)
  if (isRefusal(no)) return no
  const last = problem.overrides.findLast((it) => it.measure === measure)
  return last && !last.lifted && acting.day <= last.until
    ? [{ type: 'light.override-lifted', body: { measure, reason } }]
    : refuse('nothing-changed')
}
