import { Button } from 'antd'
import { useState } from 'react'
import type { InstrumentDetail } from '#contract/supervision.ts'
import type { InstrumentAct } from '#core/rules/supervision/who.ts'
import { useAct } from '../../api/query.ts'
import { AskReason } from '../../ui/ask-reason.tsx'
import { RefusalAlert } from '../../ui/refusal.tsx'
import { AnswerDialog } from './answer-dialog.tsx'
import { DraftInstrument } from './draft-instrument.tsx'
import { CloseDialog, IssueDialog, JudgeDialog, RecheckDialog } from './instrument-dialogs.tsx'
import { useSupervisionWords } from './words.ts'

/** In the order in which they are wanted: the first is the main one. */
const order: readonly InstrumentAct[] = [
  'approve-instrument',
  'issue-instrument',
  'judge-answer',
  'answer-instrument',
  'receive-instrument',
  'close-instrument',
  'recheck-instrument',
  'revise-instrument',
  'withdraw-instrument',
  'cancel-instrument',
]

/** Never the first thing to do. */
const ending: readonly InstrumentAct[] = ['withdraw-instrument', 'cancel-instrument']

/** What the reader may do about a paper now, as buttons; the rest is not offered. */
export const InstrumentActs = ({ detail }: { detail: InstrumentDetail }) => {
  const { do: says } = useSupervisionWords()
  const [open, setOpen] = useState<InstrumentAct | null>(null)
  const approve = useAct('approve-instrument')
  const receive = useAct('receive-instrument')
  const { id: instrument, may, seen } = detail
  const shown = order.filter((it) => may.acts.includes(it))
  if (shown.length === 0) return null
  const labels: Record<InstrumentAct, string> = {
    'draft-instrument': '',
    'revise-instrument': says.revise,
    'approve-instrument': says.approve,
    'withdraw-instrument': says.withdraw,
    'issue-instrument': says.issue,
    'receive-instrument': says.receive,
    'answer-instrument': detail.kind === 'talk' ? says.takeTalk : says.answer,
    'judge-answer': says.judge,
    'close-instrument': says.close,
    'cancel-instrument': says.cancel,
    'recheck-instrument': says.recheck,
  }
  const start = (act: InstrumentAct) => {
    const [unit] = may.receive
    if (act === 'approve-instrument') approve.mutate({ instrument, seen })
    else if (act === 'receive-instrument' && unit) receive.mutate({ instrument, unit })
    else setOpen(act)
  }
  const close = () => {
    setOpen(null)
  }
  return (
    <div className="supervision-acts">
      <RefusalAlert error={approve.error ?? receive.error} />
      <div className="form-foot">
        {shown.map((act, at) => (
          <Button
            key={act}
            type={at === 0 && !ending.includes(act) ? 'primary' : 'default'}
            loading={
              (act === 'approve-instrument' && approve.isPending) ||
              (act === 'receive-instrument' && receive.isPending)
            }
            onClick={() => {
              start(act)
            }}
          >
            {labels[act]}
          </Button>
        ))}
      </div>
      {open === 'revise-instrument' ? (
        <DraftInstrument round={detail.round.id} begun={null} before={detail} onClose={close} />
      ) : null}
      {open === 'issue-instrument' ? <IssueDialog detail={detail} onClose={close} /> : null}
      {open === 'answer-instrument' ? <AnswerDialog detail={detail} onClose={close} /> : null}
      {open === 'judge-answer' ? <JudgeDialog detail={detail} onClose={close} /> : null}
      {open === 'close-instrument' ? <CloseDialog detail={detail} onClose={close} /> : null}
      {open === 'recheck-instrument' ? <RecheckDialog detail={detail} onClose={close} /> : null}
      {open === 'withdraw-instrument' || open === 'cancel-instrument' ? (
        <EndDialog act={open} instrument={instrument} onClose={close} />
      ) : null}
    </div>
  )
}

const EndDialog = ({
  act,
  instrument,
  onClose,
}: {
  act: 'withdraw-instrument' | 'cancel-instrument'
  instrument: string
  onClose: () => void
}) => {
  const { do: says } = useSupervisionWords()
  const end = useAct(act)
  const isDraft = act === 'withdraw-instrument'
  return (
    <AskReason
      title={isDraft ? says.withdraw : says.cancel}
      label={isDraft ? says.withdrawAsk : says.cancelAsk}
      pending={end.isPending}
      error={end.error}
      onReason={(reason) => {
        end.mutate({ instrument, reason }, { onSuccess: onClose })
      }}
      onCancel={onClose}
    />
  )
}
