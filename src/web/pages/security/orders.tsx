import { Button, Modal, Popconfirm } from 'antd'
import { useState } from 'react'
import { type AccessOrderRow, confirmAccess, dropAccess } from '#contract/security.ts'
import { useWrite } from '../../api/query.ts'
import { CopyButton } from '../../ui/copy-button.tsx'
import { DayText } from '../../ui/days.tsx'
import { useNotice, useTellRefusal } from '../../ui/notice.tsx'
import { Panel } from '../../ui/page.tsx'
import { PlainTable } from '../../ui/plain-table.tsx'
import { useSecurityWords } from './words.ts'

/** The second half, shown this once. */
const SecondHalf = ({ login, password, close }: { login: string; password: string; close: () => void }) => {
  const say = useSecurityWords()
  return (
    <Modal
      open
      title={say.secondHalf}
      mask={{ closable: false }}
      onCancel={close}
      footer={
        <Button type="primary" onClick={close}>
          {say.handedOver}
        </Button>
      }
    >
      <p>{login}</p>
      <p className="half">
        <code>{password}</code> <CopyButton text={password} />
      </p>
      <p className="soft">{say.secondHalfHelp}</p>
    </Modal>
  )
}

/** What one administrator asked for and another confirms. */
export const Orders = ({ orders }: { orders: readonly AccessOrderRow[] }) => {
  const say = useSecurityWords()
  const notice = useNotice()
  const tellRefusal = useTellRefusal()
  const confirm = useWrite(confirmAccess)
  const drop = useWrite(dropAccess)
  const [half, setHalf] = useState<{ login: string; password: string } | null>(null)
  const dropIt = (id: string) => {
    drop.mutate({ params: { id } }, { onError: tellRefusal })
  }
  const confirmIt = (id: string) => {
    confirm.mutate(
      { params: { id }, body: {} },
      {
        onSuccess: ({ login, password }) => {
          if (password === null) notice(say.confirmed)
          else setHalf({ login, password })
        },
        onError: tellRefusal,
      },
    )
  }
  return (
    <Panel title={say.orders}>
      <PlainTable
        rows={orders}
        none={say.noOrders}
        heads={[say.what, say.person, say.login, say.asked, say.acts]}
      >
        {({ id, kind, person, login, subject, askedBy, askedAt, mine, mayConfirm }) => (
          <tr key={id}>
            <td>
              {say.kinds[kind]} {subject === null ? null : <span className="soft">{subject}</span>}
            </td>
            <td>{person.name}</td>
            <td>{login}</td>
            <td>
              {askedBy.name} <DayText day={askedAt} />
            </td>
            <td>
              <span className="acts">
                {mayConfirm ? (
                  <Popconfirm
                    title={say.confirmAsk(say.kinds[kind], person.name, askedBy.name)}
                    okText={say.confirm}
                    onConfirm={() => {
                      confirmIt(id)
                    }}
                  >
                    <Button size="small" type="primary">
                      {say.confirm}
                    </Button>
                  </Popconfirm>
                ) : null}
                {mine || mayConfirm ? (
                  <Button
                    size="small"
                    onClick={() => {
                      dropIt(id)
                    }}
                  >
                    {mine ? say.takeBack : say.turnDown}
                  </Button>
                ) : null}
              </span>
            </td>
          </tr>
        )}
      </PlainTable>
      {half ? (
        <SecondHalf
          {...half}
          close={() => {
            setHalf(null)
          }}
        />
      ) : null}
    </Panel>
  )
}
