import { useState } from 'react'
import type { Organisation } from '#contract/organisation.ts'
import { useHolds } from '../../ui/my-roles.ts'
import { Tag } from '../../ui/tags.tsx'
import { HandOver } from './hand-over.tsx'
import type { Person } from './unit-order.ts'
import { useOrganisationWords } from './words.ts'

/** How much somebody answers for, and the way to hand it over; whoever left and still answers stands out. */
export const Answers = ({
  person,
  organisation,
  gone,
}: {
  person: Person
  organisation: Organisation
  gone: boolean
}) => {
  const words = useOrganisationWords()
  const office = useHolds('office')
  const [giving, setGiving] = useState(false)
  const says = words.answers(person.answers)
  return (
    <div className="answers">
      {gone ? <Tag tone="alarm">{says}</Tag> : <span className="soft">{says}</span>}{' '}
      {office ? (
        <button
          type="button"
          className="plain"
          onClick={() => {
            setGiving(true)
          }}
        >
          {words.handOver}
        </button>
      ) : null}
      {giving ? (
        <HandOver
          from={{ kind: 'person', id: person.id, name: person.name }}
          organisation={organisation}
          close={() => {
            setGiving(false)
          }}
        />
      ) : null}
    </div>
  )
}
