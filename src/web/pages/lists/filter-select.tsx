import { Select } from 'antd'
import { useMessages } from '../../ui/locale.tsx'
import type { Choice } from './choices.ts'

/** One filter: nothing chosen filters nothing; where there are many choices one can type. */
export const FilterSelect = ({
  label,
  value,
  choices,
  loading = false,
  onOpen,
  onChange,
}: {
  label: string
  value: string | undefined
  choices: readonly Choice[]
  loading?: boolean
  onOpen?: () => void
  onChange: (value: string | undefined) => void
}) => {
  const { general } = useMessages()
  return (
    <Select
      className={`filter${value === undefined ? '' : ' is-set'}`}
      aria-label={label}
      placeholder={label}
      allowClear
      value={value ?? null}
      loading={loading}
      popupMatchSelectWidth={false}
      {...(choices.length > 9 ? { showSearch: { optionFilterProp: 'label' } } : {})}
      notFoundContent={loading ? general.states.loading : undefined}
      options={[...choices]}
      onOpenChange={(open) => {
        if (open) onOpen?.()
      }}
      onChange={(chosen: string | null | undefined) => {
        onChange(chosen ?? undefined)
      }}
    />
  )
}
