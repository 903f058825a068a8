import { Form, Input } from 'antd'
import { useState } from 'react'
import { openAccount, resetAccount } from '#contract/organisation.ts'
import { useWrite } from '../../api/query.ts'
import { FormDialog, useTextRules } from '../../ui/form-dialog.tsx'
import { type Temporary, TemporaryPassword } from './temporary-password.tsx'
import type { Person } from './unit-order.ts'
import { useOrganisationWords } from './words.ts'

/** Opens an account; the temporary password is shown once, in the same place. */
export const OpenAccount = ({ person, close }: { person: Person; close: () => void }) => {
  const words = useOrganisationWords()

  const open = useWrite(openAccount)
  const text = useTextRules()
  const [shown, setShown] = useState<Temporary | null>(null)
  if (shown) return <TemporaryPassword person={person.name} temporary={shown} close={close} />
  return (
    <FormDialog<{ login: string }>
      title={words.openAccount}
      lead={person.name}
      initial={{ login: person.name }}
      pending={open.isPending}
      error={open.error}
      close={close}
      send={({ login }) => {
        open.mutate({ body: { person: person.id, login } }, { onSuccess: setShown })
      }}
    >
      <Form.Item name="login" label={words.login} extra={words.loginHint} rules={text(60)}>
        <Input autoComplete="off" />
      </Form.Item>
    </FormDialog>
  )
}

/** Gives a new temporary password: the old one stops working at once. */
export const ResetAccount = ({ person, close }: { person: Person; close: () => void }) => {
  const words = useOrganisationWords()

  const reset = useWrite(resetAccount)
  const [shown, setShown] = useState<Temporary | null>(null)
  if (shown) return <TemporaryPassword person={person.name} temporary={shown} close={close} />
  return (
    <FormDialog<Record<string, never>>
      title={words.reset}
      lead={`${words.resetAsk(person.name)}${words.resetHelp}`}
      initial={{}}
      pending={reset.isPending}
      error={reset.error}
      close={close}
      send={() => {
        reset.mutate({ body: { person: person.id } }, { onSuccess: setShown })
      }}
    >
      {null}
    </FormDialog>
  )
}
