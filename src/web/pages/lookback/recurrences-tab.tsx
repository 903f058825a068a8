import { Button } from 'antd'
import { useState } from 'react'
import { type Recurrences, listRecurrences } from '#contract/lookback.ts'
import { useAct, useRead } from '../../api/query.ts'
import { AskReason } from '../../ui/ask-reason.tsx'
import { ProblemLink } from '../../ui/list-link.tsx'
import { useHolds } from '../../ui/my-roles.ts'
import { RefusalAlert } from '../../ui/refusal.tsx'
import { Empty, Loaded } from '../../ui/states.tsx'
import { StepTag } from '../../ui/tags.tsx'
import { useLookbackWords } from './words.ts'

type Proposal = Recurrences['proposals'][number]

/** What is worded like a problem of an earlier round, with what both say; somebody decides on each. */
export const RecurrencesTab = ({ round }: { round: string }) => {
  const { recurrences: words } = useLookbackWords()
  const read = useRead(listRecurrences, { params: { id: round } })
  return (
    <Loaded of={read} lines={8}>
      {({ proposals }) =>
        proposals.length === 0 ? (
          <Empty title={words.none} help={words.noneHelp} />
        ) : (
          <ul className="lookback-proposals">
            {proposals.map((it) => (
              <li key={`${it.problem}${it.other.problem}`}>
                <ProposalShown it={it} />
              </li>
            ))}
          </ul>
        )
      }
    </Loaded>
  )
}

const ProposalShown = ({ it }: { it: Proposal }) => {
  const { recurrences: words } = useLookbackWords()
  const isOffice = useHolds('office')
  const link = useAct('link-problems')
  const add = useAct('add-source')
  const dismiss = useAct('dismiss-likeness')
  const [asking, setAsking] = useState(false)
  const { problem, other } = it
  const why = words.shared(it.shared, Math.round(it.likeness * 100))
  const comesAgain = it.as === 'recurrence'
  return (
    <>
      <p>
        <span className="number">{it.number}</span> <ProblemLink id={problem}>{it.title}</ProblemLink>
      </p>
      <p>
        <span className="number">{other.number}</span>{' '}
        <ProblemLink id={other.problem}>{other.title}</ProblemLink>{' '}
        <span className="soft">{other.round}</span> <StepTag step={other.step} />
      </p>
      <p className="soft">
        {why} · {comesAgain ? words.closed : words.open}
      </p>
      <RefusalAlert error={link.error ?? add.error} />
      {isOffice ? (
        <div className="lookback-bar">
          {comesAgain ? (
            <Button
              size="small"
              loading={link.isPending}
              onClick={() => {
                link.mutate({ problem, other: other.problem, how: 'recurrence-of', note: why })
              }}
            >
              {words.recurred}
            </Button>
          ) : (
            <Button
              size="small"
              loading={add.isPending}
              onClick={() => {
                add.mutate({ problem, source: { from: 'round', other: other.problem } })
              }}
            >
              {words.source}
            </Button>
          )}
          <Button
            size="small"
            onClick={() => {
              setAsking(true)
            }}
          >
            {words.other}
          </Button>
        </div>
      ) : null}
      {asking ? (
        <AskReason
          title={words.other}
          label={words.why}
          pending={dismiss.isPending}
          error={dismiss.error}
          onReason={(reason) => {
            dismiss.mutate({ problem, other: other.problem, reason })
          }}
          onCancel={() => {
            setAsking(false)
          }}
        />
      ) : null}
    </>
  )
}
