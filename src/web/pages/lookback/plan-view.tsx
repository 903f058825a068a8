import { Button } from 'antd'
import { useState } from 'react'
import { type LookbackDetail, type Redrawn, redrawLookback, showLookback } from '#contract/lookback.ts'
import { useRead } from '../../api/query.ts'
import { lookbackAddress } from '../../paths.ts'
import { useDayWords } from '../../ui/days.tsx'
import { Fold } from '../../ui/fold.tsx'
import { ProblemLink } from '../../ui/list-link.tsx'
import { useMessages } from '../../ui/locale.tsx'
import { PlainTable } from '../../ui/plain-table.tsx'
import { Loaded } from '../../ui/states.tsx'
import { Tag } from '../../ui/tags.tsx'
import { TakeButton } from '../../ui/take-button.tsx'
import { Candidates, Risks } from './candidates.tsx'
import { LookDrawer } from './look-drawer.tsx'
import type { Go } from './lookback-page.tsx'
import { Result } from './result.tsx'
import type { LookbackSearch } from './search.ts'
import { useLookbackWords } from './words.ts'

type Drawn = LookbackDetail['sample'][number]

/** One plan: how it was drawn, what was found of each, and what follows from it. */
export const PlanView = ({ id, search, go }: { id: string; search: LookbackSearch; go: Go }) => {
  const words = useLookbackWords()
  const { columns } = words
  const { dayText } = useDayWords()
  const [looking, setLooking] = useState<Drawn | null>(null)
  const [redrawing, setRedrawing] = useState(false)
  const read = useRead(showLookback, { params: { id } })
  return (
    <Loaded of={read} lines={10}>
      {(plan) => (
        <>
          <div className="lookback-bar">
            <button
              type="button"
              className="plain"
              onClick={() => {
                const { plan: _plan, ...rest } = search
                go(rest)
              }}
            >
              {words.back}
            </button>
            <strong>{words.plan(dayText(plan.at), plan.drawn, plan.population)}</strong>
            <span className="soft">
              {words.how(plan.sizes.random, plan.sizes.risk)} · {words.columns.lookBy} {dayText(plan.lookBy)}
            </span>
            <TakeButton address={lookbackAddress(id)} label={words.sheets} />
            <Button
              size="small"
              onClick={() => {
                setRedrawing(true)
              }}
            >
              {words.redraw}
            </Button>
          </div>
          <p className="lookback-rate">{words.rate(plan.rate)}</p>
          {plan.sample.some((it) => it.refused) && plan.sample.every((it) => it.looked ?? it.refused) ? (
            <p className="soft">{words.mayNot}</p>
          ) : null}
          {redrawing ? <Redraw id={id} /> : null}
          <PlainTable
            rows={plan.sample}
            none=""
            heads={[
              columns.number,
              columns.problem,
              columns.unit,
              columns.part,
              columns.risks,
              columns.result,
            ]}
          >
            {(it) => (
              <tr key={it.problem}>
                <td className="number">{it.number}</td>
                <td>
                  <ProblemLink id={it.problem}>{it.shortTitle}</ProblemLink>
                </td>
                <td>{it.leadUnit}</td>
                <td>{words.parts[it.part]}</td>
                <td>
                  <Risks of={it} />
                </td>
                <td>
                  {it.looked ? (
                    <Result problem={it.problem} looked={it.looked} />
                  ) : it.refused ? (
                    <Tag tone="waiting">{words.notYet}</Tag>
                  ) : (
                    <Button
                      size="small"
                      onClick={() => {
                        setLooking(it)
                      }}
                    >
                      {words.look}
                      <span className="only-read"> {it.number}</span>
                    </Button>
                  )}
                </td>
              </tr>
            )}
          </PlainTable>
          <section className="lookback-section">
            <Fold line={words.population(plan.candidates.length)}>
              <Candidates rows={plan.candidates} />
            </Fold>
            {plan.left.length > 0 ? (
              <Fold line={words.leftOut(plan.left.length)}>
                <PlainTable
                  rows={plan.left}
                  none=""
                  heads={[columns.number, columns.problem, columns.closedOn, columns.why]}
                >
                  {(it) => (
                    <tr key={it.problem}>
                      <td className="number">{it.number}</td>
                      <td>
                        <ProblemLink id={it.problem}>{it.shortTitle}</ProblemLink>
                      </td>
                      <td>{dayText(it.closedOn)}</td>
                      <td>
                        {words.why[it.why]} <span className="soft">{words.weight(it.weight)}</span>
                      </td>
                    </tr>
                  )}
                </PlainTable>
              </Fold>
            ) : null}
            <p className="soft lookback-seed">{words.seed(plan.seed.facts, plan.seed.value)}</p>
          </section>
          {looking ? (
            <LookDrawer
              key={looking.problem}
              lookback={id}
              drawn={looking}
              close={() => {
                setLooking(null)
              }}
            />
          ) : null}
        </>
      )}
    </Loaded>
  )
}

const Redraw = ({ id }: { id: string }) => {
  const read = useRead(redrawLookback, { params: { id } })
  return (
    <Loaded of={read} lines={1}>
      {(found) => <Verdict found={found} />}
    </Loaded>
  )
}

const Verdict = ({ found }: { found: Redrawn }) => {
  const { redrawn: words } = useLookbackWords()
  const { words: terms } = useMessages()
  const flaws = [
    ...(found.root ? [] : [words.root]),
    ...(found.seed ? [] : [words.seed]),
    ...(found.same ? [] : [words.drawn(terms.list(found.drawn))]),
  ]
  return (
    <output className={flaws.length > 0 ? 'late' : undefined}>
      {flaws.length > 0 ? flaws.join('') : words.same}
    </output>
  )
}
