import { useNavigate } from '@tanstack/react-router'
import { Suspense, lazy, useEffect, useState } from 'react'

const KeyHelp = lazy(async () => ({ default: (await import('./key-help.tsx')).KeyHelp }))

/** Where letters are typed they are letters. */
const typing = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  (target.isContentEditable ||
    target.closest('input:not([type="checkbox"]), textarea, select, [role="combobox"]') !== null)

/** Keys that work on every page; what they do is fetched with the first of them. */
export const Keys = () => {
  const navigate = useNavigate()
  const [help, setHelp] = useState(false)
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      const { key } = event
      if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing || event.defaultPrevented)
        return
      if (
        key.length !== 1 ||
        typing(event.target) ||
        document.querySelector('.ant-modal-wrap, .ant-drawer-open')
      )
        return
      if (key === '/') {
        event.preventDefault()
        document.getElementById('find')?.focus()
      } else if (key === '?') setHelp(true)
      else
        void import('./press-key.ts').then(
          ({ pressKey }) => pressKey(key, navigate),
          () => undefined,
        )
    }
    document.addEventListener('keydown', press)
    return () => {
      document.removeEventListener('keydown', press)
    }
  }, [navigate])
  return (
    <Suspense>
      {help ? (
        <KeyHelp
          onClose={() => {
            setHelp(false)
          }}
        />
      ) : null}
    </Suspense>
  )
}
