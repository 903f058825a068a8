import { Button } from 'antd'
import { Suspense, lazy, useState } from 'react'
import type { ProblemDetail } from '#contract/problems.ts'
import { useAct } from '../../../api/query.ts'
import { DayText } from '../../../ui/days.tsx'
import { useMessages } from '../../../ui/locale.tsx'
import { RefusalAlert } from '../../../ui/refusal.tsx'
import { Tag } from '../../../ui/tags.tsx'
import { useCourseWords } from './course-words.ts'

const ReasonFor = lazy(async () => ({ default: (await import('./course-reasons.tsx')).ReasonFor }))

type Request = ProblemDetail['course']['requests'][number]

/** Open requests first, each with what I can do to it; decided ones folded away below. */
export const CourseRequests = ({ detail }: { detail: ProblemDetail }) => {
  const words = useCourseWords()
  const [all, setAll] = useState(false)
  const { requests } = detail.course
  const open = requests.filter((it) => it.outcome === null)
  const decided = requests.filter((it) => it.outcome !== null).toReversed()
  return (
    <>
      {open.length === 0 ? null : (
        <ul className="course-requests">
          {open.map((it) => (
            <OneRequest key={it.id} detail={detail} request={it} />
          ))}
        </ul>
      )}
      {decided.length === 0 ? null : (
        <>
          <Button
            type="link"
            size="small"
            className="course-fold"
            aria-expanded={all}
            onClick={() => {
              setAll(!all)
            }}
          >
            {all ? words.fewer : words.earlier(decided.length)}
          </Button>
          {all ? (
            <ul className="course-requests">
              {decided.map((it) => (
                <OneRequest key={it.id} detail={detail} request={it} />
              ))}
            </ul>
          ) : null}
        </>
      )}
    </>
  )
}

const nameOf = ({ unit, person }: Request['by']) => [unit, person].filter(Boolean).join(' ')

const OneRequest = ({ detail, request }: { detail: ProblemDetail; request: Request }) => {
  const words = useCourseWords()
  const { change, consent, outcome, turn } = request
  return (
    <li className="course-request" id={`request-${request.id}`}>
      <p>
        <b>{words.courseKinds[change.kind]}</b>{' '}
        {outcome ? (
          <Tag tone={outcome.as === 'granted' ? 'done' : 'quiet'}>{words.outcome[outcome.as]}</Tag>
        ) : turn ? (
          <Tag tone="waiting">{words.turn[turn]}</Tag>
        ) : null}
      </p>
      <p>{words.changeSaid(change)}</p>
      <p className="soft">{words.reasonSaid(request.reason)}</p>
      <p className="soft">
        {words.asked(nameOf(request.by))} <DayText day={request.at} />
        {consent ? (
          <>
            {' · '}
            {words.consented(nameOf(consent.by))} <DayText day={consent.at} />
          </>
        ) : null}
        {outcome ? (
          <>
            {' · '}
            {nameOf(outcome.by)} {words.outcome[outcome.as]} <DayText day={outcome.at} />
            {outcome.reason ? ` ${words.reasonSaid(outcome.reason)}` : ''}
          </>
        ) : null}
      </p>
      {request.acts.length > 0 ? <RequestActs detail={detail} request={request} /> : null}
    </li>
  )
}

const reasoned = ['refuse-change', 'withdraw-change'] as const
type Reasoned = (typeof reasoned)[number]

const RequestActs = ({ detail, request }: { detail: ProblemDetail; request: Request }) => {
  const { words: terms } = useMessages()
  const [asking, setAsking] = useState<Reasoned | null>(null)
  const consent = useAct('consent-change')
  const grant = useAct('grant-change')
  const end = useAct('end')
  const split = useAct('split')
  const merge = useAct('merge')
  const on = { problem: detail.id, request: request.id, seen: detail.seen }
  const { change } = request
  const go: Record<string, () => void> = {
    'consent-change': () => {
      consent.mutate(on)
    },
    'grant-change': () => {
      grant.mutate(on)
    },
    end: () => {
      end.mutate(on)
    },
    split: () => {
      split.mutate(on)
    },
    merge: () => {
      if (change.kind === 'merge') merge.mutate({ ...on, into: change.into.problem })
    },
  }
  const pending = [consent, grant, end, split, merge].some((it) => it.isPending)
  return (
    <>
      <RefusalAlert error={consent.error ?? grant.error ?? end.error ?? split.error ?? merge.error} />
      <div className="acts">
        {request.acts.map((act, at) => {
          const needs = reasoned.find((it) => it === act)
          return (
            <Button
              key={act}
              size="small"
              type={at === 0 && needs === undefined ? 'primary' : 'default'}
              loading={needs === undefined && pending}
              onClick={() => {
                if (needs === undefined) go[act]?.()
                else setAsking(needs)
              }}
            >
              {(terms.acts as Record<string, string>)[act] ?? act}
            </Button>
          )
        })}
      </div>
      <Suspense>
        {asking === null ? null : (
          <ReasonFor
            act={asking}
            problem={detail.id}
            request={request.id}
            onClose={() => {
              setAsking(null)
            }}
          />
        )}
      </Suspense>
    </>
  )
}
