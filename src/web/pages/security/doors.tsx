import { Button, Input, Popconfirm, Switch } from 'antd'
import { useState } from 'react'
import {
  type DoorRow,
  demandSecondFactor,
  endPersonSessions,
  listDoors,
  removeSecondFactor,
  unlockAccount,
} from '#contract/security.ts'
import { inShanghai } from '#messages/security-log.ts'
import { useRead, useWrite } from '../../api/query.ts'
import { useNotice, useTellRefusal } from '../../ui/notice.tsx'
import { Panel } from '../../ui/page.tsx'
import { PlainTable } from '../../ui/plain-table.tsx'
import { Loaded } from '../../ui/states.tsx'
import { Tag } from '../../ui/tags.tsx'
import { useSecurityWords } from './words.ts'

const Door = ({ door }: { door: DoorRow }) => {
  const say = useSecurityWords()
  const notice = useNotice()
  const tellRefusal = useTellRefusal()
  const unlock = useWrite(unlockAccount)
  const end = useWrite(endPersonSessions)
  const remove = useWrite(removeSecondFactor)
  const { person, login, lockedUntil, mustChange, secondFactor, outside, sessions } = door
  const asked = { body: { person: person.id } }
  const told = {
    onSuccess: () => {
      notice(say.done)
    },
    onError: tellRefusal,
  }
  return (
    <tr>
      <th scope="row">{person.name}</th>
      <td>{login}</td>
      <td>
        {lockedUntil === null ? null : (
          <Tag tone="alarm">{say.lockedUntil(inShanghai(lockedUntil).slice(11, 16))}</Tag>
        )}{' '}
        {mustChange ? <Tag tone="waiting">{say.mustChange}</Tag> : null}
      </td>
      <td>
        {secondFactor ? say.has : <span className="soft">{say.hasNot}</span>}
        {outside ? ` · ${say.outside}` : ''}
      </td>
      <td>{say.sessions(sessions)}</td>
      <td>
        <span className="acts">
          {lockedUntil === null ? null : (
            <Button
              size="small"
              onClick={() => {
                unlock.mutate(asked, told)
              }}
            >
              {say.unlock}
            </Button>
          )}
          {sessions > 0 ? (
            <Popconfirm
              title={say.endAsk(person.name)}
              okText={say.endSessions}
              onConfirm={() => {
                end.mutate(asked, told)
              }}
            >
              <Button size="small">{say.endSessions}</Button>
            </Popconfirm>
          ) : null}
          {secondFactor ? (
            <Popconfirm
              title={say.removeAsk(person.name)}
              okText={say.removeFactor}
              onConfirm={() => {
                remove.mutate(asked, told)
              }}
            >
              <Button size="small">{say.removeFactor}</Button>
            </Popconfirm>
          ) : null}
        </span>
      </td>
    </tr>
  )
}

/** Whether administrators must have a second factor. */
const Demand = ({ demanded }: { demanded: boolean }) => {
  const say = useSecurityWords()
  const tellRefusal = useTellRefusal()
  const demand = useWrite(demandSecondFactor)
  return (
    <p>
      <Switch
        aria-label={say.demand}
        checked={demanded}
        loading={demand.isPending}
        onChange={(on) => {
          demand.mutate({ body: { of: on ? 'administrators' : 'nobody' } }, { onError: tellRefusal })
        }}
      />{' '}
      {say.demand} <span className="soft">{say.demandHelp}</span>
    </p>
  )
}

/** How each account stands; for the security administrator. */
export const Doors = ({ demanded }: { demanded: boolean }) => {
  const say = useSecurityWords()
  const [find, setFind] = useState('')
  const [cursor, setCursor] = useState<string | undefined>()
  const query = { limit: 50, ...(find ? { find } : {}), ...(cursor ? { cursor } : {}) }
  const read = useRead(listDoors, { query }, { keep: true })
  return (
    <Panel title={say.doors}>
      <Demand demanded={demanded} />
      <Input
        className="door-find"
        allowClear
        aria-label={say.find}
        placeholder={say.find}
        value={find}
        onChange={(event) => {
          setCursor(undefined)
          setFind(event.target.value)
        }}
      />
      <Loaded of={read} lines={4}>
        {({ doors, next }) => (
          <>
            <PlainTable
              rows={doors}
              none={say.noDoors}
              heads={[say.person, say.login, say.state, say.factor, say.open, say.acts]}
            >
              {(door) => <Door key={door.person.id} door={door} />}
            </PlainTable>
            {next === null ? null : (
              <Button
                onClick={() => {
                  setCursor(next)
                }}
              >
                {say.nextPage}
              </Button>
            )}
          </>
        )}
      </Loaded>
    </Panel>
  )
}
