import './course.css'
import { Button } from 'antd'
import { Suspense, lazy, useState } from 'react'
import type { ProblemDetail } from '#contract/problems.ts'
import { DayText } from '../../../ui/days.tsx'
import { Panel } from '../../../ui/page.tsx'
import { Tag } from '../../../ui/tags.tsx'
import { CourseRequests } from './course-requests.tsx'
import { useMessages } from '../../../ui/locale.tsx'
import { useCourseWords } from './course-words.ts'
import { Links } from './links.tsx'
import { may } from '../opened.ts'
import { Sources } from './sources.tsx'

const AskChange = lazy(async () => ({ default: (await import('./ask-change.tsx')).AskChange }))
const RecheckForm = lazy(async () => ({ default: (await import('./recheck-form.tsx')).RecheckForm }))
const Resume = lazy(async () => ({ default: (await import('./course-reasons.tsx')).Resume }))

type Open = 'ask' | 'recheck' | 'resume' | null

/** What was asked to go otherwise and what became of it, what ended it, whom it belongs with, who else found it. */
export const CoursePanel = ({ detail }: { detail: ProblemDetail }) => {
  const words = useCourseWords()
  const [open, setOpen] = useState<Open>(null)
  const { course, options } = detail
  const close = () => {
    setOpen(null)
  }
  const quiet =
    course.requests.length + course.links.length + course.sources.length + course.turns.length === 0
  const button = (which: Exclude<Open, null>, label: string) => (
    <Button
      size="small"
      onClick={() => {
        setOpen(which)
      }}
    >
      {label}
    </Button>
  )
  const mine = (['recheck', 'ask-change', 'add-source'] as const).some((act) => may(options, act))
  if (quiet && !mine && !course.ended && detail.course.replaced.length === 0) return null
  return (
    <Panel
      title={words.title}
      extra={
        <>
          {detail.extensions > 0 ? <Tag>{words.extensions(detail.extensions)}</Tag> : null}
          {may(options, 'recheck') ? button('recheck', words.recheck) : null}
          {may(options, 'ask-change') ? button('ask', words.ask) : null}
        </>
      }
    >
      {course.ended ? <Ended detail={detail} resume={button('resume', words.resume)} /> : null}
      {quiet ? <p className="soft">{words.nothing}</p> : null}
      <CourseRequests detail={detail} />
      <Turns detail={detail} />
      <Links links={course.links} />
      <Replaced detail={detail} />
      <Sources detail={detail} />
      <Suspense>
        {open === 'ask' ? <AskChange detail={detail} onClose={close} /> : null}
        {open === 'recheck' ? <RecheckForm detail={detail} onClose={close} /> : null}
        {open === 'resume' ? <Resume detail={detail} onClose={close} /> : null}
      </Suspense>
    </Panel>
  )
}

const Ended = ({ detail, resume }: { detail: ProblemDetail; resume: React.ReactNode }) => {
  const words = useCourseWords()
  const { ended } = detail.course
  if (!ended) return null
  return (
    <div className="course-ended">
      <p>
        <b>{words.endedOn(words.endedAs[ended.as], ended.receiver)}</b>{' '}
        <span className="soft">
          {ended.by.unit} {ended.by.person} <DayText day={ended.at} />
        </span>
      </p>
      <p>{ended.grounds}</p>
      <p className="soft">{words.notClosed}</p>
      {may(detail.options, 'resume') ? resume : null}
    </div>
  )
}

/** 由限期转长期, for ever; and when it is looked at again. */
const Turns = ({ detail }: { detail: ProblemDetail }) => {
  const words = useCourseWords()
  const { words: terms } = useMessages()
  const { turns, rechecks } = detail.course
  const longTerm = detail.timeClass === 'long-term' && turns.length > 0
  if (turns.length === 0 && rechecks.length === 0) return null
  return (
    <ul className="course-lines">
      {turns.map(({ from, to, on, by }) => (
        <li key={on + to}>{words.turnSaid(from, to, on, by)}</li>
      ))}
      {rechecks.map(({ found, by, at }) => (
        <li key={at}>
          {terms.told(words.recheck, found)}{' '}
          <span className="soft">
            {by.person} <DayText day={at} />
          </span>
        </li>
      ))}
      {detail.recheckOn ? (
        <li>
          <Tag tone="waiting">{words.recheckDue(detail.recheckOn)}</Tag>
        </li>
      ) : longTerm ? (
        <li className="late">{words.noRecheck}</li>
      ) : null}
    </ul>
  )
}

const Replaced = ({ detail }: { detail: ProblemDetail }) => {
  const words = useCourseWords()
  const { replaced } = detail.course
  if (replaced.length === 0) return null
  const now = (id: string) => detail.measureList.find((it) => it.id === id)?.text ?? ''
  return (
    <div>
      <h3>{words.replacedTitle}</h3>
      <ul className="course-lines">
        {replaced.map((it) => (
          <li key={it.id}>
            <s>{it.text}</s>{' '}
            <span className="soft">
              <DayText day={it.at} /> {words.reasonSaid(it.reason)}
            </span>
            {now(it.by) ? <div className="soft">{words.replacedBy(now(it.by))}</div> : null}
          </li>
        ))}
      </ul>
    </div>
  )
}
