import { Button, Checkbox } from 'antd'
import { useState } from 'react'
import { type LeftOver, listLeftOver } from '#contract/lookback.ts'
import { useAct, useRead } from '../../api/query.ts'
import { AskReason } from '../../ui/ask-reason.tsx'
import { useDayWords } from '../../ui/days.tsx'
import { ProblemLink } from '../../ui/list-link.tsx'
import { useHolds } from '../../ui/my-roles.ts'
import { PlainTable } from '../../ui/plain-table.tsx'
import { Empty, Loaded } from '../../ui/states.tsx'
import { StepTag, Tag } from '../../ui/tags.tsx'
import { useLookbackWords } from './words.ts'

/** What the round before did not close: some of it is carried into this one, each only once. */
export const LeftOverTab = ({ round }: { round: string }) => {
  const { leftOver: words } = useLookbackWords()
  const read = useRead(listLeftOver, { params: { id: round } })
  return (
    <Loaded of={read} lines={8}>
      {(left) => {
        if (left.from === null) return <Empty title={words.noBefore} help={words.noBeforeHelp} />
        if (left.problems.length === 0) return <Empty title={words.none} help={words.noneHelp} />
        return <Choice round={round} left={left} />
      }}
    </Loaded>
  )
}

const Choice = ({ round, left }: { round: string; left: LeftOver }) => {
  const { leftOver: words, columns } = useLookbackWords()
  const { dayText } = useDayWords()
  const isOffice = useHolds('office')
  const carry = useAct('carry-forward')
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set())
  const [asking, setAsking] = useState(false)
  const choose = (problem: string, add: boolean) => {
    const next = new Set(chosen)
    if (add) next.add(problem)
    else next.delete(problem)
    setChosen(next)
  }
  return (
    <>
      <div className="lookback-bar">
        {isOffice ? (
          <Button
            type="primary"
            disabled={chosen.size === 0}
            onClick={() => {
              setAsking(true)
            }}
          >
            {words.carry(chosen.size)}
          </Button>
        ) : null}
        <span className="soft">{words.from(left.from?.name ?? '')}</span>
      </div>
      <p className="soft">{words.help}</p>
      <PlainTable
        rows={left.problems}
        none=""
        heads={[
          isOffice ? '' : null,
          columns.number,
          columns.problem,
          columns.unit,
          columns.step,
          columns.deadline,
          columns.carried,
        ]}
      >
        {(it) => (
          <tr key={it.problem}>
            {isOffice ? (
              <td>
                {it.carriedTo !== null || it.closing ? null : (
                  <Checkbox
                    aria-label={words.choose(it.number)}
                    checked={chosen.has(it.problem)}
                    onChange={(event) => {
                      choose(it.problem, event.target.checked)
                    }}
                  />
                )}
              </td>
            ) : null}
            <td className="number">{it.number}</td>
            <td>
              <ProblemLink id={it.problem}>{it.shortTitle}</ProblemLink>
            </td>
            <td>{it.leadUnit}</td>
            <td>
              <StepTag step={it.step} />
            </td>
            <td>{it.deadline === null ? '' : dayText(it.deadline)}</td>
            <td>
              {it.carriedTo !== null ? (
                <Tag>{words.carried(it.carriedTo)}</Tag>
              ) : it.closing ? (
                words.closing
              ) : null}
            </td>
          </tr>
        )}
      </PlainTable>
      {asking ? (
        <AskReason
          title={words.carry(chosen.size)}
          label={words.note}
          pending={carry.isPending}
          error={carry.error}
          onReason={(note) => {
            carry.mutate(
              { round, problems: [...chosen], note },
              {
                onSuccess: () => {
                  setAsking(false)
                  setChosen(new Set())
                },
              },
            )
          }}
          onCancel={() => {
            setAsking(false)
          }}
        />
      ) : null}
    </>
  )
}
