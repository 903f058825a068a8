import './work.css'
import { Button } from 'antd'
import { useState } from 'react'
import type { ProblemDetail } from '#contract/problems.ts'
import { type Work, readWork } from '#contract/work.ts'
import { useRead } from '../../api/query.ts'
import { Panel } from '../../ui/page.tsx'
import { MoneyTable } from './money-table.tsx'
import { RunoffTable } from './runoff-table.tsx'
import { type Asked, WorkDialog } from './work-dialog.tsx'
import { SharesOfMeasure } from './shares-of-measure.tsx'
import { useWorkWords } from './words.ts'

/** Whether there is anything to see or to do: most problems hand nothing down and owe nothing. */
const saysSomething = ({ shares, money, runoffs, maySetMoney }: Work): boolean =>
  shares.length + money.length + runoffs.length > 0 || maySetMoney

/** What was handed down of a problem, what is due and what runs off. */
export const WorkPanel = ({ detail }: { detail: ProblemDetail }) => {
  const words = useWorkWords()
  const [asked, setAsked] = useState<Asked | null>(null)
  const { data } = useRead(readWork, { params: { id: detail.id } })
  if (!data || !saysSomething(data)) return null
  const plans = data.maySetMoney && detail.measureList.length > 0
  return (
    <Panel
      title={words.title}
      extra={
        plans ? (
          <>
            <Button
              size="small"
              onClick={() => {
                setAsked({ act: 'set-due' })
              }}
            >
              {words.setDue}
            </Button>{' '}
            <Button
              size="small"
              onClick={() => {
                setAsked({ act: 'set-runoff' })
              }}
            >
              {words.setRunoff}
            </Button>
          </>
        ) : null
      }
    >
      {detail.measureList.map((it, at) => (
        <SharesOfMeasure key={it.id} measure={it} number={at + 1} work={data} onAsk={setAsked} />
      ))}
      {data.money.length === 0 ? null : <MoneyTable work={data} onAsk={setAsked} />}
      {data.runoffs.map((it) => (
        <RunoffTable key={it.measure} runoff={it} />
      ))}
      {asked === null ? null : (
        <WorkDialog
          detail={detail}
          asked={asked}
          onClose={() => {
            setAsked(null)
          }}
        />
      )}
    </Panel>
  )
}
