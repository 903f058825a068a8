import './evidence.css'
import { Button } from 'antd'
import { type ChangeEvent, useId, useState } from 'react'
import type { ProblemDetail } from '#contract/problems.ts'
import { useAct } from '../../../api/query.ts'
import { DayInput } from '../../../ui/day-input.tsx'
import { useToday } from '../../../ui/days.tsx'
import { Field } from '../../../ui/field.tsx'
import { LongText } from '../../../ui/long-text.tsx'
import { useMessages } from '../../../ui/locale.tsx'
import { useNotice } from '../../../ui/notice.tsx'
import { RefusalAlert } from '../../../ui/refusal.tsx'
import { ComingFiles } from './coming-files.tsx'
import { useEvidenceWords } from './evidence-words.ts'
import { useUploads } from './use-uploads.ts'
import { useProblemWords } from '../words.ts'

/** A better version of a proof that is there: the new file, its days, and why. */
export const RenewForm = ({
  detail,
  evidence,
  onClose,
}: {
  detail: ProblemDetail
  evidence: string
  onClose: () => void
}) => {
  const { general } = useMessages()
  const problem = useProblemWords()
  const { renewing, valid } = useEvidenceWords()
  const notice = useNotice()
  const today = useToday() ?? ''
  const renew = useAct('renew-evidence')
  const uploads = useUploads([])
  const id = useId()
  const before = detail.evidenceList.find((it) => it.id === evidence)
  const [dated, setDated] = useState(before?.dated ?? null)
  const [validUntil, setValidUntil] = useState<string | null>(null)
  const [reason, setReason] = useState('')
  const [tried, setTried] = useState(false)
  const file = uploads.proofs.at(-1)
  const early = dated !== null && validUntil !== null && validUntil < dated
  const send = () => {
    setTried(true)
    if (!file || reason.trim() === '' || early) return
    renew.mutate(
      { problem: detail.id, evidence, hash: file.hash, dated, validUntil, reason: reason.trim() },
      {
        onSuccess: () => {
          notice(renewing.done)
          onClose()
        },
      },
    )
  }
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        send()
      }}
    >
      <RefusalAlert error={renew.error} />
      <p className="drawer-lead">{renewing.lead}</p>
      {before?.check?.reason ? <p className="evidence-refused">{before.check.reason}</p> : null}
      <div className="proofs">
        <input
          id={id}
          className="only-read drop-file"
          type="file"
          onChange={(event: ChangeEvent<HTMLInputElement>) => {
            uploads.clear()
            uploads.add([...(event.target.files ?? [])].slice(0, 1))
            event.target.value = ''
          }}
        />
        <label htmlFor={id} className="button-link secondary add-files">
          {renewing.choose}
        </label>
        {file ? (
          <b className="chosen-file">
            {file.fileName} <span className="soft">{problem.evidence.size(file.size)}</span>
          </b>
        ) : null}
        <ComingFiles uploads={uploads} />
        {tried && !file && !uploads.busy ? (
          <p className="field-error" role="alert">
            {renewing.need}
          </p>
        ) : null}
      </div>
      <LongText
        label={renewing.reason}
        error={tried && reason.trim() === '' ? general.form.required : null}
        most={500}
        lines={[1, 4]}
        value={reason}
        onChange={setReason}
      />
      <Field label={problem.evidence.dated} hint={problem.evidence.dateHelp}>
        {(labelled) => <DayInput labelled={labelled} value={dated} to={today} onChange={setDated} />}
      </Field>
      <Field label={valid.label} hint={valid.help} error={tried && early ? valid.early : null}>
        {(labelled) => (
          <DayInput labelled={labelled} value={validUntil} from={dated} onChange={setValidUntil} />
        )}
      </Field>
      <div className="form-foot">
        <Button type="primary" htmlType="submit" loading={renew.isPending} disabled={uploads.busy}>
          {renewing.go}
        </Button>
        <Button onClick={onClose}>{general.buttons.cancel}</Button>
      </div>
    </form>
  )
}
