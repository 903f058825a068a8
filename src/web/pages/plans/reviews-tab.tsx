import { Button } from 'antd'
import { useState } from 'react'
import { type ReviewHead, listReviews } from '#contract/reviews.ts'
import { useRead } from '../../api/query.ts'
import { useDayWords } from '../../ui/days.tsx'
import { useHolds } from '../../ui/my-roles.ts'
import { Empty, Loaded } from '../../ui/states.tsx'
import { Tag } from '../../ui/tags.tsx'
import type { Go } from './plans-page.tsx'
import type { PlansSearch } from './search.ts'
import { SendReview } from './send-review.tsx'
import { usePlansWords } from './words.ts'

/** The joint reviews of a round, and the plans that can be sent. */
export const ReviewsTab = ({ round, search, go }: { round: string; search: PlansSearch; go: Go }) => {
  const { review: words } = usePlansWords()
  const isOffice = useHolds('office')
  const [sending, setSending] = useState(false)
  const read = useRead(listReviews, { params: { id: round } })
  return (
    <Loaded of={read} lines={8}>
      {({ asked, reviews, ready }) => {
        const send =
          ready.length === 0 ? null : (
            <Button
              type="primary"
              onClick={() => {
                setSending(true)
              }}
            >
              {words.send}
            </Button>
          )
        return (
          <>
            {reviews.length === 0 ? (
              <Empty title={words.none} help={isOffice ? words.noneHelp : words.noneWait} action={send} />
            ) : (
              <div className="plans-bar">
                {send}
                {ready.length === 0 ? null : <span className="soft">{words.ready(ready.length)}</span>}
              </div>
            )}
            {isOffice ? <p className="soft">{asked ? words.asked : words.notAsked}</p> : null}
            <ul className="plans-lines">
              {reviews.map((it) => (
                <li key={it.id}>
                  <Line
                    review={it}
                    onOpen={() => {
                      go({ ...search, review: it.id })
                    }}
                  />
                </li>
              ))}
            </ul>
            {sending ? (
              <SendReview
                round={round}
                ready={ready}
                close={() => {
                  setSending(false)
                }}
              />
            ) : null}
          </>
        )
      }}
    </Loaded>
  )
}

/** Who was asked, and who is through. */
export const Bodies = ({ review }: { review: ReviewHead }) => {
  const { review: words } = usePlansWords()
  return (
    <div className="review-bodies">
      {review.bodies.map((it) => (
        <Tag key={it.id} tone={it.concluded ? 'done' : 'waiting'}>
          {it.name} {it.concluded ? words.through : words.waiting}
        </Tag>
      ))}
    </div>
  )
}

const Line = ({ review, onOpen }: { review: ReviewHead; onOpen: () => void }) => {
  const { review: words } = usePlansWords()
  const { dayText } = useDayWords()
  return (
    <>
      <div className="review-plan-head">
        <button type="button" className="plain" onClick={onOpen}>
          {words.sent(dayText(review.at), review.problems)}
        </button>
        <span className="soft">
          {words.answerBefore(dayText(review.replyBy))} · {words.opinions(review.opinions, review.unanswered)}
        </span>
        {review.withdrawn ? <Tag>{words.withdrawn}</Tag> : null}
      </div>
      <Bodies review={review} />
    </>
  )
}
