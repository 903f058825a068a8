import './take-menu.css'
import { Button } from 'antd'
import { type KeyboardEvent, useId, useRef, useState } from 'react'
import { Icon } from './icons.tsx'
import { useMessages } from './locale.tsx'
import { useExport } from './use-export.ts'

/** A file of the menu; null where there is nothing to take. */
type Item = { label: string; address: string | null }

/** A button that opens a few files to take away, and in its place how much has come while one is under way. */
export const TakeMenu = ({
  label,
  items,
  nothing,
}: {
  label: string
  items: readonly Item[]
  /** Said below the items where some of them cannot be taken. */
  nothing?: string | null
}) => {
  const { exporting: words } = useMessages()
  const { bytes, take, stop } = useExport()
  const [open, setOpen] = useState(false)
  const box = useRef<HTMLFieldSetElement>(null)
  const id = useId()
  if (bytes !== null)
    return (
      <>
        <output className="soft take-under">{words.under(bytes)}</output>
        <Button onClick={stop}>{words.stop}</Button>
      </>
    )
  const close = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || !open) return
    setOpen(false)
    box.current?.querySelector('button')?.focus()
  }
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- it hears what its buttons are told
    <fieldset
      ref={box}
      className="take-menu"
      aria-label={label}
      onKeyDown={close}
      onBlur={(event) => {
        if (!event.currentTarget.contains(event.relatedTarget)) setOpen(false)
      }}
    >
      <Button
        icon={<Icon name="takeAway" />}
        aria-expanded={open}
        aria-controls={id}
        onClick={() => {
          setOpen(!open)
        }}
      >
        {label}
      </Button>
      <ul id={id} className="take-items" hidden={!open}>
        {items.map((item) => (
          <li key={item.label}>
            <button
              type="button"
              disabled={item.address === null}
              onClick={() => {
                setOpen(false)
                if (item.address !== null) take(item.address)
              }}
            >
              {item.label}
            </button>
          </li>
        ))}
        {nothing ? <li className="soft take-nothing">{nothing}</li> : null}
      </ul>
    </fieldset>
  )
}
