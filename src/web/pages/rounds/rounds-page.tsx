import './rounds.css'
import { Button } from 'antd'
import { useState } from 'react'
import { listRounds } from '#contract/rounds.ts'
import { useRead } from '../../api/query.ts'
import { useMessages } from '../../ui/locale.tsx'
import { useHolds } from '../../ui/my-roles.ts'
import { Page } from '../../ui/page.tsx'
import { Empty, Loaded } from '../../ui/states.tsx'
import { OpenRound } from './open-round.tsx'
import { RoundCard } from './round-card.tsx'

/** The rounds of the ledger, newest first; open one, adopt another rule set. */
export const RoundsPage = () => {
  const { rounds: words } = useMessages()
  const read = useRead(listRounds)
  const mayOpen = useHolds('office')
  const [opening, setOpening] = useState(false)
  const open = (
    <Button
      type="primary"
      onClick={() => {
        setOpening(true)
      }}
    >
      {words.open}
    </Button>
  )
  return (
    <Page
      title={words.title}
      lead={words.lead}
      action={mayOpen && (read.data?.rounds.length ?? 0) > 0 ? open : null}
    >
      <Loaded of={read}>
        {({ rounds, ruleSets }) => (
          <>
            {rounds.length === 0 ? (
              <Empty title={words.emptyTitle} help={words.emptyHelp} action={mayOpen ? open : null} />
            ) : (
              rounds
                .toSorted((a, b) => b.ordinal - a.ordinal)
                .map((round) => <RoundCard key={round.id} round={round} mayChange={mayOpen} />)
            )}
            {opening ? (
              <OpenRound
                rounds={rounds}
                ruleSets={ruleSets}
                close={() => {
                  setOpening(false)
                }}
              />
            ) : null}
          </>
        )}
      </Loaded>
    </Page>
  )
}
