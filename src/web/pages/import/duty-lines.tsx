import { type ReactNode, Suspense, lazy, useState } from 'react'
import type { DraftProblem } from '#contract/drafts.ts'
import { useMessages } from '../../ui/locale.tsx'
import { useDesk } from './desk.ts'
import { mend } from './draft-edits.ts'
import { PrintedName, PrintedTerm } from './printed-name.tsx'
import { useDraftWords, useImportWords } from './words.ts'

const DutyForm = lazy(async () => ({ default: (await import('./duty-form.tsx')).DutyForm }))

/** Who answers and by when, as far as the document says it; pressed, all of it can be chosen. */
export const DutyLines = ({ problem, unfolded }: { problem: DraftProblem; unfolded: boolean }) => {
  const words = useDraftWords()
  const { deadline: deadlineLabel } = useImportWords().draft
  const { words: terms } = useMessages()
  const { edit } = useDesk()
  const [editing, setEditing] = useState(false)
  const { duty, key } = problem
  const said: { label: string; told: ReactNode }[] = [
    ...(duty.leadLeader
      ? [
          {
            label: words.duty.leadLeader,
            told: <PrintedName words={duty.leadLeader.words} known={duty.leadLeader.person !== null} />,
          },
        ]
      : []),
    ...(duty.leadUnit
      ? [
          {
            label: words.duty.leadUnit,
            told: <PrintedName words={duty.leadUnit.words} known={duty.leadUnit.unit !== null} />,
          },
        ]
      : []),
    ...(duty.coUnits.length > 0
      ? [
          {
            label: words.duty.coUnits,
            told: duty.coUnits.map((it, at) => (
              // oxlint-disable-next-line react/no-array-index-key -- names as printed may repeat
              <PrintedName key={at} words={it.words} known={it.unit !== null} />
            )),
          },
        ]
      : []),
    ...(duty.handler
      ? [
          {
            label: words.duty.handler,
            told: <PrintedName words={duty.handler.words} known={duty.handler.person !== null} />,
          },
        ]
      : []),
    ...(duty.timeClass ? [{ label: words.duty.timeClass, told: terms.timeClasses[duty.timeClass] }] : []),
    ...(duty.deadline !== null || duty.deadlineWords !== null
      ? [
          {
            label: deadlineLabel,
            told: <PrintedTerm deadline={duty.deadline} words={duty.deadlineWords} />,
          },
        ]
      : []),
  ]
  if (editing)
    return (
      <div className="told-pair">
        <dt>{words.duty.title}</dt>
        <dd>
          <Suspense>
            <DutyForm
              duty={duty}
              onChange={(part) => {
                edit('mend', (all) => mend(all, key, { duty: { ...duty, ...part } }))
              }}
              onDone={() => {
                setEditing(false)
              }}
            />
          </Suspense>
        </dd>
      </div>
    )
  const open = () => {
    setEditing(true)
  }
  if (said.length === 0)
    return unfolded ? (
      <div className="told-pair">
        <dt>{words.duty.title}</dt>
        <dd>
          <button type="button" className="plain" onClick={open}>
            {words.setDuty}
          </button>
        </dd>
      </div>
    ) : null
  return said.map(({ label, told }) => (
    <div className="told-pair" key={label}>
      <dt>{label}</dt>
      <dd>
        <button type="button" className="as-text told-line" title={words.mendHere} onClick={open}>
          <span className="only-read">{label} </span>
          {told}
        </button>
      </dd>
    </div>
  ))
}
