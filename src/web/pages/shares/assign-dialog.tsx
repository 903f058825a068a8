import { Form, Input, Select } from 'antd'
import { useState } from 'react'
import { type Organisation, readOrganisation } from '#contract/organisation.ts'
import { useAct, useRead } from '../../api/query.ts'
import { DayInput } from '../../ui/day-input.tsx'
import { useDayWords } from '../../ui/days.tsx'
import { FormDialog, useTextRules } from '../../ui/form-dialog.tsx'
import { useMessages } from '../../ui/locale.tsx'
import { ChooseMany } from '../../ui/choose-many.tsx'
import { unitChoices } from '../lists/choices.ts'
import type { Asked } from './work-dialog.tsx'
import { useWorkWords } from './words.ts'

type Entered = { units: string[]; share: string }

/** A unit and those above it: nothing is handed up. */
const lineOf = (units: Organisation['units'], id: string): string[] => {
  const parent = units.find((it) => it.id === id)?.parent
  return parent ? [id, ...lineOf(units, parent)] : [id]
}

/** One share in the same words for each of the units; each can take it over in its own. */
export const AssignDialog = ({
  problem,
  asked,
  onClose,
}: {
  problem: { id: string; deadline: { current: string } | null }
  asked: Extract<Asked, { act: 'assign' }>
  onClose: () => void
}) => {
  const words = useWorkWords()
  const { general } = useMessages()
  const rules = useTextRules()
  const { dayText } = useDayWords()
  const organisation = useRead(readOrganisation).data
  const assign = useAct('assign')
  const [from, setFrom] = useState(asked.from[0]?.id ?? '')
  const [deadline, setDeadline] = useState<string | null>(null)
  const upward = organisation ? lineOf(organisation.units, from) : []
  const latest = asked.latest ?? problem.deadline?.current ?? null
  return (
    <FormDialog<Entered>
      title={words.assign}
      lead={words.assignLead}
      initial={{ units: [], share: asked.text }}
      pending={assign.isPending}
      error={assign.error}
      close={onClose}
      send={({ units, share }) => {
        const { measure, parent } = asked
        const shares = units.map((unit) => ({ unit, share: share.trim(), deadline }))
        assign.mutate(
          { problem: problem.id, measure, parent, from: from === '' ? null : from, shares },
          { onSuccess: onClose },
        )
      }}
    >
      {asked.from.length > 1 ? (
        <Form.Item label={words.as}>
          <Select
            value={from}
            options={asked.from.map((it) => ({ value: it?.id ?? '', label: it?.name ?? words.office }))}
            onChange={setFrom}
          />
        </Form.Item>
      ) : null}
      <Form.Item<Entered>
        name="units"
        label={words.units}
        rules={[{ required: true, type: 'array', min: 1, message: general.form.required }]}
      >
        <ChooseMany
          options={organisation ? unitChoices(organisation).filter((it) => !upward.includes(it.value)) : []}
        />
      </Form.Item>
      <Form.Item<Entered> name="share" label={words.share} rules={rules(500)}>
        <Input.TextArea autoSize={{ minRows: 2, maxRows: 8 }} maxLength={500} />
      </Form.Item>
      <Form.Item label={words.deadline} extra={latest === null ? undefined : words.latest(dayText(latest))}>
        <DayInput
          labelled={{ 'aria-label': words.deadline }}
          value={deadline}
          to={latest}
          onChange={setDeadline}
        />
      </Form.Item>
    </FormDialog>
  )
}
