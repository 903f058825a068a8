import { useState } from 'react'
import type { Step } from '#core/record/problem/problem.ts'
import { ProblemLink } from '../../ui/list-link.tsx'
import { PlainTable } from '../../ui/plain-table.tsx'
import { StepTag } from '../../ui/tags.tsx'
import { Paging } from '../lists/paging.tsx'
import { pageSize } from '../lists/search.ts'

/** Problems with number and step, a page at a time; a withdrawn one has no page to lead to any more. */
export const PlainProblems = ({
  problems,
  none = '',
  heads,
}: {
  problems: readonly { id: string; number: string; title: string; step: Step }[]
  /** The sentence where there are none. */
  none?: string
  heads: { number: string; problem: string; step: string }
}) => {
  const [page, setPage] = useState(1)
  return (
    <>
      <PlainTable
        rows={problems.slice((page - 1) * pageSize, page * pageSize)}
        none={none}
        heads={[heads.number, heads.problem, heads.step]}
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
    </>
  )
}
