import { Form, Input, InputNumber, Select } from 'antd'
import type { ProblemDetail } from '#contract/problems.ts'
import { type Money, moneyUnits } from '#core/record/problem/progress-facts.ts'
import { useAct } from '../../api/query.ts'
import { FormDialog, useTextRules } from '../../ui/form-dialog.tsx'
import { useMessages } from '../../ui/locale.tsx'
import { useWorkWords } from './words.ts'

type Entered = { of: string; what: string; value: number; unit: Money['unit'] }

/** A sum that is due, for a measure or for a manifestation that several measures answer. */
export const DueDialog = ({ detail, onClose }: { detail: ProblemDetail; onClose: () => void }) => {
  const words = useWorkWords()
  const { general } = useMessages()
  const rules = useTextRules()
  const set = useAct('set-due')
  return (
    <FormDialog<Entered>
      title={words.setDue}
      lead={words.dueLead}
      initial={{ of: `measure ${detail.measureList[0]?.id ?? ''}`, unit: '万元' }}
      pending={set.isPending}
      error={set.error}
      close={onClose}
      send={({ of: thing, what, value, unit }) => {
        const [of, id = ''] = thing.split(' ')
        set.mutate(
          {
            ...{ problem: detail.id, id, what: what.trim(), due: { value, unit } },
            of: of === 'manifestation' ? 'manifestation' : 'measure',
          },
          { onSuccess: onClose },
        )
      }}
    >
      <Form.Item<Entered> name="of" label={words.dueOf}>
        <Select
          options={[
            {
              label: words.wholeMeasure,
              options: detail.measureList.map((it) => ({ value: `measure ${it.id}`, label: it.text })),
            },
            {
              label: words.manifestation,
              options: detail.manifestations.map((it) => ({
                value: `manifestation ${it.id}`,
                label: it.text,
              })),
            },
          ]}
        />
      </Form.Item>
      <Form.Item<Entered> name="what" label={words.what} extra={words.whatHint} rules={rules(60)}>
        <Input maxLength={60} />
      </Form.Item>
      <div className="work-sum">
        <Form.Item<Entered>
          name="value"
          label={words.sum}
          rules={[{ required: true, type: 'number', min: 0.01, message: general.form.required }]}
        >
          <InputNumber min={0} />
        </Form.Item>
        <Form.Item<Entered> name="unit" label={words.unit}>
          <Select options={moneyUnits.map((it) => ({ value: it, label: it }))} />
        </Form.Item>
      </div>
    </FormDialog>
  )
}
