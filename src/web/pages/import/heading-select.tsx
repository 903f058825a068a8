import { Button, Input, Select } from 'antd'
import { useState } from 'react'
import { Field, focusNow } from '../../ui/field.tsx'
import { headed } from '../../ui/headed.ts'
import { useMessages } from '../../ui/locale.tsx'
import { type Heading, nextHeading } from './draft-edits.ts'
import { useImportWords } from './words.ts'

const fresh = 'new'
const nothing = 'none'
const keyOf = (heading: Heading | null): string =>
  heading ? `${String(heading.ordinal)} ${heading.title}` : nothing

/** The aspect or group of a problem: one of those the draft has, none, or a new one. */
export const HeadingSelect = ({
  label,
  value,
  headings,
  without,
  newLabel,
  onChoose,
}: {
  label: string
  value: Heading | null
  headings: readonly Heading[]
  /** The word for «none», where none is possible. */
  without?: string
  newLabel: string
  onChoose: (heading: Heading | null) => void
}) => {
  const { general } = useMessages()
  const importing = useImportWords()
  const [typed, setTyped] = useState<string | null>(null)
  return (
    <Field label={label}>
      {(labelled) =>
        typed === null ? (
          <Select
            {...labelled}
            value={keyOf(value)}
            options={[
              ...(without === undefined ? [] : [{ value: nothing, label: without }]),
              ...headings.map((it) => ({ value: keyOf(it), label: headed(it) || importing.draft.noAspect })),
              { value: fresh, label: newLabel },
            ]}
            onChange={(chosen: string) => {
              if (chosen === fresh) setTyped('')
              else onChoose(headings.find((it) => keyOf(it) === chosen) ?? null)
            }}
          />
        ) : (
          <span className="beside">
            <Input
              {...labelled}
              value={typed}
              placeholder={newLabel}
              ref={focusNow}
              onChange={(event) => {
                setTyped(event.target.value)
              }}
            />
            <Button
              disabled={typed.trim() === ''}
              onClick={() => {
                onChoose(nextHeading(headings, typed.trim()))
                setTyped(null)
              }}
            >
              {general.buttons.add}
            </Button>
            <Button
              onClick={() => {
                setTyped(null)
              }}
            >
              {general.buttons.cancel}
            </Button>
          </span>
        )
      }
    </Field>
  )
}
