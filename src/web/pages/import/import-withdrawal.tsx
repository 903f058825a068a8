import { Button } from 'antd'
import { useState } from 'react'
import type { ImportDetail } from '#contract/imports.ts'
import { useAct } from '../../api/query.ts'
import { AskReason } from '../../ui/ask-reason.tsx'
import { ProblemLink } from '../../ui/list-link.tsx'
import { Panel } from '../../ui/page.tsx'
import { useHistoryWords } from './history-words.ts'
import { useImportWords } from './words.ts'

const numbersShown = 12

/** What withdrawing would do, and the way to it; where it cannot be done, why not. */
export const ImportWithdrawal = ({ it }: { it: ImportDetail }) => {
  const words = useHistoryWords()
  const importing = useImportWords()
  const withdraw = useAct('withdraw-import')
  const [asking, setAsking] = useState(false)
  const will = words.will(it.brought.length, it.changedProblems.length)
  const ids = new Map([...it.brought, ...it.changedProblems].map(({ number, id }) => [number, id]))
  return (
    <Panel title={words.withdrawTitle}>
      {it.builtUpon.length > 0 ? (
        <>
          <p>{words.builtUpon(it.builtUpon.length)}</p>
          <p className="soft import-numbers">
            {it.builtUpon.slice(0, numbersShown).map((number) => {
              const id = ids.get(number)
              return id === undefined ? (
                <span key={number}>{number}</span>
              ) : (
                <ProblemLink key={number} id={id}>
                  {number}
                </ProblemLink>
              )
            })}
            {it.builtUpon.length > numbersShown ? (
              <span>{words.moreNumbers(it.builtUpon.length)}</span>
            ) : null}
          </p>
        </>
      ) : (
        <>
          <p>{will}</p>
          <p className="import-withdraw">
            <Button
              onClick={() => {
                withdraw.reset()
                setAsking(true)
              }}
            >
              {importing.withdraw}
            </Button>
          </p>
        </>
      )}
      {asking ? (
        <AskReason
          title={importing.withdraw}
          help={will}
          label={importing.withdrawReason}
          pending={withdraw.isPending}
          error={withdraw.error}
          onReason={(reason) => {
            withdraw.mutate(
              { import: it.id, reason },
              {
                onSuccess: () => {
                  setAsking(false)
                },
              },
            )
          }}
          onCancel={() => {
            setAsking(false)
          }}
        />
      ) : null}
    </Panel>
  )
}
