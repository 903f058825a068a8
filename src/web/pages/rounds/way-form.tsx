import { Form, InputNumber, Select, Switch } from 'antd'
import { unitKinds } from '#core/record/organisation/facts.ts'
import type { UnitKind } from '#core/record/organisation/facts.ts'
import { type Acceptor, type RoundWay, acceptors, extenders } from '#core/record/round/way.ts'
import { asksLess, easingDays } from '#core/rules/closeout/way-from.ts'
import { addDays } from '#core/words/calendar/day.ts'
import { wayLimits } from '#core/rules/closeout/way-flaws.ts'
import type { Round } from '#contract/rounds.ts'
import { useAct } from '../../api/query.ts'
import { useDayWords, useToday } from '../../ui/days.tsx'
import { FormDialog } from '../../ui/form-dialog.tsx'
import { useMessages } from '../../ui/locale.tsx'
import { useNotice } from '../../ui/notice.tsx'
import { ChooseMany } from '../../ui/choose-many.tsx'
import { WaySentences } from './way-sentences.tsx'
import { useWayWords } from './way-words.ts'

type Entered = Omit<RoundWay['closeout'], 'acceptFor'> &
  Omit<RoundWay, 'closeout'> & { otherKinds: UnitKind[] }

const otherThan = (by: Acceptor): Acceptor => (by === 'office' ? 'leading-group' : 'office')

const entered = ({ closeout, ...rest }: RoundWay): Entered => {
  const { acceptFor, ...days } = closeout
  const other = otherThan(closeout.acceptBy)
  return { ...days, ...rest, otherKinds: acceptFor.filter((it) => it.by === other).map((it) => it.kind) }
}

const wayOf = (it: Entered): RoundWay => ({
  closeout: {
    fields: it.fields.map((field) => field.trim()),
    acceptBy: it.acceptBy,
    acceptFor: it.otherKinds.map((kind) => ({ kind, by: otherThan(it.acceptBy) })),
    superior: it.superior,
    observationDays: it.observationDays,
    announcementDays: it.announcementDays,
    objectionDays: it.objectionDays,
  },
  jointReview: it.jointReview,
  agreedProof: it.agreedProof,
  extensionsBy: it.extensionsBy,
  immediateExtensions: it.immediateExtensions,
})

/** What is entered, told back as sentences, with what becomes of the problems that are there. */
const Preview = ({ round, before }: { round: Round; before: Entered }) => {
  const say = useWayWords()
  const now = Form.useWatch<Partial<Entered>>([]) ?? {}
  const { open, underWay, over } = round.standing
  const next = wayOf({ ...before, ...now })
  const { dayText } = useDayWords()
  const today = useToday()
  return (
    <section className="way-preview" aria-live="polite">
      <h3>{say.preview}</h3>
      <WaySentences way={next} />
      {today !== null && asksLess(round.way, next) ? (
        <p className="late">{say.eased(dayText(addDays(today, easingDays)), easingDays)}</p>
      ) : null}
      <ul>
        {open > 0 ? <li>{say.will(open)}</li> : null}
        {underWay > 0 ? <li>{say.stay(underWay)}</li> : null}
        {over > 0 ? <li>{say.over(over)}</li> : null}
      </ul>
      <p className="soft">{say.fixed}</p>
    </section>
  )
}

/** Sets what a round configures. */
export const WayForm = ({ round, close }: { round: Round; close: () => void }) => {
  const say = useWayWords()
  const { general, words: terms } = useMessages()
  const tellDone = useNotice()
  const set = useAct('set-way')
  const before = entered(round.way)
  const required = [{ required: true, message: general.form.required }]
  const days = (name: 'observationDays' | 'announcementDays' | 'objectionDays', least: number) => (
    <Form.Item name={name} label={say.form[name]} rules={required} extra={least === 0 ? say.form.zero : null}>
      <InputNumber min={least} max={wayLimits[name]} precision={0} />
    </Form.Item>
  )
  return (
    <FormDialog<Entered>
      title={say.change}
      lead={say.lead}
      width={820}
      initial={before}
      pending={set.isPending}
      error={set.error}
      close={close}
      send={(values) => {
        set.mutate(
          { round: round.id, way: wayOf(values) },
          {
            onSuccess: () => {
              tellDone(say.done)
              close()
            },
          },
        )
      }}
    >
      <div className="form-grid way-grid">
        <Form.Item name="fields" label={say.form.fields} extra={say.form.fieldsHint} className="wide">
          <Select mode="tags" maxCount={wayLimits.fields} open={false} suffixIcon={null} />
        </Form.Item>
        <Form.Item name="acceptBy" label={say.form.acceptBy} extra={say.form.acceptByHint}>
          <Select options={acceptors.map((it) => ({ value: it, label: say.acceptors[it] }))} />
        </Form.Item>
        <Form.Item noStyle dependencies={['acceptBy']}>
          {({ getFieldValue }) => (
            <Form.Item
              name="otherKinds"
              label={getFieldValue('acceptBy') === 'office' ? say.form.acceptFor : say.form.acceptForOffice}
              extra={say.form.acceptForHint}
            >
              <ChooseMany
                options={unitKinds
                  .filter((it) => it !== 'leading-group' && it !== 'group')
                  .map((it) => ({ value: it, label: terms.unitKinds[it] }))}
              />
            </Form.Item>
          )}
        </Form.Item>
        <div className="days-row wide">
          {days('announcementDays', 0)}
          {days('observationDays', 0)}
          {days('objectionDays', 1)}
        </div>
        <Form.Item
          name="superior"
          label={say.form.superior}
          extra={say.form.superiorHint}
          valuePropName="checked"
        >
          <Switch />
        </Form.Item>
        <Form.Item name="jointReview" label={say.form.jointReview} valuePropName="checked">
          <Switch />
        </Form.Item>
        <Form.Item name="agreedProof" label={say.form.agreedProof} valuePropName="checked">
          <Switch />
        </Form.Item>
        <Form.Item name="immediateExtensions" label={say.form.immediateExtensions} valuePropName="checked">
          <Switch />
        </Form.Item>
        <Form.Item name="extensionsBy" label={say.form.extensionsBy}>
          <Select options={extenders.map((it) => ({ value: it, label: say.extenders[it] }))} />
        </Form.Item>
      </div>
      <Preview round={round} before={before} />
    </FormDialog>
  )
}
