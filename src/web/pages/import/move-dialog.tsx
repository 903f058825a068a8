import { type GetRef, Modal, Select } from 'antd'
import { useRef, useState } from 'react'
import type { DraftProblem } from '#contract/drafts.ts'
import { useMessages } from '../../ui/locale.tsx'
import { hasRoom } from './draft-moves.ts'
import { useDraftWords } from './words.ts'

const searchable = { optionFilterProp: 'label' }

/** To which problem a measure or a manifestation goes. */
export const MoveDialog = ({
  part,
  from,
  text,
  problems,
  onMove,
  onCancel,
}: {
  part: 'measures' | 'manifestations'
  from: string
  text: string
  problems: readonly DraftProblem[]
  onMove: (to: string) => void
  onCancel: () => void
}) => {
  const { general } = useMessages()
  const words = useDraftWords()
  const list = useRef<GetRef<typeof Select>>(null)
  const [to, setTo] = useState<string | null>(null)
  return (
    <Modal
      open
      title={words.moving.title}
      okText={words.moving.go}
      okButtonProps={{ disabled: to === null }}
      cancelText={general.buttons.cancel}
      onOk={() => {
        if (to !== null) onMove(to)
      }}
      onCancel={onCancel}
      afterOpenChange={() => {
        list.current?.focus()
      }}
    >
      <p className="field-hint ask-help">{text.length > 60 ? `${text.slice(0, 60)}…` : text}</p>
      <Select
        className="told-select"
        ref={list}
        showSearch={searchable}
        aria-label={words.moving.to}
        placeholder={words.moving.to}
        value={to}
        options={problems
          .filter((it) => it.key !== from && !it.leftOut && hasRoom(it, part))
          .map(({ key, marker, title }) => ({
            value: key,
            label: `${marker ?? ''}${title.length > 60 ? `${title.slice(0, 60)}…` : title}`,
          }))}
        onChange={setTo}
      />
    </Modal>
  )
}
