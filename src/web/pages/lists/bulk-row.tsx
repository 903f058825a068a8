import type { Previewed } from '#contract/bulk.ts'
import type { Bulk } from '#messages/zh/bulk.ts'
import { Refusal } from '../../api/refusal.ts'
import { useDayWords } from '../../ui/days.tsx'
import { useGapSentence } from '../../ui/gap-sentence.ts'
import { ProblemLink } from '../../ui/list-link.tsx'
import { RefusalText } from '../../ui/refusal.tsx'
import { Tag } from '../../ui/tags.tsx'
import type { Outcome } from './run-bulk.ts'

/** One of many problems: what it holds, whether it can be done, what became of it. */
export const BulkRow = ({
  row,
  outcome,
  words,
}: {
  row: Previewed
  outcome: Outcome | null
  words: Bulk
}) => {
  const { dayText } = useDayWords()
  return (
    <tr>
      <th scope="row">
        <span className="number">{row.number}</span> <ProblemLink id={row.id}>{row.shortTitle}</ProblemLink>
      </th>
      <td className="soft">
        {words.facts(row)}
        {row.deadline ? <span className="second">{dayText(row.deadline)}</span> : null}
      </td>
      <td>
        <Verdict row={row} outcome={outcome} words={words} />
      </td>
    </tr>
  )
}

const Verdict = ({ row, outcome, words }: { row: Previewed; outcome: Outcome | null; words: Bulk }) => {
  const sentenceOf = useGapSentence()
  if (outcome?.kind === 'done') return <Tag tone="done">{words.done}</Tag>
  if (outcome)
    return (
      <>
        <Tag tone="alarm">{words.refused}</Tag>
        <RefusalText refusal={outcome.refusal} />
      </>
    )
  if (row.refused === null) return <Tag tone="busy">{words.can}</Tag>
  return (
    <>
      <Tag tone="waiting">{words.cannot}</Tag>
      {row.gaps.length > 0 ? (
        <ul className="bulk-gaps">
          {row.gaps.map((it) => (
            <li key={`${it.code}${it.of ?? ''}`}>{sentenceOf(it)}</li>
          ))}
        </ul>
      ) : (
        <RefusalText refusal={new Refusal(row.refused.code as Refusal['code'], row.refused.details)} />
      )}
    </>
  )
}
