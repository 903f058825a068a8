import { Form, Select } from 'antd'
import { DayItem } from '../../ui/day-item.tsx'
import { useMessages } from '../../ui/locale.tsx'
import { type Unit, titleOf, indentedUnits } from './unit-order.ts'
import { useOrganisationWords } from './words.ts'

/** Unit, post of that unit, and the first day: three fields of a form named `unit`, `post`, `from`. */
export const PostItems = ({ units, needed }: { units: readonly Unit[]; needed: boolean }) => {
  const words = useOrganisationWords()
  const { general } = useMessages()
  const form = Form.useFormInstance<{ unit?: string; post?: string }>()
  const unit = Form.useWatch('unit', form)
  const posts = units.find((it) => it.id === unit)?.posts ?? []
  const rules = needed || unit ? [{ required: true, message: general.form.choose }] : []
  return (
    <>
      <Form.Item name="unit" label={words.unit} rules={needed ? rules : []}>
        <Select
          allowClear={!needed}
          showSearch={{ optionFilterProp: 'label' }}
          options={indentedUnits(units)}
          onChange={() => {
            form.setFieldValue('post', undefined)
          }}
        />
      </Form.Item>
      <div className="form-grid">
        <Form.Item name="post" label={words.post} rules={rules}>
          <Select
            disabled={posts.length === 0}
            placeholder={unit && posts.length === 0 ? words.ownPost : undefined}
            options={posts.map((it) => ({ value: it.id, label: titleOf(it) }))}
          />
        </Form.Item>
        <Form.Item name="from" label={words.from} rules={rules}>
          <DayItem />
        </Form.Item>
      </div>
    </>
  )
}
