import type { ReactNode } from 'react'

/** What a pasted table was read as, row by row. `widths`: one a column; null takes what is left. */
export const PasteTable = ({
  heads,
  widths,
  children,
}: {
  heads: readonly string[]
  widths: readonly (number | string | null)[]
  children: ReactNode
}) => (
  <div className="bulk-scroll">
    <table className="list-table paste-table">
      <colgroup>
        {heads.map((it, at) => (
          <col key={it} style={{ width: widths[at] ?? undefined }} />
        ))}
      </colgroup>
      <thead>
        <tr>
          {heads.map((it) => (
            <th key={it} scope="col">
              {it}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>{children}</tbody>
    </table>
  </div>
)
