import { Form, Input, Select } from 'antd'
import { useState } from 'react'
import type { ActInput } from '#contract/acts.ts'
import type { ProblemDetail } from '#contract/problems.ts'
import type { RuleSetContent } from '#contract/acts/lights.ts'
import {
  type EventKind,
  type Forecast,
  type Quality,
  eventKinds,
  forecasts,
  qualities,
} from '#core/record/round/light-condition.ts'
import { earnedOnly } from '#core/rules/light/signs.ts'
import { useAct } from '../../../api/query.ts'
import { DayInput } from '../../../ui/day-input.tsx'
import { FormDialog, useTextRules } from '../../../ui/form-dialog.tsx'
import { useToday } from '../../../ui/days.tsx'
import { useLocale, useMessages } from '../../../ui/locale.tsx'
import { said } from '#messages/locale.ts'
import { SignShown } from '../../light-rules/sign-shown.tsx'
import { useLightPanelWords } from './light-words.ts'

export type LightAct = 'judge-item' | 'note-event' | 'press-item' | 'override-light'

type Entered = {
  measure: string
  forecast?: Forecast
  quality?: Quality
  class?: string
  kind?: EventKind
  sign?: string
  paper?: string
  source?: string
  reason?: string
}

const whole = 'whole'

/** Tells what a light rests on, or sets it by hand: one form for each of the four. */
export const LightForm = ({
  act,
  detail,
  rules,
  onClose,
}: {
  act: LightAct
  detail: ProblemDetail
  rules: RuleSetContent | null
  onClose: () => void
}) => {
  const words = useLightPanelWords()
  const { general } = useMessages()
  const { locale } = useLocale()
  const text = useTextRules()
  const today = useToday()
  const send = useAct(act)
  const [day, setDay] = useState<string | null>(act === 'note-event' ? today : null)
  const titles: Record<LightAct, string> = {
    'judge-item': words.judge,
    'note-event': words.note,
    'press-item': words.press,
    'override-light': words.override,
  }
  const must = [{ required: true, message: general.form.choose }]
  // Done is earned: no hand sets it.
  const free = (sign: string) =>
    act !== 'override-light' ||
    rules === null ||
    !earnedOnly({ key: 'own', version: 1, calendar: [], ...rules }, sign)
  const signs = rules ? [...new Set(rules.rules.map((it) => it.sign))].filter(free) : []
  const inputOf = (it: Entered): ActInput<LightAct> => {
    const about = { problem: detail.id, measure: it.measure === whole ? null : it.measure }
    switch (act) {
      case 'judge-item':
        return {
          ...about,
          forecast: it.forecast ?? null,
          quality: it.quality ?? null,
          class: it.class ?? null,
          reason: it.reason ?? '',
        }
      case 'note-event':
        return { ...about, kind: it.kind ?? 'named-in-circular', on: day ?? '', source: it.source ?? '' }
      case 'press-item':
        return { ...about, sign: it.sign ?? '', limit: day, paper: it.paper ?? '' }
      case 'override-light':
        return { ...about, sign: it.sign ?? '', until: day ?? today ?? '', reason: it.reason ?? '' }
    }
  }
  return (
    <FormDialog<Entered>
      title={titles[act]}
      lead={act === 'override-light' ? words.overrideHelp : undefined}
      initial={{ measure: whole, ...(act === 'note-event' ? { kind: 'named-in-circular' } : {}) }}
      pending={send.isPending}
      error={send.error}
      close={onClose}
      send={(it) => {
        send.mutate(inputOf(it), { onSuccess: onClose })
      }}
    >
      <Form.Item name="measure" label={words.about}>
        <Select
          options={[
            { value: whole, label: words.whole },
            ...detail.measureList.map((it) => ({ value: it.id, label: `${it.marker ?? ''}${it.text}` })),
          ]}
        />
      </Form.Item>
      {act === 'judge-item' ? (
        <>
          <Form.Item name="forecast" label={words.forecast}>
            <Select
              allowClear
              placeholder={words.unsaid}
              options={forecasts.map((value) => ({ value, label: words.forecasts[value] }))}
            />
          </Form.Item>
          <Form.Item name="quality" label={words.quality}>
            <Select
              allowClear
              placeholder={words.unsaid}
              options={qualities.map((value) => ({ value, label: words.qualities[value] }))}
            />
          </Form.Item>
          {rules && Object.keys(rules.classes).length > 0 ? (
            <Form.Item name="class" label={words.class}>
              <Select
                allowClear
                placeholder={words.unsaid}
                options={Object.entries(rules.classes).map(([value, it]) => ({
                  value,
                  label: said(it, locale),
                }))}
              />
            </Form.Item>
          ) : null}
        </>
      ) : null}
      {act === 'note-event' ? (
        <>
          <Form.Item name="kind" label={words.kind} rules={must}>
            <Select options={eventKinds.map((value) => ({ value, label: words.eventKinds[value] }))} />
          </Form.Item>
          <Form.Item label={words.on}>
            <DayInput labelled={{ 'aria-label': words.on }} value={day} to={today} onChange={setDay} />
          </Form.Item>
          <Form.Item name="source" label={words.source} rules={text(500)}>
            <Input />
          </Form.Item>
        </>
      ) : null}
      {act === 'press-item' || act === 'override-light' ? (
        <Form.Item name="sign" label={words.sign} rules={must}>
          <Select
            options={signs.map((value) => ({
              value,
              label: <SignShown of={rules?.signs ?? {}} sign={value} />,
            }))}
          />
        </Form.Item>
      ) : null}
      {act === 'press-item' ? (
        <>
          <Form.Item name="paper" label={words.paper} rules={text(100)}>
            <Input />
          </Form.Item>
          <Form.Item label={words.limit}>
            <DayInput labelled={{ 'aria-label': words.limit }} value={day} from={today} onChange={setDay} />
          </Form.Item>
        </>
      ) : null}
      {act === 'override-light' ? (
        <Form.Item label={words.until} extra={words.untilHint}>
          <DayInput
            labelled={{ 'aria-label': words.until }}
            value={day ?? today}
            from={today}
            onChange={setDay}
          />
        </Form.Item>
      ) : null}
      {act === 'judge-item' || act === 'override-light' ? (
        <Form.Item name="reason" label={words.reason} rules={text(500)}>
          <Input.TextArea autoSize={{ minRows: 2, maxRows: 5 }} />
        </Form.Item>
      ) : null}
    </FormDialog>
  )
}
