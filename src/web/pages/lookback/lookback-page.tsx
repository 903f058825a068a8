import '../../ui/fields.css'
import './lookback.css'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { Tabs } from 'antd'
import type { ReactElement } from 'react'
import { listRounds } from '#contract/rounds.ts'
import { useRead } from '../../api/query.ts'
import { paths } from '../../paths.ts'
import { Page } from '../../ui/page.tsx'
import { RoundChoice } from '../../ui/round-choice.tsx'
import { Empty, Loaded } from '../../ui/states.tsx'
import { ImportLink } from '../lists/import-link.tsx'
import { LeftOverTab } from './left-over-tab.tsx'
import { PlanView } from './plan-view.tsx'
import { PlansTab } from './plans-tab.tsx'
import { RecurrencesTab } from './recurrences-tab.tsx'
import { type LookbackSearch, type TabName, tabs } from './search.ts'
import { useLookbackWords } from './words.ts'

export type Go = (search: LookbackSearch) => void

/** What is closed is looked at again; what came back, what comes again, and what the last round left over. */
export const LookbackPage = (): ReactElement => {
  const words = useLookbackWords()
  const search: LookbackSearch = useSearch({ from: paths.lookback })
  const navigate = useNavigate()
  const go: Go = (next) =>
    void navigate({ to: paths.lookback, search: next, replace: next.plan === search.plan })
  const read = useRead(listRounds)
  return (
    <Page
      title={words.title}
      action={
        <RoundChoice
          value={search.round}
          choose={(round) => {
            go({ ...(search.tab ? { tab: search.tab } : {}), ...(round ? { round } : {}) })
          }}
        />
      }
    >
      <Loaded of={read} lines={12}>
        {({ rounds }) => {
          const round = search.round ?? rounds.toSorted((a, b) => b.ordinal - a.ordinal)[0]?.id
          if (round === undefined)
            return <Empty title={words.emptyTitle} help={words.emptyHelp} action={<ImportLink />} />
          return <Parts round={round} search={search} go={go} />
        }}
      </Loaded>
    </Page>
  )
}

type Shown = { round: string; search: LookbackSearch; go: Go }

const Part = ({ tab, round, search, go }: Shown & { tab: TabName }) => {
  switch (tab) {
    case 'plans':
      return search.plan === undefined ? (
        <PlansTab round={round} search={search} go={go} />
      ) : (
        <PlanView id={search.plan} search={search} go={go} />
      )
    case 'recurrences':
      return <RecurrencesTab round={round} />
    case 'leftOver':
      return <LeftOverTab round={round} />
  }
}

const Parts = (shown: Shown) => {
  const words = useLookbackWords()
  const { search, go } = shown
  const tab = search.tab ?? 'plans'
  return (
    <Tabs
      activeKey={tab}
      destroyOnHidden
      items={tabs.map((key) => ({
        key,
        label: words.tabs[key],
        children: key === tab ? <Part tab={key} {...shown} /> : null,
      }))}
      onChange={(key) => {
        const next = tabs.find((it) => it === key)
        go({ ...(search.round ? { round: search.round } : {}), ...(next ? { tab: next } : {}) })
      }}
    />
  )
}
