import './desk.css'
import type { ReactElement } from 'react'
import { readDesk } from '#contract/overview.ts'
import { useRead } from '../../api/query.ts'
import { useHolds } from '../../ui/my-roles.ts'
import { Page } from '../../ui/page.tsx'
import { Empty, Loaded } from '../../ui/states.tsx'
import { MyMeasures } from './my-measures.tsx'
import { Waiting } from './waiting.tsx'
import { useDeskWords } from './words.ts'

/** My desk: what waits for me, and what my unit still has to do; with nothing to press where nothing changed. */
export const DeskPage = (): ReactElement => {
  const words = useDeskWords()

  const read = useRead(readDesk)
  const keepsAccounts = useHolds('registrar')
  return (
    <div className="desk">
      <Page title={words.title} lead={words.lead}>
        <Loaded of={read} lines={10}>
          {({ waiting, measures, shares }) =>
            waiting.length + measures.length + shares.open === 0 ? (
              <Empty title={words.empty} help={keepsAccounts ? words.emptyRegistrar : words.emptyHelp} />
            ) : (
              <>
                {waiting.length === 0 ? null : <Waiting waiting={waiting} />}
                {measures.length + shares.open === 0 ? null : (
                  <MyMeasures measures={measures} shares={shares} />
                )}
              </>
            )
          }
        </Loaded>
      </Page>
    </div>
  )
}
