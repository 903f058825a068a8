import './lists.css'
import { useNavigate, useSearch } from '@tanstack/react-router'
import type { ReactElement } from 'react'
import { listMeasures } from '#contract/problems.ts'
import { useRead } from '../../api/query.ts'
import { paths } from '../../paths.ts'
import { useMessages } from '../../ui/locale.tsx'
import { Page } from '../../ui/page.tsx'
import { Empty, Loaded } from '../../ui/states.tsx'
import { ExportMenu } from './export-menu.tsx'
import { ListFilters } from './list-filters.tsx'
import { MeasureTable } from './measure-table.tsx'
import { Paging } from './paging.tsx'
import { type MeasureSearch, changed, cleared, isFiltered, pageQuery } from './search.ts'

/** The task list: every measure with who does it, by when, and what was told last. */
export const MeasuresPage = (): ReactElement => {
  const { measures: words, filters } = useMessages().lists
  const search: MeasureSearch = useSearch({ from: paths.measures })
  const navigate = useNavigate()
  const read = useRead(listMeasures, { query: pageQuery(search) }, { keep: true })
  const go = (next: MeasureSearch) => void navigate({ to: paths.measures, search: next, replace: true })
  return (
    <Page
      title={words.title}
      lead={read.data ? words.count(read.data.total) : undefined}
      action={<ExportMenu list="measures" search={search} empty={read.data?.total === 0} />}
    >
      <ListFilters
        list="measures"
        label={filters.textMeasures}
        by={['done', 'light', 'leader', 'unit']}
        search={search}
        change={(it) => {
          go(changed(search, it))
        }}
        clear={() => {
          go(cleared(search))
        }}
      />
      <Loaded of={read} lines={12}>
        {({ rows, total }) =>
          rows.length > 0 ? (
            <>
              <MeasureTable
                rows={rows}
                sorting={{
                  sort: search.sort,
                  onSort: (sort) => {
                    go(changed(search, { sort }))
                  },
                }}
                firstPage={(search.page ?? 1) === 1}
              />
              <Paging
                page={search.page ?? 1}
                total={total}
                onPage={(page) => {
                  go({ ...changed(search, {}), ...(page === undefined ? {} : { page }) })
                }}
              />
            </>
          ) : isFiltered(search) ? (
            <p className="soft list-none">{filters.none}</p>
          ) : (
            <Empty title={words.empty} help={words.emptyHelp} />
          )
        }
      </Loaded>
    </Page>
  )
}
