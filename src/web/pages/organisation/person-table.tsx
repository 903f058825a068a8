import { Input, Table } from 'antd'
import { useState } from 'react'
import type { Organisation } from '#contract/organisation.ts'
import { useDayWords, useToday } from '../../ui/days.tsx'
import { useMessages } from '../../ui/locale.tsx'
import { AccountCell } from './account-cell.tsx'
import { PersonActs } from './person-acts.tsx'
import { type Person, holdsOn } from './unit-order.ts'

/** People with their posts of today and their accounts, found by name, unit or login. */
export const PersonTable = ({
  organisation,
  registrar,
}: {
  organisation: Organisation
  registrar: boolean
}) => {
  const { organisation: words } = useMessages()
  const { dayText } = useDayWords()
  const today = useToday() ?? ''
  const [asked, setAsked] = useState('')
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
      <Table<Person>
        rowKey="id"
        size="middle"
        dataSource={shown}
        pagination={{ pageSize: 20, hideOnSinglePage: true, showSizeChanger: false }}
        locale={{ emptyText: text ? words.nothingFound : words.noPersons }}
        scroll={{ x: 760 }}
        columns={[
          { title: words.personName, dataIndex: 'name', width: 110, render: (name: string) => <b>{name}</b> },
          {
            title: words.post,
            key: 'posts',
            render: (_, person) => {
              const posts = postsOf(person)
              return posts.length === 0 ? (
                <span className="soft">{words.noPost}</span>
              ) : (
                posts.map((it) => (
                  <div key={it.id}>
                    {unitName.get(it.unit)} {it.postTitle}{' '}
                    <span className="soft">{words.since(dayText(it.from))}</span>
                  </div>
                ))
              )
            },
          },
          ...(registrar
            ? [
                {
                  title: words.account,
                  key: 'account',
                  width: 210,
                  render: (_: unknown, person: Person) => <AccountCell account={person.account} />,
                },
                {
                  title: words.acts,
                  key: 'acts',
                  width: 200,
                  render: (_: unknown, person: Person) => (
                    <PersonActs person={person} organisation={organisation} />
                  ),
                },
              ]
            : []),
        ]}
      />
    </section>
  )
}
