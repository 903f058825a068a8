import { Button, Input } from 'antd'
import type { MeetingKind } from '#core/record/meeting/facts.ts'
import { DayInput } from '../../ui/day-input.tsx'
import { Field } from '../../ui/field.tsx'
import { ChooseMany } from '../../ui/choose-many.tsx'
import type { Choice } from '../lists/choices.ts'
import { useWhoChoices } from './choices.ts'
import { useMeetingWords } from './words.ts'

/** One decision as it is typed; `who` holds «unit …» or «person …». */
export type DecisionEntered = {
  key: number
  decision: string | null
  text: string
  who: string[]
  by: string | null
  problems: string[]
}

type Props = {
  kind: MeetingKind
  from: string | null
  problems: Choice[]
  value: DecisionEntered[]
  onChange: (value: DecisionEntered[]) => void
}

/** What was decided, line by line; of a democratic-life meeting what one leader promised for which problem. */
export const DecisionLines = ({ kind, from, problems, value, onChange }: Props) => {
  const { form } = useMeetingWords()
  const promises = kind === 'democratic-life'
  const change = (key: number, to: Partial<DecisionEntered>) => {
    onChange(value.map((it) => (it.key === key ? { ...it, ...to } : it)))
  }
  return (
    <fieldset className="lines meetings-decided">
      <legend>{promises ? form.promised : form.decided}</legend>
      {promises ? <p className="field-hint">{form.promisedHelp}</p> : null}
      {value.map((it) => (
        <Line
          key={it.key}
          {...{ it, promises, from, problems }}
          change={(to) => {
            change(it.key, to)
          }}
          remove={() => {
            onChange(value.filter((one) => one.key !== it.key))
          }}
        />
      ))}
      <Button
        size="small"
        onClick={() => {
          const key = Math.max(0, ...value.map((it) => it.key)) + 1
          onChange([...value, { key, decision: null, text: '', who: [], by: null, problems: [] }])
        }}
      >
        {form.add}
      </Button>
    </fieldset>
  )
}

const Line = ({
  it,
  promises,
  from,
  problems,
  change,
  remove,
}: {
  it: DecisionEntered
  promises: boolean
  from: string | null
  problems: Choice[]
  change: (to: Partial<DecisionEntered>) => void
  remove: () => void
}) => {
  const { form } = useMeetingWords()
  const { units, persons } = useWhoChoices()
  return (
    <div className="meetings-decision">
      <Field label={form.text}>
        {(labelled) => (
          <Input.TextArea
            {...labelled}
            autoSize={{ minRows: 1, maxRows: 6 }}
            maxLength={2000}
            value={it.text}
            onChange={(event) => {
              change({ text: event.target.value })
            }}
          />
        )}
      </Field>
      <div className="side-by-side">
        <Field label={promises ? form.promisedBy : form.who}>
          {(labelled) => (
            <ChooseMany
              {...labelled}
              {...(promises ? { maxCount: 1 } : {})}
              value={it.who}
              options={promises ? persons : [...units, ...persons]}
              onChange={(who) => {
                change({ who })
              }}
            />
          )}
        </Field>
        <Field label={form.by}>
          {(labelled) => (
            <DayInput
              labelled={labelled}
              value={it.by}
              from={from}
              onChange={(by) => {
                change({ by })
              }}
            />
          )}
        </Field>
      </div>
      <Field label={form.problems}>
        {(labelled) => (
          <ChooseMany
            {...labelled}
            value={it.problems}
            options={problems}
            onChange={(chosen) => {
              change({ problems: chosen })
            }}
          />
        )}
      </Field>
      <button type="button" className="plain" onClick={remove}>
        {form.remove}
      </button>
    </div>
  )
}
