import './lists.css'
import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import type { ReactElement } from 'react'
import { listResponsibility } from '#contract/problems.ts'
import { useRead } from '../../api/query.ts'
import { paths } from '../../paths.ts'
import { useMessages } from '../../ui/locale.tsx'
import { useHolds } from '../../ui/my-roles.ts'
import { Page } from '../../ui/page.tsx'
import { Empty, Loaded } from '../../ui/states.tsx'
import { answering, filtered } from './responsibility.ts'
import { ListFilters } from './list-filters.tsx'
import { ResponsibilityTable } from './responsibility-table.tsx'
import { type ResponsibilitySearch, changed, cleared } from './search.ts'

/** The responsibility list: each lead leader with the problems they answer for, and those nobody answers for yet. */
export const ResponsibilityPage = (): ReactElement => {
  const { lists } = useMessages()
  const words = lists.responsibility
  const search: ResponsibilitySearch = useSearch({ from: paths.responsibility })
  const navigate = useNavigate()
  const isOffice = useHolds('office')
  const { round } = search
  const read = useRead(listResponsibility, { query: { round } }, { keep: true })
  const go = (next: ResponsibilitySearch) =>
    void navigate({ to: paths.responsibility, search: next, replace: true })
  return (
    <Page
      title={words.title}
      lead={read.data ? words.count(read.data.leaders.length, answering(read.data)) : undefined}
    >
      <ListFilters
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
        {(all) => {
          const { leaders, without } = filtered(all, search)
          if (all.leaders.length + all.without.length === 0)
            return <Empty title={words.empty} help={words.emptyHelp} />
          if (leaders.length + without.length === 0) return <p className="soft list-none">{words.none}</p>
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
