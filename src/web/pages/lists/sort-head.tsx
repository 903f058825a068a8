import { useMessages } from '../../ui/locale.tsx'

/** The head of a column one can order by: pressed while it is the order. */
export const SortHead = ({
  label,
  active,
  onSort,
  className,
}: {
  label: string
  active: boolean
  onSort: () => void
  className?: string
}) => {
  const { lists } = useMessages()
  return (
    <th scope="col" className={className} aria-sort={active ? 'ascending' : undefined}>
      <button type="button" className="sort" title={`${lists.filters.sort}: ${label}`} onClick={onSort}>
        {label}
        <span aria-hidden="true" className="sort-sign">
          {active ? '▾' : '▿'}
        </span>
      </button>
    </th>
  )
}
