import { Button, Modal } from 'antd'
import { CopyButton } from '../../ui/copy-button.tsx'
import { useKeyWords } from './words.ts'

/** The whole key, this once. It is too long to be read out: copied, or marked and copied by hand. */
export const ShownOnce = ({ token, close }: { token: string; close: () => void }) => {
  const say = useKeyWords()
  return (
    <Modal
      open
      title={say.shownOnce}
      mask={{ closable: false }}
      onCancel={close}
      footer={
        <Button type="primary" onClick={close}>
          {say.kept}
        </Button>
      }
    >
      <p className="key-shown">
        <code>{token}</code>
      </p>
      <p>
        <CopyButton text={token} />
      </p>
      <p className="soft">{say.shownOnceHelp}</p>
    </Modal>
  )
}
