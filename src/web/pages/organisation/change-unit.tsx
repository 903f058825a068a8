import { Form, Input, Select } from 'antd'
import { useAct } from '../../api/query.ts'
import { FormDialog, useTextRules } from '../../ui/form-dialog.tsx'
import { RankItem } from './rank-item.tsx'
import { type Unit, indentedUnits } from './unit-order.ts'
import { useOrganisationWords } from './words.ts'

type Entered = {
  name: string
  shortName: string
  aliases: string[]
  remit: string
  parent: string
  rank: number
}

/** Whatever can change of a unit. Several acts, each asked for only where something changed. */
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
  const alias = useAct('alias-unit')
  const task = useAct('set-remit')
  const move = useAct('move-unit')
  const order = useAct('rank-unit')
  const acts = [rename, alias, task, move, order]
  const text = useTextRules()
  const send = async ({ name, shortName, aliases, remit, parent, rank }: Entered): Promise<void> => {
    if (name !== unit.name || shortName !== unit.shortName)
      await rename.mutateAsync({ unit: unit.id, name, shortName })
    if (aliases.join('\n') !== unit.aliases.join('\n')) await alias.mutateAsync({ unit: unit.id, aliases })
    if (remit.trim() !== unit.remit) await task.mutateAsync({ unit: unit.id, remit })
    if ((parent || null) !== unit.parent) await move.mutateAsync({ unit: unit.id, parent: parent || null })
    if (rank !== unit.rank) await order.mutateAsync({ unit: unit.id, rank })
    close()
  }
  const { name, shortName, aliases, remit, rank } = unit
  return (
    <FormDialog<Entered>
      title={words.change}
      initial={{ name, shortName, aliases, remit, rank, parent: unit.parent ?? '' }}
      pending={acts.some((it) => it.isPending)}
      error={acts.find((it) => it.error)?.error ?? null}
      close={close}
      send={(entered) => {
        // What was refused is shown by the dialog.
        send(entered).catch(() => undefined)
      }}
    >
      <Form.Item name="name" label={words.name} rules={text(500)}>
        <Input />
      </Form.Item>
      <div className="form-grid">
        <Form.Item name="shortName" label={words.shortName} extra={words.shortNameHint} rules={text(40)}>
          <Input />
        </Form.Item>
        <RankItem />
      </div>
      <Form.Item name="aliases" label={words.aliases} extra={words.aliasesHint}>
        <Select mode="tags" open={false} suffixIcon={null} tokenSeparators={['、', '，', ',']} />
      </Form.Item>
      <Form.Item name="parent" label={words.parent}>
        <Select
          showSearch={{ optionFilterProp: 'label' }}
          options={[
            { value: '', label: words.noParent },
            ...indentedUnits(units).filter((it) => it.value !== unit.id),
          ]}
        />
      </Form.Item>
      <Form.Item name="remit" label={words.remit} extra={words.remitHint}>
        <Input.TextArea autoSize={{ minRows: 2, maxRows: 6 }} maxLength={2000} />
      </Form.Item>
    </FormDialog>
  )
}
