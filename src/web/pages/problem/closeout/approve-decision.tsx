import { Checkbox } from 'antd'
import { useState } from 'react'
import { Deadline, useDayWords } from '../../../ui/days.tsx'
import { useMessages } from '../../../ui/locale.tsx'
import { useHolds } from '../../../ui/my-roles.ts'
import { DecideFrame } from './decide-frame.tsx'
import { type DecisionProps, useDecision } from './decided.ts'
import { useProblemWords } from '../words.ts'

/** 批准方案: and whether the problem is a missing rule, which decides what can prove its effect. */
export const ApproveDecision = (props: DecisionProps) => {
  const { words: terms } = useMessages()
  const problem = useProblemWords()
  const words = problem.decide
  const { dayText } = useDayWords()
  const { shown } = props
  const { frame, send } = useDecision('approve-plan', props)
  // What lets a paper prove an effect is the office's to say; others approve without it.
  const isOffice = useHolds('office')
  const [missingRule, setMissingRule] = useState(isOffice && shown.plan.missingRule)
  return (
    <DecideFrame
      {...frame}
      go={() => {
        send({ problem: shown.id, seen: shown.seen, missingRule })
      }}
    >
      <dl className="decide-who">
        <dt>{problem.leader}</dt>
        <dd>{shown.leadLeader?.name}</dd>
        <dt>{problem.leadUnit}</dt>
        <dd>{terms.list([shown.leadUnit, ...shown.coUnits].flatMap((it) => (it ? [it.name] : [])))}</dd>
        <dt>{problem.handler}</dt>
        <dd>{shown.handler?.name}</dd>
        <dt>{problem.deadline}</dt>
        <dd>
          <Deadline deadline={shown.deadline} longTerm={shown.timeClass === 'long-term'} />
        </dd>
      </dl>
      <ol className="decide-measures">
        {shown.measureList.map((it) => (
          <li key={it.id}>
            {it.text}
            <span className="soft second">
              {terms.list(it.units.map((one) => one.name))}
              {it.deadline ? ` · ${dayText(it.deadline)}` : ''}
            </span>
          </li>
        ))}
      </ol>
      {isOffice ? (
        <>
          <Checkbox
            checked={missingRule}
            onChange={(event) => {
              setMissingRule(event.target.checked)
            }}
          >
            {words.missingRule}
          </Checkbox>
          <p className="field-hint">{words.missingRuleHelp}</p>
        </>
      ) : null}
    </DecideFrame>
  )
}
