import type { ReactNode } from 'react'

/** The head of a column; null where there is none for this reader. */
type Head = string | { label: ReactNode; right?: boolean } | null

/** A small table for reading, each row as its own `tr`; without rows one sentence instead. */
export const PlainTable = <Row,>({
  rows,
  none,
  heads,
  className = '',
  children,
}: {
  rows: readonly Row[]
  none: string
  heads: readonly Head[]
  className?: string
  children: (row: Row) => ReactNode
}) =>
  rows.length === 0 ? (
    <p className="soft">{none}</p>
  ) : (
    <div className={`scroll-x ${className}`}>
      <table className="plain-table">
        <thead>
          <tr>
            {heads.map((head, at) => {
              if (head === null) return null
              // A column of buttons has no name: an empty heading would be read out as one.
              // oxlint-disable-next-line react/no-array-index-key, jsx-a11y/control-has-associated-label -- no control; columns never move
              if (head === '') return <td key={at} />
              const { label, right = false } = typeof head === 'string' ? { label: head } : head
              return (
                // oxlint-disable-next-line react/no-array-index-key -- columns have no other name and never move
                <th key={at} scope="col" className={right ? 'right' : undefined}>
                  {label}
                </th>
              )
            })}
          </tr>
        </thead>
        <tbody>{rows.map(children)}</tbody>
      </table>
    </div>
  )
