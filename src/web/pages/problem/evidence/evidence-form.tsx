import { Button } from 'antd'
import { useState } from 'react'
import type { ProblemDetail } from '#contract/problems.ts'
import { act } from '../../../api/call.ts'
import { newId } from '../../../api/new-id.ts'
import { useSession } from '../../../api/query.ts'
import { useQueryClient } from '@tanstack/react-query'
import { useMessages } from '../../../ui/locale.tsx'
import { useNotice } from '../../../ui/notice.tsx'
import { RefusalAlert } from '../../../ui/refusal.tsx'
import { proofFlaws, proofInputs } from './proof-entered.ts'
import { ProofsGiven } from './proofs-given.tsx'
import { useUploads } from './use-uploads.ts'
import { useProblemWords } from '../words.ts'

/** Attaching proofs without a statement. Each file is an act of its own; those that went through leave the form. */
export const EvidenceForm = ({
  detail,
  measure,
  onDone,
  onCancel,
}: {
  detail: ProblemDetail
  measure: string | null
  onDone: () => void
  onCancel: () => void
}) => {
  const { general } = useMessages()
  const messages = useProblemWords()
  const words = messages.evidence
  const notice = useNotice()
  const client = useQueryClient()
  const today = useSession().data?.today ?? ''
  const { manifestations } = detail
  const answered = detail.measureList.find((it) => it.id === measure)?.answers ?? []
  const uploads = useUploads(
    answered.length > 0 ? answered : manifestations.length === 1 ? [detail.manifestations[0]?.id ?? ''] : [],
  )
  const [tried, setTried] = useState(false)
  const [error, setError] = useState<unknown>(null)
  const [sending, setSending] = useState(false)
  // One id a file for as long as this form is open: sent twice, it is attached once.
  const [actIds] = useState(() => new Map<string, string>())
  const send = async () => {
    setTried(true)
    if (uploads.proofs.length === 0 || uploads.proofs.some((it) => proofFlaws(it, today).length > 0)) return
    setSending(true)
    setError(null)
    try {
      for (const proof of uploads.proofs) {
        const [input] = proofInputs([proof])
        if (!input) continue
        // Changed after a refusal it is another act; pressed again it is the same.
        const key = JSON.stringify(input)
        const actId = actIds.get(key) ?? newId()
        actIds.set(key, actId)
        await act('attach-evidence', { problem: detail.id, measure, ...input }, actId)
        uploads.remove(proof.hash)
      }
      notice(words.attached)
      onDone()
    } catch (thrown) {
      setError(thrown)
    } finally {
      setSending(false)
      await client.invalidateQueries()
    }
  }
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        void send()
      }}
    >
      <RefusalAlert error={error} />
      <ProofsGiven uploads={uploads} manifestations={manifestations} tried={tried} />
      {tried && uploads.proofs.length === 0 ? (
        <p className="field-error" role="alert">
          {words.needFile}
        </p>
      ) : null}
      <div className="form-foot">
        <Button type="primary" htmlType="submit" loading={sending} disabled={uploads.busy}>
          {words.go}
        </Button>
        <Button onClick={onCancel}>{general.buttons.cancel}</Button>
      </div>
    </form>
  )
}
