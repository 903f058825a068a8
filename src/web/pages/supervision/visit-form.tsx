import { Button, Drawer, Input, Select } from 'antd'
import { useState } from 'react'
import { readOrganisation } from '#contract/organisation.ts'
import type { VisitDetail } from '#contract/supervision.ts'
import { visitKinds } from '#core/record/supervision/facts.ts'
import { useAct, useRead, useSession } from '../../api/query.ts'
import { ChooseMany } from '../../ui/choose-many.tsx'
import { DayInput } from '../../ui/day-input.tsx'
import { Field } from '../../ui/field.tsx'
import { useMessages } from '../../ui/locale.tsx'
import { LongText } from '../../ui/long-text.tsx'
import { RefusalAlert } from '../../ui/refusal.tsx'
import { unitChoices } from '../lists/choices.ts'
import { useProblemChoices } from '../meetings/choices.ts'
import { OneFile, useOneFile } from '../meetings/one-file.tsx'
import { type FindingEntered, FindingLines, noFinding } from './finding-lines.tsx'
import { useSupervisionWords } from './words.ts'

const findingsOf = (before: VisitDetail | null): FindingEntered[] =>
  before === null
    ? []
    : before.findings.map((it, at) => ({
        ...{ key: at + 1, finding: it.finding, unit: it.unit.id, problem: it.problem?.id ?? null },
        ...{ text: it.text, mendBy: it.mendBy },
      }))

/** Takes a visit down, on the spot if need be: one column, as wide as a phone. */
export const VisitForm = ({
  round,
  before,
  onClose,
}: {
  round: string
  before: VisitDetail | null
  onClose: () => void
}) => {
  const { visitForm: form, visitKinds: kinds } = useSupervisionWords()
  const { general } = useMessages()
  const session = useSession().data
  const today = session?.today ?? ''
  const organisation = useRead(readOrganisation).data
  const record = useAct('record-visit')
  const correct = useAct('correct-visit')
  const own = session?.me?.posts.find((it) =>
    it.roles.some((role) => role === 'office' || role === 'verifier' || role === 'leader'),
  )
  const [kind, setKind] = useState(before?.kind ?? 'inspection')
  const [on, setOn] = useState<string | null>(before?.on ?? (today === '' ? null : today))
  const [chosenBody, setBody] = useState(before?.body.id ?? null)
  const [led, setLed] = useState(before?.led ?? own?.title ?? '')
  const [units, setUnits] = useState(before?.units.map((it) => it.id) ?? [])
  const [problems, setProblems] = useState(before?.problems.map((it) => it.id) ?? [])
  const [place, setPlace] = useState(before?.place ?? '')
  const [seen, setSeen] = useState(before?.seenThere ?? '')
  const [findings, setFindings] = useState(() => findingsOf(before))
  const [reason, setReason] = useState('')
  const [tried, setTried] = useState(false)
  const file = useOneFile(before?.file ?? null)
  const problemChoices = useProblemChoices([round])
  const body = chosenBody ?? own?.unit.id ?? null
  const options = organisation
    ? unitChoices({ ...organisation, units: organisation.units.filter((it) => it.ended === null) })
    : []
  const required = (missing: boolean) => (tried && missing ? general.form.required : null)
  const lacks = {
    on: on === null,
    body: body === null,
    units: units.length === 0,
    reason: before !== null && reason.trim() === '',
  }
  const send = () => {
    setTried(true)
    if (Object.values(lacks).some(Boolean) || on === null || body === null) return
    const said = {
      ...{ kind, on, body, led: led.trim(), units, problems, place: place.trim(), seen: seen.trim() },
      findings: findings
        .filter((it) => it.text.trim() !== '')
        .map(({ finding, unit, problem, text, mendBy }) => ({
          ...(finding === null ? {} : { finding }),
          ...{ unit: unit ?? units[0] ?? '', problem, text: text.trim(), mendBy },
        })),
      file: file.hash,
    }
    if (before === null) record.mutate({ round, ...said }, { onSuccess: onClose })
    else
      correct.mutate(
        { visit: before.id, seen: before.seen, reason: reason.trim(), visited: said },
        { onSuccess: onClose },
      )
  }
  return (
    <Drawer
      open
      title={before === null ? form.title : form.correctTitle}
      size={640}
      onClose={onClose}
      footer={
        <div className="form-foot">
          <Button
            type="primary"
            loading={record.isPending || correct.isPending}
            disabled={file.busy}
            onClick={send}
          >
            {before === null ? form.save : form.correct}
          </Button>
          <Button onClick={onClose}>{general.buttons.cancel}</Button>
        </div>
      }
    >
      <RefusalAlert error={record.error ?? correct.error ?? file.error} />
      <Field label={form.units} error={required(lacks.units)}>
        {(labelled) => <ChooseMany {...labelled} value={units} options={options} onChange={setUnits} />}
      </Field>
      <div className="side-by-side">
        <Field label={form.kind}>
          {(labelled) => (
            <Select
              {...labelled}
              value={kind}
              options={visitKinds.map((value) => ({ value, label: kinds[value] }))}
              onChange={setKind}
            />
          )}
        </Field>
        <Field label={form.on} error={required(lacks.on)}>
          {(labelled) => <DayInput labelled={labelled} value={on} to={today || null} onChange={setOn} />}
        </Field>
      </div>
      <Field label={form.problems}>
        {(labelled) => (
          <ChooseMany
            {...labelled}
            maxTagCount={6}
            value={problems}
            options={problemChoices}
            onChange={setProblems}
          />
        )}
      </Field>
      <LongText label={form.seen} most={4000} lines={[2, 8]} value={seen} onChange={setSeen} />
      <FindingLines
        value={findings}
        units={options.filter((it) => units.includes(it.value))}
        problems={problemChoices}
        from={on}
        onChange={setFindings}
        add={() => {
          setFindings([...findings, noFinding(findings)])
        }}
      />
      <div className="side-by-side">
        <Field label={form.body} error={required(lacks.body)}>
          {(labelled) => (
            <Select
              {...labelled}
              showSearch={{ optionFilterProp: 'label' }}
              value={body}
              options={options}
              onChange={(value) => {
                setBody(value)
              }}
            />
          )}
        </Field>
        <Field label={form.led}>
          {(labelled) => (
            <Input
              {...labelled}
              maxLength={100}
              value={led}
              onChange={({ target }) => {
                setLed(target.value)
              }}
            />
          )}
        </Field>
      </div>
      <Field label={form.place}>
        {(labelled) => (
          <Input
            {...labelled}
            maxLength={100}
            value={place}
            onChange={({ target }) => {
              setPlace(target.value)
            }}
          />
        )}
      </Field>
      <OneFile of={file} label={form.file} />
      {before === null ? null : (
        <Field label={form.reason} error={required(lacks.reason)}>
          {(labelled) => (
            <Input
              {...labelled}
              maxLength={500}
              value={reason}
              onChange={({ target }) => {
                setReason(target.value)
              }}
            />
          )}
        </Field>
      )}
    </Drawer>
  )
}
