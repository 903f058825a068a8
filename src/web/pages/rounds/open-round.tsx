import { Form, Input, InputNumber, Select } from 'antd'
import type { InspectionKind } from '#core/record/round/facts.ts'
import { usualClocks } from '#core/record/round/inspection-kind.ts'
import type { Round } from '#contract/rounds.ts'
import { useAct, useSession } from '../../api/query.ts'
import { DayItem } from '../../ui/day-item.tsx'
import { FormDialog, useTextRules } from '../../ui/form-dialog.tsx'
import { useMessages } from '../../ui/locale.tsx'
import { useNotice } from '../../ui/notice.tsx'
import { KindSelect } from './kind-select.tsx'
import { RuleSetChoice, type RuleSetOffered } from './rule-set-choice.tsx'

type Entered = {
  ordinal: number
  name: string
  kind: InspectionKind
  inspector: string
  inspected: string
  from: string | null
  to: string | null
  feedbackOn: string | null
  planDays: number
  concentratedDays: number
  reportDays: number
  ruleSet: string
  predecessor: string
}

/** Opens a round: kind, inspector, dates, clocks, rules. */
export const OpenRound = ({
  rounds,
  ruleSets,
  close,
}: {
  rounds: readonly Round[]
  ruleSets: readonly RuleSetOffered[]
  close: () => void
}) => {
  const { rounds: words, general } = useMessages()
  const tellDone = useNotice()
  const inspected = useSession().data?.workspace?.inspected ?? ''
  const open = useAct('open-round')
  const text = useTextRules()
  const last = rounds.toSorted((a, b) => b.ordinal - a.ordinal)[0]
  const number = [{ required: true, message: general.form.required }]
  return (
    <FormDialog<Entered>
      title={words.open}
      width={820}
      initial={{
        ordinal: (last?.ordinal ?? 0) + 1,
        kind: 'inspection',
        inspected,
        from: null,
        to: null,
        feedbackOn: null,
        ...usualClocks.inspection,
        ruleSet: ruleSets[0]?.key ?? '',
        predecessor: last?.id ?? '',
      }}
      pending={open.isPending}
      error={open.error}
      close={close}
      send={({ from, to, planDays, concentratedDays, reportDays, predecessor, ...rest }) => {
        open.mutate(
          {
            ...rest,
            period: from && to ? { from, to } : null,
            clocks: { planDays, concentratedDays, reportDays },
            predecessor: predecessor || null,
          },
          {
            onSuccess: () => {
              tellDone(words.opened)
              close()
            },
          },
        )
      }}
    >
      <div className="form-grid round-grid">
        <Form.Item name="name" label={words.name} rules={text(500)} className="most">
          <Input placeholder={words.nameHint} />
        </Form.Item>
        <Form.Item name="ordinal" label={words.ordinal} extra={words.ordinalHint} rules={number}>
          <InputNumber min={1} max={999} precision={0} />
        </Form.Item>
        <Form.Item name="kind" label={words.kind}>
          <KindSelect />
        </Form.Item>
        <Form.Item name="inspector" label={words.inspector} rules={text(500)}>
          <Input />
        </Form.Item>
        <Form.Item name="inspected" label={words.inspected} rules={text(500)}>
          <Input />
        </Form.Item>
        <div className="days-row wide">
          <Form.Item name="from" label={words.period}>
            <DayItem />
          </Form.Item>
          <Form.Item
            name="to"
            label={words.periodTo}
            dependencies={['from']}
            rules={[
              ({ getFieldValue }) => ({
                validator: (_rule, to: string | null) => {
                  const from = getFieldValue('from') as string | null
                  return Boolean(from) === Boolean(to) && (!from || !to || from <= to)
                    ? Promise.resolve()
                    : Promise.reject(new Error(words.periodWrong))
                },
              }),
            ]}
          >
            <DayItem />
          </Form.Item>
          <Form.Item name="feedbackOn" label={words.feedbackOn} extra={words.feedbackHint}>
            <DayItem />
          </Form.Item>
        </div>
        <fieldset className="clocks wide">
          <legend>{words.clocks}</legend>
          <Form.Item name="planDays" label={words.planDays} rules={number}>
            <InputNumber min={1} max={365} precision={0} />
          </Form.Item>
          <Form.Item name="concentratedDays" label={words.concentratedDays} rules={number}>
            <InputNumber min={1} max={1825} precision={0} />
          </Form.Item>
          <Form.Item name="reportDays" label={words.reportDays} rules={number}>
            <InputNumber min={0} max={365} precision={0} />
          </Form.Item>
        </fieldset>
        <Form.Item
          name="ruleSet"
          label={words.ruleSet}
          className="wide"
          rules={[{ required: true, message: general.form.choose }]}
        >
          <RuleSetChoice offered={ruleSets} />
        </Form.Item>
        {rounds.length === 0 ? null : (
          <Form.Item name="predecessor" label={words.predecessor} className="wide">
            <Select
              options={[
                { value: '', label: words.noPredecessor },
                ...rounds.map((it) => ({ value: it.id, label: it.name })),
              ]}
            />
          </Form.Item>
        )}
      </div>
    </FormDialog>
  )
}
