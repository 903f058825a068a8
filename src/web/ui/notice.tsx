import { type ReactNode, createContext, useCallback, useContext, useMemo, useRef, useState } from 'react'
import { asRefusal } from '../api/refusal.ts'
import { Icon } from './icons.tsx'
import { useMessages } from './locale.tsx'
import { RefusalText } from './refusal.tsx'

type Notice = { kind: 'done'; text: string } | { kind: 'refused'; error: unknown }
type Tell = { done: (text: string) => void; refused: (error: unknown) => void }

const Telling = createContext<Tell | null>(null)

/** How long «done» stays, in milliseconds; a refusal stays until it is closed. */
const doneFor = 4000

/** One line over the page: what was done, or why not. Read aloud as it appears. */
export const Notices = ({ children }: { children: ReactNode }) => {
  const { general } = useMessages()
  const [notice, setNotice] = useState<Notice | null>(null)
  const clock = useRef<ReturnType<typeof setTimeout>>(undefined)
  const show = useCallback((next: Notice | null) => {
    clearTimeout(clock.current)
    setNotice(next)
    if (next?.kind === 'done')
      clock.current = setTimeout(() => {
        setNotice(null)
      }, doneFor)
  }, [])
  const tell = useMemo<Tell>(
    () => ({
      done: (text) => {
        show({ kind: 'done', text })
      },
      refused: (error) => {
        show({ kind: 'refused', error })
      },
    }),
    [show],
  )
  return (
    <Telling.Provider value={tell}>
      {children}
      <output className="notice-done">
        {notice?.kind === 'done' ? (
          <span>
            <Icon name="check" /> {notice.text}
          </span>
        ) : null}
      </output>
      {notice?.kind === 'refused' ? (
        <div className="notice-refused" role="alert">
          <b>{general.states.refusedTitle}</b>
          <RefusalText refusal={asRefusal(notice.error)} />
          <button
            type="button"
            className="plain"
            onClick={() => {
              show(null)
            }}
          >
            {general.buttons.close}
          </button>
        </div>
      ) : null}
    </Telling.Provider>
  )
}

const useTell = (): Tell => {
  const tell = useContext(Telling)
  if (!tell) throw new Error('no <Notices> above')
  return tell
}

/** Says that something was done: a line that goes by itself. */
export const useNotice = (): ((text: string) => void) => useTell().done

/** Says a refusal in a box that stays until it is closed: for buttons without a form around them. */
export const useTellRefusal = (): ((error: unknown) => void) => useTell().refused
