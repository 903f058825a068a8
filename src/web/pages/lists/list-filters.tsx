import { Button } from 'antd'
import { type ReactNode, Suspense, lazy } from 'react'
import type { ViewedList } from '#contract/saved-views.ts'
import { useMessages } from '../../ui/locale.tsx'
import { RoundChoice } from '../../ui/round-choice.tsx'
import { type FilterName, useFilters } from './filter-choices.ts'
import { FilterSelect } from './filter-select.tsx'
import { FindInput } from './find-input.tsx'
import { type Narrowing, isFiltered } from './search.ts'
import { viewsKnown } from './views-known.ts'

const ViewChips = lazy(async () => ({ default: (await import('./view-chips.tsx')).ViewChips }))

/** What narrows a list: text, round, and the filters named in `by`; every choice stands in the address. */
export const ListFilters = ({
  list,
  label,
  by,
  search,
  change,
  clear,
  children,
}: {
  list: ViewedList
  /** What the text is looked for in. */
  label: string
  by: readonly FilterName[]
  search: Narrowing
  change: (change: Narrowing) => void
  clear: () => void
  /** Filters of its own that a list has. */
  children?: ReactNode
}) => {
  const words = useMessages().lists.filters
  const filters = useFilters(search)
  return (
    <>
      <search className="filters" aria-label={words.title}>
        <FindInput
          label={label}
          value={search.text}
          onChange={(text) => {
            change({ text })
          }}
        />
        <RoundChoice
          all
          value={search.round}
          choose={(round) => {
            change({ round, aspect: undefined })
          }}
        />
        {by.map((name) => (
          <FilterSelect
            key={name}
            {...filters[name]}
            value={search[name] === undefined ? undefined : String(search[name])}
            onChange={(value) => {
              change({ [name]: name === 'aspect' && value !== undefined ? Number(value) : value })
            }}
          />
        ))}
        {children}
        {isFiltered(search) ? (
          <Button type="text" onClick={clear}>
            {words.clear}
          </Button>
        ) : null}
      </search>
      <Suspense>
        {isFiltered(search) || viewsKnown() ? <ViewChips list={list} search={search} /> : null}
      </Suspense>
    </>
  )
}
