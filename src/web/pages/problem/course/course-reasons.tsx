import type { ProblemDetail } from '#contract/problems.ts'
import { useAct } from '../../../api/query.ts'
import { AskReason } from '../../../ui/ask-reason.tsx'
import { useMessages } from '../../../ui/locale.tsx'
import { useCourseWords } from './course-words.ts'

/** Saying no to a request, or taking it back: with a reason that stays. */
export const ReasonFor = ({
  act,
  problem,
  request,
  onClose,
}: {
  act: 'refuse-change' | 'withdraw-change'
  problem: string
  request: string
  onClose: () => void
}) => {
  const words = useCourseWords()
  const { words: terms } = useMessages()
  const asked = useAct(act)
  return (
    <AskReason
      title={terms.acts[act]}
      label={act === 'refuse-change' ? words.refuseReason : words.withdrawReason}
      pending={asked.isPending}
      error={asked.error}
      onCancel={onClose}
      onReason={(reason) => {
        asked.mutate({ problem, request, reason }, { onSuccess: onClose })
      }}
    />
  )
}

/** Opening an ended problem again. */
export const Resume = ({ detail, onClose }: { detail: ProblemDetail; onClose: () => void }) => {
  const words = useCourseWords()
  const asked = useAct('resume')
  return (
    <AskReason
      title={words.resume}
      help={words.resumeHelp}
      label={words.resumeReason}
      pending={asked.isPending}
      error={asked.error}
      onCancel={onClose}
      onReason={(reason) => {
        asked.mutate({ problem: detail.id, reason }, { onSuccess: onClose })
      }}
    />
  )
}

/** Taking a source away that was put down by mistake. */
export const RemoveSource = ({
  problem,
  source,
  onClose,
}: {
  problem: string
  source: string
  onClose: () => void
}) => {
  const words = useCourseWords()
  const asked = useAct('remove-source')
  return (
    <AskReason
      title={words.removeSource}
      label={words.removeReason}
      pending={asked.isPending}
      error={asked.error}
      onCancel={onClose}
      onReason={(reason) => {
        asked.mutate({ problem, source, reason }, { onSuccess: onClose })
      }}
    />
  )
}
