import { Button } from 'antd'
import { useState } from 'react'
import type { Organisation } from '#contract/organisation.ts'
import { Appoint } from './appoint.tsx'
import { OpenAccount, ResetAccount } from './account-dialogs.tsx'
import type { Person } from './unit-order.ts'
import { useOrganisationWords } from './words.ts'

/** What a registrar may do for one person. */
export const PersonActs = ({ person, organisation }: { person: Person; organisation: Organisation }) => {
  const words = useOrganisationWords()

  // Which of the two is settled at the press: an account opened meanwhile must not take away the password shown.
  const [doing, setDoing] = useState<'open' | 'reset' | 'appoint' | null>(null)
  const close = () => {
    setDoing(null)
  }
  return (
    <span className="small-acts">
      <Button
        size="small"
        onClick={() => {
          setDoing(person.account ? 'reset' : 'open')
        }}
      >
        {person.account ? words.reset : words.openAccount}
      </Button>
      <Button
        size="small"
        onClick={() => {
          setDoing('appoint')
        }}
      >
        {words.appoint}
      </Button>
      {doing === 'appoint' ? <Appoint organisation={organisation} person={person.id} close={close} /> : null}
      {doing === 'reset' ? <ResetAccount person={person} close={close} /> : null}
      {doing === 'open' ? <OpenAccount person={person} close={close} /> : null}
    </span>
  )
}
