import './overview.css'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { type Overview, readOverview } from '#contract/overview.ts'
import { useRead } from '../../api/query.ts'
import { paths } from '../../paths.ts'
import { useDayWords, useToday } from '../../ui/days.tsx'
import { ListLink } from '../../ui/list-link.tsx'
import { useHolds } from '../../ui/my-roles.ts'
import { Page } from '../../ui/page.tsx'
import { RoundChoice } from '../../ui/round-choice.tsx'
import { Empty, Loaded } from '../../ui/states.tsx'
import { FirstWay } from './first-way.tsx'
import { NoBackupNote } from './no-backup-note.tsx'
import { Pressing } from './pressing.tsx'
import { StepCounts } from './step-counts.tsx'
import { Totals } from './totals.tsx'
import { UnitTable } from './unit-table.tsx'
import { useOverviewWords } from './words.ts'

const countOf = (tallies: Overview['bySteps'], key: string): number =>
  tallies.find((it) => it.key === key)?.count ?? 0

/** Numbers by step, light and unit, each opening its rows, and what presses most. */
export const OverviewPage = () => {
  const words = useOverviewWords()
  const [round, setRound] = useState<string | undefined>()
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
  const empty = read.data?.problems === 0 && round === undefined
  return (
    <Page
      title={words.title}
      lead={lead.join(' · ')}
      action={
        empty ? null : (
          <>
            <RoundChoice value={round} choose={setRound} />
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
              <Totals overview={overview} asked={asked} />
              {countOf(overview.bySteps, 'registered') > 0 ? (
                <p className="note">
                  {words.toPlan(countOf(overview.bySteps, 'registered'))}{' '}
                  {handsOut ? (
                    <ListLink asked={{ ...asked, step: 'registered' }}>{words.toPlanGo}</ListLink>
                  ) : null}
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
      </Loaded>
    </Page>
  )
}
