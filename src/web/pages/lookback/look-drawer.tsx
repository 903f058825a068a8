import { Button, Checkbox, Drawer, Radio } from 'antd'
import { useRef, useState } from 'react'
import type { LookbackDetail } from '#contract/lookback.ts'
import type { VerificationMethod } from '#core/record/problem/facts.ts'
import { verificationMethods } from '#core/record/problem/facts.ts'
import { type LookOutcome, lookOutcomes } from '#core/record/problem/lookback-facts.ts'
import { useAct, useSession } from '../../api/query.ts'
import { DayInput } from '../../ui/day-input.tsx'
import { Field } from '../../ui/field.tsx'
import { LongText } from '../../ui/long-text.tsx'
import { useMessages } from '../../ui/locale.tsx'
import { RefusalAlert } from '../../ui/refusal.tsx'
import { useKept } from '../problem/kept.ts'
import { useUploads } from '../problem/evidence/use-uploads.ts'
import { useLookbackWords } from './words.ts'

type Drawn = LookbackDetail['sample'][number]
type Entered = { outcome: LookOutcome | null; methods: VerificationMethod[]; words: string }
const nothing: Entered = { outcome: null, methods: [], words: '' }

const recalled = (text: string): Record<string, Entered> => {
  try {
    return text === '' ? {} : (JSON.parse(text) as Record<string, Entered>)
  } catch {
    return {}
  }
}

/** The result sheet of one drawn problem; what was typed stays in this browser until it is granted. */
export const LookDrawer = ({
  lookback,
  drawn,
  close,
}: {
  lookback: string
  drawn: Drawn
  close: () => void
}) => {
  const { form: words } = useLookbackWords()
  const { general } = useMessages()
  const today = useSession().data?.today ?? ''
  const look = useAct('look-back')
  const uploads = useUploads([])
  const input = useRef<HTMLInputElement>(null)
  const kept = useKept(`${lookback}.${drawn.problem}`)
  const [on, setOn] = useState<string | null>(today || null)
  const [tried, setTried] = useState(false)
  const entered = recalled(kept.text)
  const files = uploads.proofs.map((it) => it.hash)
  const items = drawn.manifestations.flatMap(({ id }) => {
    const { outcome, methods, words: said } = entered[id] ?? nothing
    if (outcome === null || methods.length === 0 || said.trim() === '') return []
    return [{ manifestation: id, outcome, methods, words: said.trim(), files }]
  })
  const failed = items.filter((it) => it.outcome !== 'held').length
  const missing = items.length < drawn.manifestations.length || files.length === 0 || on === null
  return (
    <Drawer
      open
      title={words.title(drawn.number)}
      size={640}
      onClose={close}
      footer={
        <div className="form-foot">
          <Button
            type="primary"
            loading={look.isPending}
            disabled={uploads.busy}
            onClick={() => {
              setTried(true)
              if (missing || on === null) return
              look.mutate(
                { lookback, problem: drawn.problem, on, items },
                {
                  onSuccess: () => {
                    kept.forget()
                    close()
                  },
                },
              )
            }}
          >
            {words.send}
          </Button>
          <Button onClick={close}>{general.buttons.cancel}</Button>
        </div>
      }
    >
      <RefusalAlert error={look.error ?? uploads.error} />
      <Field label={words.on} error={tried && on === null ? general.form.required : null}>
        {(labelled) => (
          <DayInput
            labelled={labelled}
            value={on}
            from={drawn.closedOn}
            to={today || null}
            onChange={setOn}
          />
        )}
      </Field>
      {drawn.manifestations.map((it) => (
        <Item
          key={it.id}
          text={it.text}
          entered={entered[it.id] ?? nothing}
          tried={tried}
          onChange={(item) => {
            kept.write(JSON.stringify({ ...entered, [it.id]: item }))
          }}
        />
      ))}
      <div className="lookback-files">
        <input
          ref={input}
          type="file"
          hidden
          multiple
          aria-label={words.files}
          onChange={(event) => {
            uploads.add([...(event.target.files ?? [])])
          }}
        />
        <Button loading={uploads.busy} onClick={() => input.current?.click()}>
          {words.attach}
        </Button>
        <span className="soft">{words.files}</span>
        {uploads.proofs.map((it) => (
          <span key={it.hash}>{it.fileName}</span>
        ))}
      </div>
      {failed > 0 ? <p className="late">{words.rebound(failed)}</p> : null}
      {tried && missing ? (
        <p className="field-error" role="alert">
          {words.missing}
        </p>
      ) : null}
    </Drawer>
  )
}

const Item = ({
  text,
  entered,
  tried,
  onChange,
}: {
  text: string
  entered: Entered
  tried: boolean
  onChange: (entered: Entered) => void
}) => {
  const words = useLookbackWords()
  const { general } = useMessages()
  return (
    <fieldset className="lookback-item">
      <legend>{text}</legend>
      <Field
        label={words.form.result}
        error={tried && entered.outcome === null ? general.form.required : null}
      >
        {(labelled) => (
          <Radio.Group
            {...labelled}
            value={entered.outcome}
            options={lookOutcomes.map((value) => ({ value, label: words.outcomes[value] }))}
            onChange={(event) => {
              onChange({ ...entered, outcome: lookOutcomes.find((it) => it === event.target.value) ?? null })
            }}
          />
        )}
      </Field>
      <Field
        label={words.form.method}
        error={tried && entered.methods.length === 0 ? general.form.required : null}
      >
        {(labelled) => (
          <div {...labelled}>
            <Checkbox.Group
              value={entered.methods}
              options={verificationMethods.map((value) => ({ value, label: words.methods[value] }))}
              onChange={(methods) => {
                onChange({ ...entered, methods: verificationMethods.filter((it) => methods.includes(it)) })
              }}
            />
          </div>
        )}
      </Field>
      <LongText
        label={words.form.words}
        lines={[2, 8]}
        most={2000}
        error={tried && entered.words.trim() === '' ? general.form.required : null}
        value={entered.words}
        onChange={(said) => {
          onChange({ ...entered, words: said })
        }}
      />
    </fieldset>
  )
}
