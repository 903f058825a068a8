import { Button, Input, Select } from 'antd'
import { useState } from 'react'
import { Field } from '../../../ui/field.tsx'
import type { FieldsProps } from './ask-change.tsx'
import { useCourseWords } from './course-words.ts'
import { useTold } from './use-told.ts'

type Part = { title: string; shortTitle: string }

/** 拆分: each manifestation goes into one of the new problems; the first words of a part propose its short title. */
export const SplitFields = ({ detail, tried, tell }: FieldsProps) => {
  const words = useCourseWords()
  const { manifestations } = detail
  const [parts, setParts] = useState<Part[]>([
    { title: manifestations[0]?.text ?? '', shortTitle: (manifestations[0]?.text ?? '').slice(0, 14) },
    { title: manifestations[1]?.text ?? '', shortTitle: (manifestations[1]?.text ?? '').slice(0, 14) },
  ])
  const [into, setInto] = useState<Record<string, number>>(
    Object.fromEntries(manifestations.map((it, at) => [it.id, Math.min(at, 1)])),
  )
  const given = parts.map(({ title, shortTitle }, at) => ({
    title: title.trim(),
    shortTitle: shortTitle.trim(),
    manifestations: manifestations.filter((it) => into[it.id] === at).map((it) => it.id),
  }))
  const complete = given.every((it) => it.title && it.shortTitle && it.manifestations.length > 0)
  useTold(manifestations.length > 1 && complete ? { kind: 'split', parts: given } : null, tell)
  const change = (at: number, part: Partial<Part>) => {
    setParts(parts.map((it, i) => (i === at ? { ...it, ...part } : it)))
  }
  if (manifestations.length < 2) return <p className="soft">{words.onlyOne}</p>
  return (
    <>
      {parts.map((part, at) => (
        // oxlint-disable-next-line react/no-array-index-key -- parts are told apart by their place
        <fieldset key={at} className="split-part">
          <legend>{words.part(at + 1)}</legend>
          <Field label={words.partTitle}>
            {(labelled) => (
              <Input
                {...labelled}
                maxLength={500}
                value={part.title}
                onChange={(event) => {
                  change(at, { title: event.target.value })
                }}
              />
            )}
          </Field>
          <Field label={words.partShort}>
            {(labelled) => (
              <Input
                {...labelled}
                maxLength={14}
                value={part.shortTitle}
                onChange={(event) => {
                  change(at, { shortTitle: event.target.value })
                }}
              />
            )}
          </Field>
        </fieldset>
      ))}
      {parts.length < manifestations.length ? (
        <p>
          <Button
            size="small"
            onClick={() => {
              setParts([...parts, { title: '', shortTitle: '' }])
            }}
          >
            {words.addPart}
          </Button>
        </p>
      ) : null}
      {manifestations.map((it) => (
        <Field key={it.id} label={it.text}>
          {(labelled) => (
            <Select
              {...labelled}
              value={into[it.id] ?? 0}
              options={parts.map((part, at) => ({
                value: at,
                label: `${words.part(at + 1)} ${part.shortTitle}`,
              }))}
              onChange={(chosen: number) => {
                setInto({ ...into, [it.id]: chosen })
              }}
            />
          )}
        </Field>
      ))}
      {tried && !complete ? (
        <p className="field-error" role="alert">
          {words.needParts}
        </p>
      ) : null}
    </>
  )
}
