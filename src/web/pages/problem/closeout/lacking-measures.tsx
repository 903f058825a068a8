import { Checkbox, Input } from 'antd'
import type { ProblemDetail } from '#contract/problems.ts'
import { Field } from '../../../ui/field.tsx'
import { useProblemWords } from '../words.ts'

/** Measures that are sent back, each with what it lacks; a measure that is not named stays as it is. */
export type Lacking = Record<string, string>

export const isLackingComplete = (lacking: Lacking): boolean => {
  const named = Object.values(lacking)
  return named.length > 0 && named.every((it) => it.trim() !== '')
}

/** As an act takes them. */
export const lackingMeasures = (lacking: Lacking): { measure: string; missing: string }[] =>
  Object.entries(lacking).map(([measure, missing]) => ({ measure, missing: missing.trim() }))

/** Which measures go back, and what each is missing. */
export const LackingMeasures = ({
  measures,
  lacking,
  tried,
  onChange,
}: {
  measures: ProblemDetail['measureList']
  lacking: Lacking
  /** Whether it was tried to send: only then is it said what is missing here. */
  tried: boolean
  onChange: (lacking: Lacking) => void
}) => {
  const { return: say } = useProblemWords()
  return (
    <>
      {tried && Object.keys(lacking).length === 0 ? (
        <p className="field-error" role="alert">
          {say.needMeasure}
        </p>
      ) : null}
      <ul className="return-list">
        {measures.map((it) => {
          const lacks = lacking[it.id]
          return (
            <li key={it.id}>
              <Checkbox
                checked={lacks !== undefined}
                onChange={(event) => {
                  const { [it.id]: _left, ...rest } = lacking
                  onChange(event.target.checked ? { ...rest, [it.id]: '' } : rest)
                }}
              >
                {it.text}
              </Checkbox>
              {lacks === undefined ? null : (
                <Field label={say.missing} error={tried && lacks.trim() === '' ? say.needMissing : null}>
                  {(labelled) => (
                    <Input
                      {...labelled}
                      value={lacks}
                      maxLength={500}
                      onChange={(event) => {
                        onChange({ ...lacking, [it.id]: event.target.value })
                      }}
                    />
                  )}
                </Field>
              )}
            </li>
          )
        })}
      </ul>
    </>
  )
}
