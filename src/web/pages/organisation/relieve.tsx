import { Alert, Button, Form } from 'antd'
import { useAct } from '../../api/query.ts'
import { DayItem } from '../../ui/day-item.tsx'
import { useToday } from '../../ui/days.tsx'
import { FormDialog } from '../../ui/form-dialog.tsx'
import { useHolds } from '../../ui/my-roles.ts'
import { useMessages } from '../../ui/locale.tsx'
import type { Appointment, Person } from './unit-order.ts'
import { useOrganisationWords } from './words.ts'

export const Relieve = ({
  person,
  appointment,
  handOver,
  close,
}: {
  person: Person
  appointment: Appointment
  /** Opens the hand-over instead. */
  handOver: () => void
  close: () => void
}) => {
  const words = useOrganisationWords()
  const { general } = useMessages()
  const today = useToday()
  const relieve = useAct('relieve')
  const office = useHolds('office')
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
      {person.answers === 0 ? null : (
        <Alert
          className="still-answers"
          type="warning"
          showIcon
          title={words.stillAnswers(person.name, person.answers)}
          description={office ? undefined : words.handOverOffice}
          action={
            office ? (
              <Button size="small" onClick={handOver}>
                {words.handOver}
              </Button>
            ) : undefined
          }
        />
      )}
      <Form.Item name="on" label={words.on} rules={[{ required: true, message: general.form.required }]}>
        <DayItem />
      </Form.Item>
    </FormDialog>
  )
}
