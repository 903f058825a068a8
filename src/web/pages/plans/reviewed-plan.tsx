import { Drawer } from 'antd'
import { type ReviewedPlanRow, showReviewedPlan } from '#contract/reviews.ts'
import { useRead } from '../../api/query.ts'
import { Loaded } from '../../ui/states.tsx'
import { ChangeList } from './change-list.tsx'
import { PlanShown } from './plan-shown.tsx'
import { usePlansWords } from './words.ts'

/** A plan as it was sent, and what was changed since. */
export const ReviewedPlan = ({
  review,
  plan,
  onClose,
}: {
  review: string
  plan: ReviewedPlanRow
  onClose: () => void
}) => {
  const { review: words } = usePlansWords()
  const read = useRead(showReviewedPlan, { params: { id: review, problem: plan.problem } })
  return (
    <Drawer open title={`${plan.number} ${plan.shortTitle}`} size={640} onClose={onClose}>
      <Loaded of={read} lines={8}>
        {({ sent, changes }) => (
          <>
            {changes.length > 0 ? (
              <>
                <h3>{words.changes}</h3>
                <ChangeList changes={changes} none={words.noChanges} />
              </>
            ) : null}
            <h3>{words.sentPlan}</h3>
            <PlanShown plan={sent} />
          </>
        )}
      </Loaded>
    </Drawer>
  )
}
