import { useDraftWords } from './words.ts'

/** What the marks in the source mean, each drawn as it is there. */
export const Legend = () => {
  const { legend } = useDraftWords()
  return (
    <span className="legend source soft">
      <mark className="mark-title">{legend.title}</mark>
      <mark className="mark-manifestation">{legend.manifestation}</mark>
      <mark className="mark-measure">{legend.measure}</mark>
      <span className="fine-figure">{legend.figure}</span>
      <span className="fine-day">{legend.day}</span>
      <span className="fine-unit">{legend.unit}</span>
    </span>
  )
}
