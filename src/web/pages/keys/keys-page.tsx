import './keys.css'
import { Link } from '@tanstack/react-router'
import { Button, Popconfirm } from 'antd'
import { useState } from 'react'
import { type KeyRow, listKeys, revokeKey } from '#contract/keys.ts'
import { useRead, useWrite } from '../../api/query.ts'
import { paths } from '../../paths.ts'
import { useMessages } from '../../ui/locale.tsx'
import { useNotice, useTellRefusal } from '../../ui/notice.tsx'
import { Page, Panel } from '../../ui/page.tsx'
import { PlainTable } from '../../ui/plain-table.tsx'
import { Empty, Loaded } from '../../ui/states.tsx'
import { MakeKey } from './make-key.tsx'
import { useKeyWords } from './words.ts'

const KeyTable = ({
  keys,
  whose,
  revoke,
}: {
  keys: readonly KeyRow[]
  whose: boolean
  revoke: (key: KeyRow) => void
}) => {
  const { words } = useMessages()
  const say = useKeyWords()
  return (
    <PlainTable
      rows={keys}
      none={say.none}
      heads={[say.name, say.key, whose ? say.person : null, say.scopes, say.until, say.lastUsed, say.revoke]}
    >
      {(key) => (
        <tr key={key.id}>
          <td>{key.name}</td>
          <td>
            <code>{key.prefix}…</code>
          </td>
          {whose ? <td>{key.person.name}</td> : null}
          <td>{words.list(key.scopes.map((it) => words.keyScopes[it] ?? it))}</td>
          <td className="nowrap">
            {key.until}
            {key.ended ? <span className="soft"> {say.ended}</span> : null}
          </td>
          <td className="nowrap">{key.lastUsedOn ?? <span className="soft">{say.never}</span>}</td>
          <td aria-label={say.revoke}>
            <Popconfirm
              title={say.revokeAsk(key.name)}
              okText={say.revoke}
              onConfirm={() => {
                revoke(key)
              }}
            >
              <Button size="small">{say.revoke}</Button>
            </Popconfirm>
          </td>
        </tr>
      )}
    </PlainTable>
  )
}

/** My keys, and for a registrar those of others: made, copied once, revoked. */
export const KeysPage = () => {
  const say = useKeyWords()
  const read = useRead(listKeys)
  const [making, setMaking] = useState(false)
  // Here and not in the table: with the last key the table goes, and what was done is told all the same.
  const revoking = useWrite(revokeKey)
  const tellDone = useNotice()
  const tellRefusal = useTellRefusal()
  const revoke = ({ id }: KeyRow) => {
    revoking.mutate(
      { params: { id } },
      {
        onSuccess: () => {
          tellDone(say.revoked)
        },
        onError: tellRefusal,
      },
    )
  }
  const make = (
    <Button
      type="primary"
      onClick={() => {
        setMaking(true)
      }}
    >
      {say.make}
    </Button>
  )
  return (
    <Page title={say.title} lead={say.lead} action={make}>
      <Loaded of={read} lines={4}>
        {({ keys }) => {
          const mine = keys.filter((it) => it.mine)
          const others = keys.filter((it) => !it.mine)
          return (
            <>
              {mine.length === 0 ? (
                <Empty title={say.none} help={say.noneHelp} />
              ) : (
                <Panel title={say.mine}>
                  <KeyTable keys={mine} whose={false} revoke={revoke} />
                </Panel>
              )}
              {others.length > 0 ? (
                <Panel title={say.others}>
                  <KeyTable keys={others} whose revoke={revoke} />
                </Panel>
              ) : null}
            </>
          )
        }}
      </Loaded>
      <p className="keys-foot">
        <Link to={paths.apiDocs}>{say.docs}</Link>
      </p>
      {making ? (
        <MakeKey
          close={() => {
            setMaking(false)
          }}
        />
      ) : null}
    </Page>
  )
}
