import './lists.css'
import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import type { ReactElement } from 'react'
import { type ProblemRow, listResponsibility } from '#contract/problems.ts'
import { useRead } from '../../api/query.ts'
import { paths } from '../../paths.ts'
import { useMessages } from '../../ui/locale.tsx'
import { useHolds } from '../../ui/my-roles.ts'
import { Page } from '../../ui/page.tsx'
import { Empty, Loaded } from '../../ui/states.tsx'
import { ExportMenu } from './export-menu.tsx'
import { ListFilters } from './list-filters.tsx'
import { ResponsibilityTable } from './responsibility-table.tsx'
import { type ResponsibilitySearch, changed, cleared, isFiltered } from './search.ts'

/** Problems somebody answers for. */
const answering = (leaders: readonly { problems: readonly ProblemRow[] }[]): number =>
  leaders.reduce((sum, it) => sum + it.problems.length, 0)

/** The responsibility list: each lead leader with the problems they answer for, and those nobody answers for yet. */
export const ResponsibilityPage = (): ReactElement => {
  const { lists } = useMessages()
  const words = lists.responsibility
  const search: ResponsibilitySearch = useSearch({ from: paths.responsibility })
  const navigate = useNavigate()
  const isOffice = useHolds('office')
  const read = useRead(listResponsibility, { query: search }, { keep: true })
  const go = (next: ResponsibilitySearch) =>
    void navigate({ to: paths.responsibility, search: next, replace: true })
  return (
    <Page
      title={words.title}
      lead={read.data ? words.count(read.data.leaders.length, answering(read.data.leaders)) : undefined}
      action={
        <ExportMenu
          list="responsibility"
          search={search}
          empty={read.data?.leaders.length === 0 && read.data.without.length === 0}
        />
      }
    >
      <ListFilters
        list="responsibility"
        label={lists.filters.text}
        by={['leader', 'unit', 'step', 'light']}
        search={search}
        change={(it) => {
          go(changed(search, it))
        }}
        clear={() => {
          go(cleared(search))
        }}
      />
      <Loaded of={read} lines={12}>
        {({ leaders, without }) => {
          if (leaders.length + without.length === 0)
            return isFiltered(search) ? (
              <p className="soft list-none">{words.none}</p>
            ) : (
              <Empty title={words.empty} help={words.emptyHelp} />
            )
          return (
            <>
              {without.length === 0 ? null : (
                <section className="without" aria-labelledby="without">
                  <div className="panel-head">
                    <h2 id="without">
                      {words.without} <span className="soft">{without.length}</span>
                    </h2>
                    {isOffice ? (
                      <Link to={paths.problems} search={{ step: 'registered' }}>
                        {words.withoutGo}
                      </Link>
                    ) : null}
                  </div>
                  <ResponsibilityTable groups={[{ leader: null, post: null, problems: without }]} />
                </section>
              )}
              {leaders.length === 0 ? null : <ResponsibilityTable groups={leaders} />}
            </>
          )
        }}
      </Loaded>
    </Page>
  )
}
