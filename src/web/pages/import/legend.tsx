import type { LineMarks } from './source-marks.ts'
import { useDraftWords } from './words.ts'

const parts = ['title', 'manifestation', 'measure'] as const
const fines = ['figure', 'day', 'unit'] as const

/** What the marks in this source mean, each drawn as it is there; of what does not occur nothing is said. */
export const Legend = ({ marks }: { marks: ReadonlyMap<number, LineMarks> }) => {
  const { legend } = useDraftWords()
  const found = [...marks.values()]
  return (
    <span className="legend source soft">
      {parts
        .filter((part) => found.some((line) => line.marks.some((it) => it.part === part)))
        .map((part) => (
          <mark key={part} className={`mark-${part}`}>
            {legend[part]}
          </mark>
        ))}
      {fines
        .filter((fine) => found.some((line) => line.fine.some((it) => it.fine === fine)))
        .map((fine) => (
          <span key={fine} className={`fine-${fine}`}>
            {legend[fine]}
          </span>
        ))}
    </span>
  )
}
