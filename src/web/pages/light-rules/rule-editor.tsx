import { Button, Input, Radio, Select } from 'antd'
import type { RuleSetContent } from '#contract/acts/lights.ts'
import { cadences } from '#core/record/round/rule-set.ts'
import { Field } from '../../ui/field.tsx'
import { ClauseLine } from './clause-line.tsx'
import { clausesOf, edits, withClauses } from './rule-edits.ts'
import { SignShown } from './sign-shown.tsx'
import { useCalled, useRuleWords } from './words.ts'

type Rule = RuleSetContent['rules'][number]

const RuleLine = ({
  content,
  rule,
  at,
  change,
}: {
  content: RuleSetContent
  rule: Rule
  at: number
  change: (rules: Rule[]) => void
}) => {
  const words = useRuleWords()
  const called = useCalled(content)
  const { rules, signs } = content
  const clauses = clausesOf(rule.when)
  const put = (next: typeof clauses) => {
    change(edits.change(rules, at, { when: withClauses(next) }))
  }
  return (
    <li className="rule-line">
      <div className="rule-line-sign">
        <Select
          aria-label={words.sign}
          value={rule.sign}
          options={Object.keys(signs).map((value) => ({
            value,
            label: <SignShown of={signs} sign={value} />,
          }))}
          popupMatchSelectWidth={false}
          onChange={(sign) => {
            const level = rules.find((it) => it.sign === sign)?.level ?? rule.level
            change(edits.change(rules, at, { sign, level }))
          }}
        />
        <span className="soft">{words.level(rule.level)}</span>
      </div>
      <div>
        {clauses.length === 0 ? <p>{words.says({ always: true }, called)}</p> : null}
        {clauses.map((clause, place) => (
          <ClauseLine
            // oxlint-disable-next-line react/no-array-index-key -- clauses have no name but their place
            key={place}
            clause={clause}
            told={words.says(clause, called)}
            change={(it) => {
              put(clauses.map((one, other) => (other === place ? it : one)))
            }}
            remove={() => {
              put(clauses.filter((_, other) => other !== place))
            }}
          />
        ))}
        <Button
          size="small"
          onClick={() => {
            put([...clauses, { ask: 'days-left', is: 'at-most', value: 10 }])
          }}
        >
          {words.addClause}
        </Button>
      </div>
      <div className="rule-line-moves">
        <Button
          size="small"
          disabled={at === 0}
          onClick={() => {
            change(edits.move(rules, at, -1))
          }}
        >
          {words.up}
        </Button>
        <Button
          size="small"
          disabled={at === rules.length - 1}
          onClick={() => {
            change(edits.move(rules, at, 1))
          }}
        >
          {words.down}
        </Button>
        <Button
          size="small"
          danger
          onClick={() => {
            change(edits.remove(rules, at))
          }}
        >
          {words.remove}
        </Button>
      </div>
    </li>
  )
}

/** A rule set built from sentences: which light, when, in what order, how often. */
export const RuleEditor = ({
  content,
  change,
}: {
  content: RuleSetContent
  change: (content: RuleSetContent) => void
}) => {
  const words = useRuleWords()
  const first = Object.keys(content.signs)[0] ?? ''
  const setRules = (rules: Rule[]) => {
    change({ ...content, rules })
  }
  return (
    <div className="rule-editor">
      <div className="rule-editor-head">
        <Field label={words.ownName}>
          {(field) => (
            <Input
              {...field}
              value={content.name.zh}
              maxLength={60}
              onChange={(event) => {
                change({ ...content, name: { ...content.name, zh: event.target.value } })
              }}
            />
          )}
        </Field>
        <Field label={words.ownNameEn}>
          {(field) => (
            <Input
              {...field}
              value={content.name.en}
              maxLength={80}
              onChange={(event) => {
                change({ ...content, name: { ...content.name, en: event.target.value } })
              }}
            />
          )}
        </Field>
      </div>
      <ol className="rule-lines">
        {content.rules.map((rule, at) => (
          // oxlint-disable-next-line react/no-array-index-key -- rules have no name but their place
          <RuleLine key={at} content={content} rule={rule} at={at} change={setRules} />
        ))}
      </ol>
      <Button
        onClick={() => {
          setRules(edits.add(content.rules, first, content.rules.find((it) => it.sign === first)?.level ?? 2))
        }}
      >
        {words.addRule}
      </Button>
      <div className="rule-editor-foot">
        <Radio.Group
          aria-label={words.choose}
          value={content.choose}
          options={[
            { value: 'first', label: words.chooseFirst },
            { value: 'highest', label: words.chooseHighest },
          ]}
          onChange={(event) => {
            change({ ...content, choose: event.target.value === 'first' ? 'first' : 'highest' })
          }}
        />
        <Select
          aria-label={words.cadence}
          value={content.cadence}
          options={cadences.map((value) => ({ value, label: words.cadences[value] }))}
          popupMatchSelectWidth={false}
          onChange={(cadence) => {
            change({ ...content, cadence })
          }}
        />
      </div>
    </div>
  )
}
