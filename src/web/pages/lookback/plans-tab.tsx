import { Button } from 'antd'
import { useState } from 'react'
import { type LookbackHead, type LookbackList, listLookbacks } from '#contract/lookback.ts'
import { useRead } from '../../api/query.ts'
import { useDayWords } from '../../ui/days.tsx'
import { ProblemLink } from '../../ui/list-link.tsx'
import { useHolds } from '../../ui/my-roles.ts'
import { PlainTable } from '../../ui/plain-table.tsx'
import { Empty, Loaded } from '../../ui/states.tsx'
import { Tag } from '../../ui/tags.tsx'
import { DrawDrawer } from './draw-drawer.tsx'
import type { Go } from './lookback-page.tsx'
import type { LookbackSearch } from './search.ts'
import { useLookbackWords } from './words.ts'

/** The samples of a round: what waits to be looked at, each plan with what follows from it, and what came back. */
export const PlansTab = ({ round, search, go }: { round: string; search: LookbackSearch; go: Go }) => {
  const words = useLookbackWords()
  const isOffice = useHolds('office')
  const [drawing, setDrawing] = useState(false)
  const read = useRead(listLookbacks, { params: { id: round } })
  const open = (plan: string) => {
    go({ ...search, plan })
  }
  return (
    <Loaded of={read} lines={8}>
      {(list) => {
        const draw =
          isOffice && list.closed > 0 ? (
            <Button
              type="primary"
              onClick={() => {
                setDrawing(true)
              }}
            >
              {words.draw}
            </Button>
          ) : null
        return (
          <>
            {list.plans.length === 0 ? (
              <Empty
                title={words.none}
                help={
                  <>
                    <p>{list.closed === 0 ? words.nothingClosed : words.noneHelp}</p>
                    {isOffice || list.closed === 0 ? null : <p>{words.noneWait}</p>}
                  </>
                }
                action={draw}
              />
            ) : (
              <>
                <div className="lookback-bar">
                  {draw}
                  <span>{words.counts(list.closed, list.rebounded, list.open, list.carried)}</span>
                </div>
                <section className="lookback-section">
                  <h2>{words.plans}</h2>
                  {list.plans.map((it) => (
                    <PlanLine key={it.id} plan={it} open={open} />
                  ))}
                </section>
                <Waiting list={list} open={open} />
              </>
            )}
            {list.rebounds.length === 0 ? null : <Rebounds list={list} />}
            {drawing ? (
              <DrawDrawer
                round={round}
                close={(plan) => {
                  setDrawing(false)
                  if (plan !== null) open(plan)
                }}
              />
            ) : null}
          </>
        )
      }}
    </Loaded>
  )
}

const Waiting = ({ list, open }: { list: LookbackList; open: (plan: string) => void }) => {
  const words = useLookbackWords()
  const { columns } = words
  const { dayText } = useDayWords()
  if (list.waiting.length === 0) return null
  return (
    <section className="lookback-section">
      <h2>{words.waiting(list.waiting.length)}</h2>
      <PlainTable
        rows={list.waiting}
        none=""
        heads={[columns.number, columns.problem, columns.unit, columns.lookBy, '']}
      >
        {(it) => (
          <tr key={`${it.lookback}${it.problem}`}>
            <td className="number">{it.number}</td>
            <td>
              <ProblemLink id={it.problem}>{it.shortTitle}</ProblemLink>
            </td>
            <td>{it.leadUnit}</td>
            <td>
              {dayText(it.lookBy)} {it.overdue ? <Tag tone="alarm">{words.overdue}</Tag> : null}
            </td>
            <td className="right">
              <Button
                size="small"
                onClick={() => {
                  open(it.lookback)
                }}
              >
                {words.open}
                <span className="only-read"> {it.number}</span>
              </Button>
            </td>
          </tr>
        )}
      </PlainTable>
    </section>
  )
}

const PlanLine = ({ plan, open }: { plan: LookbackHead; open: (plan: string) => void }) => {
  const words = useLookbackWords()
  const { dayText } = useDayWords()
  return (
    <>
      <p>
        <button
          type="button"
          className="plain"
          onClick={() => {
            open(plan.id)
          }}
        >
          {words.plan(dayText(plan.at), plan.drawn, plan.population)}
        </button>{' '}
        <span className="soft">{words.progress(plan.looked, plan.drawn)}</span>
      </p>
      <p className="soft lookback-rate">{words.rate(plan.rate)}</p>
    </>
  )
}

const Rebounds = ({ list }: { list: LookbackList }) => {
  const words = useLookbackWords()
  return (
    <section className="lookback-section">
      <h2>{words.rebounds}</h2>
      {list.rebounds.map((it) => (
        <p key={it.problem}>
          <span className="number">{it.number}</span>{' '}
          <ProblemLink id={it.problem}>{it.shortTitle}</ProblemLink> <Tag tone="alarm">{words.as(it.as)}</Tag>
        </p>
      ))}
    </section>
  )
}
