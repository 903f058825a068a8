import { Button, Drawer } from 'antd'
import { useState } from 'react'
import { readOrganisation } from '#contract/organisation.ts'
import type { ProblemRow } from '#contract/problems.ts'
import { useAct, useRead, useSession } from '../../api/query.ts'
import { useMessages } from '../../ui/locale.tsx'
import { useNotice } from '../../ui/notice.tsx'
import { RefusalAlert } from '../../ui/refusal.tsx'
import { Loaded } from '../../ui/states.tsx'
import { type HandOutEntered, handOutInput } from './hand-out.ts'
import { HandOutFields } from './hand-out-fields.tsx'

/** 交办: the same leader, units, handler or deadline for one problem or for many at once. */
export const HandOutDrawer = ({
  problems,
  initial = {},
  feedbackOn = null,
  onDone,
  onClose,
}: {
  problems: readonly Pick<ProblemRow, 'id' | 'number' | 'step'>[]
  /** For a single problem: what stands now. */
  initial?: HandOutEntered
  feedbackOn?: string | null
  onDone: () => void
  onClose: () => void
}) => {
  const { lists, general } = useMessages()
  const words = lists.handOut
  const notice = useNotice()
  const today = useSession().data?.today ?? ''
  const organisation = useRead(readOrganisation)
  const handOut = useAct('hand-out')
  const [entered, setEntered] = useState(initial)
  const [empty, setEmpty] = useState(false)
  // An approved plan keeps who answers for it; the others are handed out all the same.
  const open = problems.filter((it) => it.step === 'registered')
  const [first] = problems
  const send = () => {
    const input = handOutInput(
      open.map((it) => it.id),
      differing(entered, initial),
    )
    setEmpty(input === null)
    if (input)
      handOut.mutate(input, {
        onSuccess: () => {
          notice(words.done(open.length))
          onDone()
        },
      })
  }
  return (
    <Drawer
      open
      title={problems.length === 1 && first ? words.leadOne(first.number) : words.title}
      size={520}
      onClose={onClose}
      footer={
        <div className="form-foot">
          <Button type="primary" loading={handOut.isPending} disabled={open.length === 0} onClick={send}>
            {words.go}
          </Button>
          <Button onClick={onClose}>{general.buttons.cancel}</Button>
        </div>
      }
    >
      <RefusalAlert error={handOut.error} />
      {problems.length > 1 ? <p className="soft drawer-lead">{words.lead(open.length)}</p> : null}
      {open.length < problems.length ? (
        <p className="drawer-lead late">{words.skipped(problems.length - open.length)}</p>
      ) : null}
      {empty ? (
        <p className="drawer-lead late" role="alert">
          {words.nothing}
        </p>
      ) : null}
      <Loaded of={organisation}>
        {(known) => (
          <HandOutFields
            entered={entered}
            organisation={known}
            today={today}
            feedbackOn={feedbackOn}
            onChange={setEntered}
          />
        )}
      </Loaded>
    </Drawer>
  )
}

/** Only what was changed: for a single problem the form begins with what stands; what was emptied is cleared. */
const differing = (entered: HandOutEntered, initial: HandOutEntered): HandOutEntered => {
  const change: Record<string, unknown> = {}
  for (const name of new Set([...Object.keys(entered), ...Object.keys(initial)]) as Set<
    keyof HandOutEntered
  >) {
    const [now, before] = [entered[name], initial[name]]
    if (JSON.stringify(now ?? null) === JSON.stringify(before ?? null)) continue
    if (name !== 'timeClass') change[name] = now ?? null
    else if (now !== undefined) change[name] = now
  }
  return change
}
