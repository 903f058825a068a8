import { Alert, Button, Drawer, Input, Select } from 'antd'
import { useState } from 'react'
import { readRules } from '#contract/light-rules.ts'
import { readOrganisation } from '#contract/organisation.ts'
import { listProblems } from '#contract/problems.ts'
import { listRounds } from '#contract/rounds.ts'
import type { InstrumentDetail } from '#contract/supervision.ts'
import { type InstrumentKind, instrumentKinds } from '#core/record/instrument/facts.ts'
import { proposedWords, usualReplyBy } from '#core/rules/supervision/proposed.ts'
import {
  charactersOf,
  longest,
  notToBeOrdered,
  orderingWords,
  toneTo,
} from '#core/rules/supervision/wording.ts'
import { said } from '#messages/locale.ts'
import { useAct, useRead, useSession } from '../../api/query.ts'
import { ChooseMany } from '../../ui/choose-many.tsx'
import { DayInput } from '../../ui/day-input.tsx'
import { useDayWords } from '../../ui/days.tsx'
import { Field } from '../../ui/field.tsx'
import { useLocale, useMessages } from '../../ui/locale.tsx'
import { LongText } from '../../ui/long-text.tsx'
import { RefusalAlert } from '../../ui/refusal.tsx'
import { unitChoices } from '../lists/choices.ts'
import { useSupervisionWords } from './words.ts'

/** What a draft begins with. */
export type Begun = {
  kind: InstrumentKind
  sign: string | null
  problems: string[]
  to: string[]
  limit: string | null
}

const nothingBegun: Begun = { kind: 'reminder', sign: null, problems: [], to: [], limit: null }

const enteredOf = (it: InstrumentDetail) => ({
  ...{ kind: it.kind, sign: it.sign?.key ?? null, to: it.to.map((one) => one.id), limit: it.limit },
  problems: it.problems.map((one) => one.id),
})

/** The signs of the rules in force, for a letter. */
const useSigns = (round: string) => {
  const { locale } = useLocale()
  const adopted = useRead(readRules, { params: { id: round } }).data?.adopted ?? []
  const content = adopted.find((it) => it.state === 'in-force')?.content
  const keys = [...new Set(content?.rules.filter((it) => it.level > 0).map((it) => it.sign))]
  return keys.flatMap((key) => {
    const sign = content?.signs[key]
    return sign ? [{ value: key, label: said(sign, locale), zh: sign.zh }] : []
  })
}

