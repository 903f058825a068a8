import '../../ui/fields.css'
import './bulk.css'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { Button, Drawer, Input, Progress } from 'antd'
import { Suspense, lazy, useCallback, useState } from 'react'
import { readOrganisation } from '#contract/organisation.ts'
import { type BulkAct, type Previewed, previewBulk } from '#contract/bulk.ts'
import type { ProblemRow } from '#contract/problems.ts'
import { bulk as en } from '#messages/en/bulk.ts'
import { bulk as zh } from '#messages/zh/bulk.ts'
import { act, call } from '../../api/call.ts'
import { useRead, useSession } from '../../api/query.ts'
import { type Refusal, asRefusal } from '../../api/refusal.ts'
import { Field } from '../../ui/field.tsx'
import { useMessages, usePageWords } from '../../ui/locale.tsx'
import { Failing } from '../../ui/refusal.tsx'
import { Loaded, Loading } from '../../ui/states.tsx'
import { BulkRow } from './bulk-row.tsx'
import { type HandOutEntered, handOutInput } from './hand-out.ts'
import { HandOutFields } from './hand-out-fields.tsx'
import { useRun } from './run-bulk.ts'

const SendReview = lazy(async () => ({ default: (await import('../plans/send-review.tsx')).SendReview }))

/** Does one thing with many problems: first what can be done and what cannot, then each by itself. */
export const BulkDrawer = ({
  what,
  problems,
  onClose,
}: {
  what: BulkAct
  problems: readonly ProblemRow[]
  onClose: () => void
}) => {
  const words = usePageWords({ 'zh-CN': zh, en })
  const client = useQueryClient()
  // As they were ticked: the list behind is read again while this works.
  const [ids] = useState(() => problems.map((it) => it.id))
  const preview = useQuery<Previewed[], Refusal>({
    queryKey: [previewBulk.path, what, ids],
    queryFn: async ({ signal }) =>
      (await call(previewBulk, { body: { act: what, problems: ids }, signal })).problems,
    // What is decided upon is what was listed: it does not change under the hand.
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
  })
  const close = () => {
    onClose()
    void client.invalidateQueries()
  }
  const name = words.acts[what]
  return (
    <Drawer open title={words.title(name, ids.length)} size={860} onClose={close} footer={null}>
      {preview.data ? (
        <Prepared what={what} problems={preview.data} onClose={close} />
      ) : preview.isError ? (
        <Failing error={asRefusal(preview.error)} retry={() => void preview.refetch()} />
      ) : (
        <Loading lines={10} />
      )}
    </Drawer>
  )
}

const Prepared = ({
  what,
  problems,
  onClose,
}: {
  what: BulkAct
  problems: readonly Previewed[]
  onClose: () => void
}) => {
  const words = usePageWords({ 'zh-CN': zh, en })
  const { general, lists } = useMessages()
  const name = words.acts[what]
  const [entered, setEntered] = useState<HandOutEntered>({})
  const [note, setNote] = useState('')
  const [empty, setEmpty] = useState(false)
  const [reviewing, setReviewing] = useState(false)
  const send = useCallback(
    ({ id, seen }: Previewed, actId: string): Promise<unknown> => {
      switch (what) {
        case 'approve-plan':
          return act(what, { problem: id, seen, missingRule: false }, actId)
        case 'accept':
          return act(what, { problem: id, seen, note: note.trim() }, actId)
        case 'close':
          return act(what, { problem: id, seen }, actId)
        case 'hand-out': {
          const input = handOutInput([id], entered)
          return input ? act(what, input, actId) : Promise.resolve()
        }
        case 'send-for-review':
          return Promise.resolve()
      }
    },
    [what, note, entered],
  )
  const { outcomes, running, run, stop } = useRun(send)
  const able = problems.filter((it) => it.refused === null)
  const count = (kind: 'done' | 'refused') => [...outcomes.values()].filter((it) => it.kind === kind).length
  // Refused ones are tried again with those that are left: what was in their way may be gone.
  const left = able.filter((it) => outcomes.get(it.id)?.kind !== 'done')
  const [first] = able
  const oneRound = able.every((it) => it.round === first?.round)
  const go = () => {
    const lacking = what === 'hand-out' && handOutInput(['x'], entered) === null
    setEmpty(lacking)
    if (!lacking) void run(left)
  }
  return (
    <div className="bulk">
      <p className="drawer-lead">{words.lead}</p>
      {what === 'approve-plan' ? <p className="drawer-lead soft">{words.missingRule}</p> : null}
      {what === 'hand-out' && able.length > 0 ? (
        <HandOutPart entered={entered} onChange={setEntered} />
      ) : null}
      {what === 'accept' && able.length > 0 ? (
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
      ) : null}
      <p className="bulk-tally">
        <b>{able.length === 0 ? words.nothing : words.tally(able.length, problems.length - able.length)}</b>
      </p>
      <div className="bulk-scroll">
        <table className="list-table bulk-table">
          <thead>
            <tr>
              <th scope="col">{words.problem}</th>
              <th scope="col">{words.content}</th>
              <th scope="col">{words.verdict}</th>
            </tr>
          </thead>
          <tbody>
            {[...able, ...problems.filter((it) => it.refused !== null)].map((it) => (
              <BulkRow key={it.id} row={it} outcome={outcomes.get(it.id) ?? null} words={words} />
            ))}
          </tbody>
        </table>
      </div>
      {empty ? (
        <p className="late" role="alert">
          {lists.handOut.nothing}
        </p>
      ) : null}
      {what === 'send-for-review' && !oneRound ? <p className="late">{words.oneRound}</p> : null}
      <div className="form-foot bulk-foot">
        {what === 'send-for-review' ? (
          <Button
            type="primary"
            disabled={able.length === 0 || !oneRound}
            onClick={() => {
              setReviewing(true)
            }}
          >
            {words.toReview(able.length)}
          </Button>
        ) : running ? (
          <Button onClick={stop}>{words.stop}</Button>
        ) : (
          <Button type="primary" disabled={left.length === 0} onClick={go}>
            {outcomes.size === 0 ? words.go(name, left.length) : words.goOn(name, left.length)}
          </Button>
        )}
        <Button onClick={onClose} disabled={running}>
          {general.buttons.close}
        </Button>
        {outcomes.size === 0 ? null : (
          <output className="bulk-progress">
            <Progress
              percent={Math.round((outcomes.size / Math.max(1, able.length)) * 100)}
              showInfo={false}
              size="small"
              aria-hidden
            />
            {words.progress(count('done'), count('refused'), able.length)}
          </output>
        )}
      </div>
      <Suspense>
        {reviewing && first ? <SendReview round={first.round} ready={able} close={onClose} /> : null}
      </Suspense>
    </div>
  )
}

const HandOutPart = ({
  entered,
  onChange,
}: {
  entered: HandOutEntered
  onChange: (entered: HandOutEntered) => void
}) => {
  const today = useSession().data?.today ?? ''
  const organisation = useRead(readOrganisation)
  return (
    <Loaded of={organisation}>
      {(known) => (
        <div className="bulk-fields">
          <HandOutFields
            entered={entered}
            organisation={known}
            today={today}
            feedbackOn={null}
            onChange={onChange}
          />
        </div>
      )}
    </Loaded>
  )
}
