import { Button, Input } from 'antd'
import { useState } from 'react'
import type { Organisation } from '#contract/organisation.ts'
import { useDayWords, useToday } from '../../ui/days.tsx'
import { PlainTable } from '../../ui/plain-table.tsx'
import { Answers } from './answers.tsx'
import { AccountCell } from './account-cell.tsx'
import { PersonActs } from './person-acts.tsx'
import { type Person, holdsOn } from './unit-order.ts'
import { useOrganisationWords } from './words.ts'

/** So many are drawn at first: searching is quicker than scrolling. */
const firstShown = 40

/** People with their posts of today and their accounts, found by name, unit or login. */
export const PersonTable = ({
  organisation,
  registrar,
}: {
  organisation: Organisation
  registrar: boolean
}) => {
  const words = useOrganisationWords()

  const { dayText } = useDayWords()
  const today = useToday() ?? ''
  const [asked, setAsked] = useState('')
  const [most, setMost] = useState(firstShown)
  const unitName = new Map(organisation.units.map((it) => [it.id, it.shortName]))
  const postsOf = (person: Person) => person.appointments.filter((it) => holdsOn(it, today))
  const text = asked.trim()
  const shown = organisation.persons.filter(
    (person) =>
      person.name.includes(text) ||
      (person.account?.login ?? '').includes(text) ||
      postsOf(person).some((it) => `${unitName.get(it.unit) ?? ''}${it.postTitle}`.includes(text)),
  )
  return (
    <section aria-label={words.persons}>
      <Input
        className="person-find"
        allowClear
        aria-label={words.findPerson}
        placeholder={words.findPerson}
        value={asked}
        onChange={(event) => {
          setAsked(event.target.value)
        }}
      />
      <div className="panel">
        <PlainTable
          rows={shown.slice(0, most)}
          none={text ? words.nothingFound : words.noPersons}
          heads={[words.personName, words.post, ...(registrar ? [words.account, words.acts] : [])]}
        >
          {(person) => (
            <tr key={person.id}>
              <th scope="row">
                <b>{person.name}</b>
              </th>
              <td>
                {person.answers > 0 ? (
                  <Answers person={person} organisation={organisation} gone={postsOf(person).length === 0} />
                ) : null}
                {postsOf(person).length === 0 ? <span className="soft">{words.noPost}</span> : null}
                {postsOf(person).map((it) => (
                  <div key={it.id}>
                    {unitName.get(it.unit)} {it.postTitle}{' '}
                    <span className="soft">{words.since(dayText(it.from))}</span>
                  </div>
                ))}
              </td>
              {registrar ? (
                <>
                  <td>
                    <AccountCell account={person.account} />
                  </td>
                  <td>
                    <PersonActs person={person} organisation={organisation} />
                  </td>
                </>
              ) : null}
            </tr>
          )}
        </PlainTable>
        {shown.length > most ? (
          <Button
            onClick={() => {
              setMost(Infinity)
            }}
          >
            {words.showAll(shown.length)}
          </Button>
        ) : null}
      </div>
    </section>
  )
}
