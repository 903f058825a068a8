import { Button } from 'antd'
import { Suspense, lazy } from 'react'
import type { ProblemDetail } from '#contract/problems.ts'
import { useSession } from '../../api/query.ts'
import { Deadline, useDayWords } from '../../ui/days.tsx'
import { Light } from '../../ui/light.tsx'
import { useMessages } from '../../ui/locale.tsx'
import { Name } from '../../ui/names.tsx'
import { Tag } from '../../ui/tags.tsx'
import { ProofWords } from '../plans/proof-words.tsx'
import { speakingUnits, unitsOfMeasure } from './my-units.ts'
import { type Open, may } from './opened.ts'
import { Statements } from './statements.tsx'
import { useProblemWords } from './words.ts'

const AssignButton = lazy(async () => ({
  default: (await import('../shares/assign-button.tsx')).AssignButton,
}))

type Measure = ProblemDetail['measureList'][number]

/** One measure: who does it, by when, to what end, what was told of it last, and what I can do with it. */
export const MeasureCard = ({
  detail,
  measure,
  number,
  open,
}: {
  detail: ProblemDetail
  measure: Measure
  number: number
  open: Open
}) => {
  const { words: terms } = useMessages()
  const words = useProblemWords()
  const { dayText } = useDayWords()
  const session = useSession().data
  const { options, manifestations } = detail
  const speaks = speakingUnits(session, unitsOfMeasure(detail, measure.id)).length > 0
  const entries = detail.progress.filter((it) => it.measure === measure.id)
  const answers = manifestations.filter((it) => measure.answers.includes(it.id))
  const lacks = detail.returned?.measures.find((it) => it.measure === measure.id)
  return (
    <li className="measure" id={`measure-${measure.id}`}>
      <div className="measure-head">
        <p className="measure-text">
          <b>{measure.marker ?? `${String(number)}.`}</b> {measure.text}
        </p>
        <span className="measure-state">
          <Light light={measure.light} />
          {measure.done ? <Tag tone="done">{words.measure.done(dayText(measure.doneOn))}</Tag> : null}
          {measure.origin === 'reported' ? <Tag tone="waiting">{terms.importedUnverified}</Tag> : null}
        </span>
      </div>
      <p className="measure-facts soft">
        <span>
          {measure.units.length === 0 ? <Name of={null} /> : terms.list(measure.units.map((it) => it.name))}
        </span>
        {measure.deadline ? (
          <Deadline
            deadline={{ original: measure.deadline, current: measure.deadline }}
            over={measure.done}
          />
        ) : null}
        {measure.goal ? <span>{terms.told(words.measure.goal, measure.goal)}</span> : null}
      </p>
      <ProofWords proof={measure.proof} />
      {manifestations.length > 1 && answers.length > 0 ? (
        <p className="measure-answers soft">
          {words.measure.answersTo(terms.list(answers.map((it) => cut(it.text))))}
        </p>
      ) : null}
      {lacks ? <p className="late">{words.returnedMissing(cut(measure.text), lacks.missing)}</p> : null}
      {detail.step === 'registered' && entries.length === 0 ? null : (
        <Statements detail={detail} entries={entries} />
      )}
      <div className="measure-acts">
        {may(options, 'report-progress') && speaks ? (
          <Button
            size="small"
            onClick={() => {
              open({ act: 'report-progress', measure: measure.id })
            }}
          >
            {words.measure.report}
            <span className="only-read"> {cut(measure.text)}</span>
          </Button>
        ) : null}
        <Suspense>
          <AssignButton detail={detail} measure={measure} />
        </Suspense>
        {may(options, 'add-measure') ? (
          <>
            <Button
              size="small"
              onClick={() => {
                open({ act: 'revise-measure', measure: measure.id })
              }}
            >
              {words.measure.edit}
              <span className="only-read"> {cut(measure.text)}</span>
            </Button>
            <Button
              size="small"
              type="text"
              onClick={() => {
                open({ act: 'remove-measure', measure: measure.id })
              }}
            >
              {words.measure.remove}
              <span className="only-read"> {cut(measure.text)}</span>
            </Button>
          </>
        ) : null}
      </div>
    </li>
  )
}

const cut = (text: string): string => (text.length > 24 ? `${text.slice(0, 24)}…` : text)
