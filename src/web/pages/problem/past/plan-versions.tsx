import '../../plans/plans.css'
import { type Plans, showPlans } from '#contract/plans.ts'
import { useRead } from '../../../api/query.ts'
import { useDayWords } from '../../../ui/days.tsx'
import { Fold } from '../../../ui/fold.tsx'
import { Loaded } from '../../../ui/states.tsx'
import { ChangeList } from '../../plans/change-list.tsx'
import { PlanShown } from '../../plans/plan-shown.tsx'
import { usePlansWords } from '../../plans/words.ts'

/** Every version of the plan, the newest first, each against the one before. */
export const PlanVersions = ({ problem }: { problem: string }) => {
  const { versions: words } = usePlansWords()
  const read = useRead(showPlans, { params: { id: problem } })
  return (
    <Loaded of={read} lines={4}>
      {({ versions, draft }) =>
        versions.length === 0 ? (
          <p className="soft">{words.none}</p>
        ) : (
          <ul className="plans-lines">
            {draft === null ? null : (
              <li>
                <p>{words.draft}</p>
                <ChangeList changes={draft} none={words.same} />
              </li>
            )}
            {versions.toReversed().map((it) => (
              <Version key={it.version} version={it} />
            ))}
          </ul>
        )
      }
    </Loaded>
  )
}

const Version = ({ version: it }: { version: Plans['versions'][number] }) => {
  const { versions: words } = usePlansWords()
  const { dayText } = useDayWords()
  return (
    <li>
      <p>
        <b>{words.version(it.version)}</b>{' '}
        <span className="soft">
          {words.approvedBy(it.approved.by.person ?? '', dayText(it.approved.at))}
          {it.reopened ? ` ${words.reopened(it.reopened.reason)}` : ''}
        </span>
      </p>
      {it.version === 1 ? null : <ChangeList changes={it.changes} none={words.same} />}
      <Fold line={words.whole}>
        <PlanShown plan={it.plan} />
      </Fold>
    </li>
  )
}
