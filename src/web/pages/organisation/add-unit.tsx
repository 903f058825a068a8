import { Form, Input, Select } from 'antd'
import { type UnitKind, unitKinds } from '#core/record/organisation/facts.ts'
import { useAct } from '../../api/query.ts'
import { FormDialog, useTextRules } from '../../ui/form-dialog.tsx'
import { useMessages } from '../../ui/locale.tsx'
import { RankItem } from './rank-item.tsx'
import { type Unit, indentedUnits } from './unit-order.ts'
import { useOrganisationWords } from './words.ts'

type Entered = { name: string; shortName: string; kind: UnitKind; parent: string; rank: number }

/** Registers a unit, below `parent` unless another is chosen. */
export const AddUnit = ({
  units,
  parent,
  close,
}: {
  units: readonly Unit[]
  parent?: string
  close: () => void
}) => {
  const words = useOrganisationWords()
  const { words: terms } = useMessages()
  const register = useAct('register-unit')
  const text = useTextRules()
  const top = units.find((it) => it.parent === null)?.id ?? ''
  return (
    <FormDialog<Entered>
      title={words.addUnit}
      initial={{ kind: 'bureau', parent: parent ?? top, rank: (units.length + 1) * 10 }}
      pending={register.isPending}
      error={register.error}
      close={close}
      send={({ parent: above, ...rest }) => {
        register.mutate({ ...rest, parent: above || null }, { onSuccess: close })
      }}
    >
      <Form.Item name="name" label={words.name} rules={text(500)}>
        <Input />
      </Form.Item>
      <Form.Item name="shortName" label={words.shortName} extra={words.shortNameHint} rules={text(40)}>
        <Input />
      </Form.Item>
      <div className="form-grid">
        <Form.Item name="kind" label={words.kind}>
          <Select options={unitKinds.map((it) => ({ value: it, label: terms.unitKinds[it] }))} />
        </Form.Item>
        <RankItem />
      </div>
      <Form.Item name="parent" label={words.parent}>
        <Select
          showSearch={{ optionFilterProp: 'label' }}
          options={[{ value: '', label: words.noParent }, ...indentedUnits(units)]}
        />
      </Form.Item>
    </FormDialog>
  )
}
