import './fields.css'
import { type ReactNode, useId } from 'react'

/** As `ref` of a control that has just appeared because it was asked for: the next key goes there. */
export const focusNow = (control: { focus: () => void } | null): void => {
  control?.focus()
}

/** What a control needs to belong to its label, its hint and its error. */
export type Labelled = { id: string; 'aria-describedby'?: string; 'aria-invalid'?: boolean }

/** A label over a control, with a hint or an error below it. The control gets the ids that bind them. */
export const Field = ({
  label,
  hint,
  error,
  extra,
  children,
}: {
  label: ReactNode
  hint?: ReactNode
  error?: string | null | undefined
  /** Beside the label: a counter, an «optional». */
  extra?: ReactNode
  children: (labelled: Labelled) => ReactNode
}) => {
  const id = useId()
  const below = error ? `${id}-error` : hint ? `${id}-hint` : null
  return (
    <div className="field">
      <div className="field-label">
        <label htmlFor={id}>{label}</label>
        {extra ? <span className="soft">{extra}</span> : null}
      </div>
      {children({
        id,
        ...(below ? { 'aria-describedby': below } : {}),
        ...(error ? { 'aria-invalid': true } : {}),
      })}
      {error ? (
        <p id={`${id}-error`} className="field-error" role="alert">
          {error}
        </p>
      ) : hint ? (
        <p id={`${id}-hint`} className="field-hint">
          {hint}
        </p>
      ) : null}
    </div>
  )
}
