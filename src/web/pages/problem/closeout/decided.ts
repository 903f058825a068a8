import type { ActInput, ActName } from '#contract/acts.ts'
import type { ProblemDetail } from '#contract/problems.ts'
import { useAct } from '../../../api/query.ts'
import { useMessages } from '../../../ui/locale.tsx'
import { useNotice } from '../../../ui/notice.tsx'
import { useProblemWords } from '../words.ts'

export type DecisionProps = {
  shown: ProblemDetail
  onLookAgain: () => Promise<void>
  onClose: () => void
}

/**
 * One decision: `frame` is what DecideFrame needs to know of it. `send` asks for it; once granted, what was kept of it
 * is forgotten, it is said, and the form closes.
 */
export const useDecision = <Name extends ActName>(
  name: Name,
  { shown, onLookAgain, onClose }: DecisionProps,
) => {
  const { words } = useMessages()
  const problem = useProblemWords()
  const notice = useNotice()
  const { mutate, reset, error, isPending } = useAct(name)
  const title = words.acts[name]
  return {
    frame: {
      title,
      shown,
      error,
      pending: isPending,
      /** The newest content is shown, and the refusal goes. */
      onLookAgain: () => {
        void onLookAgain().then(reset)
      },
      onClose,
    },
    send: (input: ActInput<Name>, ...kept: readonly { forget: () => void }[]) => {
      mutate(input, {
        onSuccess: () => {
          for (const it of kept) it.forget()
          notice(problem.decide.done(title))
          onClose()
        },
      })
    },
  }
}
