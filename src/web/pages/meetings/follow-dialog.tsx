import { Link } from '@tanstack/react-router'
import { Modal, Select } from 'antd'
import { useState } from 'react'
import { type ShownDecision, listMeetingsOfProblem } from '#contract/meetings.ts'
import { useAct, useRead } from '../../api/query.ts'
import { paths } from '../../paths.ts'
import { Field } from '../../ui/field.tsx'
import { LongText } from '../../ui/long-text.tsx'
import { useMessages } from '../../ui/locale.tsx'
import { RefusalAlert } from '../../ui/refusal.tsx'
import { useMeetingWords } from './words.ts'

/** Ties a decision to what is in the ledger already, or says in a sentence what became of it. Nothing is copied. */
export const FollowDialog = ({
  meeting,
  decision,
  onClose,
}: {
  meeting: string
  decision: ShownDecision
  onClose: () => void
}) => {
  const { detail: words } = useMeetingWords()
  const { general } = useMessages()
  const follow = useAct('follow-decision')
  const [problem, setProblem] = useState(decision.problems[0]?.id)
  const [link, setLink] = useState<string | null>(null)
  const [statement, setStatement] = useState('')
  const [tried, setTried] = useState(false)
  const read = useRead(
    listMeetingsOfProblem,
    { params: { id: problem ?? '' } },
    { enabled: problem !== undefined },
  )
  const links = problem === undefined ? [] : (read.data?.links ?? [])
  const by = links.find((it) => it.id === link) ?? null
  const nothing = by === null && statement.trim() === ''
  return (
    <Modal
      open
      title={words.followTitle}
      okText={words.follow}
      cancelText={general.buttons.cancel}
      confirmLoading={follow.isPending}
      onCancel={onClose}
      onOk={() => {
        setTried(true)
        if (nothing) return
        const tied = by && { kind: by.kind, problem: by.problem, id: by.id }
        follow.mutate(
          { meeting, decision: decision.decision, by: tied, statement: statement.trim() },
          { onSuccess: onClose },
        )
      }}
    >
      <RefusalAlert error={follow.error} />
      <p className="soft dialog-lead">{words.followHelp}</p>
      {decision.problems.length > 1 ? (
        <Field label={words.problems}>
          {(labelled) => (
            <Select
              {...labelled}
              value={problem ?? null}
              options={decision.problems.map((it) => ({ value: it.id, label: `${it.number} ${it.name}` }))}
              onChange={(value) => {
                setProblem(value ?? undefined)
                setLink(null)
              }}
            />
          )}
        </Field>
      ) : null}
      {problem === undefined ? null : (
        <>
          <Field label={words.link}>
            {(labelled) => (
              <Select
                {...labelled}
                allowClear
                showSearch={{ optionFilterProp: 'label' }}
                loading={read.isPending}
                value={link}
                options={links.map((it) => ({
                  value: it.id,
                  label: `${words.links[it.kind]} · ${it.text}`,
                }))}
                onChange={(value) => {
                  setLink(value ?? null)
                }}
              />
            )}
          </Field>
          <p className="meetings-first">
            <Link to={paths.problem} params={{ problem }}>
              {words.openProblem}
            </Link>
          </p>
        </>
      )}
      <LongText
        label={words.statement}
        error={tried && nothing ? general.form.required : null}
        most={1000}
        lines={[1, 5]}
        value={statement}
        onChange={setStatement}
      />
    </Modal>
  )
}
