import { Button, Select } from 'antd'
import { DayInput } from '../../ui/day-input.tsx'
import { Field } from '../../ui/field.tsx'
import { LongText } from '../../ui/long-text.tsx'
import type { Choice } from '../lists/choices.ts'
import { useSupervisionWords } from './words.ts'

export type FindingEntered = {
  key: number
  /** Null: a new one. */
  finding: string | null
  /** Null: the first unit that was visited. */
  unit: string | null
  problem: string | null
  text: string
  mendBy: string | null
}

export const noFinding = (before: readonly FindingEntered[]): FindingEntered => ({
  ...{ key: Math.max(0, ...before.map((it) => it.key)) + 1, finding: null, unit: null, problem: null },
  ...{ text: '', mendBy: null },
})

/** What was found, one below the other. */
export const FindingLines = ({
  value,
  units,
  problems,
  from,
  onChange,
  add,
}: {
  value: readonly FindingEntered[]
  units: readonly Choice[]
  problems: readonly Choice[]
  from: string | null
  onChange: (value: FindingEntered[]) => void
  add: () => void
}) => {
  const { visitForm: form } = useSupervisionWords()
  const change = (key: number, more: Partial<FindingEntered>) => {
    onChange(value.map((it) => (it.key === key ? { ...it, ...more } : it)))
  }
  return (
    <fieldset className="supervision-findings">
      <legend>{form.findings}</legend>
      {value.map((it) => (
        <div key={it.key} className="supervision-finding">
          <LongText
            label={form.text}
            most={2000}
            lines={[1, 5]}
            value={it.text}
            onChange={(text) => {
              change(it.key, { text })
            }}
          />
          <div className="side-by-side">
            <Field label={form.unit}>
              {(labelled) => (
                <Select
                  {...labelled}
                  value={it.unit ?? units[0]?.value ?? null}
                  options={[...units]}
                  onChange={(unit) => {
                    change(it.key, { unit })
                  }}
                />
              )}
            </Field>
            <Field label={form.mendBy}>
              {(labelled) => (
                <DayInput
                  labelled={labelled}
                  value={it.mendBy}
                  from={from}
                  onChange={(mendBy) => {
                    change(it.key, { mendBy })
                  }}
                />
              )}
            </Field>
          </div>
          <Field label={form.problem}>
            {(labelled) => (
              <Select
                {...labelled}
                allowClear
                showSearch={{ optionFilterProp: 'label' }}
                value={it.problem}
                options={[...problems]}
                onChange={(problem) => {
                  change(it.key, { problem: problem ?? null })
                }}
              />
            )}
          </Field>
          <button
            type="button"
            className="plain"
            onClick={() => {
              onChange(value.filter((one) => one.key !== it.key))
            }}
          >
            {form.removeFinding}
          </button>
        </div>
      ))}
      <Button onClick={add}>{form.addFinding}</Button>
    </fieldset>
  )
}
