import { Suspense, lazy, useState } from 'react'
import type { ProblemDetail } from '#contract/problems.ts'
import { DayText } from '../../ui/days.tsx'
import { FoldButton } from '../../ui/fold-button.tsx'
import { WhoText } from '../../ui/names.tsx'
import { Chips, Tag } from '../../ui/tags.tsx'
import { useProblemWords } from './words.ts'

const ToldBeside = lazy(async () => ({ default: (await import('../shares/told-beside.tsx')).ToldBeside }))

type Entry = ProblemDetail['progress'][number]

/** Statements of progress, the last one first; earlier ones unfold. Words of a published report say that they are. */
export const Statements = ({ detail, entries }: { detail: ProblemDetail; entries: readonly Entry[] }) => {
  const { measure: words } = useProblemWords()
  const [all, setAll] = useState(false)
  const [last, ...older] = [...entries].reverse()
  if (!last) return <p className="soft">{words.noProgress}</p>
  return (
    <div className="statements">
      <Statement detail={detail} entry={last} />
      {all ? older.map((it) => <Statement key={it.id} detail={detail} entry={it} />) : null}
      {older.length > 0 ? (
        <FoldButton open={all} toggle={setAll} more={words.older(older.length)} fewer={words.fewer} />
      ) : null}
    </div>
  )
}

const Statement = ({ detail, entry }: { detail: ProblemDetail; entry: Entry }) => {
  const { progress: words } = useProblemWords()
  return (
    <article className="statement" id={`progress-${entry.id}`}>
      <p className="statement-head soft">
        <DayText day={entry.happened ?? entry.at} />{' '}
        {entry.imported ? (
          <Tag tone="waiting">{words.imported}</Tag>
        ) : (
          <>
            {entry.unit?.name}{' '}
            {entry.returned ? (
              <>
                {words.returned} <WhoText who={entry.by} />
              </>
            ) : (
              <WhoText who={{ ...entry.by, unit: null }} />
            )}
          </>
        )}{' '}
        {entry.completes ? <Tag tone="done">{words.completesTag}</Tag> : null}
      </p>
      <p className="statement-text">{entry.text}</p>
      <Suspense fallback={<Chips figures={entry.figures} documents={entry.documents} />}>
        <ToldBeside problem={detail.id} entry={entry} proofs={detail.evidenceList} />
      </Suspense>
    </article>
  )
}
