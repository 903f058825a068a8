import './overview.css'
import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import { Suspense, lazy } from 'react'
import { type Overview, readOverview } from '#contract/overview.ts'
import { useRead } from '../../api/query.ts'
import { fetchedPart } from '../../api/reach.ts'
import { paths } from '../../paths.ts'
import { useDayWords, useToday } from '../../ui/days.tsx'
import { ListLink } from '../../ui/list-link.tsx'
import { useHolds } from '../../ui/my-roles.ts'
import { Page } from '../../ui/page.tsx'
import { RoundChoice } from '../../ui/round-choice.tsx'
import { Empty, Loaded, Loading } from '../../ui/states.tsx'
import { Decide } from './decide.tsx'
import { FirstWay } from './first-way.tsx'
import { NoBackupNote } from './no-backup-note.tsx'
import { Pressing } from './pressing.tsx'
import { type OverviewSearch, tabs } from './search.ts'
import { StepCounts } from './step-counts.tsx'
import { Totals } from './totals.tsx'
import { UnitTable } from './unit-table.tsx'
import { useOverviewWords } from './words.ts'

const TrendTab = lazy(
  fetchedPart(async () => ({ default: (await import('./trend/trend-tab.tsx')).TrendTab })),
)

const countOf = (tallies: Overview['bySteps'], key: string): number =>
  tallies.find((it) => it.key === key)?.count ?? 0

/** Numbers by step, light and unit, each opening its rows, and what presses most. */
export const OverviewPage = () => {
  const words = useOverviewWords()
  const search: OverviewSearch = useSearch({ from: paths.overview })
  const { round, tab = 'now' } = search
  const navigate = useNavigate()
  const go = (next: OverviewSearch) => void navigate({ to: paths.overview, search: next, replace: true })
  const read = useRead(readOverview, { query: { round } }, { keep: true })
  const { dayText, leftText } = useDayWords()
  const today = useToday()
  const handsOut = useHolds('office')
  const keepsAccounts = useHolds('registrar')
  const until = read.data?.concentratedUntil
  const lead = [
    read.data?.round?.name,
    until
      ? today && until < today
        ? words.untilOver(dayText(until))
        : words.until(dayText(until), leftText(until))
      : null,
  ].filter((part) => part)
  // The server answers with the newest round where none is chosen: the links name the one that was counted.
  const asked = read.data?.round ? { round: read.data.round.id } : {}
  const part = (overview: Overview) =>
    tab === 'trend' && overview.round ? (
      <Suspense fallback={<Loading lines={14} />}>
        <TrendTab key={overview.round.id} round={overview.round.id} />
      </Suspense>
    ) : (
      <Now overview={overview} asked={asked} handsOut={handsOut} />
    )
  const empty = read.data?.problems === 0 && round === undefined
  return (
    <Page
      title={words.title}
      lead={lead.join(' · ')}
      action={
        empty ? null : (
          <>
            <RoundChoice
              value={round}
              choose={(chosen) => {
                go({ ...(chosen ? { round: chosen } : {}), ...(tab === 'trend' ? { tab } : {}) })
              }}
            />
            <Link to={paths.wall} className="button-link">
              {words.openWall}
            </Link>
          </>
        )
      }
    >
      {read.data && !empty ? <NoBackupNote /> : null}
      <Loaded of={read} lines={12}>
        {(overview) =>
          empty ? (
            handsOut || keepsAccounts ? (
              <FirstWay />
            ) : (
              <Empty title={words.nothingMine} help={words.nothingMineHelp} />
            )
          ) : (
            <>
              <nav className="overview-parts no-print" aria-label={words.title}>
                {tabs.map((key) => (
                  <Link
                    key={key}
                    to={paths.overview}
                    search={{ ...(round ? { round } : {}), ...(key === 'trend' ? { tab: key } : {}) }}
                    replace
                    aria-current={key === tab ? 'page' : undefined}
                  >
                    {words.parts[key]}
                  </Link>
                ))}
              </nav>
              {part(overview)}
            </>
          )
        }
      </Loaded>
    </Page>
  )
}

/** The numbers of today. */
const Now = ({
  overview,
  asked,
  handsOut,
}: {
  overview: Overview
  asked: { round?: string }
  handsOut: boolean
}) => {
  const words = useOverviewWords()
  const toPlan = countOf(overview.bySteps, 'registered')
  return (
    <>
      <Decide />
      <Totals overview={overview} asked={asked} />
      {toPlan > 0 ? (
        <p className="note">
          {words.toPlan(toPlan)}{' '}
          {handsOut ? <ListLink asked={{ ...asked, step: 'registered' }}>{words.toPlanGo}</ListLink> : null}
        </p>
      ) : null}
      <StepCounts overview={overview} asked={asked} />
      <div className="overview-lower">
        <Pressing rows={overview.pressing} />
        <UnitTable overview={overview} asked={asked} />
      </div>
    </>
  )
}
