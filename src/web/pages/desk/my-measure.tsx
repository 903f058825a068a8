import { Button } from 'antd'
import { Suspense, lazy } from 'react'
import type { Desk } from '#contract/overview.ts'
import { Deadline, useDayWords } from '../../ui/days.tsx'
import { Light } from '../../ui/light.tsx'
import { ProblemLink } from '../../ui/list-link.tsx'
import { useMessages } from '../../ui/locale.tsx'
import { Loading } from '../../ui/states.tsx'
import { Tag } from '../../ui/tags.tsx'
import { useDeskWords } from './words.ts'

const ProgressForm = lazy(async () => ({
  default: (await import('../problem/progress-form.tsx')).ProgressForm,
}))

/** One measure of mine: what was told last, and the form to tell what changed, in place. */
export const MyMeasure = ({
  measure,
  reporting,
  reported,
  onReport,
  onClose,
  onReported,
}: {
  measure: Desk['measures'][number]
  reporting: boolean
  reported: boolean
  onReport: () => void
  onClose: () => void
  onReported: () => void
}) => {
  const words = useDeskWords()
  const { lists } = useMessages()
  const { dayText } = useDayWords()
  const { problem, lastProgress, manifestations } = measure
  return (
    <li className={reporting ? 'is-open' : undefined}>
      <p className="my-problem soft">
        <span className="number">{problem.number}</span>{' '}
        <ProblemLink id={problem.id}>{problem.shortTitle}</ProblemLink> <Light light={measure.light} />
        <Deadline
          deadline={
            measure.deadline === null ? null : { original: measure.deadline, current: measure.deadline }
          }
          over={measure.done}
        />
      </p>
      <p className="my-text">{measure.text}</p>
      <p className="my-last">
        {lastProgress ? (
          <>
            <span className="soft">{words.last(dayText(lastProgress.at))}</span>
            {lastProgress.text}
          </>
        ) : (
          <span className="soft">{words.none}</span>
        )}
      </p>
      {reporting ? (
        <Suspense fallback={<Loading lines={3} />}>
          <ProgressForm
            problem={problem.id}
            measure={measure.id}
            units={[measure.unit]}
            manifestations={manifestations}
            proves={manifestations.length === 1 ? manifestations.map((it) => it.id) : []}
            onDone={onReported}
            onCancel={onClose}
          />
        </Suspense>
      ) : (
        <div className="my-acts">
          <Button onClick={onReport}>
            {words.report}
            <span className="only-read"> {measure.text}</span>
          </Button>
          {reported ? <Tag tone="done">{words.reported}</Tag> : null}
          {measure.done ? <Tag tone="done">{lists.done}</Tag> : null}
        </div>
      )}
    </li>
  )
}
