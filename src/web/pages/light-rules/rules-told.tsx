import type { RuleSetContent } from '#contract/acts/lights.ts'
import { useMessages } from '../../ui/locale.tsx'
import { SignShown } from './sign-shown.tsx'
import { useCalled, useRuleWords } from './words.ts'

/** A rule set in sentences: what lights when, of units too, and what follows. */
export const RulesTold = ({ content }: { content: RuleSetContent }) => {
  const words = useRuleWords()
  const { words: terms } = useMessages()
  const called = useCalled(content)
  const { rules, unitRules, follows, signs } = content
  return (
    <div className="rules-told">
      <p className="soft">
        {terms.sentences([
          content.choose === 'first' ? words.chooseFirst : words.chooseHighest,
          words.cadences[content.cadence],
        ])}
      </p>
      <ol>
        {rules.map((rule, at) => (
          // oxlint-disable-next-line react/no-array-index-key -- rules have no name but their place
          <li key={at}>
            <SignShown of={signs} sign={rule.sign} />{' '}
            <span className="rule-when">{words.says(rule.when, called)}</span>
            {rule.undated ? <span className="soft"> · {words.undated}</span> : null}
          </li>
        ))}
      </ol>
      {unitRules.length > 0 ? (
        <>
          <h3>{words.units}</h3>
          <ol>
            {unitRules.map((rule, at) => (
              // oxlint-disable-next-line react/no-array-index-key -- rules have no name but their place
              <li key={at}>
                <SignShown of={signs} sign={rule.sign} />{' '}
                <span className="rule-when">{words.saysUnit(rule.when, called)}</span>
              </li>
            ))}
          </ol>
        </>
      ) : null}
      {follows.length > 0 ? (
        <>
          <h3>{words.follows}</h3>
          <ul>
            {follows.map((it) => {
              const line = words.follow({ ...it, sign: called.sign(it.sign) })
              return <li key={line}>{line}</li>
            })}
          </ul>
          <p className="soft">{words.confirm}</p>
        </>
      ) : null}
    </div>
  )
}
