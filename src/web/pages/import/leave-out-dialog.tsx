import { Input, Modal, Radio } from 'antd'
import { useRef, useState } from 'react'
import { focusNow } from '../../ui/field.tsx'
import { useMessages } from '../../ui/locale.tsx'
import { useDraftWords } from './words.ts'

const longest = 200

/** Why a problem is not imported: one of the usual reasons (a digit chooses it), or own words. */
export const LeaveOutDialog = ({
  title,
  onReason,
  onCancel,
}: {
  title: string
  onReason: (reason: string) => void
  onCancel: () => void
}) => {
  const { general } = useMessages()
  const words = useDraftWords()
  const { reasons } = words.leavingOut
  const [chosen, setChosen] = useState<number>(0)
  const [typed, setTyped] = useState('')
  const own = chosen === reasons.length
  const said = own ? typed.trim() : (reasons[chosen] ?? '')
  const box = useRef<HTMLDivElement>(null)
  const go = () => {
    if (said !== '') onReason(said)
  }
  return (
    <Modal
      open
      title={words.leavingOut.title}
      okText={words.leavingOut.go}
      okButtonProps={{ disabled: said === '' }}
      cancelText={general.buttons.cancel}
      onOk={go}
      onCancel={onCancel}
      // The dialog takes the focus as it opens; then it goes where the digits are heard.
      afterOpenChange={() => {
        box.current?.querySelector('input')?.focus()
      }}
    >
      <p className="field-hint ask-help">{words.leavingOut.help(title)}</p>
      {/* oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- hears digits for the choices within */}
      <div
        ref={box}
        onKeyDown={(event) => {
          if (event.target instanceof HTMLTextAreaElement) return
          const at = Number(event.key) - 1
          if (at >= 0 && at <= reasons.length) {
            event.preventDefault()
            setChosen(at)
          } else if (event.key === 'Enter') {
            event.preventDefault()
            go()
          }
        }}
      >
        <Radio.Group
          className="reasons"
          aria-label={words.leavingOut.title}
          value={chosen}
          options={[...reasons, words.leavingOut.own].map((label, value) => ({
            value,
            label: `${String(value + 1)} ${label}`,
          }))}
          onChange={(event) => {
            setChosen(event.target.value as number)
          }}
        />
        {own ? (
          <Input.TextArea
            ref={focusNow}
            aria-label={words.leavingOut.own}
            autoSize={{ minRows: 2, maxRows: 5 }}
            maxLength={longest}
            value={typed}
            onChange={(event) => {
              setTyped(event.target.value)
            }}
          />
        ) : null}
      </div>
    </Modal>
  )
}
