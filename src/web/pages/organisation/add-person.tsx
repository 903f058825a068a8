import { Form, Input } from 'antd'
import { useState } from 'react'
import { useAct } from '../../api/query.ts'
import { useToday } from '../../ui/days.tsx'
import { FormDialog, useTextRules } from '../../ui/form-dialog.tsx'
import { PostItems } from './post-items.tsx'
import type { Unit } from './unit-order.ts'
import { useOrganisationWords } from './words.ts'

type Entered = { name: string; unit?: string; post?: string; from?: string }

/** Registers a person and, where a post is chosen, puts them into it. */
export const AddPerson = ({ units, close }: { units: readonly Unit[]; close: () => void }) => {
  const words = useOrganisationWords()

  const today = useToday()
  const register = useAct('register-person')
  const appoint = useAct('appoint')
  const text = useTextRules()
  // Registered already, but the appointment was refused: the next press must not register again.
  const [registered, setRegistered] = useState<string | null>(null)
  const send = async ({ name, unit, post, from }: Entered): Promise<void> => {
    const person =
      registered ?? (await register.mutateAsync({ name })).streams.find((it) => it.kind === 'person')?.id
    if (person) setRegistered(person)
    if (person && unit && post && from) await appoint.mutateAsync({ person, unit, post, from })
    close()
  }
  return (
    <FormDialog<Entered>
      title={words.addPerson}
      initial={today === null ? {} : { from: today }}
      pending={register.isPending || appoint.isPending}
      error={register.error ?? appoint.error}
      close={close}
      send={(entered) => {
        // What was refused is shown by the dialog.
        send(entered).catch(() => undefined)
      }}
    >
      <Form.Item name="name" label={words.personName} rules={text(40)}>
        <Input disabled={registered !== null} />
      </Form.Item>
      <PostItems units={units} needed={false} />
    </FormDialog>
  )
}
