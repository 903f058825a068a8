import { memo, useState } from 'react'
import type { ComparedRow } from '#contract/comparison.ts'
import { useDayWords } from '../../ui/days.tsx'
import { Fold } from '../../ui/fold.tsx'
import { ProblemLink } from '../../ui/list-link.tsx'
import { StepTag } from '../../ui/tags.tsx'
import { takeOne } from './compare-choices.ts'
import { CompareChanges } from './compare-changes.tsx'
import type { Decide, Take } from './compare-list.tsx'
import { CompareMatch } from './compare-match.tsx'
import { useCompareWords } from './compare-words.ts'

type Props = {
  row: ComparedRow
  /** Which problem it is, is asked and not only offered. */
  asked: boolean
  round: string
  busy: boolean
  onTake: Take
  onDecide: Decide
}

const Head = ({ row: { marker, title, aspect, measures, match, undecided } }: Pick<Props, 'row'>) => {
  const words = useCompareWords()
  if (match === null)
    return (
      <>
        {marker === null ? null : <span className="number">{marker}</span>}
        <h2>{title}</h2>
        {aspect === '' ? null : <span className="soft">{aspect}</span>}
        {measures > 0 ? <span className="soft">{words.measures(measures)}</span> : null}
      </>
    )
  return (
    <>
      <span className="number">{match.number}</span>
      <h2>
        <ProblemLink id={match.problem}>{match.title}</ProblemLink>
      </h2>
      <StepTag step={match.step} />
      <span className="soft">
        {undecided && match.by === 'number' ? words.otherTitle : words.matchedBy[match.by]}
      </span>
    </>
  )
}

/** One row of a list beside the problem it speaks of, old beside new. */
export const CompareRow = memo(({ row, asked, round, busy, onTake, onDecide }: Props) => {
  const words = useCompareWords()
  const [rematching, setRematching] = useState(false)
  const { dayText } = useDayWords()
  const { key, match, changes, unknown, early, absentMeasures } = row
  const names = [...new Set(unknown.map((it) => it.words))]
  return (
    <li className="compare-row" aria-label={match?.title ?? row.title}>
      <div className="compare-head">
        <Head row={row} />
        {asked || rematching ? null : (
          <button
            type="button"
            className="plain compare-rematch"
            onClick={() => {
              setRematching(true)
            }}
          >
            {match === null ? words.isThere : words.rematch}
          </button>
        )}
      </div>
      {asked || rematching ? (
        <CompareMatch
          row={row}
          round={round}
          onDecide={(step, again) => {
            onDecide(new Set([key]), step, again)
          }}
        />
      ) : null}
      {changes.length > 0 && match !== null ? (
        <CompareChanges
          changes={changes}
          step={match.step}
          frozen={row.undecided}
          onTake={(change, taken) => {
            onTake(new Set([key]), (it) => takeOne(it, change, taken))
          }}
        />
      ) : busy && match?.by === 'person' && asked && changes.length === 0 ? (
        <p className="soft">{words.comparing}</p>
      ) : null}
      {names.length > 0 ? <p className="soft compare-note">{words.unknownHere(names)}</p> : null}
      {early.map(({ day, about }) => (
        <p key={`${day} ${about ?? ''}`} className="hand compare-note">
          {words.early(dayText(day), about)}
        </p>
      ))}
      {absentMeasures.length > 0 ? (
        <Fold line={<span className="soft">{words.absentMeasures(absentMeasures.length)}</span>}>
          <ul className="compare-absent-measures">
            {absentMeasures.map((it) => (
              <li key={it.id}>{it.text}</li>
            ))}
          </ul>
        </Fold>
      ) : null}
    </li>
  )
})
CompareRow.displayName = 'CompareRow'
