import { Button } from 'antd'
import { useState } from 'react'
import type { ReviewDetail, ReviewedPlanRow } from '#contract/reviews.ts'
import { useAct } from '../../api/query.ts'
import { ProblemLink } from '../../ui/list-link.tsx'
import { useMessages } from '../../ui/locale.tsx'
import { RefusalAlert } from '../../ui/refusal.tsx'
import { StepTag, Tag } from '../../ui/tags.tsx'
import { AnswerOpinion } from './answer-opinion.tsx'
import { GiveOpinion } from './give-opinion.tsx'
import { usePlansWords } from './words.ts'

type Opinion = ReviewedPlanRow['opinions'][number]

/** One plan under review: what the bodies say of it, and what I can say. */
export const ReviewPlan = ({
  review,
  plan,
  onLook,
}: {
  review: ReviewDetail
  plan: ReviewedPlanRow
  onLook: () => void
}) => {
  const { review: words } = usePlansWords()
  const { words: terms } = useMessages()
  const [giving, setGiving] = useState(false)
  const agree = useAct('give-opinion')
  const aside = plan.aside.map((it) => it.id)
  const open = plan.step === 'registered' && !review.withdrawn
  const changed = plan.sent !== plan.now
  // Once a body is through, only a plan that was changed since can be spoken on.
  const speaking = review.bodies.filter(
    (it) => open && it.mine && !aside.includes(it.id) && (it.concluded === null || changed),
  )
  const asked = speaking.filter((it) => plan.lookAgain.some((one) => one.id === it.id))
  return (
    <>
      <div className="review-plan-head">
        <span>
          <span className="number">{plan.number}</span>{' '}
          <ProblemLink id={plan.problem}>{plan.shortTitle}</ProblemLink>
        </span>
        {plan.step === 'registered' ? null : <StepTag step={plan.step} />}
        {changed ? <Tag tone="waiting">{words.changedSince}</Tag> : null}
        {plan.lookAgain.length > 0 ? (
          <span className="late">{words.lookAgain(terms.list(plan.lookAgain.map((it) => it.name)))}</span>
        ) : null}
        {plan.aside.length > 0 ? (
          <span className="soft">{words.aside(terms.list(plan.aside.map((it) => it.name)))}</span>
        ) : null}
        <span className="review-plan-acts">
          <Button size="small" onClick={onLook}>
            {words.look}
          </Button>
          {speaking.length > 0 ? (
            <Button
              size="small"
              onClick={() => {
                setGiving(true)
              }}
            >
              {words.give}
            </Button>
          ) : null}
          {asked.map((it) => (
            <Button
              key={it.id}
              size="small"
              type="primary"
              loading={agree.isPending}
              onClick={() => {
                const said = { verdict: 'agree' as const, questions: [], text: '', seen: plan.now }
                agree.mutate({ review: review.id, problem: plan.problem, body: it.id, ...said })
              }}
            >
              {it.name} {words.agree}
            </Button>
          ))}
        </span>
      </div>
      <RefusalAlert error={agree.error} />
      {plan.opinions.map((it) => (
        <OpinionLine key={it.id} review={review} opinion={it} />
      ))}
      {giving ? (
        <GiveOpinion
          review={review.id}
          plan={plan}
          bodies={speaking}
          close={() => {
            setGiving(false)
          }}
        />
      ) : null}
    </>
  )
}

const OpinionLine = ({ review, opinion }: { review: ReviewDetail; opinion: Opinion }) => {
  const { review: words } = usePlansWords()
  const [answering, setAnswering] = useState(false)
  const { answer } = opinion
  if (opinion.verdict === 'agree')
    return (
      <p className="review-opinion soft">
        {opinion.body.name} {words.agreed}
      </p>
    )
  return (
    <div className="review-opinion">
      <p>
        <b>{opinion.body.name}</b> <span className="soft">{opinion.by.person}</span>
        {' · '}
        {words.said(
          opinion.questions.map((it) => words.questions[it]),
          opinion.text,
        )}
      </p>
      {answer ? (
        <p>
          <Tag tone={answer.adopted ? 'done' : 'quiet'}>{words.answeredAs(answer.adopted)}</Tag>{' '}
          {answer.reply}
        </p>
      ) : (
        <p>
          <Tag tone="waiting">{words.unanswered}</Tag>{' '}
          {review.mayAnswer ? (
            <Button
              size="small"
              onClick={() => {
                setAnswering(true)
              }}
            >
              {words.answer}
            </Button>
          ) : null}
        </p>
      )}
      {answering ? (
        <AnswerOpinion
          review={review.id}
          opinion={opinion.id}
          close={() => {
            setAnswering(false)
          }}
        />
      ) : null}
    </div>
  )
}
