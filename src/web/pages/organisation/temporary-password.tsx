import { Button, Modal } from 'antd'
import { CopyButton } from '../../ui/copy-button.tsx'
import { useOrganisationWords } from './words.ts'

export type Temporary = { login: string; password: string; half: boolean }

/** Shown once and kept nowhere: large, in letters that cannot be mistaken, to copy or to read out. */
export const TemporaryPassword = ({
  person,
  temporary,
  close,
}: {
  person: string
  temporary: Temporary
  close: () => void
}) => {
  const words = useOrganisationWords()

  return (
    <Modal
      open
      title={words.shownOnce}
      mask={{ closable: false }}
      onCancel={close}
      footer={
        <Button type="primary" onClick={close}>
          {words.handedOver}
        </Button>
      }
    >
      <dl className="temporary">
        <div>
          <dt>{words.login}</dt>
          <dd>
            {temporary.login} {temporary.login === person ? null : <span className="soft">{person}</span>}
          </dd>
        </div>
        <div>
          <dt>{temporary.half ? words.firstHalf : words.temporary}</dt>
          <dd>
            <code>{temporary.password}</code> <CopyButton text={temporary.password} />
          </dd>
        </div>
      </dl>
      <p className="soft">{temporary.half ? words.halfHelp : words.shownOnceHelp}</p>
    </Modal>
  )
}
