import { Button, Modal } from 'antd'
import { useRef } from 'react'
import type { DraftProblem } from '#contract/drafts.ts'
import { headed } from '../../ui/headed.ts'
import { useDraftWords } from './words.ts'

const named = 8

/** Asked once before confirming: these have not been looked at. Nothing is forbidden. */
export const AskUnlooked = ({
  problems,
  onLook,
  onGoOn,
  onCancel,
}: {
  problems: readonly DraftProblem[]
  onLook: () => void
  onGoOn: () => void
  onCancel: () => void
}) => {
  const { unlooked } = useDraftWords()
  const look = useRef<HTMLButtonElement>(null)
  return (
    <Modal
      open
      title={unlooked.title(problems.length)}
      onCancel={onCancel}
      afterOpenChange={() => {
        look.current?.focus()
      }}
      footer={[
        <Button key="on" onClick={onGoOn}>
          {unlooked.goOn}
        </Button>,
        <Button key="look" ref={look} type="primary" onClick={onLook}>
          {unlooked.look}
        </Button>,
      ]}
    >
      <ul className="unlooked">
        {problems.slice(0, named).map(({ key, marker, title }) => (
          <li key={key}>{headed({ marker: marker ?? '', title: title.slice(0, 60) })}</li>
        ))}
        {problems.length > named ? <li className="soft">{unlooked.more(problems.length - named)}</li> : null}
      </ul>
    </Modal>
  )
}
