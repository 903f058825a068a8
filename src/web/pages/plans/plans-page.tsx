import '../../ui/fields.css'
import './plans.css'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { Tabs } from 'antd'
import type { ReactElement } from 'react'
import { listRounds } from '#contract/rounds.ts'
import { useRead } from '../../api/query.ts'
import { paths } from '../../paths.ts'
import { ImportLink } from '../lists/import-link.tsx'
import { Page } from '../../ui/page.tsx'
import { RoundChoice } from '../../ui/round-choice.tsx'
import { Empty, Loaded } from '../../ui/states.tsx'
import { CoverageTab } from './coverage-tab.tsx'
import { LeadersTab } from './leaders-tab.tsx'
import { ReviewView } from './review-view.tsx'
import { ReviewsTab } from './reviews-tab.tsx'
import { type PlansSearch, type TabName, tabs } from './search.ts'
import { SubplansTab } from './subplans-tab.tsx'
import { usePlansWords } from './words.ts'

export type Go = (search: PlansSearch) => void

/** The plans of a round: who carries what, joint review, sub-plans, and each leader's load. */
export const PlansPage = (): ReactElement => {
  const words = usePlansWords()
  const search: PlansSearch = useSearch({ from: paths.plans })
  const navigate = useNavigate()
  const go: Go = (next) =>
    void navigate({ to: paths.plans, search: next, replace: next.review === search.review })
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

type Shown = { round: string; search: PlansSearch; go: Go }

const Part = ({ tab, ...shown }: Shown & { tab: TabName }) => {
  switch (tab) {
    case 'coverage':
      return <CoverageTab {...shown} />
    case 'review':
      return shown.search.review === undefined ? (
        <ReviewsTab {...shown} />
      ) : (
        <ReviewView id={shown.search.review} search={shown.search} go={shown.go} />
      )
    case 'subplans':
      return <SubplansTab round={shown.round} />
    case 'leaders':
      return <LeadersTab round={shown.round} />
  }
}

const Parts = (shown: Shown) => {
  const words = usePlansWords()
  const { search, go } = shown
  const tab = tabs.find((it) => it === search.tab) ?? 'coverage'
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
