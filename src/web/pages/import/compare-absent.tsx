import { useState } from 'react'
import type { Comparison } from '#contract/comparison.ts'
import { ProblemLink } from '../../ui/list-link.tsx'
import { PlainTable } from '../../ui/plain-table.tsx'
import { StepTag } from '../../ui/tags.tsx'
import { Paging } from '../lists/paging.tsx'
import { pageSize } from '../lists/search.ts'
import { useCompareWords } from './compare-words.ts'

/** Problems of the round that the list does not tell: they stay. */
export const CompareAbsent = ({ problems }: { problems: Comparison['absent'] }) => {
  const words = useCompareWords()
  const [page, setPage] = useState(1)
  const { columns } = words
  return (
    <>
      <PlainTable
        rows={problems.slice((page - 1) * pageSize, page * pageSize)}
        none={words.empty.absent}
        heads={[columns.number, columns.problem, columns.step]}
      >
        {(it) => (
          <tr key={it.id}>
            <td className="number">{it.number}</td>
            <td>
              <ProblemLink id={it.id}>{it.title}</ProblemLink>
            </td>
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
    </>
  )
}
