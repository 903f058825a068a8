import { Form, InputNumber } from 'antd'
import { useMessages } from '../../ui/locale.tsx'
import { useOrganisationWords } from './words.ts'

/** Where a unit or post stands among its like. */
export const RankItem = ({ hint }: { hint?: string }) => {
  const words = useOrganisationWords()
  const { general } = useMessages()
  return (
    <Form.Item
      name="rank"
      label={words.rank}
      extra={hint ?? words.rankHint}
      rules={[{ required: true, message: general.form.required }]}
    >
      <InputNumber min={0} max={9999} precision={0} />
    </Form.Item>
  )
}
