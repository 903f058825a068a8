import { Input, InputNumber, Select } from 'antd'
import { inspectionKinds } from '#core/record/round/facts.ts'
import { said } from '#messages/locale.ts'
import type { z } from 'zod'
import type { listRounds } from '#contract/rounds.ts'
import { DayInput } from '../../ui/day-input.tsx'
import { Field } from '../../ui/field.tsx'
import { useLocale, useMessages } from '../../ui/locale.tsx'
import { type RoundEntered, type RoundFlaw, roundFlaws } from './round-entered.ts'
import { useImportWords } from './words.ts'

type Rounds = z.infer<typeof listRounds.response>

const days = { planDays: [1, 365], concentratedDays: [1, 1825], reportDays: [0, 365] } as const

/** The round a document opens, filled in from what the document says. */
export const RoundForm = ({
  value,
  ruleSets,
  tried,
  onChange,
}: {
  value: RoundEntered
  ruleSets: Rounds['ruleSets']
  /** Flaws are told only after the first attempt. */
  tried: boolean
  onChange: (value: RoundEntered) => void
}) => {
  const { locale } = useLocale()
  const { rounds, general, words } = useMessages()
  const importing = useImportWords()
  const flaws = tried ? roundFlaws(value) : []
  const missing = (field: RoundFlaw): string | null => (flaws.includes(field) ? general.form.required : null)
  const text = (field: 'name' | 'inspector' | 'inspected', label: string) => (
    <Field label={label} error={missing(field)}>
      {(labelled) => (
        <Input
          {...labelled}
          value={value[field]}
          maxLength={500}
          onChange={(event) => {
            onChange({ ...value, [field]: event.target.value })
          }}
        />
      )}
    </Field>
  )
  const periodDay = (end: 'from' | 'to', day: string | null) => {
    const period = { from: value.period?.from ?? '', to: value.period?.to ?? '', [end]: day ?? '' }
    onChange({ ...value, period: period.from === '' && period.to === '' ? null : period })
  }
  return (
    <div className="round-form">
      {text('name', rounds.name)}
      <div className="side-by-side">
        <Field label={rounds.ordinal} hint={rounds.ordinalHint}>
          {(labelled) => (
            <InputNumber
              {...labelled}
              min={1}
              max={999}
              value={value.ordinal}
              onChange={(ordinal) => {
                if (ordinal !== null) onChange({ ...value, ordinal })
              }}
            />
          )}
        </Field>
        <Field label={rounds.kind}>
          {(labelled) => (
            <Select
              {...labelled}
              value={value.kind}
              options={inspectionKinds.map((kind) => ({ value: kind, label: words.inspectionKinds[kind] }))}
              onChange={(kind) => {
                onChange({ ...value, kind })
              }}
            />
          )}
        </Field>
      </div>
      {text('inspector', rounds.inspector)}
      {text('inspected', rounds.inspected)}
      <div className="side-by-side">
        <Field
          label={importing.confirm.from}
          error={flaws.includes('period') ? importing.confirm.periodWrong : null}
        >
          {(labelled) => (
            <DayInput
              labelled={labelled}
              value={value.period?.from || null}
              onChange={(day) => {
                periodDay('from', day)
              }}
            />
          )}
        </Field>
        <Field label={importing.confirm.to}>
          {(labelled) => (
            <DayInput
              labelled={labelled}
              value={value.period?.to || null}
              onChange={(day) => {
                periodDay('to', day)
              }}
            />
          )}
        </Field>
      </div>
      <Field label={rounds.feedbackOn} hint={rounds.feedbackHint}>
        {(labelled) => (
          <DayInput
            labelled={labelled}
            value={value.feedbackOn}
            onChange={(feedbackOn) => {
              onChange({ ...value, feedbackOn })
            }}
          />
        )}
      </Field>
      <fieldset className="lines">
        <legend>{rounds.clocks}</legend>
        <p className="field-hint">{rounds.clocksHint}</p>
        <div className="side-by-side">
          {(['planDays', 'concentratedDays', 'reportDays'] as const).map((clock) => (
            <Field key={clock} label={rounds[clock]}>
              {(labelled) => (
                <InputNumber
                  {...labelled}
                  min={days[clock][0]}
                  max={days[clock][1]}
                  value={value.clocks[clock]}
                  onChange={(count) => {
                    if (count !== null) onChange({ ...value, clocks: { ...value.clocks, [clock]: count } })
                  }}
                />
              )}
            </Field>
          ))}
        </div>
      </fieldset>
      <Field
        label={rounds.ruleSet}
        error={missing('ruleSet')}
        hint={rounds.ruleSource(ruleSets.find((it) => it.key === value.ruleSet)?.source ?? '')}
      >
        {(labelled) => (
          <Select
            {...labelled}
            value={value.ruleSet}
            options={ruleSets.map((it) => ({ value: it.key, label: said(it.name, locale) }))}
            onChange={(ruleSet: string) => {
              onChange({ ...value, ruleSet })
            }}
          />
        )}
      </Field>
    </div>
  )
}
