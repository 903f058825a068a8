import { createContext, useContext } from 'react'
import type { Edit } from './use-draft.ts'

/** What asks for more than one press. */
export type Asking =
  | { what: 'leave-out'; key: string }
  | { what: 'move'; part: 'measures' | 'manifestations'; from: string; key: string }
  | { what: 'keys' }
  | { what: 'unlooked' }

/** What every part of the page may do: it stays the same as long as the page does. */
export type Desk = {
  edit: Edit
  ask: (asking: Asking) => void
  select: (key: string) => void
  showLine: (line: number) => void
  /** Found right: it is marked, and the next one to be looked at is opened. */
  accept: (key: string) => void
}

export const DeskContext = createContext<Desk | null>(null)

export const useDesk = (): Desk => {
  const desk = useContext(DeskContext)
  if (!desk) throw new Error('no draft is open')
  return desk
}
