import { useCallback, useState } from 'react'
import { useSession } from '../../api/query.ts'

const prefix = 'zhenggai.kept.'

/** Storage may be switched off by the browser: then what is typed lasts as long as the page. */
const recall = (key: string): string | null => {
  try {
    return localStorage.getItem(key)
  } catch {
    return null
  }
}
const remember = (key: string, text: string | null): void => {
  try {
    if (text === null) localStorage.removeItem(key)
    else localStorage.setItem(key, text)
  } catch {
    // Nothing to do: see recall.
  }
}

/**
 * A text that survives a reload until it is sent: kept on this computer, for this person, under what it is about.
 * `forget` empties it; `recalled` says that it was there from before.
 */
export const useKept = (about: string) => {
  const person = useSession().data?.me?.person.id ?? ''
  const key = `${prefix}${person}.${about}`
  const [recalled] = useState(() => recall(key))
  const [text, setText] = useState(recalled ?? '')
  const write = useCallback(
    (next: string) => {
      setText(next)
      remember(key, next === '' ? null : next)
    },
    [key],
  )
  const forget = useCallback(() => {
    write('')
  }, [write])
  return { text, write, forget, recalled: recalled !== null && recalled !== '' }
}
