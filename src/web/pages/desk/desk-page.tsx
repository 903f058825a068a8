import './desk.css'
import { type ReactElement, Suspense, lazy } from 'react'
import { listInbox } from '#contract/inbox.ts'
import { readDesk } from '#contract/overview.ts'
import { useRead } from '../../api/query.ts'
import { useHolds } from '../../ui/my-roles.ts'
import { Page } from '../../ui/page.tsx'
import { Empty, Loaded, Loading } from '../../ui/states.tsx'
import { MyMeasures } from './my-measures.tsx'
import { useDeskWords } from './words.ts'

const Inbox = lazy(async () => ({ default: (await import('../inbox/inbox.tsx')).Inbox }))

const DutiesOnDesk = lazy(async () => ({ default: (await import('../meetings/on-desk.tsx')).DutiesOnDesk }))

/** My desk: what waits for me, and what my unit still has to do; with nothing to press where nothing changed. */
export const DeskPage = (): ReactElement => {
  const words = useDeskWords()

  const read = useRead(readDesk)
  // The question that the list below asks first: one request for both.
  const inbox = useRead(listInbox, { query: { limit: 40 } })
  const keepsAccounts = useHolds('registrar')
  return (
    <div className="desk">
      <Page title={words.title} lead={words.lead}>
        <Suspense>
          <DutiesOnDesk />
        </Suspense>
        <Loaded of={read} lines={10}>
          {({ measures, shares }) => (
            <Loaded of={inbox} lines={10}>
              {({ lines, putOff }) =>
                measures.length + shares.open + lines.length + putOff === 0 ? (
                  <Empty title={words.empty} help={keepsAccounts ? words.emptyRegistrar : words.emptyHelp} />
                ) : (
                  // All of it at once: nothing moves away under a hand that is about to press.
                  <Suspense fallback={<Loading lines={10} />}>
                    <Inbox />
                    {measures.length + shares.open === 0 ? null : (
                      <MyMeasures measures={measures} shares={shares} />
                    )}
                  </Suspense>
                )
              }
            </Loaded>
          )}
        </Loaded>
      </Page>
    </div>
  )
}
