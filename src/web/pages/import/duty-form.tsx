import { Button, Input, Select } from 'antd'
import { type ReactNode, useId } from 'react'
import type { DraftDuty, DraftMeasure } from '#contract/drafts.ts'
import { type Organisation, readOrganisation } from '#contract/organisation.ts'
import { timeClasses } from '#core/record/problem/facts.ts'
import { useRead, useSession } from '../../api/query.ts'
import { DayInput } from '../../ui/day-input.tsx'
import { useMessages } from '../../ui/locale.tsx'
import { Loaded } from '../../ui/states.tsx'
import { handlerChoices, leaderChoices, leaderOf, unitChoices } from '../lists/choices.ts'
import { type Printed, WhoSelect } from './who-select.tsx'
import { useDraftWords, useImportWords } from './words.ts'

const Line = ({ label, children }: { label: string; children: ReactNode }) => (
  <div className="duty-line">
    <span className="soft">{label}</span>
    {children}
  </div>
)

const unitsOf = (value: readonly Printed[]): DraftMeasure['units'] =>
  value.slice(0, 60).map(({ words, id }) => ({ words, unit: id }))
const fromUnits = (units: DraftMeasure['units']): Printed[] =>
  units.map(({ words, unit }) => ({ words, id: unit }))

type Term = { deadline: string | null; deadlineWords: string | null }

/** The day, and the words it was read from. */
const TermLine = ({
  label,
  term,
  onChange,
}: {
  label: string
  term: Term
  onChange: (term: Term) => void
}) => {
  const words = useDraftWords()
  const id = useId()
  return (
    <Line label={label}>
      <DayInput
        labelled={{ 'aria-label': label }}
        value={term.deadline}
        onChange={(deadline) => {
          onChange({ ...term, deadline })
        }}
      />
      {term.deadlineWords === null ? null : (
        <>
          <label htmlFor={id} className="soft">
            {words.duty.printed}
          </label>
          <Input
            id={id}
            size="small"
            value={term.deadlineWords}
            maxLength={500}
            onChange={(event) => {
              onChange({ ...term, deadlineWords: event.target.value || null })
            }}
          />
        </>
      )}
    </Line>
  )
}

const Form = ({
  duty,
  organisation,
  onChange,
}: {
  duty: DraftDuty
  organisation: Organisation
  onChange: (part: Partial<DraftDuty>) => void
}) => {
  const words = useDraftWords()
  const { deadline } = useImportWords().draft
  const { words: terms } = useMessages()
  const today = useSession().data?.today ?? ''
  const { leadLeader, leadUnit, coUnits, handler, timeClass } = duty
  const units = unitChoices(organisation)
  const leaders = leaderChoices(organisation, today)
  const leaderId = leadLeader?.person
    ? (leaders.find((it) => it.value === `${leadLeader.person ?? ''} ${leadLeader.post ?? ''}`)?.value ??
      leadLeader.person)
    : null
  return (
    <>
      <Line label={words.duty.leadLeader}>
        <WhoSelect
          label={words.duty.leadLeader}
          many={false}
          choices={leaders}
          value={leadLeader ? [{ words: leadLeader.words, id: leaderId }] : []}
          onChange={([it]) => {
            const who = it?.id ? leaderOf(it.id) : null
            onChange({
              leadLeader: it
                ? { words: it.words, person: who?.person ?? null, post: who?.post ?? null }
                : null,
            })
          }}
        />
      </Line>
      <Line label={words.duty.leadUnit}>
        <WhoSelect
          label={words.duty.leadUnit}
          many={false}
          choices={units}
          value={leadUnit ? fromUnits([leadUnit]) : []}
          onChange={(value) => {
            onChange({ leadUnit: unitsOf(value)[0] ?? null })
          }}
        />
      </Line>
      <Line label={words.duty.coUnits}>
        <WhoSelect
          label={words.duty.coUnits}
          many
          choices={units}
          value={fromUnits(coUnits)}
          onChange={(value) => {
            onChange({ coUnits: unitsOf(value) })
          }}
        />
      </Line>
      <Line label={words.duty.handler}>
        <WhoSelect
          label={words.duty.handler}
          many={false}
          choices={handlerChoices(organisation, today, leadUnit?.unit ?? null)}
          value={handler ? [{ words: handler.words, id: handler.person }] : []}
          onChange={([it]) => {
            onChange({ handler: it ? { words: it.words, person: it.id } : null })
          }}
        />
      </Line>
      <Line label={words.duty.timeClass}>
        <Select
          size="small"
          className="told-select"
          allowClear
          aria-label={words.duty.timeClass}
          value={timeClass}
          options={timeClasses.map((it) => ({ value: it, label: terms.timeClasses[it] }))}
          onChange={(chosen: typeof timeClass | undefined) => {
            onChange({ timeClass: chosen ?? null })
          }}
        />
      </Line>
      <TermLine label={deadline} term={duty} onChange={onChange} />
    </>
  )
}

/** Who answers for a problem and by when; the organisation is read when this is opened. */
export const DutyForm = ({
  duty,
  onChange,
  onDone,
}: {
  duty: DraftDuty
  onChange: (part: Partial<DraftDuty>) => void
  onDone: () => void
}) => {
  const words = useDraftWords()
  const read = useRead(readOrganisation)
  return (
    <div className="duty-form">
      <Loaded of={read}>
        {(organisation) => <Form duty={duty} organisation={organisation} onChange={onChange} />}
      </Loaded>
      <Button size="small" onClick={onDone}>
        {words.done}
      </Button>
    </div>
  )
}

/** Units and deadline of one measure. */
export const MeasureDutyForm = ({
  name,
  measure,
  onChange,
  onDone,
}: {
  name: string
  measure: DraftMeasure
  onChange: (part: Partial<DraftMeasure>) => void
  onDone: () => void
}) => {
  const words = useDraftWords()
  const { deadline } = useImportWords().draft
  const read = useRead(readOrganisation)
  return (
    <div className="duty-form">
      <Loaded of={read}>
        {(organisation) => (
          <>
            <Line label={words.duty.units}>
              <WhoSelect
                label={`${name} ${words.duty.units}`}
                many
                choices={unitChoices(organisation)}
                value={fromUnits(measure.units)}
                onChange={(value) => {
                  onChange({ units: unitsOf(value) })
                }}
              />
            </Line>
            <TermLine label={deadline} term={measure} onChange={onChange} />
          </>
        )}
      </Loaded>
      <Button size="small" onClick={onDone}>
        {words.done}
      </Button>
    </div>
  )
}
