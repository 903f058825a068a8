import '../../ui/fields.css'
import './lists.css'
import { Button } from 'antd'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { type ReactElement, Suspense, lazy, useState } from 'react'
import type { BulkAct } from '#contract/bulk.ts'
import { type ProblemRow, listProblems } from '#contract/problems.ts'
import { useRead } from '../../api/query.ts'
import { paths } from '../../paths.ts'
import { useMessages } from '../../ui/locale.tsx'
import { useHolds } from '../../ui/my-roles.ts'
import { Page } from '../../ui/page.tsx'
import { Empty, Loaded } from '../../ui/states.tsx'
import { ExportMenu } from './export-menu.tsx'
import { ImportLink } from './import-link.tsx'
import { ListFilters } from './list-filters.tsx'
import { Paging } from './paging.tsx'
import { ProblemTable } from './problem-table.tsx'
import { type ProblemSearch, changed, cleared, isFiltered, pageQuery } from './search.ts'
import { useChosen } from './use-chosen.ts'

const ChosenBar = lazy(async () => ({ default: (await import('./chosen-bar.tsx')).ChosenBar }))
const BulkDrawer = lazy(async () => ({ default: (await import('./bulk-drawer.tsx')).BulkDrawer }))
const CourseFilter = lazy(async () => ({ default: (await import('./course-filter.tsx')).CourseFilter }))

/** The problem list: find, order, page; hand out and approve what is ticked. */
export const ProblemsPage = (): ReactElement => {
  const words = useMessages().lists
  const search: ProblemSearch = useSearch({ from: paths.problems })
  const navigate = useNavigate()
  const mayPlan = useHolds('office')
  // Leaders approve and accept; what somebody may not do is said of each problem.
  const mayDecide = useHolds('leader') || mayPlan
  const read = useRead(listProblems, { query: pageQuery(search) }, { keep: true })
  const { chosen, change, clear } = useChosen(JSON.stringify({ ...search, page: 1, sort: '' }))
  // What is asked for seldom is fetched with the wish for it.
  const [wished, setMore] = useState(false)
  const more =
    wished || [search.asked, search.ended, search.foundBy, search.run, search.evidence].some(Boolean)
  const [open, setOpen] = useState<BulkAct | null>(null)
  const go = (next: ProblemSearch) => void navigate({ to: paths.problems, search: next, replace: true })
  const close = () => {
    setOpen(null)
  }
  const counted = read.data ? words.problems.count(read.data.total) : undefined
  const lead =
    mayDecide && read.data?.total ? (
      <>
        {counted}
        <span className="screen-only"> · {words.problems.tick}</span>
      </>
    ) : (
      counted
    )
  return (
    <Page
      title={words.problems.title}
      lead={lead}
      action={<ExportMenu list="problems" search={search} empty={read.data?.total === 0} />}
    >
      <ListFilters
        list="problems"
        label={words.filters.text}
        by={[
          'step',
          'light',
          'aspect',
          'leader',
          'unit',
          ...(more ? (['run', 'evidence'] as const) : []),
          // Only a number of the overview asks for it; it shows then, so that it can be taken back.
          ...(search.leadUnit === undefined ? [] : (['leadUnit'] as const)),
        ]}
        search={search}
        change={(it) => {
          go(changed(search, it))
        }}
        clear={() => {
          go(cleared(search))
        }}
      >
        {more ? (
          <Suspense>
            <CourseFilter
              search={search}
              change={(it) => {
                go(changed(search, it))
              }}
            />
          </Suspense>
        ) : (
          <Button
            type="text"
            onClick={() => {
              setMore(true)
            }}
          >
            {words.filters.more}
          </Button>
        )}
      </ListFilters>
      <Loaded of={read} lines={12}>
        {({ rows, total }) =>
          rows.length === 0 ? (
            <NothingHere filtered={isFiltered(search)} mayImport={mayPlan} />
          ) : (
            <>
              <ProblemTable
                rows={rows}
                sorting={{
                  sort: search.sort,
                  onSort: (sort) => {
                    go(changed(search, { sort }))
                  },
                }}
                chosen={chosen}
                onChoose={
                  mayDecide
                    ? (row: ProblemRow, add: boolean) => {
                        change([row], add)
                      }
                    : null
                }
                onChoosePage={(add) => {
                  change(rows, add)
                }}
              />
              <Paging
                page={search.page ?? 1}
                total={total}
                onPage={(page) => {
                  go({ ...changed(search, {}), ...(page === undefined ? {} : { page }) })
                }}
              />
              {chosen.size === 0 ? null : (
                <Suspense>
                  <ChosenBar
                    chosen={chosen}
                    total={total}
                    search={search}
                    onAdd={(more) => {
                      change(more, true)
                    }}
                    onClear={clear}
                    onAct={setOpen}
                  />
                </Suspense>
              )}
            </>
          )
        }
      </Loaded>
      <Suspense>
        {open === null ? null : (
          <BulkDrawer key={open} what={open} problems={inOrder(chosen)} onClose={close} />
        )}
      </Suspense>
    </Page>
  )
}

const inOrder = (chosen: ReadonlyMap<string, ProblemRow>): ProblemRow[] =>
  [...chosen.values()].sort((a, b) => (a.number < b.number ? -1 : 1))

const NothingHere = ({ filtered, mayImport }: { filtered: boolean; mayImport: boolean }) => {
  const { problems, filters } = useMessages().lists
  if (filtered) return <p className="soft list-none">{filters.none}</p>
  return (
    <Empty
      title={problems.empty}
      help={mayImport ? problems.emptyHelp : problems.emptyWait}
      action={mayImport ? <ImportLink /> : null}
    />
  )
}
