import type { ProblemDetail } from '#contract/problems.ts'
import { useAct } from '../../api/query.ts'
import { AskReason } from '../../ui/ask-reason.tsx'
import { useMessages } from '../../ui/locale.tsx'
import { useProblemWords } from './words.ts'

type Props = { detail: ProblemDetail; onClose: () => void }

/** Taking back the claim, or the approval of the plan: with a reason that stays in the history. */
export const WithdrawClaim = ({ detail, onClose }: Props) => {
  const { words } = useMessages()
  const problem = useProblemWords()
  const withdraw = useAct('withdraw-claim')
  return (
    <AskReason
      title={words.acts['withdraw-claim']}
      label={problem.decide.withdrawReason}
      pending={withdraw.isPending}
      error={withdraw.error}
      onCancel={onClose}
      onReason={(reason) => {
        withdraw.mutate({ problem: detail.id, reason }, { onSuccess: onClose })
      }}
    />
  )
}

export const ReopenPlan = ({ detail, onClose }: Props) => {
  const { words } = useMessages()
  const problem = useProblemWords()
  const reopen = useAct('reopen-plan')
  return (
    <AskReason
      title={words.acts['reopen-plan']}
      help={problem.decide.reopenHelp}
      label={problem.decide.reopenReason}
      pending={reopen.isPending}
      error={reopen.error}
      onCancel={onClose}
      onReason={(reason) => {
        reopen.mutate({ problem: detail.id, reason }, { onSuccess: onClose })
      }}
    />
  )
}

export const RemoveMeasure = ({ detail, measure, onClose }: Props & { measure: string }) => {
  const { measure: words } = useProblemWords()
  const remove = useAct('remove-measure')
  return (
    <AskReason
      title={words.removeTitle}
      help={words.removeHelp}
      label={words.removeReason}
      pending={remove.isPending}
      error={remove.error}
      onCancel={onClose}
      onReason={(reason) => {
        remove.mutate({ problem: detail.id, measure, reason }, { onSuccess: onClose })
      }}
    />
  )
}

export const WithdrawEvidence = ({ detail, evidence, onClose }: Props & { evidence: string }) => {
  const { evidence: words } = useProblemWords()
  const withdraw = useAct('withdraw-evidence')
  return (
    <AskReason
      title={words.withdrawTitle}
      label={words.withdrawReason}
      pending={withdraw.isPending}
      error={withdraw.error}
      onCancel={onClose}
      onReason={(reason) => {
        withdraw.mutate({ problem: detail.id, evidence, reason }, { onSuccess: onClose })
      }}
    />
  )
}
