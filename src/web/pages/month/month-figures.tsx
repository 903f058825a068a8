import { Icon } from '../../ui/icons.tsx'
import type { GivenProof } from './month-draft.ts'
import { useMonthWords } from './words.ts'

type Figure = { text: string; value: number; unit: string | null; indicator: string | null }

/** The figures of the words: a click goes from file to file, and back to none. */
export const MonthFigures = ({
  figures,
  proofs,
  ties,
  onChange,
}: {
  figures: readonly Figure[]
  proofs: readonly GivenProof[]
  ties: Readonly<Record<number, number>>
  onChange: (ties: Record<number, number>) => void
}) => {
  const words = useMonthWords()
  if (figures.length === 0 || proofs.length === 0) return null
  const next = (at: number) => {
    const now = ties[at] ?? -1
    const rest = Object.fromEntries(Object.entries(ties).filter(([figure]) => Number(figure) !== at))
    onChange(now + 1 < proofs.length ? { ...rest, [at]: now + 1 } : rest)
  }
  return (
    <fieldset className="month-figures">
      <legend className="soft">{words.figures}</legend>
      {figures.map((it, at) => {
        const file = proofs[ties[at] ?? -1]
        return (
          <button
            // Figures have no ids: their place is what they are tied by.
            key={`${it.text}${String(at)}`}
            type="button"
            className={file ? 'chip chip-figure is-tied' : 'chip chip-figure'}
            aria-pressed={file !== undefined}
            onClick={() => {
              next(at)
            }}
          >
            <Icon name="figure" size={13} />
            <b>
              {it.value}
              {it.unit}
            </b>
            <span className="soft">{file ? words.tiedTo(file.fileName) : words.untied}</span>
          </button>
        )
      })}
    </fieldset>
  )
}
