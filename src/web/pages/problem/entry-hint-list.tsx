import { useMemo } from 'react'
import { type ProblemDetail, showProblem } from '#contract/problems.ts'
import { type Earlier, type EntryHint, checkEntry } from '#core/words/checks/check-entry.ts'
import { checkHints as en } from '#messages/en/check-hints.ts'
import { checkHints as zh } from '#messages/zh/check-hints.ts'
import { useRead } from '../../api/query.ts'
import { useDayWords, useToday } from '../../ui/days.tsx'
import { usePageWords } from '../../ui/locale.tsx'
import type { Entry } from './entry-hints.tsx'

type Words = typeof zh

/** What does not fit in the text, or with what was told of the problem before: one quiet line each. */
export const EntryHintList = ({ problem, text, as, completes }: Entry) => {
  const words = usePageWords<Words>({ 'zh-CN': zh, en })
  const { dayText } = useDayWords()
  const today = useToday()
  const detail = useRead(showProblem, { params: { id: problem } }).data
  const hints = useMemo(
    () =>
      checkEntry({
        text,
        as,
        completes,
        earlier: detail && as === 'progress' ? toldBefore(detail) : [],
        feedbackOn: detail?.feedbackOn ?? null,
        today,
      }),
    [text, as, completes, detail, today],
  )
  return (
    <section className="entry-hints" aria-label={words.entry.title} aria-live="polite">
      {hints.length === 0 ? null : (
        <ul>
          {[...new Set(hints.map((hint) => sentence(words, as, hint, dayText)))].map((says) => (
            <li key={says}>{says}</li>
          ))}
        </ul>
      )}
    </section>
  )
}

/** The latest first; each with the day it speaks of or was told on. */
const toldBefore = ({ progress }: ProblemDetail): Earlier[] =>
  progress.map(({ text, at, happened }) => ({ text, on: dayOf(happened) ?? dayOf(at) })).reverse()

const dayOf = (said: string | null): string | null => /^\d{4}-\d{2}-\d{2}/u.exec(said ?? '')?.[0] ?? null

const sentence = (
  { contradictions, entry }: Words,
  as: Entry['as'],
  { code, first, second, sum }: EntryHint,
  dayText: (day: string | null) => string,
): string => {
  const said = first ?? ''
  switch (code) {
    case 'empty':
      return entry.empty
    case 'paper':
      return as === 'measure' ? entry.measurePaper : entry.paper
    case 'unproven':
    case 'before-feedback':
      return entry[code](said)
    default:
      return second?.earlier
        ? entry.earlier({
            first: said,
            second: second.text,
            on: second.on === null ? null : dayText(second.on),
          })
        : contradictions[code]({
            first: { line: null, text: said },
            second: second === null ? null : { line: null, text: second.text },
            sum,
          })
  }
}
