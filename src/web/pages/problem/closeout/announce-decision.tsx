import { Input } from 'antd'
import { useState } from 'react'
import { dayInShanghai } from '#core/words/calendar/day.ts'
import { lastWorkingDay } from '#core/words/calendar/working-calendar.ts'
import { DayInput } from '../../../ui/day-input.tsx'
import { useToday } from '../../../ui/days.tsx'
import { Field } from '../../../ui/field.tsx'
import { LongText } from '../../../ui/long-text.tsx'
import { useMessages } from '../../../ui/locale.tsx'
import { useCloseoutWords } from './closeout-words.ts'
import { DecideFrame } from './decide-frame.tsx'
import { type DecisionProps, useDecision } from './decided.ts'

/** 公示: the days follow from the way, the text from what was claimed; both can be changed. */
export const AnnounceDecision = (props: DecisionProps) => {
  const { general } = useMessages()
  const { announce: say } = useCloseoutWords()
  const { id, seen, number, title, closeout } = props.shown
  const { frame, send } = useDecision('announce', props)
  const today = useToday() ?? ''
  const days = closeout.way?.announcementDays ?? 0
  const [from, setFrom] = useState<string | null>(today)
  const [chosen, setUntil] = useState<string | null>(null)
  const [where, setWhere] = useState('')
  const [written, setText] = useState<string | null>(null)
  const [tried, setTried] = useState(false)
  const least = from === null ? null : lastWorkingDay(from, days)
  const until = chosen !== null && least !== null && chosen >= least ? chosen : least
  const span = from !== null && until !== null ? say.span(from, until) : ''
  const text = written ?? say.draft({ number, title, done: closeout.claim?.note ?? '', days: span })
  const accepted = closeout.acceptance && dayInShanghai(closeout.acceptance.at)
  const need = (value: string) => (tried && value.trim() === '' ? general.form.required : null)
  return (
    <DecideFrame
      {...frame}
      withContent
      go={() => {
        setTried(true)
        if (from === null || until === null || where.trim() === '' || text.trim() === '') return
        send({ problem: id, seen, from, until, where: where.trim(), text: text.trim() })
      }}
    >
      <p className="drawer-lead">{say.lead(days)}</p>
      <div className="two-days">
        <Field label={say.from} error={need(from ?? '')}>
          {(labelled) => (
            <DayInput labelled={labelled} value={from} from={accepted} to={today} onChange={setFrom} />
          )}
        </Field>
        <Field label={say.until}>
          {(labelled) => <DayInput labelled={labelled} value={until} from={least} onChange={setUntil} />}
        </Field>
      </div>
      <Field label={say.where} hint={say.whereHint} error={need(where)}>
        {(labelled) => (
          <Input
            {...labelled}
            value={where}
            maxLength={200}
            onChange={(event) => {
              setWhere(event.target.value)
            }}
          />
        )}
      </Field>
      <LongText
        label={say.text}
        hint={say.textHint}
        error={need(text)}
        most={5000}
        lines={[4, 12]}
        value={text}
        onChange={setText}
      />
    </DecideFrame>
  )
}
