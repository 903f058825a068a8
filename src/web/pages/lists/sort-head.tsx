import { useMessages } from '../../ui/locale.tsx'
import type { ListSearch } from './search.ts'

type Sort = ListSearch['sort']
/** The order of a list, and how another is asked for; undefined is by number. */
export type Sorting<Known extends Sort = Sort> = { sort: Known; onSort: (sort: Known) => void }

/** The head of a column one can order by: pressed while it is the order. */
export const SortHead = <Known extends Sort>({
  by,
  label,
  sort,
  onSort,
  className,
}: Sorting<Known> & { by: Known; label: string; className: string }) => {
  const { lists } = useMessages()
  const active = sort === by
  return (
    <th scope="col" className={className} aria-sort={active ? 'ascending' : undefined}>
      <button
        type="button"
        className="sort"
        title={`${lists.filters.sort}: ${label}`}
        onClick={() => {
          onSort(by)
        }}
      >
        {label}
        <span aria-hidden="true" className="sort-sign">
          {active ? '▾' : '▿'}
        </span>
      </button>
    </th>
  )
}
