import { Alert, Button, Form, Input, Modal } from 'antd'
import { useState } from 'react'
import { renderSVG } from 'uqr'
import { beginSecondFactor, bindSecondFactor, readOwnDoor } from '#contract/own-door.ts'
import { useRead, useWrite } from '../../api/query.ts'
import { CopyButton } from '../../ui/copy-button.tsx'
import { useDayWords } from '../../ui/days.tsx'
import { FormDialog } from '../../ui/form-dialog.tsx'
import { useMessages } from '../../ui/locale.tsx'
import { useNotice } from '../../ui/notice.tsx'
import { Panel } from '../../ui/page.tsx'
import { RefusalAlert } from '../../ui/refusal.tsx'
import { useOwnDoorWords } from './own-door-words.ts'

type Begun = { secret: string; address: string }

/** What the telephone scans, and the first code it shows. */
const BindIt = ({
  begun,
  bound,
  close,
}: {
  begun: Begun
  bound: (codes: string[]) => void
  close: () => void
}) => {
  const words = useOwnDoorWords()
  const { general } = useMessages()
  const bind = useWrite(bindSecondFactor)
  const picture = `data:image/svg+xml,${encodeURIComponent(renderSVG(begun.address))}`
  return (
    <FormDialog<{ code: string }>
      title={words.bind}
      lead={words.scan}
      initial={{}}
      pending={bind.isPending}
      error={bind.error}
      close={close}
      send={({ code }) => {
        bind.mutate({ body: { code } }, { onSuccess: ({ recovery }) => bound(recovery) })
      }}
    >
      <img className="qr" src={picture} alt={words.qr} width={240} height={240} />
      <p className="soft">{words.manual}</p>
      <p className="factor-key">
        <code>{begun.secret.replace(/(.{4})(?=.)/g, '$1 ')}</code> <CopyButton text={begun.secret} />
      </p>
      <Form.Item
        name="code"
        label={words.firstCode}
        rules={[{ required: true, message: general.form.required }]}
      >
        <Input autoComplete="one-time-code" inputMode="numeric" maxLength={7} />
      </Form.Item>
    </FormDialog>
  )
}

const ShowRecovery = ({ codes, close }: { codes: readonly string[]; close: () => void }) => {
  const words = useOwnDoorWords()
  return (
    <Modal
      open
      title={words.recoveryTitle}
      mask={{ closable: false }}
      onCancel={close}
      footer={
        <Button type="primary" onClick={close}>
          {words.saved}
        </Button>
      }
    >
      <p>{words.recoveryHelp}</p>
      <ul className="recovery">
        {codes.map((code) => (
          <li key={code}>
            <code>{code}</code>
          </li>
        ))}
      </ul>
      <CopyButton text={codes.join('\n')} />
    </Modal>
  )
}

/** Password first, then what is scanned, then what is kept: three steps, each in its dialog. */
export const BindSteps = ({
  replacing,
  close,
  done,
}: {
  replacing: boolean
  close: () => void
  done: () => void
}) => {
  const words = useOwnDoorWords()
  const { general } = useMessages()
  const begin = useWrite(beginSecondFactor)
  const [begun, setBegun] = useState<Begun | null>(null)
  const [codes, setCodes] = useState<string[] | null>(null)
  const required = [{ required: true, message: general.form.required }]
  if (codes) return <ShowRecovery codes={codes} close={done} />
  if (begun) return <BindIt begun={begun} bound={setCodes} close={close} />
  return (
    <FormDialog<{ password: string; code?: string }>
      title={words.next}
      lead={words.factorOff}
      initial={{}}
      pending={begin.isPending}
      error={begin.error}
      close={close}
      send={(body) => {
        begin.mutate({ body }, { onSuccess: setBegun })
      }}
    >
      <Form.Item name="password" label={words.password} rules={required}>
        <Input.Password autoComplete="current-password" />
      </Form.Item>
      {replacing ? (
        <Form.Item name="code" label={words.codeNow} rules={required}>
          <Input autoComplete="one-time-code" />
        </Form.Item>
      ) : null}
    </FormDialog>
  )
}

/** Whether I have one, and the way to one. */
export const SecondFactorPanel = () => {
  const words = useOwnDoorWords()
  const { dayText } = useDayWords()
  const notice = useNotice()
  const door = useRead(readOwnDoor)
  const [open, setOpen] = useState(false)
  const factor = door.data?.secondFactor
  const bound = factor?.boundAt ?? null
  return (
    <Panel title={words.factor}>
      <RefusalAlert error={door.error} />
      <p>{bound === null ? words.factorOff : words.factorOn(dayText(bound), factor?.recoveryLeft ?? 0)}</p>
      {bound !== null && (factor?.recoveryLeft ?? 0) < 3 ? (
        <Alert type="warning" title={words.fewLeft} />
      ) : null}
      <Button
        disabled={!door.data}
        onClick={() => {
          setOpen(true)
        }}
      >
        {bound === null ? words.turnOn : words.replace}
      </Button>
      {bound === null ? null : <p className="soft">{words.lost}</p>}
      {open ? (
        <BindSteps
          replacing={bound !== null}
          close={() => {
            setOpen(false)
          }}
          done={() => {
            setOpen(false)
            notice(words.bound)
          }}
        />
      ) : null}
    </Panel>
  )
}
