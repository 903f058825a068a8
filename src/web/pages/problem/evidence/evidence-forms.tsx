import { Drawer } from 'antd'
import type { ProblemDetail } from '#contract/problems.ts'
import { CheckForm } from './check-form.tsx'
import { useEvidenceWords } from './evidence-words.ts'
import { RenewForm } from './renew-form.tsx'

/** What can be done about one proof that is there: giving it better, or checking it. */
export const EvidenceForms = ({
  act,
  evidence,
  detail,
  onClose,
}: {
  act: 'renew-evidence' | 'check-evidence'
  evidence: string
  detail: ProblemDetail
  onClose: () => void
}) => {
  const { renewing, checking } = useEvidenceWords()
  const name = detail.evidenceList.find((it) => it.id === evidence)?.fileName ?? ''
  return (
    <Drawer
      open
      title={act === 'renew-evidence' ? renewing.title(name) : checking.title(name)}
      size={560}
      onClose={onClose}
    >
      {act === 'renew-evidence' ? (
        <RenewForm detail={detail} evidence={evidence} onClose={onClose} />
      ) : (
        <CheckForm detail={detail} evidence={evidence} onClose={onClose} />
      )}
    </Drawer>
  )
}
