import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import type { Desk } from '#contract/overview.ts'
import { paths } from '../../paths.ts'
import { FoldButton } from '../../ui/fold-button.tsx'
import { Panel } from '../../ui/page.tsx'
import { MyMeasure } from './my-measure.tsx'
import { useDeskWords } from './words.ts'

/** The measures of my units, the most pressing first as the server gives them; those done fold away. */
export const MyMeasures = ({ measures, shares }: Pick<Desk, 'measures' | 'shares'>) => {
  const words = useDeskWords()

  const [all, setAll] = useState(false)
  // One form at a time: a desk of forty open forms helps nobody.
  const [reporting, setReporting] = useState<string | null>(null)
  const [reported, setReported] = useState<ReadonlySet<string>>(new Set())
  // As long as one works here the order stays, and what was just reported done too: nothing jumps away under the hand.
  const [order] = useState(() => new Map(measures.map((it, at) => [it.id, at])))
  const placeOf = (id: string): number => order.get(id) ?? order.size
  const open = measures
    .filter((it) => !it.done || reported.has(it.id))
    .sort((a, b) => placeOf(a.id) - placeOf(b.id))
  const done = measures.filter((it) => it.done && !reported.has(it.id))
  const left = measures.filter((it) => !it.done).length
  const row = (it: Desk['measures'][number]) => (
    <MyMeasure
      key={it.id}
      measure={it}
      reporting={reporting === it.id}
      reported={reported.has(it.id)}
      onReport={() => {
        setReporting(it.id)
      }}
      onClose={() => {
        setReporting(null)
      }}
      onReported={() => {
        setReporting(null)
        setReported((before) => new Set(before).add(it.id))
      }}
    />
  )
  return (
    <Panel
      title={words.measures}
      extra={
        <>
          {left > 0 ? words.open(left) : measures.length > 0 ? words.allDone : null}
          <Link to={paths.month} className="button-link to-month">
            {words.toMonth}
          </Link>
        </>
      }
    >
      {shares.open === 0 ? null : <p className="my-shares">{words.shares(shares.open, shares.waiting)}</p>}
      <ul className="my-measures">{open.map(row)}</ul>
      {done.length === 0 ? null : (
        <>
          <FoldButton open={all} toggle={setAll} more={words.done(done.length)} fewer={words.hideDone} />
          {all ? <ul className="my-measures">{done.map(row)}</ul> : null}
        </>
      )}
    </Panel>
  )
}
