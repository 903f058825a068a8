import type { Actor, Fact } from '#core/record/fact/envelope.ts'
import type { Problem } from '#core/record/problem/problem.ts'
import type { EventKind, Forecast, Quality } from '#core/record/round/light-condition.ts'
import type { Day } from '#core/words/calendar/day.ts'

/** What it is about: a measure of the problem, or with null the problem itself. */
type About = { measure: string | null }

/** 研判: what somebody expects of it, how well it is done, which kind of matter it is; null says nothing of that. */
export type ItemJudged = Fact<
  'item.judged',
  About & { forecast: Forecast | null; quality: Quality | null; class: string | null; reason: string }
>
/** Something happened that rules may ask for: named in a circular, exposed by the media. */
export type EventNoted = Fact<
  'event.noted',
  About & { event: string; kind: EventKind; on: Day; source: string }
>
export type EventWithdrawn = Fact<'event.withdrawn', { event: string; reason: string }>
/** 亮牌发函: it was pressed with a sign of the rules, on a paper of this number, to be done by a new limit. */
export type ItemPressed = Fact<
  'item.pressed',
  About & { press: string; sign: string; limit: Day | null; paper: string }
>
/** The new limit was not kept for a reason that the office accepts. */
export type PressExcused = Fact<'press.excused', { press: string; reason: string }>
/** A named person says otherwise than the rules, why, and until when. `was`: what the rules said then. */
export type LightOverridden = Fact<
  'light.overridden',
  About & { sign: string; until: Day; reason: string; was: string | null }
>
export type OverrideLifted = Fact<'light.override-lifted', About & { reason: string }>

export type ProblemLightFact =
  | ItemJudged
  | EventNoted
  | EventWithdrawn
  | ItemPressed
  | PressExcused
  | LightOverridden
  | OverrideLifted

type Said = { by: Actor; at: string }

/** What the state of a problem has of it; of judgements and overrides the last one of each item counts. */
export type LightParts = {
  judged: (ItemJudged['body'] & Said)[]
  events: (EventNoted['body'] & Said)[]
  pressed: (ItemPressed['body'] & Said & { excused: string | null })[]
  overrides: (LightOverridden['body'] & Said & { lifted: boolean })[]
}
export const noLightParts: LightParts = { judged: [], events: [], pressed: [], overrides: [] }

export const foldLightFact = (problem: Problem, fact: ProblemLightFact): Problem => {
  const said: Said = { by: fact.actor, at: fact.recordedAt }
  switch (fact.type) {
    case 'item.judged':
      return { ...problem, judged: [...problem.judged, { ...fact.body, ...said }] }
    case 'event.noted':
      return { ...problem, events: [...problem.events, { ...fact.body, ...said }] }
    case 'event.withdrawn':
      return { ...problem, events: problem.events.filter((it) => it.event !== fact.body.event) }
    case 'item.pressed':
      return { ...problem, pressed: [...problem.pressed, { ...fact.body, ...said, excused: null }] }
    case 'press.excused':
      return {
        ...problem,
        pressed: problem.pressed.map((it) =>
          it.press === fact.body.press ? { ...it, excused: fact.body.reason } : it,
        ),
      }
    case 'light.overridden':
      return { ...problem, overrides: [...problem.overrides, { ...fact.body, ...said, lifted: false }] }
    case 'light.override-lifted':
      return {
        ...problem,
        overrides: problem.overrides.map((it) =>
          it.measure === fact.body.measure ? { ...it, lifted: true } : it,
        ),
      }
  }
}
