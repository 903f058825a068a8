import { Button } from 'antd'
import type { ReactNode } from 'react'
import type { DraftReview } from './draft-issues.ts'
import { useDraftWords } from './words.ts'

/** How far the checking has come, and the two ways on: all that is sure at once, what has issues one by one. */
export const ReviewBar = ({
  counts,
  review,
  onAcceptAll,
  onNext,
  children,
}: {
  /** How much the draft holds. */
  counts: string
  review: DraftReview
  onAcceptAll: () => void
  onNext: () => void
  /** What else there is to say of the draft, at the end of the bar. */
  children?: ReactNode
}) => {
  const words = useDraftWords()
  const { problems, accepted, sure, withIssues } = review.counts
  return (
    <div className="review-bar">
      <div className="review-says">
        <span className="review-counts">
          <b>{counts}</b>
          {problems === 0 ? null : (
            <output>
              {accepted === problems && withIssues === 0
                ? words.allAccepted
                : words.review(accepted, sure, withIssues)}
            </output>
          )}
          {review.nobodyKnown ? <span className="soft">{words.nobodyKnown}</span> : null}
        </span>
        <span className="review-share" aria-hidden="true">
          <span className="share-accepted" style={{ flexGrow: accepted }} />
          <span className="share-sure" style={{ flexGrow: sure }} />
          <span className="share-with-issues" style={{ flexGrow: withIssues }} />
        </span>
      </div>
      {children}
      <Button
        title={words.withKey(words.acceptAllHelp, 'Shift+A')}
        disabled={sure === 0}
        onClick={onAcceptAll}
      >
        {words.acceptAll(sure)} <kbd>⇧A</kbd>
      </Button>
      <Button title={words.withKey(words.nextIssue, 'n')} disabled={withIssues === 0} onClick={onNext}>
        {words.nextIssue} <kbd>n</kbd>
      </Button>
    </div>
  )
}
