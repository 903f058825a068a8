import { Button, Select } from 'antd'
import { useState } from 'react'
import { Field } from '../../../ui/field.tsx'
import { useCloseoutWords } from './closeout-words.ts'
import { DecideFrame } from './decide-frame.tsx'
import { useKept } from '../kept.ts'
import { type DecisionProps, useDecision } from './decided.ts'
import { useRefused } from './use-refused.ts'
import { VerifyItem } from './verify-item.tsx'
import { emptyItem, itemFlaws, recalledItems, returnFrom, verifyItems } from './verify-items.ts'
import { useProblemWords } from '../words.ts'

/** 核查: item by item. What is not mended leads to a return, with what the verifier wrote. */
export const VerifyDecision = ({
  onReturn,
  ...props
}: DecisionProps & { onReturn: (missing: Record<string, string>) => void }) => {
  const { verify: say } = useProblemWords()
  const more = useCloseoutWords()
  const { shown } = props
  const { frame, send } = useDecision('verify', props)
  const kept = useKept(`${shown.id}.verify`)
  const items = recalledItems(kept.text)
  const refusals = useRefused(shown)
  const [tried, setTried] = useState(false)
  const { manifestations, closeout } = shown
  const done = closeout.verifications.map((it) => it.field)
  const fields = (closeout.way?.fields ?? []).filter((it) => !done.includes(it))
  const [field, setField] = useState<string | null>(fields.length === 1 ? (fields[0] ?? null) : null)
  const needsField = fields.length > 0 && field === null
  const anyNotMet = Object.values(items).some((it) => it.met === false)
  const looked = manifestations.filter(({ id }) => (items[id]?.met ?? null) !== null).length
  const go = () => {
    setTried(true)
    if (manifestations.some(({ id }) => itemFlaws(shown, id, items[id] ?? emptyItem).length > 0)) return
    if (needsField || refusals.input === null) return
    send(
      {
        ...{ problem: shown.id, seen: shown.seen, items: verifyItems(shown, items), field },
        refused: refusals.input,
      },
      kept,
      refusals,
    )
  }
  return (
    <DecideFrame
      {...frame}
      goLabel={say.go}
      goDisabled={anyNotMet}
      size={720}
      go={go}
      beside={
        <>
          {anyNotMet ? (
            <Button
              type="primary"
              onClick={() => {
                onReturn(returnFrom(shown, items))
              }}
            >
              {say.toReturn}
            </Button>
          ) : null}
          <output className="beside-foot soft">{say.count(looked, manifestations.length)}</output>
        </>
      }
    >
      <p className="drawer-lead">{say.lead}</p>
      {fields.length > 0 ? (
        <Field label={more.field} hint={more.fieldHelp} error={tried && needsField ? more.needField : null}>
          {(labelled) => (
            <Select
              {...labelled}
              value={field}
              options={fields.map((it) => ({ value: it, label: it }))}
              onChange={setField}
            />
          )}
        </Field>
      ) : null}
      {anyNotMet ? <p className="drawer-lead late">{say.anyNotMet}</p> : null}
      {manifestations.map((it, at) => (
        <VerifyItem
          key={it.id}
          shown={shown}
          manifestation={it}
          number={at + 1}
          item={items[it.id] ?? emptyItem}
          tried={tried}
          refused={refusals.refused}
          onRefuse={refusals.refuse}
          onChange={(item) => {
            kept.write(JSON.stringify({ ...items, [it.id]: item }))
          }}
        />
      ))}
    </DecideFrame>
  )
}
