import './organisation.css'
import { Link } from '@tanstack/react-router'
import { Button, Segmented } from 'antd'
import { useState } from 'react'
import { readOrganisation } from '#contract/organisation.ts'
import { useRead } from '../../api/query.ts'
import { organisationAddress, paths } from '../../paths.ts'
import { useLocale } from '../../ui/locale.tsx'
import { useHolds } from '../../ui/my-roles.ts'
import { Page } from '../../ui/page.tsx'
import { Empty, Loaded } from '../../ui/states.tsx'
import { TakeButton } from '../../ui/take-button.tsx'
import { AddPerson } from './add-person.tsx'
import { AddUnit } from './add-unit.tsx'
import { PersonTable } from './person-table.tsx'
import { UnitBrowser } from './unit-browser.tsx'
import { useKeyWords } from '../keys/words.ts'
import { useRightsWords } from '../rights/words.ts'
import { useOrganisationWords } from './words.ts'

/** Units with their posts, people with their appointments and accounts. Registrars register; everybody may look. */
export const OrganisationPage = () => {
  const words = useOrganisationWords()

  const keys = useKeyWords()
  const rights = useRightsWords()
  const { locale } = useLocale()
  const read = useRead(readOrganisation)
  const registrar = useHolds('registrar')
  const [side, setSide] = useState<'units' | 'persons'>('units')
  const [adding, setAdding] = useState(false)
  const done = () => {
    setAdding(false)
  }
  const add = (
    <Button
      type="primary"
      onClick={() => {
        setAdding(true)
      }}
    >
      {side === 'units' ? words.addUnit : words.addPerson}
    </Button>
  )
  return (
    <Page
      title={words.title}
      lead={
        read.data
          ? `${words.counts(read.data.units.filter((it) => it.ended === null).length, read.data.persons.length)} · ${registrar ? words.lead : words.onlyRegistrar}`
          : words.lead
      }
      action={registrar && read.data ? add : null}
    >
      <Segmented
        className="page-tabs"
        value={side}
        onChange={setSide}
        options={[
          { value: 'units', label: words.units },
          { value: 'persons', label: words.persons },
        ]}
      />
      <Loaded of={read} lines={12}>
        {(organisation) => (
          <>
            {side === 'persons' ? (
              <PersonTable organisation={organisation} registrar={registrar} />
            ) : organisation.units.length === 0 ? (
              <Empty title={words.emptyTitle} help={words.emptyHelp} action={registrar ? add : null} />
            ) : (
              <UnitBrowser organisation={organisation} registrar={registrar} />
            )}
            {!adding ? null : side === 'units' ? (
              <AddUnit units={organisation.units} close={done} />
            ) : (
              <AddPerson units={organisation.units} close={done} />
            )}
          </>
        )}
      </Loaded>
      <p className="organisation-foot">
        <TakeButton address={organisationAddress(locale)} label={words.takeAway} /> ·{' '}
        {registrar ? (
          <>
            <Link to={paths.organisationImport}>{words.importTitle}</Link> ·{' '}
          </>
        ) : null}
        <Link to={paths.rights}>{rights.link}</Link> · <Link to={paths.keys}>{keys.title}</Link> ·{' '}
        <Link to={paths.apiDocs}>{keys.docs}</Link>
      </p>
    </Page>
  )
}
