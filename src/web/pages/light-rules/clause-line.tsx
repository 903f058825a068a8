import { Button, InputNumber, Select } from 'antd'
import type { LightCondition } from '#core/record/round/light-condition.ts'
import { comparisons, counts, states } from '#core/record/round/light-condition.ts'
import { type Choice, askedBy, choiceOf, clauseOf } from './rule-edits.ts'
import { useRuleWords } from './words.ts'

const choices: readonly Choice[] = [
  ...counts.map((it): Choice => `count ${it}`),
  ...states.flatMap((it): Choice[] => [`is ${it}`, `not ${it}`]),
]

const useChoiceWord = () => {
  const words = useRuleWords()
  return (choice: Choice): string => {
    const [kind, name] = choice.split(' ')
    if (kind === 'count') {
      const { name: said, unit } = words.counts[name as (typeof counts)[number]]
      return unit === '' || unit === '天' || said.includes(unit) ? said : `${said}（${unit}）`
    }
    return words.states[name as (typeof states)[number]][kind === 'is' ? 'yes' : 'no']
  }
}

/** One part of a rule's condition: chosen and compared here, or told in words where it is more than that. */
export const ClauseLine = ({
  clause,
  told,
  change,
  remove,
}: {
  clause: LightCondition
  told: string
  change: (clause: LightCondition) => void
  remove: () => void
}) => {
  const words = useRuleWords()
  const word = useChoiceWord()
  const asked = askedBy(clause)
  const choice = asked && choiceOf(asked)
  const count = choice !== null && asked && 'is' in asked.ask && asked.ask.ask !== 'events' ? asked.ask : null
  return (
    <div className="clause-line">
      {choice === null ? (
        <span>
          {told} <span className="soft">{words.fixed}</span>
        </span>
      ) : (
        <Select<Choice>
          aria-label={words.clause}
          value={choice}
          options={choices.map((value) => ({ value, label: word(value) }))}
          showSearch={{ optionFilterProp: 'label' }}
          popupMatchSelectWidth={false}
          onChange={(it) => {
            change(clauseOf(it))
          }}
        />
      )}
      {count ? (
        <>
          <Select
            aria-label={words.comparison}
            value={count.is}
            options={comparisons.map((value) => ({ value, label: words.comparisons[value] }))}
            popupMatchSelectWidth={false}
            onChange={(is) => {
              change({ ...count, is })
            }}
          />
          <InputNumber
            aria-label={words.value}
            value={count.value}
            min={-1000}
            max={1000}
            precision={0}
            onChange={(value) => {
              if (value !== null) change({ ...count, value })
            }}
          />
          <span className="soft">{words.counts[count.ask].unit}</span>
        </>
      ) : null}
      <Button
        size="small"
        type="text"
        aria-label={words.removeClause}
        title={words.removeClause}
        onClick={remove}
      >
        ×
      </Button>
    </div>
  )
}
