import { Input } from 'antd'
import { useState } from 'react'
import type { Organisation } from '#contract/organisation.ts'
import { UnitCard } from './unit-card.tsx'
import { placed } from './unit-order.ts'
import { useOrganisationWords } from './words.ts'

/** The tree of units at the left, the chosen one at the right. */
export const UnitBrowser = ({
  organisation,
  registrar,
}: {
  organisation: Organisation
  registrar: boolean
}) => {
  const words = useOrganisationWords()

  const [asked, setAsked] = useState('')
  const all = placed(organisation.units)
  const [chosen, setChosen] = useState<string | undefined>()
  const unit = organisation.units.find((it) => it.id === chosen) ?? all[0]?.unit
  const text = asked.trim()
  const shown = text
    ? all.filter(({ unit: it }) => it.name.includes(text) || it.shortName.includes(text))
    : all
  return (
    <div className="units">
      <section className="units-tree" aria-label={words.units}>
        <Input
          allowClear
          aria-label={words.find}
          placeholder={words.find}
          value={asked}
          onChange={(event) => {
            setAsked(event.target.value)
          }}
        />
        <ul>
          {shown.map(({ unit: it, depth }) => (
            <li key={it.id}>
              <button
                type="button"
                aria-current={it.id === unit?.id}
                style={{ paddingLeft: `${String(12 + (text ? 0 : depth) * 18)}px` }}
                onClick={() => {
                  setChosen(it.id)
                }}
              >
                {it.shortName}
              </button>
            </li>
          ))}
        </ul>
        {shown.length === 0 ? <p className="soft units-none">{words.nothingFound}</p> : null}
      </section>
      {unit ? (
        <UnitCard
          key={unit.id}
          unit={unit}
          organisation={organisation}
          registrar={registrar}
          go={setChosen}
        />
      ) : null}
    </div>
  )
}
