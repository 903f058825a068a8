import { Form, Input, Select } from 'antd'
import { useAct } from '../../api/query.ts'
import { AskReason } from '../../ui/ask-reason.tsx'
import { DayItem } from '../../ui/day-item.tsx'
import { useToday } from '../../ui/days.tsx'
import { FormDialog, useTextRules } from '../../ui/form-dialog.tsx'
import { useMessages } from '../../ui/locale.tsx'
import { type Unit, indentedUnits } from './unit-order.ts'
import { useOrganisationWords } from './words.ts'

type Entered = { on: string; into: string; reason: string }

/** Dissolves a unit, or merges it into another; what it answers for stays in sight. */
export const EndUnit = ({
  unit,
  units,
  close,
}: {
  unit: Unit
  units: readonly Unit[]
  close: () => void
}) => {
  const words = useOrganisationWords()
  const { general } = useMessages()
  const today = useToday()
  const end = useAct('end-unit')
  const text = useTextRules()
  return (
    <FormDialog<Entered>
      title={words.end}
      lead={
        <>
          <b>{unit.name}</b>　{words.endHelp}
        </>
      }
      initial={{ into: '', ...(today === null ? {} : { on: today }) }}
      pending={end.isPending}
      error={end.error}
      close={close}
      send={({ into, ...rest }) => {
        end.mutate({ unit: unit.id, into: into || null, ...rest }, { onSuccess: close })
      }}
    >
      <Form.Item name="into" label={words.into}>
        <Select
          showSearch={{ optionFilterProp: 'label' }}
          options={[
            { value: '', label: words.intoNothing },
            ...indentedUnits(units).filter((it) => it.value !== unit.id),
          ]}
        />
      </Form.Item>
      <Form.Item name="on" label={words.endOn} rules={[{ required: true, message: general.form.required }]}>
        <DayItem />
      </Form.Item>
      <Form.Item name="reason" label={words.reason} rules={text(500)}>
        <Input.TextArea autoSize={{ minRows: 2, maxRows: 5 }} />
      </Form.Item>
    </FormDialog>
  )
}

export const RestoreUnit = ({ unit, close }: { unit: Unit; close: () => void }) => {
  const words = useOrganisationWords()
  const restore = useAct('restore-unit')
  return (
    <AskReason
      title={words.restore}
      help={`${words.restoreAsk(unit.name)}${words.restoreHelp}`}
      label={words.reason}
      pending={restore.isPending}
      error={restore.error}
      onReason={(reason) => {
        restore.mutate({ unit: unit.id, reason }, { onSuccess: close })
      }}
      onCancel={close}
    />
  )
}
