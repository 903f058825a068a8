import './key-help.css'
import { Modal } from 'antd'
import { keys as en } from '#messages/en/shortcuts.ts'
import { keys as zh } from '#messages/zh/shortcuts.ts'
import { useMessages, usePageWords } from '../ui/locale.tsx'
import { keyPages } from './key-pages.ts'

/** Every key, and what it does. */
export const KeyHelp = ({ onClose }: { onClose: () => void }) => {
  const words = usePageWords({ 'zh-CN': zh, en })
  const { nav } = useMessages().general
  const pages = Object.entries(keyPages).map(([letter, page]) => [`g ${letter}`, nav[page]] as const)
  const list = (title: string, of: readonly (readonly [string, string])[]) => (
    <section>
      <h3>{title}</h3>
      <dl className="key-list">
        {of.map(([key, does]) => (
          <div key={key}>
            <dt>
              {key.split(' ').map((it) => (
                <kbd key={it}>{it}</kbd>
              ))}
            </dt>
            <dd>{does}</dd>
          </div>
        ))}
      </dl>
    </section>
  )
  return (
    <Modal open title={words.title} footer={null} width={640} onCancel={onClose}>
      <p className="soft">{words.lead}</p>
      <div className="key-columns">
        {list(words.rows, [
          ['j', words.next],
          ['k', words.before],
          ['x', words.choose],
          ['o', words.open],
          ['e', words.edit],
          ['/', words.find],
          ['?', words.help],
        ])}
        {list(words.pages, pages)}
      </div>
    </Modal>
  )
}
