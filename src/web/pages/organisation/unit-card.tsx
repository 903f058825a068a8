import { Button } from 'antd'
import { useState } from 'react'
import type { Organisation } from '#contract/organisation.ts'
import { useToday } from '../../ui/days.tsx'
import { useMessages } from '../../ui/locale.tsx'
import { Panel } from '../../ui/page.tsx'
import { Tag } from '../../ui/tags.tsx'
import { AddPost } from './add-post.tsx'
import { AddUnit } from './add-unit.tsx'
import { Appoint } from './appoint.tsx'
import { ChangeUnit } from './change-unit.tsx'
import { EndUnit, RestoreUnit } from './end-unit.tsx'
import { Holder } from './holder.tsx'
import { RevisePost } from './revise-post.tsx'
import { UnitAbout } from './unit-about.tsx'
import { type Unit, holdsOn } from './unit-order.ts'
import { useOrganisationWords } from './words.ts'

type Doing =
  | { what: 'post' | 'unit' | 'change' | 'end' | 'restore' }
  | { what: 'appoint'; post: string }
  | { what: 'revise'; post: Unit['posts'][number] }

/** One unit: its posts with who holds them, the units below, and what a registrar may do. */
export const UnitCard = ({
  unit,
  organisation,
  registrar,
  go,
}: {
  unit: Unit
  organisation: Organisation
  registrar: boolean
  go: (unit: string) => void
}) => {
  const words = useOrganisationWords()
  const { words: terms } = useMessages()
  const today = useToday() ?? ''
  const [doing, setDoing] = useState<Doing | null>(null)
  const close = () => {
    setDoing(null)
  }
  const start = (next: Doing) => () => {
    setDoing(next)
  }
  const below = organisation.units.filter((it) => it.parent === unit.id && it.ended === null)
  const holdersOf = (post: string) =>
    organisation.persons.flatMap((person) =>
      person.appointments
        .filter((it) => it.post === post && holdsOn(it, today))
        .map((appointment) => ({ person, appointment })),
    )
  return (
    <Panel
      title={unit.name}
      extra={
        !registrar ? null : unit.ended ? (
          <Button size="small" onClick={start({ what: 'restore' })}>
            {words.restore}
          </Button>
        ) : (
          <span className="small-acts">
            <Button size="small" onClick={start({ what: 'post' })}>
              {words.addPost}
            </Button>
            <Button size="small" onClick={start({ what: 'unit' })}>
              {words.addBelow}
            </Button>
            <Button size="small" onClick={start({ what: 'change' })}>
              {words.change}
            </Button>
            <Button size="small" onClick={start({ what: 'end' })}>
              {words.end}
            </Button>
          </span>
        )
      }
    >
      <UnitAbout unit={unit} organisation={organisation} go={go} />
      {unit.posts.length === 0 ? (
        <p className="posts-none">{words.noPosts}</p>
      ) : (
        <ul className="posts">
          {unit.posts
            .toSorted((a, b) => a.rank - b.rank)
            .map((post) => {
              const holders = holdersOf(post.id)
              return (
                <li key={post.id}>
                  <div className="post-title">
                    <h3>
                      {post.title}
                      {post.portfolio === '' ? null : (
                        <span className="soft portfolio"> {post.portfolio}</span>
                      )}
                    </h3>
                    <span className="post-roles">
                      {post.roles.map((role) => (
                        <Tag key={role}>{terms.roles[role]}</Tag>
                      ))}
                    </span>
                  </div>
                  <div className="post-holders">
                    {holders.length === 0 ? <span className="soft">{words.vacant}</span> : null}
                    {holders.map(({ person, appointment }) => (
                      <Holder
                        key={appointment.id}
                        person={person}
                        appointment={appointment}
                        organisation={organisation}
                        registrar={registrar}
                      />
                    ))}
                    {registrar && !unit.ended ? (
                      <span className="small-acts">
                        <Button size="small" onClick={start({ what: 'appoint', post: post.id })}>
                          {words.appoint}
                        </Button>
                        <Button size="small" onClick={start({ what: 'revise', post })}>
                          {words.revisePost}
                        </Button>
                      </span>
                    ) : null}
                  </div>
                </li>
              )
            })}
        </ul>
      )}
      {below.length === 0 ? null : (
        <>
          <h3>{words.below}</h3>
          <p className="units-below">
            {below
              .toSorted((a, b) => a.rank - b.rank)
              .map((it) => (
                <button
                  key={it.id}
                  type="button"
                  className="plain"
                  onClick={() => {
                    go(it.id)
                  }}
                >
                  {it.shortName}
                </button>
              ))}
          </p>
        </>
      )}
      {doing?.what === 'post' ? <AddPost unit={unit} close={close} /> : null}
      {doing?.what === 'unit' ? <AddUnit units={organisation.units} parent={unit.id} close={close} /> : null}
      {doing?.what === 'change' ? <ChangeUnit unit={unit} units={organisation.units} close={close} /> : null}
      {doing?.what === 'end' ? <EndUnit unit={unit} units={organisation.units} close={close} /> : null}
      {doing?.what === 'restore' ? <RestoreUnit unit={unit} close={close} /> : null}
      {doing?.what === 'revise' ? <RevisePost unit={unit} post={doing.post} close={close} /> : null}
      {doing?.what === 'appoint' ? (
        <Appoint organisation={organisation} unit={unit.id} post={doing.post} close={close} />
      ) : null}
    </Panel>
  )
}
