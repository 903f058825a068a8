import { Button, Input, Select } from 'antd'
import { useState } from 'react'
import { focusNow } from '../../ui/field.tsx'
import { headed } from '../../ui/headed.ts'
import { useMessages } from '../../ui/locale.tsx'
import { type Heading, nextHeading } from './draft-edits.ts'
import { useDraftWords, useImportWords } from './words.ts'

const fresh = 'new'
const nothing = 'none'
const keyOf = (heading: Heading | null): string =>
  heading ? `${String(heading.ordinal)} ${heading.title}` : nothing

/** The aspect or group of a problem: read as words; pressed, one of those the draft has, none, or a new one. */
export const HeadingChoice = ({
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
  const { noAspect } = useImportWords().draft
  const words = useDraftWords()
  const [step, setStep] = useState<'read' | 'choose' | 'name'>('read')
  const [typed, setTyped] = useState('')
  const name = (it: Heading | null): string => (it ? headed(it) || noAspect : (without ?? noAspect))
  const done = () => {
    setTyped('')
    setStep('read')
  }
  return (
    <>
      <dt>{label}</dt>
      <dd>
        {step === 'read' ? (
          <button
            type="button"
            className="as-text"
            title={words.mendHere}
            onClick={() => {
              setStep('choose')
            }}
          >
            <span className="only-read">{label} </span>
            {name(value)}
          </button>
        ) : step === 'choose' ? (
          <Select
            size="small"
            className="told-select"
            defaultOpen
            ref={focusNow}
            aria-label={label}
            value={keyOf(value)}
            options={[
              ...(without === undefined ? [] : [{ value: nothing, label: without }]),
              ...headings.map((it) => ({ value: keyOf(it), label: name(it) })),
              { value: fresh, label: newLabel },
            ]}
            onBlur={done}
            onChange={(chosen: string) => {
              if (chosen === fresh) setStep('name')
              else {
                onChoose(headings.find((it) => keyOf(it) === chosen) ?? null)
                done()
              }
            }}
          />
        ) : (
          <span className="beside">
            <Input
              size="small"
              aria-label={newLabel}
              value={typed}
              placeholder={newLabel}
              ref={focusNow}
              onChange={(event) => {
                setTyped(event.target.value)
              }}
            />
            <Button
              size="small"
              disabled={typed.trim() === ''}
              onClick={() => {
                onChoose(nextHeading(headings, typed.trim()))
                done()
              }}
            >
              {general.buttons.add}
            </Button>
            <Button size="small" onClick={done}>
              {general.buttons.cancel}
            </Button>
          </span>
        )}
      </dd>
    </>
  )
}
