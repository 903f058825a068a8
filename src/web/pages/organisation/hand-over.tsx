import { Alert, Checkbox, Form, Input, Select } from 'antd'
import { useState } from 'react'
import { type Answered, listAnswered } from '#contract/hand-over.ts'
import type { Organisation } from '#contract/organisation.ts'
import { isGroup } from '#core/rules/organisation/unit-kinds.ts'
import { useAct, useRead } from '../../api/query.ts'
import { DayItem } from '../../ui/day-item.tsx'
import { DayText, useToday } from '../../ui/days.tsx'
import { FormDialog } from '../../ui/form-dialog.tsx'
import { useMessages } from '../../ui/locale.tsx'
import { PlainTable } from '../../ui/plain-table.tsx'
import { Loaded } from '../../ui/states.tsx'
import { useChargeWords } from './charge-words.ts'
import { holdsOn, titleOf, indentedUnits } from './unit-order.ts'
import { useOrganisationWords } from './words.ts'

type From = { kind: 'person' | 'unit'; id: string; name: string }
type Entered = { to: string; post?: string; on: string; note: string }

/** Which problems go: all of them unless some are left out. */
const Problems = ({
  problems,
  left,
  leave,
}: {
  problems: readonly Answered[]
  left: ReadonlySet<string>
  leave: (problem: string, out: boolean) => void
}) => {
  const words = useOrganisationWords()
  const { words: terms } = useMessages()
  const charges = useChargeWords()
  return (
    <PlainTable
      rows={problems}
      none=""
      heads={[words.problem, words.duty, words.deadline]}
      className="given-list"
    >
      {(it) => (
        <tr key={it.id}>
          <td>
            <Checkbox
              checked={!left.has(it.id)}
              onChange={(event) => {
                leave(it.id, !event.target.checked)
              }}
            >
              {it.number} {it.title}
            </Checkbox>
          </td>
          <td>{terms.list(it.charges.map((charge) => charges[charge]))}</td>
          <td>{it.deadline === null ? '—' : <DayText day={it.deadline} />}</td>
        </tr>
      )}
    </PlainTable>
  )
}

/** Whom it can go to: persons in office, or units that are there and do work. */
const successors = (organisation: Organisation, from: From, today: string) => {
  if (from.kind === 'unit') {
    const groups = new Set(organisation.units.filter((it) => isGroup(it.kind)).map((it) => it.id))
    return indentedUnits(organisation.units).filter((it) => it.value !== from.id && !groups.has(it.value))
  }
  const unitName = new Map(organisation.units.map((it) => [it.id, it.shortName]))
  return organisation.persons.flatMap((person) => {
    const posts = person.appointments.filter((it) => holdsOn(it, today))
    const [first] = posts
    if (!first || person.id === from.id) return []
    return [
      { value: person.id, label: `${person.name}（${unitName.get(first.unit) ?? ''} ${first.postTitle}）` },
    ]
  })
}

const Ask = ({
  from,
  problems,
  organisation,
  close,
}: {
  from: From
  problems: readonly Answered[]
  organisation: Organisation
  close: () => void
}) => {
  const words = useOrganisationWords()
  const { general } = useMessages()
  const today = useToday()
  const persons = useAct('hand-over')
  const units = useAct('hand-over-unit')
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set())
  const [to, setTo] = useState<string | undefined>()
  const [none, setNone] = useState(false)
  const chosen = problems.filter((it) => !left.has(it.id))
  const postOf = new Map(
    organisation.units.flatMap((unit) => unit.posts.map((post) => [post.id, { unit, post }])),
  )
  const leads = chosen.some((it) => it.charges.includes('lead-leader'))
  const leading = (organisation.persons.find((it) => it.id === to)?.appointments ?? []).filter(
    (it) => it.roles.includes('leader') && holdsOn(it, today ?? ''),
  )
  const send = ({ to: successor, post, on, note }: Entered) => {
    setNone(chosen.length === 0)
    if (chosen.length === 0) return
    const input = { from: from.id, to: successor, problems: chosen.map((it) => it.id), on, note }
    if (from.kind === 'unit') units.mutate(input, { onSuccess: close })
    else persons.mutate({ ...input, post: leads ? (post ?? null) : null }, { onSuccess: close })
  }
  const required = [{ required: true, message: general.form.choose }]
  const into = organisation.units.find((it) => it.id === from.id)?.ended?.into
  return (
    <FormDialog<Entered>
      title={words.handOver}
      lead={words.handOverLead(from.name)}
      width={680}
      initial={{ note: '', ...(into ? { to: into } : {}), ...(today === null ? {} : { on: today }) }}
      pending={persons.isPending || units.isPending}
      error={persons.error ?? units.error}
      close={close}
      send={send}
    >
      {none ? <Alert type="warning" title={words.nothingChosen} /> : null}
      <Problems
        problems={problems}
        left={left}
        leave={(problem, out) => {
          setLeft(
            (before) => new Set(out ? [...before, problem] : [...before].filter((it) => it !== problem)),
          )
        }}
      />
      <div className="form-grid given-to">
        <Form.Item
          name="to"
          label={from.kind === 'unit' ? words.handOverToUnit : words.handOverTo}
          rules={required}
        >
          <Select
            showSearch={{ optionFilterProp: 'label' }}
            options={successors(organisation, from, today ?? '')}
            onChange={setTo}
          />
        </Form.Item>
        <Form.Item
          name="on"
          label={words.handOverOn}
          rules={[{ required: true, message: general.form.required }]}
        >
          <DayItem />
        </Form.Item>
      </div>
      {leads && leading.length > 1 ? (
        <Form.Item name="post" label={words.handOverPost} rules={required}>
          <Select
            options={leading.map((it) => {
              const held = postOf.get(it.post)
              return {
                value: it.post,
                label: held ? `${held.unit.shortName} ${titleOf(held.post)}` : it.postTitle,
              }
            })}
          />
        </Form.Item>
      ) : null}
      <Form.Item name="note" label={words.handOverNote} extra={words.handOverNoteHint}>
        <Input maxLength={500} />
      </Form.Item>
    </FormDialog>
  )
}

/** 整改责任交接: what somebody answers for, and who takes it over; the office does it in one act. */
export const HandOver = ({
  from,
  organisation,
  close,
}: {
  from: From
  organisation: Organisation
  close: () => void
}) => {
  const read = useRead(listAnswered, {
    query: from.kind === 'unit' ? { unit: from.id } : { person: from.id },
  })
  return (
    <Loaded of={read} lines={2}>
      {({ problems }) => <Ask from={from} problems={problems} organisation={organisation} close={close} />}
    </Loaded>
  )
}
