import { Suspense, lazy } from 'react'
import type { DraftMeasure } from '#contract/drafts.ts'
import { PrintedName, PrintedTerm } from './printed-name.tsx'
import { ToldText } from './told-text.tsx'
import { useDraftWords, useImportWords } from './words.ts'

/** Lists of units and a calendar are slow to draw: they come where one wants to change something. */
const MeasureDutyForm = lazy(async () => ({ default: (await import('./duty-form.tsx')).MeasureDutyForm }))

/** Units, deadline, how far it is: of a measure, as far as the document tells it. */
export const MeasureTold = ({
  name,
  measure,
  editing,
  onEditing,
  onChange,
}: {
  name: string
  measure: DraftMeasure
  /** Units and deadline are being chosen. */
  editing: boolean
  onEditing: (editing: boolean) => void
  onChange: (part: Partial<DraftMeasure>) => void
}) => {
  const words = useDraftWords()
  const { deadline: deadlineLabel } = useImportWords().draft
  const { units, deadline, deadlineWords, status, progress } = measure
  const says = units.length > 0 || deadline !== null || deadlineWords !== null
  return (
    <div className="measure-told">
      {editing ? (
        <Suspense>
          <MeasureDutyForm
            name={name}
            measure={measure}
            onChange={onChange}
            onDone={() => {
              onEditing(false)
            }}
          />
        </Suspense>
      ) : says ? (
        <button
          type="button"
          className="as-text told-line"
          title={words.mendHere}
          onClick={() => {
            onEditing(true)
          }}
        >
          <span className="only-read">{name} </span>
          {units.map((it, at) => (
            // oxlint-disable-next-line react/no-array-index-key -- names as printed may repeat
            <PrintedName key={at} words={it.words} known={it.unit !== null} />
          ))}
          {deadline !== null || deadlineWords !== null ? (
            <span>
              <span className="soft">{deadlineLabel} </span>
              <PrintedTerm deadline={deadline} words={deadlineWords} />
            </span>
          ) : null}
        </button>
      ) : null}
      {(['status', 'progress'] as const).map((part) => {
        const told = part === 'status' ? status : progress
        return told === null ? null : (
          <div className="told-line" key={part}>
            <span className="soft">{words.told[part]}</span>
            <ToldText
              label={`${name} ${words.told[part]}`}
              lines
              value={told}
              empty={words.none}
              onCommit={(text) => {
                onChange({ [part]: text.trim() === '' ? null : text })
              }}
            />
          </div>
        )
      })}
    </div>
  )
}
