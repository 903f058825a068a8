import { Input } from 'antd'
import { useState } from 'react'
import type { Organisation } from '#contract/organisation.ts'
import { Fold } from '../../ui/fold.tsx'
import { UnitCard } from './unit-card.tsx'
import { type PlacedUnit, type Unit, aboveOf, isCalled, partedByEnd, placed } from './unit-order.ts'
import { useOrganisationWords } from './words.ts'

/** So deep the tree stands open at first: what is at the top, and what is right below it. */
const openAtFirst = (units: readonly Unit[]): ReadonlySet<string> =>
  new Set(units.filter((it) => it.parent === null).map((it) => it.id))

const Row = ({
  row: { unit, depth, below },
  chosen,
  open,
  toggle,
  choose,
}: {
  row: PlacedUnit
  chosen: boolean
  open: boolean
  toggle: ((unit: string) => void) | null
  choose: (unit: string) => void
}) => {
  const words = useOrganisationWords()
  return (
    <li style={{ paddingLeft: `${String(Math.min(depth, 12) * 16)}px` }}>
      {toggle && below > 0 ? (
        <button
          type="button"
          className="tree-fold"
          aria-expanded={open}
          aria-label={open ? words.collapse(unit.shortName) : words.expand(unit.shortName)}
          onClick={() => {
            toggle(unit.id)
          }}
        >
          {open ? '▾' : '▸'}
        </button>
      ) : (
        <span className="tree-fold" />
      )}
      <button
        type="button"
        className="tree-unit"
        aria-current={chosen}
        onClick={() => {
          choose(unit.id)
        }}
      >
        {unit.shortName}
        {below > 0 && !open && toggle ? <span className="soft"> {below}</span> : null}
      </button>
    </li>
  )
}

/** The tree of units at the left, the chosen one at the right. What is searched for is found at any depth. */
export const UnitBrowser = ({
  organisation,
  registrar,
}: {
  organisation: Organisation
  registrar: boolean
}) => {
  const words = useOrganisationWords()

  const { units } = organisation
  const { living, ended } = partedByEnd(units)
  const [asked, setAsked] = useState('')
  const [open, setOpen] = useState(() => openAtFirst(living))
  const [chosen, setChosen] = useState<string | undefined>()
  const text = asked.trim()
  const rows = text ? placed(living).filter(({ unit: it }) => isCalled(it, text)) : placed(living, open)
  const gone = text ? ended.filter((it) => isCalled(it, text)) : ended
  const unit = units.find((it) => it.id === chosen) ?? rows[0]?.unit ?? living[0]
  const choose = (id: string) => {
    setChosen(id)
    setOpen((before) => new Set([...before, ...aboveOf(units, id)]))
  }
  const toggle = (id: string) => {
    setOpen((before) =>
      before.has(id) ? new Set([...before].filter((it) => it !== id)) : new Set([...before, id]),
    )
  }
  const endedList = (
    <ul>
      {gone.map((it) => (
        <Row
          key={it.id}
          row={{ unit: it, depth: 0, below: 0 }}
          chosen={it.id === unit?.id}
          open={false}
          toggle={null}
          choose={choose}
        />
      ))}
    </ul>
  )
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
        <div className="tree-rows">
          <ul>
            {rows.map((row) => (
              <Row
                key={row.unit.id}
                row={text ? { ...row, depth: 0 } : row}
                chosen={row.unit.id === unit?.id}
                open={open.has(row.unit.id)}
                toggle={text ? null : toggle}
                choose={choose}
              />
            ))}
          </ul>
          {rows.length + (text ? gone.length : 0) === 0 ? (
            <p className="soft units-none">{words.nothingFound}</p>
          ) : null}
          {gone.length === 0 ? null : text ? (
            <>
              <p className="soft units-none">{words.ended}</p>
              {endedList}
            </>
          ) : (
            <div className="units-ended">
              <Fold line={words.endedCount(gone.length)}>{endedList}</Fold>
            </div>
          )}
        </div>
      </section>
      {unit ? (
        <UnitCard key={unit.id} unit={unit} organisation={organisation} registrar={registrar} go={choose} />
      ) : null}
    </div>
  )
}
