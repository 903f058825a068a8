import { Button, InputNumber, Select } from 'antd'
import type { MonthRow } from '#contract/work.ts'
import { type Money, moneyUnits } from '#core/record/problem/progress-facts.ts'
import { useDayWords } from '../../ui/days.tsx'
import { Field } from '../../ui/field.tsx'
import type { Entry } from './month-draft.ts'
import { useMonthWords } from './words.ts'

/** Only where a sum is due: what was recovered. A sum in the words is taken by one click. */
export const MonthMoney = ({
  row,
  entry,
  sums,
  onChange,
}: {
  row: MonthRow
  entry: Entry
  sums: readonly Money[]
  onChange: (change: Partial<Entry>) => void
}) => {
  const words = useMonthWords()
  const [due] = row.money
  if (!due) return null
  const unit = entry.recovered?.unit ?? due.due.unit
  const value = entry.recovered?.value ?? null
  return (
    <Field
      label={words.recovered(due.what, `${String(due.remaining.value)}${due.remaining.unit}`)}
      hint={words.recoveredHint}
    >
      {(labelled) => (
        <span className="month-sum">
          <InputNumber
            {...labelled}
            value={value}
            onChange={(next) => {
              onChange({ recovered: { value: next, unit } })
            }}
          />
          <Select
            aria-label={words.moneyUnit}
            value={unit}
            options={moneyUnits.map((it) => ({ value: it, label: it }))}
            onChange={(next: Money['unit']) => {
              onChange({ recovered: { value, unit: next } })
            }}
          />
          {sums
            .filter((it) => it.value !== value || it.unit !== unit)
            .slice(0, 3)
            .map((it) => (
              <Button
                key={`${String(it.value)}${it.unit}`}
                size="small"
                onClick={() => {
                  onChange({ recovered: it })
                }}
              >
                {words.take(`${String(it.value)}${it.unit}`)}
              </Button>
            ))}
        </span>
      )}
    </Field>
  )
}

/** Only where a balance runs off: what is left of it, beside what was planned. */
export const MonthBalance = ({
  row,
  entry,
  onChange,
}: {
  row: MonthRow
  entry: Entry
  onChange: (change: Partial<Entry>) => void
}) => {
  const words = useMonthWords()
  const { dayText } = useDayWords()
  const { runoff } = row
  if (runoff === null) return null
  const next = runoff.steps.find((it) => it.planned < runoff.left)
  return (
    <Field
      label={words.balance(runoff.what, `${String(runoff.left)}${runoff.unit}`)}
      hint={next ? words.planned(dayText(next.by), `${String(next.planned)}${runoff.unit}`) : undefined}
    >
      {(labelled) => (
        <InputNumber
          {...labelled}
          min={0}
          value={entry.balance}
          suffix={runoff.unit}
          onChange={(balance) => {
            onChange({ balance })
          }}
        />
      )}
    </Field>
  )
}
