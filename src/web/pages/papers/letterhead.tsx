import { Input } from 'antd'
import type { Letterhead } from '#core/rules/report/letterhead.ts'
import { Field } from '../../ui/field.tsx'
import { Fold } from '../../ui/fold.tsx'
import { usePaperWords } from './words.ts'

const parts = ['issuer', 'addressee', 'number', 'copyTo'] as const satisfies readonly (keyof Letterhead)[]

/** By whom a paper goes out, to whom, under which number; folded away where the usual serves. */
export const LetterheadFields = ({
  value,
  change,
}: {
  value: Letterhead
  change: (value: Letterhead) => void
}) => {
  const words = usePaperWords()
  const hints = {
    issuer: undefined,
    addressee: undefined,
    number: words.numberHint,
    copyTo: words.copyToHint,
  }
  return (
    <Fold line={words.letterhead}>
      <p className="field-hint">{words.letterheadHelp}</p>
      <div className="paper-choices">
        {parts.map((part) => (
          <Field key={part} label={words[part]} hint={hints[part]}>
            {(labelled) => (
              <Input
                {...labelled}
                value={value[part] ?? ''}
                maxLength={part === 'number' ? 60 : 100}
                onChange={(event) => {
                  change({ ...value, [part]: event.target.value })
                }}
              />
            )}
          </Field>
        ))}
      </div>
    </Fold>
  )
}
