import { useDeferredValue, useMemo } from 'react'
import { recognise } from '#core/words/figures/recognise.ts'
import { useToday } from '../../ui/days.tsx'
import { Chips } from '../../ui/tags.tsx'
import { useProblemWords } from './words.ts'

/** Figures and 《documents》 of a text while it is typed: the same reading the ledger keeps them by. */
export const TypedChips = ({ text }: { text: string }) => {
  const words = useProblemWords().progress
  const today = useToday()
  const settled = useDeferredValue(text)
  const { figures, documents } = useMemo(() => recognise(settled, today), [settled, today])
  if (figures.length + documents.length === 0) return null
  return (
    <section className="typed-chips" aria-label={words.seen}>
      <Chips
        figures={figures.map((it) => ({
          text: it.text,
          value: it.value,
          unit: it.unit,
          indicator: it.indicator,
        }))}
        documents={[...new Set(documents.map((it) => it.title))]}
      />
    </section>
  )
}
