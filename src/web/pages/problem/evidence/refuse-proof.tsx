import { Button } from 'antd'
import { focusNow } from '../../../ui/field.tsx'
import { LongText } from '../../../ui/long-text.tsx'
import { useEvidenceWords } from './evidence-words.ts'

/** Refusing one proof while the whole is verified: a button, and then why. */
export const RefuseProof = ({
  reason,
  name,
  tried,
  onReason,
}: {
  /** Null: it is not refused. */
  reason: string | null
  name: string
  tried: boolean
  onReason: (reason: string | null) => void
}) => {
  const { verifying } = useEvidenceWords()
  return (
    <>
      <Button
        size="small"
        type="text"
        onClick={() => {
          onReason(reason === null ? '' : null)
        }}
      >
        {reason === null ? verifying.refuse : verifying.again}
        <span className="only-read"> {name}</span>
      </Button>
      {reason === null ? null : (
        <div className="verify-refused">
          <LongText
            label={verifying.reason}
            error={tried && reason.trim() === '' ? verifying.need : null}
            most={500}
            lines={[1, 4]}
            focus={focusNow}
            value={reason}
            onChange={onReason}
          />
        </div>
      )}
    </>
  )
}
