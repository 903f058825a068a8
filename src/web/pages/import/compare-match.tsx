import { Radio, Select } from 'antd'
import { useEffect, useState } from 'react'
import type { ComparedRow } from '#contract/comparison.ts'
import { listProblems } from '#contract/problems.ts'
import { useRead } from '../../api/query.ts'
import { asNew, asOther, asSame } from './compare-choices.ts'
import { useCompareWords } from './compare-words.ts'

type Said = 'same' | 'new' | 'other' | null

const quiet = 250

/** Any problem of the round, found by number or title. */
const FindProblem = ({
  round,
  label,
  onFound,
}: {
  round: string
  label: string
  onFound: (problem: Parameters<typeof asOther>[1]) => void
}) => {
  const [typed, setTyped] = useState('')
  const [text, setText] = useState('')
  useEffect(() => {
    const timer = setTimeout(() => {
      setText(typed.trim())
    }, quiet)
    return () => {
      clearTimeout(timer)
    }
  }, [typed])
  const read = useRead(
    listProblems,
    { query: { round, limit: 20, ...(text === '' ? {} : { text }) } },
    { keep: true },
  )
  const rows = read.data?.rows ?? []
  return (
    <Select
      className="compare-find"
      aria-label={label}
      placeholder={label}
      showSearch={{ filterOption: false, onSearch: setTyped }}
      loading={read.isFetching}
      value={null}
      options={rows.map((it) => ({ value: it.id, label: `${it.number} ${it.title}` }))}
      onChange={(id: string) => {
        const found = rows.find((it) => it.id === id)
        if (found) onFound(found)
      }}
    />
  )
}

/** Is it this problem, a new one, or another? */
export const CompareMatch = ({
  row,
  round,
  onDecide,
}: {
  row: ComparedRow
  round: string
  onDecide: (step: (row: ComparedRow) => ComparedRow, again: boolean) => void
}) => {
  const words = useCompareWords()
  const { match, undecided, title } = row
  const [searching, setSearching] = useState(false)
  // The problem that was proposed stays on offer after another choice.
  const [proposed] = useState(match)
  const said: Said = searching
    ? 'other'
    : undecided
      ? null
      : match === null
        ? 'new'
        : match.problem === proposed?.problem
          ? 'same'
          : 'other'
  const options = [
    ...(proposed === null ? [] : [{ value: 'same', label: words.isThis(proposed.number) }]),
    { value: 'new', label: words.isNew },
    { value: 'other', label: words.isOther },
  ]
  return (
    <div className="compare-match">
      {proposed !== null && proposed.title !== title ? (
        <dl className="compare-titles">
          <dt>{words.inFile}</dt>
          <dd>{title}</dd>
        </dl>
      ) : null}
      <Radio.Group
        aria-label={words.whichIs(title)}
        value={said}
        options={options}
        onChange={({ target }) => {
          const choice = target.value as Said
          setSearching(choice === 'other')
          if (choice === 'new') onDecide(asNew, true)
          if (choice === 'same' && proposed !== null) {
            const { problem: id, number, title: known, step } = proposed
            const still = match?.problem === id
            onDecide((it) => (still ? asSame(it) : asOther(it, { id, number, title: known, step })), !still)
          }
        }}
      />
      {searching || said === 'other' ? (
        <FindProblem
          round={round}
          label={words.chooseOther}
          onFound={(problem) => {
            setSearching(false)
            onDecide((it) => asOther(it, problem), true)
          }}
        />
      ) : null}
    </div>
  )
}
