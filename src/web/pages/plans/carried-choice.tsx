import { Checkbox } from 'antd'
import type { SubplanDetail } from '#contract/subplans.ts'
import { usePlansWords } from './words.ts'

/** What of it a unit writes into its sub-plan. */
export const CarriedChoice = ({
  detail,
  chosen,
  onChoose,
}: {
  detail: SubplanDetail
  chosen: ReadonlySet<string>
  onChoose: (id: string, add: boolean) => void
}) => (
  <fieldset className="lines">
    <legend>{usePlansWords().subplans.carries}</legend>
    {detail.carried.map((it) => {
      const id = it.assignment ?? it.measure
      return (
        <Checkbox
          key={id}
          className="proves"
          checked={chosen.has(id)}
          onChange={(event) => {
            onChoose(id, event.target.checked)
          }}
        >
          <span className="number">{it.number}</span> {it.text}
        </Checkbox>
      )
    })}
  </fieldset>
)
