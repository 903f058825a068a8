import { Checkbox, Radio, Select } from 'antd'
import { useId } from 'react'
import type { ProblemDetail } from '#contract/problems.ts'
import { verificationMethods } from '#core/record/problem/facts.ts'
import { evidenceAddress } from '../../../paths.ts'
import { Field } from '../../../ui/field.tsx'
import { LongText } from '../../../ui/long-text.tsx'
import { useMessages } from '../../../ui/locale.tsx'
import { Tag } from '../../../ui/tags.tsx'
import { useEvidenceWords } from '../evidence/evidence-words.ts'
import { RefuseProof } from '../evidence/refuse-proof.tsx'
import { AgreedBeside } from '../proof-agreed.tsx'
import { type ItemEntered, itemFlaws, proofsOf } from './verify-items.ts'
import { useProblemWords } from '../words.ts'

/** One manifestation looked at: mended or not, how one looked, by which proofs, what one found. */
export const VerifyItem = ({
  shown,
  manifestation,
  number,
  item,
  tried,
  onChange,
  refused,
  onRefuse,
}: {
  shown: ProblemDetail
  manifestation: { id: string; text: string }
  number: number
  item: ItemEntered
  tried: boolean
  onChange: (item: ItemEntered) => void
  /** Proofs that are refused in the same act, with why. */
  refused: Readonly<Record<string, string>>
  onRefuse: (proof: string, reason: string | null) => void
}) => {
  const { words } = useMessages()
  const problem = useProblemWords()
  const { verify } = problem
  const say = useEvidenceWords()
  const id = useId()
  const proofs = proofsOf(shown, manifestation.id)
  const flaws = tried ? itemFlaws(shown, manifestation.id, item) : []
  return (
    <fieldset className="verify-item">
      <legend>
        {number}. {manifestation.text}
      </legend>
      <Radio.Group
        aria-labelledby={id}
        value={item.met}
        options={[
          { value: true, label: verify.met },
          { value: false, label: verify.notMet },
        ]}
        onChange={(event) => {
          onChange({ ...item, met: event.target.value === true })
        }}
      />
      <span id={id} className="only-read">
        {manifestation.text}
      </span>
      {flaws.includes('met') ? <p className="field-error">{verify.needMet}</p> : null}
      <AgreedBeside detail={shown} manifestation={manifestation.id} />
      <fieldset className="lines verify-proofs">
        <legend>{verify.evidence}</legend>
        {proofs.length === 0 ? <p className="soft">{verify.noEvidence}</p> : null}
        {proofs.map((it) => (
          <div key={it.id} className="verify-proof">
            <Checkbox
              disabled={it.verdict === 'refused' || it.id in refused}
              checked={item.evidence.includes(it.id)}
              onChange={(event) => {
                const rest = item.evidence.filter((one) => one !== it.id)
                onChange({ ...item, evidence: event.target.checked ? [...rest, it.id] : rest })
              }}
            >
              {it.statement}
            </Checkbox>
            <span className="soft">
              {words.evidenceKinds[it.kind]}{' '}
              <Tag tone={it.effect ? 'done' : 'quiet'}>{it.effect ? words.effect : words.notEffect}</Tag>{' '}
              <a href={evidenceAddress(shown.id, it.id)} target="_blank" rel="noreferrer">
                {it.fileName}
              </a>{' '}
              {it.verdict === 'refused' ? <Tag tone="alarm">{say.refused}</Tag> : null}
            </span>
            {it.verdict === 'refused' ? null : (
              <RefuseProof
                reason={refused[it.id] ?? null}
                name={it.fileName}
                tried={tried}
                onReason={(reason) => {
                  onRefuse(it.id, reason)
                  if (reason !== null)
                    onChange({ ...item, evidence: item.evidence.filter((one) => one !== it.id) })
                }}
              />
            )}
          </div>
        ))}
        {flaws.includes('evidence') ? <p className="field-error">{verify.needEvidence}</p> : null}
      </fieldset>
      <div className="side-by-side verify-words">
        <Field label={verify.method}>
          {(labelled) => (
            <Select
              {...labelled}
              value={item.method}
              options={verificationMethods.map((it) => ({ value: it, label: words.methods[it] }))}
              onChange={(method) => {
                onChange({ ...item, method })
              }}
            />
          )}
        </Field>
        <LongText
          label={verify.note}
          most={2000}
          lines={[1, 6]}
          value={item.note}
          onChange={(note) => {
            onChange({ ...item, note })
          }}
        />
      </div>
    </fieldset>
  )
}
