import { Suspense, lazy } from 'react'
import { useSettled } from './evidence/use-settled.ts'

const EntryHintList = lazy(async () => ({ default: (await import('./entry-hint-list.tsx')).EntryHintList }))

/** What is being written about a problem; `completes`: its writer says that it is done with this. */
export type Entry = { problem: string; text: string; as: 'progress' | 'measure'; completes: boolean }

/** Shorter texts are still being begun. */
const leastTyped = 8

/**
 * Hints on what is being written, after a pause and never while typing. They hold nothing up; what they are found by
 * is fetched only when there is something to look at.
 */
export const EntryHints = (entry: Entry) => {
  const text = useSettled(entry.text)
  if (text.trim().length < leastTyped) return null
  return (
    <Suspense>
      <EntryHintList {...entry} text={text} />
    </Suspense>
  )
}
