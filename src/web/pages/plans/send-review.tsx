import { Button, Drawer, Input } from 'antd'
import { useState } from 'react'
import { addDays } from '#core/words/calendar/day.ts'
import { useAct, useSession } from '../../api/query.ts'
import { DayInput } from '../../ui/day-input.tsx'
import { Field } from '../../ui/field.tsx'
import { useMessages } from '../../ui/locale.tsx'
import { RefusalAlert } from '../../ui/refusal.tsx'
import { ChooseMany } from '../../ui/choose-many.tsx'
import { UnitsField } from '../lists/units-field.tsx'
import { usePlansWords } from './words.ts'

type Ready = readonly { id: string; number: string; shortTitle: string }[]

/** Sends complete plans to bodies: all of them, unless some are left out. */
export const SendReview = ({ round, ready, close }: { round: string; ready: Ready; close: () => void }) => {
  const { review: words } = usePlansWords()
  const { general } = useMessages()
  const today = useSession().data?.today ?? ''
  const send = useAct('send-for-review')
  const [problems, setProblems] = useState(() => ready.map((it) => it.id))
  const [bodies, setBodies] = useState<string[]>([])
  const [replyBy, setReplyBy] = useState<string | null>(() => (today === '' ? null : addDays(today, 7)))
  const [note, setNote] = useState('')
  const [tried, setTried] = useState(false)
  const required = (missing: boolean) => (tried && missing ? general.form.required : null)
  return (
    <Drawer
      open
      title={words.send}
      size={560}
      onClose={close}
      footer={
        <div className="form-foot">
          <Button
            type="primary"
            loading={send.isPending}
            onClick={() => {
              setTried(true)
              if (bodies.length === 0 || problems.length === 0 || replyBy === null) return
              send.mutate({ round, problems, bodies, replyBy, note: note.trim() }, { onSuccess: close })
            }}
          >
            {words.send}
          </Button>
          <Button onClick={close}>{general.buttons.cancel}</Button>
        </div>
      }
    >
      <RefusalAlert error={send.error} />
      <UnitsField
        label={words.bodies}
        hint={words.bodiesHelp}
        error={required(bodies.length === 0)}
        value={bodies}
        onChange={setBodies}
      />
      <Field label={words.problems} error={required(problems.length === 0)}>
        {(labelled) => (
          <ChooseMany
            {...labelled}
            maxTagCount={6}
            value={problems}
            options={ready.map((it) => ({ value: it.id, label: `${it.number} ${it.shortTitle}` }))}
            onChange={setProblems}
          />
        )}
      </Field>
      <Field label={words.replyBy} error={required(replyBy === null)}>
        {(labelled) => (
          <DayInput labelled={labelled} value={replyBy} from={today || null} onChange={setReplyBy} />
        )}
      </Field>
      <Field label={words.note}>
        {(labelled) => (
          <Input
            {...labelled}
            maxLength={500}
            value={note}
            onChange={(event) => {
              setNote(event.target.value)
            }}
          />
        )}
      </Field>
    </Drawer>
  )
}
