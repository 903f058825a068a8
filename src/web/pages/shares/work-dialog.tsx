import type { ProblemDetail } from '#contract/problems.ts'
import { useAct } from '../../api/query.ts'
import { AskReason } from '../../ui/ask-reason.tsx'
import { AssignDialog } from './assign-dialog.tsx'
import { DueDialog } from './due-dialog.tsx'
import { RunoffDialog } from './runoff-dialog.tsx'
import { TakeOverDialog } from './take-over-dialog.tsx'
import { useWorkWords } from './words.ts'

type Named = { id: string; name: string }

/** A dialog that is open, and what it is about. */
export type Asked =
  | {
      act: 'assign'
      measure: string
      parent: string | null
      /** In whose name it can be handed down; null: the office's. */
      from: readonly (Named | null)[]
      latest: string | null
      text: string
    }
  | { act: 'take-over'; assignment: string; share: string }
  | { act: 'withdraw-assignment'; assignment: string }
  | { act: 'explain-remainder'; of: 'measure' | 'manifestation'; id: string }
  | { act: 'set-due' }
  | { act: 'set-runoff' }

export const WorkDialog = ({
  detail,
  asked,
  onClose,
}: {
  detail: ProblemDetail
  asked: Asked
  onClose: () => void
}) => {
  switch (asked.act) {
    case 'assign':
      return <AssignDialog problem={detail} asked={asked} onClose={onClose} />
    case 'take-over':
      return <TakeOverDialog problem={detail.id} asked={asked} onClose={onClose} />
    case 'withdraw-assignment':
      return <Withdraw problem={detail.id} assignment={asked.assignment} onClose={onClose} />
    case 'explain-remainder':
      return <Explain problem={detail.id} of={asked.of} id={asked.id} onClose={onClose} />
    case 'set-due':
      return <DueDialog detail={detail} onClose={onClose} />
    case 'set-runoff':
      return <RunoffDialog detail={detail} onClose={onClose} />
  }
}

const Withdraw = (it: { problem: string; assignment: string; onClose: () => void }) => {
  const words = useWorkWords()
  const withdraw = useAct('withdraw-assignment')
  const { problem, assignment, onClose } = it
  return (
    <AskReason
      title={words.withdraw}
      help={words.withdrawHelp}
      label={words.reason}
      pending={withdraw.isPending}
      error={withdraw.error}
      onCancel={onClose}
      onReason={(reason) => {
        withdraw.mutate({ problem, assignment, reason }, { onSuccess: onClose })
      }}
    />
  )
}

const Explain = (it: {
  problem: string
  of: 'measure' | 'manifestation'
  id: string
  onClose: () => void
}) => {
  const words = useWorkWords()
  const explain = useAct('explain-remainder')
  const { problem, of, id, onClose } = it
  return (
    <AskReason
      title={words.explain}
      help={words.explainHelp}
      label={words.explainReason}
      pending={explain.isPending}
      error={explain.error}
      onCancel={onClose}
      onReason={(reason) => {
        explain.mutate({ problem, of, id, reason }, { onSuccess: onClose })
      }}
    />
  )
}
