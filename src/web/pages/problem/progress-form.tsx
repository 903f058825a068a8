import './forms.css'
import { Button, Checkbox, Select } from 'antd'
import { useState } from 'react'
import { useAct, useSession } from '../../api/query.ts'
import { Field } from '../../ui/field.tsx'
import { LongText } from '../../ui/long-text.tsx'
import { useMessages } from '../../ui/locale.tsx'
import { useNotice } from '../../ui/notice.tsx'
import { RefusalAlert } from '../../ui/refusal.tsx'
import { EntryHints } from './entry-hints.tsx'
import { useKept } from './kept.ts'
import { proofFlaws, proofInputs } from './evidence/proof-entered.ts'
import { ProofsGiven } from './evidence/proofs-given.tsx'
import { TypedChips } from './typed-chips.tsx'
import { useUploads } from './evidence/use-uploads.ts'
import { useProblemWords } from './words.ts'

type Named = { id: string; name: string }

/**
 * Reporting progress in at most three fields: what changed, whether it is done, a proof. Which unit speaks is asked only
 * of somebody who could speak for several.
 */
export const ProgressForm = ({
  problem,
  measure,
  units,
  manifestations,
  proves,
  onDone,
  onCancel,
}: {
  problem: string
  /** Null: about the problem as a whole. */
  measure: string | null
  units: readonly Named[]
  manifestations: readonly { id: string; text: string }[]
  /** Manifestations a new proof is proposed for. */
  proves: readonly string[]
  onDone: () => void
  onCancel: () => void
}) => {
  const { general } = useMessages()
  const messages = useProblemWords()
  const words = messages.progress
  const notice = useNotice()
  const today = useSession().data?.today ?? ''
  const report = useAct('report-progress')
  const kept = useKept(`${problem}.progress.${measure ?? 'whole'}`)
  const uploads = useUploads(proves)
  const [completes, setCompletes] = useState(false)
  const [unit, setUnit] = useState(units[0]?.id ?? '')
  const [tried, setTried] = useState(false)
  const { text } = kept
  const send = () => {
    setTried(true)
    const flawed = uploads.proofs.some((it) => proofFlaws(it, today).length > 0)
    if (text.trim() === '' || unit === '' || flawed || uploads.busy) return
    report.mutate(
      {
        problem,
        measure,
        unit,
        text: text.trim(),
        happened: null,
        completes,
        evidence: proofInputs(uploads.proofs),
      },
      {
        onSuccess: () => {
          kept.forget()
          uploads.clear()
          notice(words.reported)
          onDone()
        },
      },
    )
  }
  return (
    <form
      className="progress-form"
      onSubmit={(event) => {
        event.preventDefault()
        send()
      }}
    >
      <RefusalAlert error={report.error} />
      <LongText
        label={words.text}
        hint={kept.recalled ? words.kept : words.textHelp}
        error={tried && text.trim() === '' ? general.form.required : null}
        lines={[3, 12]}
        value={text}
        onChange={kept.write}
      />
      <TypedChips text={text} />
      <EntryHints problem={problem} text={text} as="progress" completes={completes} />
      {measure === null ? null : (
        <Checkbox
          className="completes"
          checked={completes}
          onChange={(event) => {
            setCompletes(event.target.checked)
          }}
        >
          {words.completes}
        </Checkbox>
      )}
      {units.length > 1 ? (
        <Field label={words.unit}>
          {(labelled) => (
            <Select
              {...labelled}
              value={unit}
              options={units.map((it) => ({ value: it.id, label: it.name }))}
              onChange={setUnit}
            />
          )}
        </Field>
      ) : null}
      <ProofsGiven uploads={uploads} manifestations={manifestations} tried={tried} />
      <div className="form-foot">
        <Button type="primary" htmlType="submit" loading={report.isPending}>
          {words.go}
        </Button>
        <Button onClick={onCancel}>{general.buttons.cancel}</Button>
      </div>
    </form>
  )
}
