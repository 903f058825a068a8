import { Button, Form, Input, InputNumber, Select } from 'antd'
import { useState } from 'react'
import type { ProblemDetail } from '#contract/problems.ts'
import { useAct } from '../../api/query.ts'
import { DayInput } from '../../ui/day-input.tsx'
import { useToday } from '../../ui/days.tsx'
import { FormDialog, useTextRules } from '../../ui/form-dialog.tsx'
import { useMessages } from '../../ui/locale.tsx'
import { useWorkWords } from './words.ts'

type Entered = { measure: string; what: string; unit: string; opening: number }
type Step = { by: string | null; to: number | null }

/** 消化计划: what there is to begin with, and down to what by when. */
export const RunoffDialog = ({ detail, onClose }: { detail: ProblemDetail; onClose: () => void }) => {
  const words = useWorkWords()
  const { general } = useMessages()
  const rules = useTextRules()
  const set = useAct('set-runoff')
  const [on, setOn] = useState<string | null>(useToday())
  const latest = detail.deadline?.current ?? null
  const [steps, setSteps] = useState<Step[]>([{ by: latest, to: 0 }])
  const change = (at: number, change: Partial<Step>) => {
    setSteps(steps.map((it, place) => (place === at ? { ...it, ...change } : it)))
  }
  const required = [{ required: true, message: general.form.required }]
  return (
    <FormDialog<Entered>
      title={words.setRunoff}
      lead={words.runoffLead}
      initial={{ measure: detail.measureList[0]?.id ?? '' }}
      pending={set.isPending}
      error={set.error}
      close={onClose}
      send={({ measure, what, unit, opening }) => {
        if (on === null) return
        const whole = steps
          .flatMap(({ by, to }) => (by === null || to === null ? [] : [{ by, to }]))
          .toSorted((a, b) => (a.by < b.by ? -1 : 1))
        const runoff = { what: what.trim(), unit: unit.trim(), opening, on, steps: whole }
        set.mutate({ problem: detail.id, measure, runoff }, { onSuccess: onClose })
      }}
    >
      <Form.Item<Entered> name="measure" label={words.measure}>
        <Select options={detail.measureList.map((it) => ({ value: it.id, label: it.text }))} />
      </Form.Item>
      <div className="work-sum">
        <Form.Item<Entered> name="what" label={words.runoffWhat} rules={rules(60)}>
          <Input maxLength={60} />
        </Form.Item>
        <Form.Item<Entered> name="opening" label={words.opening} rules={required}>
          <InputNumber min={0} />
        </Form.Item>
        <Form.Item<Entered> name="unit" label={words.runoffUnit} rules={rules(10)}>
          <Input maxLength={10} />
        </Form.Item>
        <Form.Item label={words.on}>
          <DayInput labelled={{ 'aria-label': words.on }} value={on} onChange={setOn} />
        </Form.Item>
      </div>
      <fieldset className="runoff-steps">
        <legend>{words.stepsLabel}</legend>
        {steps.map((it, at) => (
          // oxlint-disable-next-line react/no-array-index-key -- a step is known by its place alone
          <p key={at}>
            <DayInput
              labelled={{ 'aria-label': `${words.stepBy} ${String(at + 1)}` }}
              value={it.by}
              to={latest}
              onChange={(by) => {
                change(at, { by })
              }}
            />
            <InputNumber
              aria-label={`${words.stepTo} ${String(at + 1)}`}
              min={0}
              value={it.to}
              prefix={words.stepTo}
              onChange={(to) => {
                change(at, { to })
              }}
            />
            {steps.length > 1 ? (
              <Button
                size="small"
                type="text"
                onClick={() => {
                  setSteps(steps.filter((_, place) => place !== at))
                }}
              >
                {words.dropStep}
              </Button>
            ) : null}
          </p>
        ))}
        <Button
          size="small"
          onClick={() => {
            setSteps([{ by: null, to: null }, ...steps])
          }}
        >
          {words.addStep}
        </Button>
      </fieldset>
    </FormDialog>
  )
}
