import { Form, Input, Select } from 'antd'
import { useAct } from '../../api/query.ts'
import { FormDialog, useTextRules } from '../../ui/form-dialog.tsx'
import { type Unit, unitChoices } from './unit-order.ts'
import { useOrganisationWords } from './words.ts'

type Entered = { name: string; shortName: string; parent: string }

/** Renames a unit, or puts it under another. Two acts, each asked for only where something changed. */
export const ChangeUnit = ({
  unit,
  units,
  close,
}: {
  unit: Unit
  units: readonly Unit[]
  close: () => void
}) => {
  const words = useOrganisationWords()

  const rename = useAct('rename-unit')
  const move = useAct('move-unit')
  const text = useTextRules()
  const send = async ({ name, shortName, parent }: Entered): Promise<void> => {
    if (name !== unit.name || shortName !== unit.shortName)
      await rename.mutateAsync({ unit: unit.id, name, shortName })
    if ((parent || null) !== unit.parent) await move.mutateAsync({ unit: unit.id, parent: parent || null })
    close()
  }
  return (
    <FormDialog<Entered>
      title={words.change}
      initial={{ name: unit.name, shortName: unit.shortName, parent: unit.parent ?? '' }}
      pending={rename.isPending || move.isPending}
      error={rename.error ?? move.error}
      close={close}
      send={(entered) => {
        // What was refused is shown by the dialog.
        send(entered).catch(() => undefined)
      }}
    >
      <Form.Item name="name" label={words.name} rules={text(500)}>
        <Input />
      </Form.Item>
      <Form.Item name="shortName" label={words.shortName} extra={words.shortNameHint} rules={text(40)}>
        <Input />
      </Form.Item>
      <Form.Item name="parent" label={words.parent}>
        <Select
          showSearch={{ optionFilterProp: 'label' }}
          options={[
            { value: '', label: words.noParent },
            ...unitChoices(units).filter((it) => it.value !== unit.id),
          ]}
        />
      </Form.Item>
    </FormDialog>
  )
}
