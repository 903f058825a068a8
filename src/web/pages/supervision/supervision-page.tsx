import '../../ui/fields.css'
import './supervision.css'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { Tabs } from 'antd'
import type { ReactElement } from 'react'
import { listRounds } from '#contract/rounds.ts'
import { useRead } from '../../api/query.ts'
import { paths } from '../../paths.ts'
import { Page } from '../../ui/page.tsx'
import { RoundChoice } from '../../ui/round-choice.tsx'
import { Empty, Loaded } from '../../ui/states.tsx'
import { DeskTab } from './desk-tab.tsx'
import { InstrumentDrawer } from './instrument-drawer.tsx'
import { InstrumentsTab } from './instruments-tab.tsx'
import { type SupervisionSearch, type TabName, tabs } from './search.ts'
import { VisitDrawer } from './visit-drawer.tsx'
import { VisitsTab } from './visits-tab.tsx'
import { useSupervisionWords } from './words.ts'

export type Go = (search: SupervisionSearch) => void
export type Shown = { round: string; search: SupervisionSearch; go: Go }

/** Where the office presses and looks: what to look at, the papers that were sent, the visits that were made. */
export const SupervisionPage = (): ReactElement => {
  const words = useSupervisionWords()
  const search: SupervisionSearch = useSearch({ from: paths.supervision })
  const navigate = useNavigate()
  const go: Go = (next) => void navigate({ to: paths.supervision, search: next, replace: true })
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
          return round === undefined ? (
            <Empty title={words.noRoundTitle} help={words.noRoundHelp} />
          ) : (
            <Parts round={round} search={search} go={go} />
          )
        }}
      </Loaded>
    </Page>
  )
}

const parts: Record<TabName, (shown: Shown) => ReactElement> = {
  desk: DeskTab,
  instruments: InstrumentsTab,
  visits: VisitsTab,
}

/** What is open belongs to its tab, whatever the address says of one. */
const tabOf = ({ tab, instrument, visit }: SupervisionSearch): TabName =>
  tab ?? (instrument ? 'instruments' : visit ? 'visits' : 'desk')

const Parts = (shown: Shown) => {
  const words = useSupervisionWords()
  const { search, go } = shown
  const tab = tabOf(search)
  const Part = parts[tab]
  const { instrument, visit, ...rest } = search
  const close = () => {
    go({ ...rest, tab })
  }
  return (
    <>
      <Tabs
        activeKey={tab}
        destroyOnHidden
        items={tabs.map((key) => ({
          key,
          label: words.tabs[key],
          children: key === tab ? <Part {...shown} /> : null,
        }))}
        onChange={(key) => {
          const next = tabs.find((it) => it === key)
          go({ ...(search.round ? { round: search.round } : {}), ...(next ? { tab: next } : {}) })
        }}
      />
      {instrument === undefined ? null : (
        <InstrumentDrawer key={instrument} id={instrument} onClose={close} />
      )}
      {visit === undefined ? null : <VisitDrawer key={visit} id={visit} onClose={close} />}
    </>
  )
}
