import { useRef, useState } from 'react'
import { useKept } from '../problem/kept.ts'
import { type Entries, type Entry, noEntry, readEntries } from './month-draft.ts'

/** What is typed on the page, kept on this computer until it is sent: a reload or a lost connection takes nothing away. */
export const useMonthDraft = (unit: string) => {
  const kept = useKept(`month.${unit}`)
  const [entries, setEntries] = useState<Entries>(() => readEntries(kept.text))
  // A file that arrives while one types on must not bring the words of before back.
  const latest = useRef(entries)
  const write = (next: Entries): void => {
    latest.current = next
    setEntries(next)
    const said = Object.entries(next).filter(
      ([, it]) => it.text !== '' || it.proofs.length > 0 || it.completes || it.also.length > 0,
    )
    kept.write(said.length === 0 ? '' : JSON.stringify(Object.fromEntries(said)))
  }
  return {
    entries,
    recalled: kept.recalled,
    change: (key: string, change: Partial<Entry>): void => {
      const now = latest.current
      write({ ...now, [key]: { ...noEntry, ...now[key], ...change } })
    },
    /** Forgets what has been sent. */
    drop: (keys: readonly string[]): void => {
      write(Object.fromEntries(Object.entries(latest.current).filter(([key]) => !keys.includes(key))))
    },
  }
}
export type MonthDraft = ReturnType<typeof useMonthDraft>
