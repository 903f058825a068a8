import { useState } from 'react'
import { DayText } from '../../ui/days.tsx'
import { Relieve } from './relieve.tsx'
import type { Appointment, Person } from './unit-order.ts'
import { useOrganisationWords } from './words.ts'

/** Who holds a post and since when; a registrar may relieve them. */
export const Holder = ({
  person,
  appointment,
  registrar,
}: {
  person: Person
  appointment: Appointment
  registrar: boolean
}) => {
  const words = useOrganisationWords()

  const [relieving, setRelieving] = useState(false)
  return (
    <span className="holder">
      <b>{person.name}</b>{' '}
      <span className="soft">
        <DayText day={appointment.from} />
        {words.sinceMark}
      </span>{' '}
      {registrar ? (
        <button
          type="button"
          className="plain"
          onClick={() => {
            setRelieving(true)
          }}
        >
          {words.relieve}
        </button>
      ) : null}
      {relieving ? (
        <Relieve
          person={person}
          appointment={appointment}
          close={() => {
            setRelieving(false)
          }}
        />
      ) : null}
    </span>
  )
}
