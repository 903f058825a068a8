import { Alert, Button } from 'antd'
import { useState } from 'react'
import type { Organisation } from '#contract/organisation.ts'
import { useDayWords } from '../../ui/days.tsx'
import { useMessages } from '../../ui/locale.tsx'
import { useHolds } from '../../ui/my-roles.ts'
import { HandOver } from './hand-over.tsx'
import type { Unit } from './unit-order.ts'
import { useOrganisationWords } from './words.ts'

/** That a unit is no more, where its work goes, and what of it still waits to be handed over. */
const Ended = ({
  unit,
  organisation,
  go,
}: {
  unit: Unit
  organisation: Organisation
  go: (unit: string) => void
}) => {
  const words = useOrganisationWords()
  const { dayText } = useDayWords()
  const office = useHolds('office')
  const [giving, setGiving] = useState(false)
  const { ended, left } = unit
  if (!ended) return null
  const into = organisation.units.find((it) => it.id === ended.into)
  return (
    <Alert
      className="unit-ended"
      type={left > 0 ? 'warning' : 'info'}
      showIcon
      title={words.endedOn(dayText(ended.on), into?.shortName ?? null)}
      description={
        <>
          <p>{ended.reason}</p>
          {left > 0 ? (
            <p>
              {words.left(left)}
              {office ? '' : `。${words.handOverOffice}`}
            </p>
          ) : null}
          {giving ? (
            <HandOver
              from={{ kind: 'unit', id: unit.id, name: unit.name }}
              organisation={organisation}
              close={() => {
                setGiving(false)
              }}
            />
          ) : null}
        </>
      }
      action={
        <span className="small-acts">
          {into ? (
            <Button
              size="small"
              onClick={() => {
                go(into.id)
              }}
            >
              {into.shortName}
            </Button>
          ) : null}
          {left > 0 && office ? (
            <Button
              size="small"
              type="primary"
              onClick={() => {
                setGiving(true)
              }}
            >
              {words.handOver}
            </Button>
          ) : null}
        </span>
      }
    />
  )
}

/** What a unit is: its kind, whatever else it is called, its remit, and its end. */
export const UnitAbout = ({
  unit,
  organisation,
  go,
}: {
  unit: Unit
  organisation: Organisation
  go: (unit: string) => void
}) => {
  const words = useOrganisationWords()
  const { words: terms } = useMessages()
  const told: [string, string][] = [
    [words.aliases, terms.list(unit.aliases)],
    [words.formerNames, terms.list(unit.formerNames)],
    [words.remit, unit.remit],
  ]
  const said = told.filter(([, text]) => text !== '')
  return (
    <>
      <p className="soft">
        {unit.shortName} · {terms.unitKinds[unit.kind]}
      </p>
      <Ended unit={unit} organisation={organisation} go={go} />
      {said.length === 0 ? null : (
        <dl className="unit-told">
          {said.map(([label, text]) => (
            <div key={label}>
              <dt>{label}</dt>
              <dd>{text}</dd>
            </div>
          ))}
        </dl>
      )}
    </>
  )
}