/** Writes a paper, or the whole of it anew: words are proposed from the problems, and the guard speaks while one types. */
export const DraftInstrument = ({
  round,
  begun,
  before = null,
  onClose,
}: {
  round: string
  begun: Begun | null
  before?: InstrumentDetail | null
  /** With the new paper, once it is there. */
  onClose: (made: string | null) => void
}) => {
  const { form, kinds } = useSupervisionWords()
  const { general } = useMessages()
  const { leftText } = useDayWords()
  const session = useSession().data
  const today = session?.today ?? ''
  const draft = useAct('draft-instrument')
  const revise = useAct('revise-instrument')
  const organisation = useRead(readOrganisation).data
  const signs = useSigns(round)
  const first = before ? enteredOf(before) : (begun ?? nothingBegun)
  const [kind, setKind] = useState(first.kind)
  const [sign, setSign] = useState(first.sign)
  const [chosenFrom, setFrom] = useState(before?.from.id ?? null)
  const [to, setTo] = useState(first.to)
  const [problems, setProblems] = useState(first.problems)
  const [limit, setLimit] = useState(first.limit)
  const [replyBy, setReplyBy] = useState(
    before ? before.replyBy : today === '' ? null : usualReplyBy(first.kind, today),
  )
  const [copyTo, setCopyTo] = useState(before?.copyTo ?? '')
  const [contact, setContact] = useState(before?.contact ?? '')
  // What was typed stays; until then the words follow what is chosen.
  const [typed, setTyped] = useState<{ title?: string; ground?: string; demand?: string }>(
    before ? { title: before.title, ground: before.ground, demand: before.demand } : {},
  )
  const [tried, setTried] = useState(false)
  const listed = useRead(listProblems, { query: { round, sort: 'number', limit: 200 } }, { keep: true })
  const rows = listed.data?.rows ?? []
  const rounds = useRead(listRounds).data?.rounds ?? []
  const units = organisation?.units ?? []
  const own = session?.me?.posts.find((it) => it.roles.includes('office') || it.roles.includes('leader'))
  const from = chosenFrom ?? own?.unit.id ?? null
  const party = (id: string) => units.find((it) => it.id === id)
  const sender = from === null ? undefined : party(from)
  const receivers = to.flatMap((id) => party(id) ?? [])
  const signWord = signs.find((it) => it.value === sign)
  const proposed = sender
    ? proposedWords({
        ...{ kind, sign: signWord?.zh ?? null, from: sender, to: receivers, limit },
        round: rounds.find((it) => it.id === round)?.name ?? '',
        problems: problems.flatMap((id) => {
          const row = rows.find((it) => it.id === id)
          if (!row) return []
          const { number, shortTitle } = row
          const deadline = row.deadline?.current ?? null
          return [{ number, title: shortTitle, deadline, state: deadline === null ? '' : leftText(deadline) }]
        }),
      })
    : { title: '', ground: '', demand: '' }
  const text = { ...proposed, ...typed }
  const type = (name: keyof typeof text) => (value: string) => {
    setTyped({ ...typed, [name]: value })
  }
  const [unordered] = sender ? notToBeOrdered(kind, sender, receivers) : []
  const isLetter = sender !== undefined && toneTo(sender, receivers) === 'letter'
  const ordering = isLetter ? orderingWords(Object.values(text).join('\n')) : []
  const required = (missing: boolean) => (tried && missing ? general.form.required : null)
  const lacks = {
    from: from === null,
    to: to.length === 0,
    sign: kind === 'letter' && sign === null,
    problems: kind !== 'circular' && problems.length === 0,
    title: text.title.trim() === '',
  }
  const send = () => {
    setTried(true)
    if (Object.values(lacks).some(Boolean) || from === null) return
    const whole = {
      ...{ kind, sign: kind === 'letter' ? sign : null, from, to, copyTo: copyTo.trim(), problems },
      ...{ title: text.title.trim(), ground: text.ground.trim(), demand: text.demand.trim() },
      ...{ limit, replyBy, contact: contact.trim() },
    }
    if (before === null)
      draft.mutate(
        { round, ...whole },
        {
          onSuccess: ({ streams }) => {
            onClose(streams.find((it) => it.kind === 'instrument')?.id ?? null)
          },
        },
      )
    else
      revise.mutate(
        { instrument: before.id, seen: before.seen, ...whole },
        {
          onSuccess: () => {
            onClose(null)
          },
        },
      )
  }
  const unitOptions = organisation
    ? unitChoices({ ...organisation, units: units.filter((it) => it.ended === null) })
    : []
  return (
    <Drawer
      open
      title={before === null ? form.draftTitle : form.reviseTitle}
      size={760}
      onClose={() => {
        onClose(null)
      }}
      footer={
        <div className="form-foot">
          <Button type="primary" loading={draft.isPending || revise.isPending} onClick={send}>
            {form.save}
          </Button>
          <span className="soft">
            {form.characters(charactersOf(text.title, text.ground, text.demand), longest(kind))}
          </span>
        </div>
      }
    >
      <RefusalAlert error={draft.error ?? revise.error} />
      <div className="side-by-side">
        <Field label={form.kind} error={unordered ? form.notOrdered(unordered.shortName, kinds[kind]) : null}>
          {(labelled) => (
            <Select
              {...labelled}
              value={kind}
              options={instrumentKinds.map((value) => ({ value, label: kinds[value] }))}
              onChange={(value) => {
                setKind(value)
                setReplyBy(today === '' ? null : usualReplyBy(value, today))
              }}
            />
          )}
        </Field>
        {kind === 'letter' ? (
          <Field label={form.sign} error={required(lacks.sign)}>
            {(labelled) => (
              <Select
                {...labelled}
                value={sign}
                options={signs}
                onChange={(value) => {
                  setSign(value)
                }}
              />
            )}
          </Field>
        ) : (
          <Field label={form.from} error={required(lacks.from)}>
            {(labelled) => (
              <Select
                {...labelled}
                showSearch={{ optionFilterProp: 'label' }}
                value={from}
                options={unitOptions}
                onChange={(value) => {
                  setFrom(value)
                }}
              />
            )}
          </Field>
        )}
      </div>
      <Field label={form.problems} hint={form.toHelp} error={required(lacks.problems)}>
        {(labelled) => (
          <ChooseMany
            {...labelled}
            maxTagCount={6}
            value={problems}
            options={rows.map((it) => ({ value: it.id, label: `${it.number} ${it.shortTitle}` }))}
            onChange={(value) => {
              setProblems(value)
              const leads = value.flatMap((id) => rows.find((it) => it.id === id)?.leadUnit?.id ?? [])
              setTo([...new Set([...to, ...leads])])
            }}
          />
        )}
      </Field>
      <Field label={form.to} error={required(lacks.to)}>
        {(labelled) => <ChooseMany {...labelled} value={to} options={unitOptions} onChange={setTo} />}
      </Field>
      {isLetter ? <Alert type="info" className="supervision-tone" title={form.letterTone} /> : null}
      <Field label={form.title} error={required(lacks.title)}>
        {(labelled) => (
          <Input
            {...labelled}
            maxLength={200}
            value={text.title}
            onChange={({ target }) => {
              type('title')(target.value)
            }}
          />
        )}
      </Field>
      <LongText
        label={form.ground}
        extra={
          Object.keys(typed).length === 0 ? null : (
            <button
              type="button"
              className="plain"
              onClick={() => {
                setTyped({})
              }}
            >
              {form.propose}
            </button>
          )
        }
        most={6000}
        lines={[3, 9]}
        value={text.ground}
        onChange={type('ground')}
      />
      <LongText
        label={form.demand}
        most={6000}
        lines={[2, 7]}
        value={text.demand}
        onChange={type('demand')}
        error={
          ordering.length === 0 ? null : ordering.map((it) => form.ordering(it.words, it.instead)).join('；')
        }
      />
      <div className="side-by-side">
        <Field label={form.limit} hint={kind === 'letter' ? form.limitHelp : undefined}>
          {(labelled) => (
            <DayInput labelled={labelled} value={limit} from={today || null} onChange={setLimit} />
          )}
        </Field>
        <Field label={form.replyBy} hint={form.replyHelp}>
          {(labelled) => (
            <DayInput labelled={labelled} value={replyBy} from={today || null} onChange={setReplyBy} />
          )}
        </Field>
      </div>
      <div className="side-by-side">
        <Field label={form.copyTo}>
          {(labelled) => (
            <Input
              {...labelled}
              maxLength={400}
              value={copyTo}
              onChange={({ target }) => {
                setCopyTo(target.value)
              }}
            />
          )}
        </Field>
        <Field label={form.contact}>
          {(labelled) => (
            <Input
              {...labelled}
              maxLength={200}
              value={contact}
              onChange={({ target }) => {
                setContact(target.value)
              }}
            />
          )}
        </Field>
      </div>
      {kind === 'letter' ? (
        <Field label={form.from} error={required(lacks.from)}>
          {(labelled) => (
            <Select
              {...labelled}
              showSearch={{ optionFilterProp: 'label' }}
              value={from}
              options={unitOptions}
              onChange={(value) => {
                setFrom(value)
              }}
            />
          )}
        </Field>
      ) : null}
    </Drawer>
  )
}
