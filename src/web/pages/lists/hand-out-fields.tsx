import { Select } from 'antd'
import type { Organisation } from '#contract/organisation.ts'
import { timeClasses } from '#core/record/problem/facts.ts'
import { DayInput } from '../../ui/day-input.tsx'
import { Field } from '../../ui/field.tsx'
import { useMessages } from '../../ui/locale.tsx'
import { ChooseMany } from '../../ui/choose-many.tsx'
import {
  type Choice,
  handlerChoices,
  leaderChoiceOf,
  leaderChoices,
  personChoices,
  workingChoices,
} from './choices.ts'
import type { HandOutEntered } from './hand-out.ts'

const searchable = { optionFilterProp: 'label' }

/** Who answers and by when. What is not touched is not changed. */
export const HandOutFields = ({
  entered,
  organisation,
  today,
  feedbackOn,
  onChange,
}: {
  entered: HandOutEntered
  organisation: Organisation
  today: string
  feedbackOn: string | null
  onChange: (entered: HandOutEntered) => void
}) => {
  const { lists, words } = useMessages()
  const { handOut } = lists
  const leaders = leaderChoices(organisation, today)
  const units = workingChoices(organisation, [entered.unit ?? '', ...(entered.co ?? [])])
  const handlers = handlerChoices(organisation, today, entered.unit ?? null)
  const one = (
    label: string,
    hint: string | null,
    choices: Choice[],
    value: string | null | undefined,
    set: (value: string | undefined) => HandOutEntered,
  ) => (
    <Field label={label} hint={choices.length === 0 ? handOut.nobody : hint}>
      {(labelled) => (
        <Select
          {...labelled}
          allowClear
          showSearch={searchable}
          placeholder={handOut.keep}
          value={value ?? null}
          options={choices}
          onChange={(chosen: string | null | undefined) => {
            onChange(set(chosen ?? undefined))
          }}
        />
      )}
    </Field>
  )
  const many = (
    label: string,
    choices: Choice[],
    value: string[] | undefined,
    set: (value: string[] | undefined) => HandOutEntered,
  ) => (
    <Field label={label}>
      {(labelled) => (
        <ChooseMany
          {...labelled}
          allowClear
          showSearch={searchable}
          placeholder={handOut.keep}
          value={value ?? []}
          options={choices}
          onChange={(chosen: string[]) => {
            onChange(set(chosen))
          }}
        />
      )}
    </Field>
  )
  return (
    <>
      {one(
        handOut.leader,
        handOut.leaderHelp,
        leaders,
        leaderChoiceOf(leaders, entered.leader),
        (leader) => ({ ...entered, leader }),
      )}
      {one(handOut.unit, null, units, entered.unit, (unit) => ({ ...entered, unit }))}
      {many(handOut.co, units, entered.co, (co) => ({ ...entered, co }))}
      {one(handOut.handler, handOut.handlerHelp, handlers, entered.handler, (handler) => ({
        ...entered,
        handler,
      }))}
      {many(handOut.team, personChoices(organisation), entered.team, (team) => ({ ...entered, team }))}
      <div className="side-by-side">
        <Field label={handOut.timeClass}>
          {(labelled) => (
            <Select
              {...labelled}
              allowClear
              placeholder={handOut.keep}
              value={entered.timeClass ?? null}
              options={timeClasses.map((it) => ({ value: it, label: words.timeClasses[it] }))}
              onChange={(chosen) => {
                onChange({ ...entered, timeClass: chosen ?? undefined })
              }}
            />
          )}
        </Field>
        <Field
          label={handOut.deadline}
          hint={entered.timeClass === 'long-term' ? handOut.longTerm : undefined}
        >
          {(labelled) => (
            <DayInput
              labelled={labelled}
              placeholder={handOut.keep}
              value={entered.deadline ?? null}
              from={feedbackOn}
              onChange={(deadline) => {
                onChange({ ...entered, deadline: deadline ?? undefined })
              }}
            />
          )}
        </Field>
      </div>
    </>
  )
}
