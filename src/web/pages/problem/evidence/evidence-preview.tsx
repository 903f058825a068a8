import './evidence.css'
import { Button, Modal } from 'antd'
import { type ProofEntry, previewEvidence } from '#contract/evidence.ts'
import { useRead } from '../../../api/query.ts'
import { evidenceAddress } from '../../../paths.ts'
import { useMessages } from '../../../ui/locale.tsx'
import { Loaded } from '../../../ui/states.tsx'
import { useEvidenceWords } from './evidence-words.ts'

/** One proof after another, looked at in the page: pictures, PDF, text; the file itself can always be saved. */
export const EvidencePreview = ({
  problem,
  proofs,
  shown,
  onShow,
  onClose,
}: {
  problem: string
  proofs: readonly ProofEntry[]
  /** The id of the one that is shown. */
  shown: string
  onShow: (proof: string) => void
  onClose: () => void
}) => {
  const { preview } = useEvidenceWords()
  const { words } = useMessages()
  const at = proofs.findIndex((it) => it.id === shown)
  const proof = proofs[at]
  if (!proof) return null
  const turn = (by: number, label: string) => {
    const to = proofs[at + by]
    return (
      <Button
        disabled={to === undefined}
        onClick={() => {
          if (to) onShow(to.id)
        }}
      >
        {label}
      </Button>
    )
  }
  return (
    <Modal
      open
      centered
      title={proof.fileName}
      width="min(1100px, 94vw)"
      onCancel={onClose}
      footer={
        <div className="preview-foot">
          {turn(-1, preview.before)}
          <output className="soft">{preview.place(at + 1, proofs.length)}</output>
          {turn(1, preview.next)}
          <a
            className="button-link secondary preview-save"
            href={evidenceAddress(problem, proof.id)}
            download
          >
            {preview.save}
          </a>
          <Button onClick={onClose}>{preview.close}</Button>
        </div>
      }
    >
      <p className="soft preview-told">
        {words.evidenceKinds[proof.kind]}：{proof.statement}
      </p>
      <Shown key={`${proof.id}${proof.hash}`} problem={problem} proof={proof} />
    </Modal>
  )
}

const Shown = ({ problem, proof }: { problem: string; proof: ProofEntry }) => {
  const { preview } = useEvidenceWords()
  const address = evidenceAddress(problem, proof.id)
  const read = useRead(previewEvidence, {
    params: { id: problem, evidence: proof.id },
    query: { hash: proof.hash },
  })
  const whyOf = (why: string): string =>
    why in preview.why ? preview.why[why as keyof typeof preview.why] : preview.why.other
  return (
    <div className="preview">
      {read.isPending ? <output className="soft">{preview.converting}</output> : null}
      <Loaded of={read} lines={8}>
        {(it) => {
          switch (it.as) {
            case 'picture':
              return <img src={`${address}?show=1`} alt={proof.statement} />
            case 'pdf':
              // No viewer of PDF starts in a sandbox; the answer has a policy of its own under which nothing runs.
              // oxlint-disable-next-line react/iframe-missing-sandbox -- see above
              return <iframe title={proof.fileName} src={`${address}?show=1`} />
            case 'converted':
              // No viewer of PDF starts in a sandbox; the answer has a policy of its own under which nothing runs.
              // oxlint-disable-next-line react/iframe-missing-sandbox -- see above
              return <iframe title={proof.fileName} src={`${address}?as=pdf`} />
            case 'text':
              return (
                <>
                  {it.why === null ? null : (
                    <p className="soft">{it.why === 'no-office' ? whyOf(it.why) : preview.why.textOnly}</p>
                  )}
                  {it.cut ? <p className="soft">{preview.cut}</p> : null}
                  {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- long texts are scrolled by key */}
                  <pre tabIndex={0}>{it.text}</pre>
                </>
              )
            case 'nothing':
              return <p className="preview-none">{whyOf(it.why ?? 'other')}</p>
          }
        }}
      </Loaded>
    </div>
  )
}
