import { readOrganisation } from '#contract/organisation.ts'
import { useRead } from '../../api/query.ts'
import { Field } from '../../ui/field.tsx'
import { ChooseMany } from '../../ui/choose-many.tsx'
import { unitChoices } from './choices.ts'

/** Several units that work is handed to, by their ids, found by typing. */
export const UnitsField = ({
  label,
  hint,
  error,
  value,
  onChange,
}: {
  label: string
  hint?: string
  error?: string | null
  value: string[]
  onChange: (units: string[]) => void
}) => {
  const organisation = useRead(readOrganisation).data
  return (
    <Field label={label} hint={hint} error={error}>
      {(labelled) => (
        <ChooseMany
          {...labelled}
          loading={organisation === undefined}
          value={value}
          options={organisation ? unitChoices(organisation) : []}
          onChange={onChange}
        />
      )}
    </Field>
  )
}
