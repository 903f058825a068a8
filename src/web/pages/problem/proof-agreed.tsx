import { Input } from 'antd'
import type { ProblemDetail } from '#contract/problems.ts'
import { evidenceKinds } from '#core/record/problem/facts.ts'
import { Field } from '../../ui/field.tsx'
import { useMessages } from '../../ui/locale.tsx'
import { Tag } from '../../ui/tags.tsx'
import { ChooseMany } from '../../ui/choose-many.tsx'
import { usePlansWords } from '../plans/words.ts'

type Proof = NonNullable<ProblemDetail['measureList'][number]['proof']>

/** 成功证明: which kinds of evidence, and what they have to show; to be agreed before the work begins. */
export const ProofAgreed = ({ value, onChange }: { value: Proof; onChange: (value: Proof) => void }) => {
  const { proof: words } = usePlansWords()
  const { words: terms } = useMessages()
  return (
    <Field label={words.label} hint={words.help}>
      {(labelled) => (
        <div className="proof-agreed">
          <ChooseMany
            aria-label={words.kinds}
            placeholder={words.kinds}
            value={value.kinds}
            options={evidenceKinds.map((kind) => ({ value: kind, label: terms.evidenceKinds[kind] }))}
            onChange={(kinds) => {
              onChange({ ...value, kinds })
            }}
          />
          <Input
            {...labelled}
            placeholder={words.words}
            maxLength={500}
            value={value.words}
            onChange={(event) => {
              onChange({ ...value, words: event.target.value })
            }}
          />
        </div>
      )}
    </Field>
  )
}

/** What was agreed to prove the measures that answer a manifestation, beside what was given of these kinds. */
export const AgreedBeside = ({ detail, manifestation }: { detail: ProblemDetail; manifestation: string }) => {
  const { proof: words } = usePlansWords()
  const { words: terms } = useMessages()
  const agreed = detail.measureList.flatMap(({ id, text, answers, proof }) =>
    proof !== null && answers.includes(manifestation) ? [{ id, text, proof }] : [],
  )
  if (agreed.length === 0) return null
  const given = detail.evidenceList.filter((it) => it.proves.includes(manifestation))
  return (
    <dl className="agreed-beside">
      <dt>{words.agreed}</dt>
      {agreed.map(({ id, text, proof }) => {
        const fits = given.filter((it) => proof.kinds.includes(it.kind))
        return (
          <dd key={id}>
            {terms.told(
              text,
              terms.sentences(
                [terms.list(proof.kinds.map((it) => terms.evidenceKinds[it])), proof.words].filter(
                  (it) => it !== '',
                ),
              ),
            )}
            {proof.kinds.length === 0 ? null : fits.length === 0 ? (
              <>
                {' '}
                <Tag tone="alarm">{words.noneGiven}</Tag>
              </>
            ) : (
              <span className="second">
                <Tag tone="done">{words.given}</Tag> {terms.list(fits.map((it) => terms.quote(it.statement)))}
              </span>
            )}
          </dd>
        )
      })}
    </dl>
  )
}
