import { Form } from 'antd'
import { useAct } from '../../api/query.ts'
import { DayItem } from '../../ui/day-item.tsx'
import { useToday } from '../../ui/days.tsx'
import { FormDialog } from '../../ui/form-dialog.tsx'
import { useMessages } from '../../ui/locale.tsx'
import type { Appointment, Person } from './unit-order.ts'
import { useOrganisationWords } from './words.ts'

export const Relieve = ({
  person,
  appointment,
  close,
}: {
  person: Person
  appointment: Appointment
  close: () => void
}) => {
  const words = useOrganisationWords()
  const { general } = useMessages()
  const today = useToday()
  const relieve = useAct('relieve')
  return (
    <FormDialog<{ on: string }>
      title={words.relieve}
      lead={`${words.relieveAsk(person.name, appointment.postTitle)}${words.relieveHelp}`}
      initial={today === null ? {} : { on: today }}
      pending={relieve.isPending}
      error={relieve.error}
      close={close}
      send={({ on }) => {
        relieve.mutate({ person: person.id, appointment: appointment.id, on }, { onSuccess: close })
      }}
    >
      <Form.Item name="on" label={words.on} rules={[{ required: true, message: general.form.required }]}>
        <DayItem />
      </Form.Item>
    </FormDialog>
  )
}
