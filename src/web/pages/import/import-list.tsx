import { Link } from '@tanstack/react-router'
import type { ImportRow } from '#contract/imports.ts'
import { paths } from '../../paths.ts'
import { DayText } from '../../ui/days.tsx'
import { PlainTable } from '../../ui/plain-table.tsx'
import { Panel } from '../../ui/page.tsx'
import { Tag } from '../../ui/tags.tsx'
import { useHistoryWords } from './history-words.ts'
import { useImportWords } from './words.ts'

/** Enough of a fingerprint to tell two files apart; the whole of it on hovering. */
export const ShortHash = ({ hash }: { hash: string }) => <code title={hash}>{hash.slice(0, 8)}</code>

/** The history of imports: which file, into which round, what came of it, by whom. `opens`: each leads to its page. */
export const ImportList = ({ rows, opens }: { rows: readonly ImportRow[]; opens: boolean }) => {
  const importing = useImportWords()
  const words = useHistoryWords()
  const { columns } = words
  return (
    <Panel title={importing.imports}>
      <PlainTable
        rows={rows}
        none={importing.importsEmpty}
        className="import-history"
        heads={[columns.file, columns.round, columns.came, columns.hash, columns.confirmed, columns.state]}
      >
        {(row) => (
          <tr key={row.id}>
            <td>
              {opens ? (
                <Link to={paths.confirmed} params={{ import: row.id }}>
                  {row.title ?? row.fileName}
                </Link>
              ) : (
                (row.title ?? row.fileName)
              )}
              {row.title ? <span className="soft file-name">{row.fileName}</span> : null}
            </td>
            <td>{row.round.name}</td>
            <td>{words.came(row)}</td>
            <td>
              <ShortHash hash={row.hash} />
            </td>
            <td>
              <DayText day={row.confirmedAt} />
              <span className="soft second">{row.by}</span>
            </td>
            <td>{row.withdrawn ? <Tag>{importing.withdrawn}</Tag> : importing.inForce}</td>
          </tr>
        )}
      </PlainTable>
    </Panel>
  )
}
