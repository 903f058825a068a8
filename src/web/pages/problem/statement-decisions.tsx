import { Input } from 'antd'
import { useState } from 'react'
import { useAct } from '../../api/query.ts'
import { Field } from '../../ui/field.tsx'
import { useMessages } from '../../ui/locale.tsx'
import { DecideFrame } from './decide-frame.tsx'
import { type DecisionProps, useDecided, useLook } from './decided.ts'
import { useKept } from './kept.ts'

/** 自报: the handler says that it is done, with a statement. */
export const ClaimDecision = ({ shown, onLookAgain, onClose }: DecisionProps) => {
  const { problem, general } = useMessages()
  const words = problem.decide
  const claim = useAct('claim')
  const { name, decided } = useDecided('claim', onClose)
  const kept = useKept(`${shown.id}.claim`)
  const [tried, setTried] = useState(false)
  const look = useLook(claim.reset, onLookAgain)
  const empty = kept.text.trim() === ''
  return (
    <DecideFrame
      title={name}
      goLabel={name}
      withContent
      shown={shown}
      error={claim.error}
      pending={claim.isPending}
      onLookAgain={look}
      onClose={onClose}
      go={() => {
        setTried(true)
        if (!empty)
          claim.mutate(
            { problem: shown.id, seen: shown.seen, statement: kept.text.trim() },
            {
              onSuccess: () => {
                kept.forget()
                decided()
              },
            },
          )
      }}
    >
      <Field
        label={words.statement}
        hint={words.statementHelp}
        error={tried && empty ? general.form.required : null}
      >
        {(labelled) => (
          <Input.TextArea
            {...labelled}
            value={kept.text}
            autoSize={{ minRows: 3, maxRows: 10 }}
            onChange={(event) => {
              kept.write(event.target.value)
            }}
          />
        )}
      </Field>
    </DecideFrame>
  )
}

/** 签字 and 销号: nothing to fill in, but what one stands for is said first. */
export const PlainDecision = ({
  act,
  shown,
  onLookAgain,
  onClose,
}: DecisionProps & { act: 'sign' | 'close' }) => {
  const words = useMessages().problem.decide
  const decide = useAct(act)
  const { name, decided } = useDecided(act, onClose)
  const look = useLook(decide.reset, onLookAgain)
  const statement = shown.closeout.claim?.note
  return (
    <DecideFrame
      title={name}
      goLabel={name}
      withContent
      shown={shown}
      error={decide.error}
      pending={decide.isPending}
      onLookAgain={look}
      onClose={onClose}
      go={() => {
        decide.mutate({ problem: shown.id, seen: shown.seen }, { onSuccess: decided })
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
export const AcceptDecision = ({ shown, onLookAgain, onClose }: DecisionProps) => {
  const { problem, general } = useMessages()
  const accept = useAct('accept')
  const { name, decided } = useDecided('accept', onClose)
  const kept = useKept(`${shown.id}.accept`)
  const look = useLook(accept.reset, onLookAgain)
  return (
    <DecideFrame
      title={name}
      goLabel={name}
      withContent
      shown={shown}
      error={accept.error}
      pending={accept.isPending}
      onLookAgain={look}
      onClose={onClose}
      go={() => {
        accept.mutate(
          { problem: shown.id, seen: shown.seen, note: kept.text.trim() },
          {
            onSuccess: () => {
              kept.forget()
              decided()
            },
          },
        )
      }}
    >
      <Field label={problem.decide.note} extra={general.form.optional}>
        {(labelled) => (
          <Input.TextArea
            {...labelled}
            value={kept.text}
            maxLength={2000}
            autoSize={{ minRows: 3, maxRows: 10 }}
            onChange={(event) => {
              kept.write(event.target.value)
            }}
          />
        )}
      </Field>
    </DecideFrame>
  )
}
