import './security.css'
import { readSecurity } from '#contract/security.ts'
import { useRead } from '../../api/query.ts'
import { useHolds } from '../../ui/my-roles.ts'
import { Page } from '../../ui/page.tsx'
import { Empty, Loaded } from '../../ui/states.tsx'
import { Checks } from './checks.tsx'
import { Doors } from './doors.tsx'
import { Log } from './log.tsx'
import { Orders } from './orders.tsx'
import { Separation } from './separation.tsx'
import { useSecurityWords } from './words.ts'

/** For the three administrators; each sees what is theirs. */
export const SecurityPage = () => {
  const say = useSecurityWords()
  const registrar = useHolds('registrar')
  const security = useHolds('security')
  const auditor = useHolds('auditor')
  const one = registrar || security || auditor
  const read = useRead(readSecurity, {}, { enabled: one })
  if (!one)
    return (
      <Page title={say.title}>
        <Empty title={say.title} help={say.only} />
      </Page>
    )
  return (
    <Page title={say.title} lead={say.lead}>
      <Loaded of={read} lines={6}>
        {(state) => (
          <>
            <Separation state={state} />
            {state.separatedOn === null && state.orders.length === 0 ? null : (
              <Orders orders={state.orders} />
            )}
            {security ? <Doors demanded={state.secondFactor === 'administrators'} /> : null}
          </>
        )}
      </Loaded>
      {auditor ? (
        <>
          <Checks />
          <Log />
        </>
      ) : null}
    </Page>
  )
}
