import { Button, Drawer, InputNumber, Radio } from 'antd'
import { type ReactNode, useState } from 'react'
import { type LookbackChoice, readLookbackChoice } from '#contract/lookback.ts'
import type { ActInput } from '#contract/acts.ts'
import { addDays } from '#core/words/calendar/day.ts'
import { useAct, useRead, useSession } from '../../api/query.ts'
import { DayInput } from '../../ui/day-input.tsx'
import { Field, type Labelled } from '../../ui/field.tsx'
import { Fold } from '../../ui/fold.tsx'
import { useMessages } from '../../ui/locale.tsx'
import { RefusalAlert } from '../../ui/refusal.tsx'
import { Loading } from '../../ui/states.tsx'
import { Candidates } from './candidates.tsx'
import { useLookbackWords } from './words.ts'

const kinds = ['rate', 'number', 'all'] as const
type Kind = (typeof kinds)[number]

/** How many, and from which closings; who it will be nobody knows before. */
export const DrawDrawer = ({ round, close }: { round: string; close: (plan: string | null) => void }) => {
  const { drawer: words } = useLookbackWords()
  const { general } = useMessages()
  const today = useSession().data?.today ?? ''
  const [from, setFrom] = useState<string | null>(null)
  const [until, setUntil] = useState<string | null>(null)
  const [kind, setKind] = useState<Kind>('rate')
  const [percent, setPercent] = useState(10)
  const [confidence, setConfidence] = useState(95)
  const [random, setRandom] = useState(5)
  const [risk, setRisk] = useState(2)
  const [lookBy, setLookBy] = useState<string | null>(() => (today === '' ? null : addDays(today, 30)))
  const query = { ...(from ? { from } : {}), ...(until ? { until } : {}), percent, confidence }
  const choice = useRead(readLookbackChoice, { params: { id: round }, query }, { keep: true })
  const plan = useAct('plan-lookback')
  const wish = (): ActInput<'plan-lookback'>['wish'] => {
    if (kind === 'all') return { kind }
    return kind === 'rate' ? { kind, percent, confidence, risk } : { kind, random, risk }
  }
  return (
    <Drawer
      open
      title={words.title}
      size={600}
      onClose={() => {
        close(null)
      }}
      footer={
        <div className="form-foot">
          <Button
            type="primary"
            loading={plan.isPending}
            disabled={lookBy === null || choice.data?.population.length === 0}
            onClick={() => {
              if (lookBy === null) return
              plan.mutate(
                { round, from, until, wish: wish(), lookBy },
                {
                  onSuccess: ({ streams }) => {
                    close(streams.find((it) => it.kind === 'lookback')?.id ?? null)
                  },
                },
              )
            }}
          >
            {words.title}
          </Button>
          <Button
            onClick={() => {
              close(null)
            }}
          >
            {general.buttons.cancel}
          </Button>
        </div>
      }
    >
      <RefusalAlert error={plan.error ?? choice.error} />
      <div className="lookback-pair">
        <Field label={words.from}>
          {(labelled) => <DayInput labelled={labelled} value={from} to={until ?? today} onChange={setFrom} />}
        </Field>
        <Field label={words.until}>
          {(labelled) => (
            <DayInput labelled={labelled} value={until} from={from} to={today} onChange={setUntil} />
          )}
        </Field>
      </div>
      <p className="soft">{words.periodHelp}</p>
      <Field label={words.how}>
        {(labelled) => (
          <Radio.Group
            {...labelled}
            value={kind}
            options={kinds.map((value) => ({ value, label: words.kinds[value] }))}
            onChange={(event) => {
              setKind(kinds.find((it) => it === event.target.value) ?? 'rate')
            }}
          />
        )}
      </Field>
      {kind === 'rate' ? (
        <div className="lookback-pair">
          <NumberField label={words.percent} value={percent} least={1} most={50} onChange={setPercent} />
          <NumberField
            label={words.confidence}
            value={confidence}
            least={80}
            most={99}
            onChange={setConfidence}
          />
        </div>
      ) : null}
      <div className="lookback-pair">
        {kind === 'number' ? (
          <NumberField label={words.random} value={random} least={1} most={2000} onChange={setRandom} />
        ) : null}
        {kind === 'all' ? null : (
          <NumberField label={words.risk} value={risk} least={0} most={2000} onChange={setRisk} />
        )}
        <Field label={words.lookBy}>
          {(labelled) => (
            <DayInput labelled={labelled} value={lookBy} from={today || null} onChange={setLookBy} />
          )}
        </Field>
      </div>
      <p className="soft">{words.note}</p>
      {choice.data ? <Before choice={choice.data} kind={kind} /> : <Loading lines={3} />}
    </Drawer>
  )
}

const NumberField = ({
  label,
  value,
  least,
  most,
  onChange,
}: {
  label: ReactNode
  value: number
  least: number
  most: number
  onChange: (value: number) => void
}) => (
  <Field label={label}>
    {(labelled: Labelled) => (
      <InputNumber
        {...labelled}
        value={value}
        min={least}
        max={most}
        precision={0}
        onChange={(entered) => {
          onChange(entered ?? least)
        }}
      />
    )}
  </Field>
)

const Before = ({ choice, kind }: { choice: LookbackChoice; kind: Kind }) => {
  const { drawer: words } = useLookbackWords()
  const { words: terms } = useMessages()
  const { population, leftOut, random, unfinished } = choice
  return (
    <>
      {kind === 'rate' && population.length > 0 ? <p>{words.needs(random, population.length)}</p> : null}
      {unfinished.length > 0 && kind !== 'all' ? (
        <p className="late">{words.unfinished(terms.list(unfinished))}</p>
      ) : null}
      <Fold line={words.population(population.length, leftOut.length)}>
        <Candidates rows={population} />
      </Fold>
    </>
  )
}
