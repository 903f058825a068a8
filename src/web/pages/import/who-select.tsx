import { Select } from 'antd'
import { useMemo } from 'react'
import type { Choice } from '../lists/choices.ts'
import { useDraftWords } from './words.ts'

/** A name as printed, and the id it stands for; null where nobody is known by it. */
export type Printed = { words: string; id: string | null }

const searchable = { optionFilterProp: 'label' }

/**
 * Whom a document means: those registered, found by searching, or a name as it is printed. Chosen for printed words,
 * the words stay as printed.
 */
export const WhoSelect = ({
  label,
  value,
  choices,
  many,
  onChange,
}: {
  label: string
  value: readonly Printed[]
  choices: readonly Choice[]
  many: boolean
  onChange: (value: Printed[]) => void
}) => {
  const words = useDraftWords()
  const known = useMemo(() => new Map(choices.map((it) => [it.value, it.label])), [choices])
  const options = useMemo(
    () => [
      ...choices,
      ...value.flatMap(({ words: printed, id }) =>
        id === null
          ? [{ value: printed, label: `${printed}（${words.notRegistered}）` }]
          : // Known, and not among those to choose from today: told by the printed name, never by the id.
            known.has(id)
            ? []
            : [{ value: id, label: printed }],
      ),
    ],
    [choices, known, value, words],
  )
  return (
    <Select
      mode="tags"
      size="small"
      className="told-select"
      aria-label={label}
      placeholder={words.whoHelp}
      showSearch={searchable}
      value={value.map(({ words: printed, id }) => id ?? printed)}
      options={options}
      onChange={(chosen: string[]) => {
        const wanted = many ? chosen : chosen.slice(-1)
        const lost = value.find(({ id, words: printed }) => id === null && !wanted.includes(printed))
        onChange(
          wanted.map((it) => {
            const before = value.find(({ words: printed, id }) => (id ?? printed) === it)
            if (before) return before
            const name = known.get(it)
            // Whom somebody chooses for the one printed name that nobody is known by: that is who was meant.
            return name === undefined
              ? { words: it.trim().slice(0, 500), id: null }
              : { words: !many && lost ? lost.words : (name.split(' · ')[0] ?? name), id: it }
          }),
        )
      }}
    />
  )
}
