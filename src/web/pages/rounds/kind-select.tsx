import { Form, Select } from 'antd'
import { type InspectionKind, inspectionKinds } from '#core/record/round/facts.ts'
import { usualClocks } from '#core/record/round/inspection-kind.ts'
import { useMessages } from '../../ui/locale.tsx'

/** The kind of inspection; choosing one sets the clocks to what is usual for it. Form.Item gives the rest. */
export const KindSelect = ({
  onChange,
  ...item
}: {
  id?: string
  value?: InspectionKind
  onChange?: (kind: InspectionKind) => void
}) => {
  const { words } = useMessages()
  const form = Form.useFormInstance()
  return (
    <Select
      {...item}
      options={inspectionKinds.map((it) => ({ value: it, label: words.inspectionKinds[it] }))}
      onChange={(kind: InspectionKind) => {
        onChange?.(kind)
        form.setFieldsValue(usualClocks[kind])
      }}
    />
  )
}
