import { Button, Input } from 'antd'
import { useRef, useState } from 'react'
import { DayInput } from '../../../ui/day-input.tsx'
import { useToday } from '../../../ui/days.tsx'
import { Field } from '../../../ui/field.tsx'
import { LongText } from '../../../ui/long-text.tsx'
import { useMessages } from '../../../ui/locale.tsx'
import { RefusalAlert } from '../../../ui/refusal.tsx'
import { useCloseoutWords } from './closeout-words.ts'
import { DecideFrame } from './decide-frame.tsx'
import { type DecisionProps, useDecision } from './decided.ts'
import { useKept } from '../kept.ts'
import { type Lacking, LackingMeasures, isLackingComplete, lackingMeasures } from './lacking-measures.tsx'
import { useUploads } from '../evidence/use-uploads.ts'

/** What the superior answered, out of its paper: confirmed, or not and then what is missing. */
export const SuperiorDecision = ({ act, ...props }: DecisionProps & { act: 'confirm' | 'not-confirm' }) => {
  const { general } = useMessages()
  const { superior: say } = useCloseoutWords()
  const { id, seen, measureList } = props.shown
  const confirming = useDecision('confirm', props)
  const refusing = useDecision('not-confirm', props)
  const today = useToday()
  const kept = useKept(`${id}.${act}`)
  const uploads = useUploads([])
  const input = useRef<HTMLInputElement>(null)
  const [body, setBody] = useState('')
  const [number, setNumber] = useState('')
  const [on, setOn] = useState<string | null>(null)
  const [lacking, setLacking] = useState<Lacking>({})
  const [tried, setTried] = useState(false)
  const file = uploads.proofs.at(-1)
  const reason = kept.text.trim()
  const need = (value: string) => (tried && value.trim() === '' ? general.form.required : null)
  const go = () => {
    setTried(true)
    if (body.trim() === '' || number.trim() === '' || on === null || file === undefined) return
    const paper = { body: body.trim(), number: number.trim(), on, hash: file.hash }
    if (act === 'confirm') confirming.send({ problem: id, seen, paper }, kept)
    else if (isLackingComplete(lacking) && reason !== '')
      refusing.send({ problem: id, seen, paper, measures: lackingMeasures(lacking), reason }, kept)
  }
  return (
    <DecideFrame {...(act === 'confirm' ? confirming : refusing).frame} go={go} size={640} withContent>
      <p className="drawer-lead">{act === 'confirm' ? say.lead : say.refusedLead}</p>
      <Field label={say.body} error={need(body)}>
        {(labelled) => (
          <Input
            {...labelled}
            value={body}
            maxLength={100}
            onChange={(event) => {
              setBody(event.target.value)
            }}
          />
        )}
      </Field>
      <Field label={say.number} hint={say.numberHint} error={need(number)}>
        {(labelled) => (
          <Input
            {...labelled}
            value={number}
            maxLength={60}
            onChange={(event) => {
              setNumber(event.target.value)
            }}
          />
        )}
      </Field>
      <Field label={say.on} error={need(on ?? '')}>
        {(labelled) => <DayInput labelled={labelled} value={on} to={today} onChange={setOn} />}
      </Field>
      <Field label={say.file} hint={say.fileHint} error={tried && file === undefined ? say.needFile : null}>
        {(labelled) => (
          <div className="paper-file">
            <Button
              {...labelled}
              loading={uploads.busy}
              onClick={() => {
                input.current?.click()
              }}
            >
              {say.choose}
            </Button>
            {file ? <span>{file.fileName}</span> : null}
            <input
              ref={input}
              type="file"
              hidden
              onChange={(event) => {
                uploads.add([...(event.target.files ?? [])].slice(0, 1))
                event.target.value = ''
              }}
            />
          </div>
        )}
      </Field>
      <RefusalAlert error={uploads.error} />
      {act === 'confirm' ? null : (
        <>
          <LackingMeasures measures={measureList} lacking={lacking} tried={tried} onChange={setLacking} />
          <LongText
            label={say.reason}
            error={need(reason)}
            most={500}
            lines={[2, 6]}
            value={kept.text}
            onChange={kept.write}
          />
        </>
      )}
    </DecideFrame>
  )
}
