import type { Actor } from '#core/record/fact/envelope.ts'
import type { DutyDone, DutyFact, DutySet } from '#core/record/duty/facts.ts'
import type { Day } from '#core/words/calendar/day.ts'

type Told = { by: Actor; at: string }

export type DutyDoing = Omit<DutyDone['body'], 'due'> & Told

export type Duty = DutySet['body'] & {
  id: string
  set: Told
  /** In the order in which they were told. */
  done: DutyDoing[]
  ended: ({ on: Day; reason: string } & Told) | null
  withdrawn: ({ reason: string } & Told) | null
}

/** Folds one fact of a duty's stream into its state. */
export const foldDuty = (duty: Duty | null, fact: DutyFact): Duty => {
  const { actor: by, recordedAt: at } = fact
  if (fact.type === 'duty.set')
    return {
      ...{ id: fact.stream.id, ...fact.body, set: { by, at } },
      ...{ done: [], ended: null, withdrawn: null },
    }
  if (!duty) throw new Error(`${fact.type} before duty.set`)
  switch (fact.type) {
    case 'duty.done': {
      const { due: _due, ...told } = fact.body
      return { ...duty, done: [...duty.done, { ...told, by, at }] }
    }
    case 'duty.undone':
      return { ...duty, done: duty.done.filter((it) => it.period !== fact.body.period) }
    case 'duty.ended':
      return { ...duty, ended: { ...fact.body, by, at } }
    case 'duty.withdrawn':
      return { ...duty, withdrawn: { ...fact.body, by, at } }
  }
}
