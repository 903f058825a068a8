import { Form, Input } from 'antd'
import { useAct } from '../../api/query.ts'
import { FormDialog, useTextRules } from '../../ui/form-dialog.tsx'
import type { Asked } from './work-dialog.tsx'
import { useWorkWords } from './words.ts'

/** As it is, by one press; or in other words. */
export const TakeOverDialog = ({
  problem,
  asked,
  onClose,
}: {
  problem: string
  asked: Extract<Asked, { act: 'take-over' }>
  onClose: () => void
}) => {
  const words = useWorkWords()
  const rules = useTextRules()
  const takeOver = useAct('take-over')
  return (
    <FormDialog<{ share: string }>
      title={words.takeOver}
      lead={words.takeOverLead}
      initial={{ share: asked.share }}
      pending={takeOver.isPending}
      error={takeOver.error}
      close={onClose}
      send={({ share }) => {
        const own = share.trim()
        takeOver.mutate(
          { problem, assignment: asked.assignment, share: own === asked.share ? null : own },
          { onSuccess: onClose },
        )
      }}
    >
      <Form.Item<{ share: string }> name="share" label={words.takeOverWords} rules={rules(500)}>
        <Input.TextArea autoSize={{ minRows: 2, maxRows: 8 }} maxLength={500} />
      </Form.Item>
    </FormDialog>
  )
}
