import { Button } from 'antd'
import { useState } from 'react'
import type { ComparedRow } from '#contract/comparison.ts'
import type { ComparedAs } from '#core/rules/importing/tally.ts'
import { FindInput } from '../lists/find-input.tsx'
import { Paging } from '../lists/paging.tsx'
import { pageSize } from '../lists/search.ts'
import { asNew, asSame, takeNone, takeProposed } from './compare-choices.ts'
import { CompareRow } from './compare-row.tsx'
import { useCompareWords } from './compare-words.ts'

export type Take = (keys: ReadonlySet<string>, step: (row: ComparedRow) => ComparedRow) => void
/** `again`: its effect is known only when it has been compared again. */
export type Decide = (
  keys: ReadonlySet<string>,
  step: (row: ComparedRow) => ComparedRow,
  again: boolean,
) => void

const holds = (row: ComparedRow, text: string): boolean =>
  [row.marker, row.title, row.match?.number, row.match?.title].some((it) => it?.includes(text))

/** One list of a comparison, a page at a time: found in, chosen in one by one or all at once. */
export const CompareList = ({
  tab,
  round,
  rows,
  busy,
  onTake,
  onDecide,
}: {
  tab: ComparedAs
  round: string
  rows: readonly ComparedRow[]
  /** Choices are on their way to the desk. */
  busy: boolean
  onTake: Take
  onDecide: Decide
}) => {
  const words = useCompareWords()
  const [text, setText] = useState<string | undefined>()
  const [page, setPage] = useState(1)
  if (rows.length === 0) return <p className="soft">{words.empty[tab]}</p>
  const found = text === undefined ? rows : rows.filter((it) => holds(it, text))
  const last = Math.max(1, Math.ceil(found.length / pageSize))
  const at = Math.min(page, last)
  const keys = () => new Set(found.map((it) => it.key))
  return (
    <>
      <div className="compare-tools">
        <FindInput
          label={words.find}
          value={text}
          onChange={(next) => {
            setText(next)
            setPage(1)
          }}
        />
        {text === undefined ? null : <output className="soft">{words.found(found.length)}</output>}
        <span className="compare-bulk">
          {tab === 'changed' ? (
            <>
              <Button
                size="small"
                onClick={() => {
                  onTake(keys(), takeProposed)
                }}
              >
                {words.bulk.proposed}
              </Button>
              <Button
                size="small"
                onClick={() => {
                  onTake(keys(), takeNone)
                }}
              >
                {words.bulk.none}
              </Button>
            </>
          ) : null}
          {tab === 'undecided' ? (
            <>
              <Button
                size="small"
                onClick={() => {
                  onDecide(keys(), asSame, false)
                }}
              >
                {words.bulk.same}
              </Button>
              <Button
                size="small"
                onClick={() => {
                  onDecide(keys(), asNew, true)
                }}
              >
                {words.bulk.fresh}
              </Button>
            </>
          ) : null}
        </span>
      </div>
      {found.length === 0 ? (
        <p className="soft">{words.empty.found}</p>
      ) : (
        <div className="compare-sheet">
          {tab === 'changed' || tab === 'undecided' ? (
            <div className="compare-columns" aria-hidden="true">
              <span>{words.columns.take}</span>
              <span>{words.columns.what}</span>
              <span>{words.columns.before}</span>
              <span>{words.columns.after}</span>
            </div>
          ) : null}
          <ul className={`compare-rows compare-${tab}`}>
            {found.slice((at - 1) * pageSize, at * pageSize).map((row) => (
              <CompareRow
                key={row.key}
                row={row}
                asked={tab === 'undecided'}
                round={round}
                busy={busy}
                onTake={onTake}
                onDecide={onDecide}
              />
            ))}
          </ul>
        </div>
      )}
      <Paging
        page={at}
        total={found.length}
        onPage={(next) => {
          setPage(next ?? 1)
        }}
      />
    </>
  )
}
