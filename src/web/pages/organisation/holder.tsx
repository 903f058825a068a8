import { useState } from 'react'
import type { Organisation } from '#contract/organisation.ts'
import { DayText } from '../../ui/days.tsx'
import { HandOver } from './hand-over.tsx'
import { Relieve } from './relieve.tsx'
import type { Appointment, Person } from './unit-order.ts'
import { useOrganisationWords } from './words.ts'

/** Who holds a post and since when; a registrar may relieve them. */
export const Holder = ({
  person,
  appointment,
  organisation,
  registrar,
}: {
  person: Person
  appointment: Appointment
  organisation: Organisation
  registrar: boolean
}) => {
  const words = useOrganisationWords()

  const [doing, setDoing] = useState<'relieve' | 'hand-over' | null>(null)
  const close = () => {
    setDoing(null)
  }
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
            setDoing('relieve')
          }}
        >
          {words.relieve}
        </button>
      ) : null}
      {doing === 'relieve' ? (
        <Relieve
          person={person}
          appointment={appointment}
          handOver={() => {
            setDoing('hand-over')
          }}
          close={close}
        />
      ) : null}
      {doing === 'hand-over' ? (
        <HandOver from={{ kind: 'person', ...person }} organisation={organisation} close={close} />
      ) : null}
    </span>
  )
}
