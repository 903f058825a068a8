import { Input } from 'antd'
import type { ComponentProps } from 'react'
import { Field } from './field.tsx'

/** Some sentences under a label; the box grows with them. */
export const LongText = ({
  value,
  onChange,
  lines = [3, 10],
  most = 20_000,
  focus,
  ...field
}: Omit<ComponentProps<typeof Field>, 'children'> & {
  value: string
  onChange: (value: string) => void
  /** Least and most lines shown. */
  lines?: [number, number]
  /** Characters that fit. */
  most?: number
  /** Where the next key goes here. */
  focus?: (control: { focus: () => void } | null) => void
}) => (
  <Field {...field}>
    {(labelled) => (
      <Input.TextArea
        {...labelled}
        value={value}
        maxLength={most}
        autoSize={{ minRows: lines[0], maxRows: lines[1] }}
        ref={focus ?? null}
        onChange={(event) => {
          onChange(event.target.value)
        }}
      />
    )}
  </Field>
)
