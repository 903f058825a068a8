import type { Day } from '#core/words/calendar/day.ts'
import { type HandOver, handOverOf } from '#core/record/organisation/handed-over.ts'
import type { PersonFact, PostRole } from '#core/record/organisation/facts.ts'

export type Appointment = {
  id: string
  post: string
  postTitle: string
  roles: PostRole[]
  unit: string
  unitName: string
  from: Day
  until: Day | null
  /** Persons who registered it, and those who registered them, and so on. */
  appointedBy: string[]
}

export type Person = {
  id: string
  name: string
  appointments: Appointment[]
  /** What they answered for and gave away, each time whole. */
  handOvers: HandOver[]
}

/** Folds one fact of a person's stream into its state. */
export const foldPerson = (person: Person | null, fact: PersonFact): Person => {
  if (fact.type === 'person.registered')
    return { id: fact.stream.id, name: fact.body.name, appointments: [], handOvers: [] }
  if (!person) throw new Error(`${fact.type} before person.registered`)
  switch (fact.type) {
    case 'person.appointed': {
      const { appointment: id, chain, ...rest } = fact.body
      const by = fact.actor.kind === 'person' ? [fact.actor.person.id] : []
      const appointment: Appointment = {
        id,
        ...rest,
        until: null,
        appointedBy: [...new Set([...by, ...chain])],
      }
      return { ...person, appointments: [...person.appointments, appointment] }
    }
    case 'person.relieved':
      return {
        ...person,
        appointments: person.appointments.map((it) =>
          it.id === fact.body.appointment ? { ...it, until: fact.body.on } : it,
        ),
      }
    case 'person.handed-over':
      return { ...person, handOvers: [...person.handOvers, handOverOf(fact)] }
  }
}
