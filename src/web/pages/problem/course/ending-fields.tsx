import { Input, Select } from 'antd'
import { useState } from 'react'
import { type Ending, endings } from '#core/record/problem/course-facts.ts'
import { useToday } from '../../../ui/days.tsx'
import { Field } from '../../../ui/field.tsx'
import { LongText } from '../../../ui/long-text.tsx'
import { useMessages } from '../../../ui/locale.tsx'
import type { FieldsProps } from './ask-change.tsx'
import { useCourseWords } from './course-words.ts'
import { proofFlaws } from '../evidence/proof-entered.ts'
import { ProofsGiven } from '../evidence/proofs-given.tsx'
import { useTold } from './use-told.ts'
import { useUploads } from '../evidence/use-uploads.ts'

/** 终结: how, on what grounds, proved by what; a hand-over names who took it, and their receipt comes first. */
export const EndingFields = ({ detail, tried, tell }: FieldsProps) => {
  const words = useCourseWords()
  const { form } = useMessages().general
  const today = useToday() ?? ''
  const [as, setAs] = useState<Ending>('not-applicable')
  const [grounds, setGrounds] = useState('')
  const [receiver, setReceiver] = useState('')
  // What proves the grounds proves no effect: it is given for the problem as a whole.
  const uploads = useUploads([detail.id])
  const handed = as === 'handed-over'
  const proofs = uploads.proofs.flatMap(({ hash, kind, statement, dated }) =>
    kind === null ? [] : [{ hash, kind, statement: statement.trim().slice(0, 500), dated }],
  )
  const flawed = uploads.busy || uploads.proofs.some((it) => proofFlaws(it, today).length > 0)
  const complete =
    grounds.trim() !== '' && proofs.length > 0 && !flawed && (!handed || receiver.trim() !== '')
  useTold(
    complete
      ? { kind: 'ending', as, grounds: grounds.trim(), receiver: handed ? receiver.trim() : null, proofs }
      : null,
    tell,
  )
  return (
    <>
      <Field label={words.as}>
        {(labelled) => (
          <Select
            {...labelled}
            value={as}
            options={endings.map((it) => ({ value: it, label: words.endedAs[it] }))}
            onChange={setAs}
          />
        )}
      </Field>
      {handed ? (
        <Field label={words.receiver} error={tried && receiver.trim() === '' ? form.required : null}>
          {(labelled) => (
            <Input
              {...labelled}
              maxLength={200}
              value={receiver}
              onChange={(event) => {
                setReceiver(event.target.value)
              }}
            />
          )}
        </Field>
      ) : null}
      <LongText
        label={words.grounds}
        most={500}
        lines={[2, 6]}
        error={tried && grounds.trim() === '' ? form.required : null}
        value={grounds}
        onChange={setGrounds}
      />
      <fieldset className="lines">
        <legend>{words.proofs}</legend>
        <p className="field-hint">{words.proofsHelp}</p>
        <ProofsGiven uploads={uploads} manifestations={[]} tried={tried} />
        {tried && uploads.proofs.length === 0 ? (
          <p className="field-error" role="alert">
            {words.needProof}
          </p>
        ) : null}
      </fieldset>
    </>
  )
}
