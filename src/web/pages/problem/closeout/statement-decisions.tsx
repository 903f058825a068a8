import { useState } from 'react'
import { LongText } from '../../../ui/long-text.tsx'
import { useMessages } from '../../../ui/locale.tsx'
import { DecideFrame } from './decide-frame.tsx'
import { type DecisionProps, useDecision } from './decided.ts'
import { useKept } from '../kept.ts'
import { useProblemWords } from '../words.ts'

/** 自报: the handler says that it is done, with a statement. */
export const ClaimDecision = (props: DecisionProps) => {
  const { general } = useMessages()
  const problem = useProblemWords()
  const words = problem.decide
  const { id, seen } = props.shown
  const { frame, send } = useDecision('claim', props)
  const kept = useKept(`${id}.claim`)
  const [tried, setTried] = useState(false)
  const statement = kept.text.trim()
  return (
    <DecideFrame
      {...frame}
      withContent
      go={() => {
        setTried(true)
        if (statement !== '') send({ problem: id, seen, statement }, kept)
      }}
    >
      <LongText
        label={words.statement}
        hint={words.statementHelp}
        error={tried && statement === '' ? general.form.required : null}
        value={kept.text}
        onChange={kept.write}
      />
    </DecideFrame>
  )
}

/** 签字 and 销号: nothing to fill in, but what one stands for is said first. */
export const PlainDecision = ({ act, ...props }: DecisionProps & { act: 'sign' | 'close' }) => {
  const words = useProblemWords().decide
  const { id, seen, closeout } = props.shown
  const { frame, send } = useDecision(act, props)
  const statement = closeout.claim?.note
  return (
    <DecideFrame
      {...frame}
      withContent
      go={() => {
        send({ problem: id, seen })
      }}
    >
      {statement ? (
        <blockquote className="claimed">
          <span className="soft">{words.statement}</span>
          {statement}
        </blockquote>
      ) : null}
      <p>{act === 'sign' ? words.signHelp : words.closeHelp}</p>
    </DecideFrame>
  )
}

/** 验收: with an opinion, which may be empty. */
export const AcceptDecision = (props: DecisionProps) => {
  const { general } = useMessages()
  const problem = useProblemWords()
  const { id, seen } = props.shown
  const { frame, send } = useDecision('accept', props)
  const kept = useKept(`${id}.accept`)
  return (
    <DecideFrame
      {...frame}
      withContent
      go={() => {
        send({ problem: id, seen, note: kept.text.trim() }, kept)
      }}
    >
      <LongText
        label={problem.decide.note}
        extra={general.form.optional}
        most={2000}
        value={kept.text}
        onChange={kept.write}
      />
    </DecideFrame>
  )
}
