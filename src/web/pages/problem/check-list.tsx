import { Checkbox } from 'antd'

/** Some of several texts, by their ids: manifestations that something answers or proves, measures that go along. */
export const CheckList = ({
  legend,
  hint,
  error,
  items,
  chosen,
  onChange,
}: {
  legend: string
  hint?: string
  error?: string | null | undefined
  items: readonly { id: string; text: string }[]
  chosen: readonly string[]
  onChange: (chosen: string[]) => void
}) => (
  <fieldset className="lines">
    <legend>{legend}</legend>
    {hint === undefined ? null : <p className="field-hint">{hint}</p>}
    {items.map(({ id, text }) => (
      <Checkbox
        key={id}
        className="proves"
        checked={chosen.includes(id)}
        onChange={(event) => {
          const rest = chosen.filter((it) => it !== id)
          onChange(event.target.checked ? [...rest, id] : rest)
        }}
      >
        {text}
      </Checkbox>
    ))}
    {error ? <p className="field-error">{error}</p> : null}
  </fieldset>
)
