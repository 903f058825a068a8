import { Button } from 'antd'
import { useState } from 'react'
import { type ReviewDetail, type ReviewedPlanRow, showReview } from '#contract/reviews.ts'
import { useAct, useRead } from '../../api/query.ts'
import { reviewAddress } from '../../paths.ts'
import { AskReason } from '../../ui/ask-reason.tsx'
import { useDayWords } from '../../ui/days.tsx'
import { RefusalAlert } from '../../ui/refusal.tsx'
import { Loaded } from '../../ui/states.tsx'
import { TakeButton } from '../../ui/take-button.tsx'
import type { Go } from './plans-page.tsx'
import { ReviewPlan } from './review-plan.tsx'
import { ReviewedPlan } from './reviewed-plan.tsx'
import { Bodies } from './reviews-tab.tsx'
import type { PlansSearch } from './search.ts'
import { useMessages } from '../../ui/locale.tsx'
import { usePlansWords } from './words.ts'

/** One joint review: bodies speak here, and the office answers. */
export const ReviewView = ({ id, search, go }: { id: string; search: PlansSearch; go: Go }) => {
  const { review: words } = usePlansWords()
  const read = useRead(showReview, { params: { id } })
  return (
    <>
      <div className="plans-bar">
        <button
          type="button"
          className="plain"
          onClick={() => {
            const { review: _review, ...rest } = search
            go(rest)
          }}
        >
          ‹ {words.back}
        </button>
        <span className="plans-end">
          <TakeButton address={reviewAddress(id)} label={words.paper} />
        </span>
      </div>
      <Loaded of={read} lines={12}>
        {(review) => <Whole review={review} />}
      </Loaded>
    </>
  )
}

const Whole = ({ review }: { review: ReviewDetail }) => {
  const { review: words } = usePlansWords()
  const { words: terms } = useMessages()
  const { dayText } = useDayWords()
  const [looked, setLooked] = useState<ReviewedPlanRow | null>(null)
  const [withdrawing, setWithdrawing] = useState(false)
  const withdraw = useAct('withdraw-review')
  return (
    <>
      <div className="review-plan-head">
        <b>{words.sent(dayText(review.at), review.problems)}</b>
        <span className="soft">
          {words.answerBefore(dayText(review.replyBy))} · {words.opinions(review.opinions, review.unanswered)}
        </span>
        {review.mayAnswer ? (
          <button
            type="button"
            className="plain"
            onClick={() => {
              setWithdrawing(true)
            }}
          >
            {words.withdraw}
          </button>
        ) : null}
      </div>
      {review.withdrawnFor === null ? null : (
        <p className="late">{terms.told(words.withdrawn, review.withdrawnFor)}</p>
      )}
      {review.note === '' ? null : <p>{review.note}</p>}
      <Bodies review={review} />
      <Conclude review={review} />
      <ul className="plans-lines">
        {review.plans.map((it) => (
          <li key={it.problem}>
            <ReviewPlan
              review={review}
              plan={it}
              onLook={() => {
                setLooked(it)
              }}
            />
          </li>
        ))}
      </ul>
      {looked ? (
        <ReviewedPlan
          review={review.id}
          plan={looked}
          onClose={() => {
            setLooked(null)
          }}
        />
      ) : null}
      {withdrawing ? (
        <AskReason
          title={words.withdraw}
          label={words.withdrawWhy}
          pending={withdraw.isPending}
          error={withdraw.error}
          onReason={(reason) => {
            withdraw.mutate(
              { review: review.id, reason },
              {
                onSuccess: () => {
                  setWithdrawing(false)
                },
              },
            )
          }}
          onCancel={() => {
            setWithdrawing(false)
          }}
        />
      ) : null}
    </>
  )
}

/** 其余无意见: one button for each body that I speak for and that is not through. */
const Conclude = ({ review }: { review: ReviewDetail }) => {
  const { review: words } = usePlansWords()
  const conclude = useAct('conclude-review')
  const mine = review.bodies.filter((it) => it.mine && it.concluded === null)
  if (mine.length === 0) return null
  return (
    <div className="review-mine">
      <RefusalAlert error={conclude.error} />
      {mine.map((it) => (
        <Button
          key={it.id}
          type="primary"
          loading={conclude.isPending}
          onClick={() => {
            conclude.mutate({ review: review.id, body: it.id })
          }}
        >
          {words.conclude(it.name)}
        </Button>
      ))}
      <span className="soft">{words.concludeHelp}</span>
    </div>
  )
}
