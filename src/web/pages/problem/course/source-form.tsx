import { Form, Input, Select } from 'antd'
import { useState } from 'react'
import { type InspectionKind, inspectionKinds } from '#core/record/round/facts.ts'
import { useAct } from '../../../api/query.ts'
import { DayInput } from '../../../ui/day-input.tsx'
import { FormDialog, useTextRules } from '../../../ui/form-dialog.tsx'
import { useMessages } from '../../../ui/locale.tsx'
import { useCourseWords } from './course-words.ts'

type Entered = {
  kind: InspectionKind
  body: string
  document: string
  number?: string
  text: string
}

/** 登记来源: a body outside this ledger found the same; its words are kept beside ours. */
export const SourceForm = ({ problem, onClose }: { problem: string; onClose: () => void }) => {
  const words = useCourseWords()
  const { words: terms } = useMessages()
  const rules = useTextRules()
  const add = useAct('add-source')
  const [feedbackOn, setFeedbackOn] = useState<string | null>(null)
  return (
    <FormDialog<Entered>
      title={words.addSource}
      initial={{ kind: 'audit' }}
      pending={add.isPending}
      error={add.error}
      close={onClose}
      send={({ number, ...rest }) => {
        const told = { ...rest, number: number?.trim() ? number.trim() : null, feedbackOn }
        add.mutate({ problem, source: { from: 'elsewhere', ...told } }, { onSuccess: onClose })
      }}
    >
      <Form.Item name="kind" label={words.sourceKind}>
        <Select options={inspectionKinds.map((it) => ({ value: it, label: terms.inspectionKinds[it] }))} />
      </Form.Item>
      <Form.Item name="body" label={words.sourceBody} rules={rules(200)}>
        <Input />
      </Form.Item>
      <Form.Item name="document" label={words.sourceDocument} rules={rules(200)}>
        <Input />
      </Form.Item>
      <Form.Item name="number" label={words.sourceNumber}>
        <Input maxLength={60} />
      </Form.Item>
      <Form.Item name="text" label={words.sourceText} rules={rules(2000)}>
        <Input.TextArea autoSize={{ minRows: 2, maxRows: 6 }} />
      </Form.Item>
      <Form.Item label={words.sourceOn}>
        <DayInput labelled={{ 'aria-label': words.sourceOn }} value={feedbackOn} onChange={setFeedbackOn} />
      </Form.Item>
    </FormDialog>
  )
}
