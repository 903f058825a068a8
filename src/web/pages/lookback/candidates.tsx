import type { ShownCandidate } from '#contract/lookback.ts'
import { useDayWords } from '../../ui/days.tsx'
import { ProblemLink } from '../../ui/list-link.tsx'
import { useMessages } from '../../ui/locale.tsx'
import { PlainTable } from '../../ui/plain-table.tsx'
import { useLookbackWords } from './words.ts'

/** Why a problem is likelier to be drawn, in words, with what all of it weighs. */
export const Risks = ({ of }: { of: Pick<ShownCandidate, 'risks' | 'weight'> }) => {
  const words = useLookbackWords()
  const { words: terms } = useMessages()
  return (
    <>
      {of.risks.length > 0 ? `${terms.list(of.risks.map((it) => words.risks(it.factor, it.n)))} ` : null}
      <span className="soft">{words.weight(of.weight)}</span>
    </>
  )
}

/** What is drawn from, each with its risks. */
export const Candidates = ({ rows }: { rows: readonly ShownCandidate[] }) => {
  const words = useLookbackWords()
  const { columns } = words
  const { dayText } = useDayWords()
  return (
    <PlainTable
      rows={rows}
      none={words.nothingClosed}
      heads={[columns.number, columns.problem, columns.closedOn, columns.risks]}
    >
      {(it) => (
        <tr key={it.problem}>
          <td className="number">{it.number}</td>
          <td>
            <ProblemLink id={it.problem}>{it.shortTitle}</ProblemLink>
          </td>
          <td>{dayText(it.closedOn)}</td>
          <td>
            <Risks of={it} />
          </td>
        </tr>
      )}
    </PlainTable>
  )
}
