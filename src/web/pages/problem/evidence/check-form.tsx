import './evidence.css'
import { Button, Radio } from 'antd'
import { useState } from 'react'
import type { ProblemDetail } from '#contract/problems.ts'
import type { EvidenceVerdict } from '#core/record/problem/evidence-facts.ts'
import { useAct } from '../../../api/query.ts'
import { evidenceAddress } from '../../../paths.ts'
import { LongText } from '../../../ui/long-text.tsx'
import { useMessages } from '../../../ui/locale.tsx'
import { useNotice } from '../../../ui/notice.tsx'
import { RefusalAlert } from '../../../ui/refusal.tsx'
import { useEvidenceWords } from './evidence-words.ts'

/** Accepting or refusing one proof, on the file that was there when the form was opened. */
export const CheckForm = ({
  detail,
  evidence,
  onClose,
}: {
  detail: ProblemDetail
  evidence: string
  onClose: () => void
}) => {
  const { general, words } = useMessages()
  const { checking } = useEvidenceWords()
  const notice = useNotice()
  const check = useAct('check-evidence')
  const [proof] = useState(() => detail.evidenceList.find((it) => it.id === evidence))
  const [verdict, setVerdict] = useState<EvidenceVerdict | null>(null)
  const [reason, setReason] = useState('')
  const [tried, setTried] = useState(false)
  if (!proof) return null
  const silent = verdict === 'refused' && reason.trim() === ''
  const send = () => {
    setTried(true)
    if (verdict === null || silent) return
    check.mutate(
      { problem: detail.id, evidence, hash: proof.hash, verdict, reason: reason.trim() },
      {
        onSuccess: () => {
          notice(checking.done)
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
      <RefusalAlert error={check.error} />
      <p className="drawer-lead">{checking.lead}</p>
      <p>
        <a href={`${evidenceAddress(detail.id, evidence)}?show=1`} target="_blank" rel="noreferrer">
          {proof.fileName}
        </a>
        <span className="soft second">{words.told(words.evidenceKinds[proof.kind], proof.statement)}</span>
      </p>
      <Radio.Group
        aria-label={checking.title(proof.fileName)}
        value={verdict}
        options={[
          { value: 'accepted', label: checking.accept },
          { value: 'refused', label: checking.refuse },
        ]}
        onChange={(event) => {
          setVerdict(event.target.value === 'refused' ? 'refused' : 'accepted')
        }}
      />
      {tried && verdict === null ? (
        <p className="field-error" role="alert">
          {checking.need}
        </p>
      ) : null}
      <div className="check-reason">
        <LongText
          label={checking.reason}
          hint={checking.reasonHelp}
          error={tried && silent ? checking.needReason : null}
          most={500}
          lines={[2, 6]}
          value={reason}
          onChange={setReason}
        />
      </div>
      <div className="form-foot">
        <Button type="primary" htmlType="submit" loading={check.isPending}>
          {checking.go}
        </Button>
        <Button onClick={onClose}>{general.buttons.cancel}</Button>
      </div>
    </form>
  )
}
