import { useState } from 'react'
import type { ImportDetail } from '#contract/imports.ts'
import { ProblemLink } from '../../ui/list-link.tsx'
import { Panel } from '../../ui/page.tsx'
import { PlainTable } from '../../ui/plain-table.tsx'
import { StepTag } from '../../ui/tags.tsx'
import { Paging } from '../lists/paging.tsx'
import { pageSize } from '../lists/search.ts'
import { useHistoryWords } from './history-words.ts'

/** The problems an import brought, or those it changed, as they stand now; a withdrawn one has no page any more. */
export const TouchedProblems = ({
  title,
  none,
  problems,
}: {
  title: string
  none: string
  problems: ImportDetail['brought']
}) => {
  const { columns } = useHistoryWords()
  const [page, setPage] = useState(1)
  return (
    <Panel title={title} extra={problems.length > 0 ? <span className="soft">{problems.length}</span> : null}>
      <PlainTable
        rows={problems.slice((page - 1) * pageSize, page * pageSize)}
        none={none}
        heads={[columns.number, columns.problem, columns.step]}
      >
        {(it) => (
          <tr key={it.id}>
            <td className="number">{it.number}</td>
            <td>{it.step === 'withdrawn' ? it.title : <ProblemLink id={it.id}>{it.title}</ProblemLink>}</td>
            <td>
              <StepTag step={it.step} />
            </td>
          </tr>
        )}
      </PlainTable>
      <Paging
        page={page}
        total={problems.length}
        onPage={(next) => {
          setPage(next ?? 1)
        }}
      />
    </Panel>
  )
}
