import type { ProblemDetail, ProblemRow } from '#contract/problems.ts'
import type { Refusal } from '../../api/refusal.ts'
import { useDayWords } from '../../ui/days.tsx'
import { useGapSentence } from '../../ui/gap-sentence.ts'
import { ProblemLink } from '../../ui/list-link.tsx'
import { useMessages } from '../../ui/locale.tsx'
import { RefusalText } from '../../ui/refusal.tsx'
import { Tag } from '../../ui/tags.tsx'

export type ApproveState =
  | { kind: 'reading' }
  | { kind: 'already' }
  | { kind: 'gaps'; gaps: ProblemDetail['planGaps'] }
  | { kind: 'waits'; refusal: Refusal }
  | { kind: 'ready' | 'done'; detail: ProblemDetail }
  | { kind: 'refused'; refusal: Refusal; detail: ProblemDetail | null }

/** One problem whose plan is to be approved: what it holds, what it lacks, what became of it. */
export const ApproveLine = ({ row, state }: { row: ProblemRow; state: ApproveState }) => {
  const { lists, general } = useMessages()
  const words = lists.approve
  const sentenceOf = useGapSentence()
  const { dayText } = useDayWords()
  const facts = (detail: ProblemDetail): string =>
    words.facts(
      detail.measureList.length,
      detail.deadline ? dayText(detail.deadline.current) : general.days.longTerm,
    )
  return (
    <li>
      <div className="approve-head">
        <span>
          <span className="number">{row.number}</span> <ProblemLink id={row.id}>{row.shortTitle}</ProblemLink>
        </span>
        {state.kind === 'reading' ? <span className="soft">{words.reading}</span> : null}
        {state.kind === 'already' ? <Tag>{words.already}</Tag> : null}
        {state.kind === 'gaps' || state.kind === 'waits' ? <Tag tone="waiting">{words.notReady}</Tag> : null}
        {state.kind === 'ready' ? <Tag tone="busy">{words.ready}</Tag> : null}
        {state.kind === 'done' ? <Tag tone="done">{words.done}</Tag> : null}
        {state.kind === 'refused' ? <Tag tone="alarm">{general.states.refusedTitle}</Tag> : null}
      </div>
      {state.kind === 'ready' || state.kind === 'done' ? <p className="soft">{facts(state.detail)}</p> : null}
      {state.kind === 'gaps' ? (
        <ul className="approve-gaps">
          {state.gaps.map((it) => (
            <li key={`${it.code}${it.of ?? ''}`}>{sentenceOf(it)}</li>
          ))}
        </ul>
      ) : null}
      {state.kind === 'refused' || state.kind === 'waits' ? <RefusalText refusal={state.refusal} /> : null}
    </li>
  )
}
