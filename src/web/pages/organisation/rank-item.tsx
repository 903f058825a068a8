import { Form, InputNumber } from 'antd'
import { useMessages } from '../../ui/locale.tsx'

/** Where a unit or post stands among its like. */
export const RankItem = () => {
  const { organisation: words, general } = useMessages()
  return (
    <Form.Item
      name="rank"
      label={words.rank}
      extra={words.rankHint}
      rules={[{ required: true, message: general.form.required }]}
    >
      <InputNumber min={0} max={9999} precision={0} />
    </Form.Item>
  )
}
