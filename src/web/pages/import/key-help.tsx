import { Modal } from 'antd'
import { draftKeys } from './use-draft-keys.ts'
import { useDraftWords } from './words.ts'

/** All keys of the page on one card. */
export const KeyHelp = ({ onClose }: { onClose: () => void }) => {
  const words = useDraftWords()
  return (
    <Modal open title={words.keys.title} footer={null} onCancel={onClose} width={520}>
      <p className="field-hint ask-help">{words.keys.lead}</p>
      <dl className="key-list">
        {draftKeys.map(({ act, keys }) => (
          <div className="told-pair" key={act}>
            <dt>
              {keys.map((it) => (
                <kbd key={it}>{it}</kbd>
              ))}
            </dt>
            <dd>{words.keys[act]}</dd>
          </div>
        ))}
      </dl>
    </Modal>
  )
}
