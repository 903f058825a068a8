import type { ProblemDetail } from '#contract/problems.ts'
import { useMessages } from '../../ui/locale.tsx'
import { useNotice } from '../../ui/notice.tsx'

export type DecisionProps = {
  shown: ProblemDetail
  onLookAgain: () => Promise<void>
  onClose: () => void
}

/** The name of a decision, and what happens once it is granted: it is said, and the form closes. */
export const useDecided = (act: string, onClose: () => void) => {
  const { problem, words } = useMessages()
  const notice = useNotice()
  const name = (words.acts as Record<string, string>)[act] ?? act
  return {
    name,
    decided: () => {
      notice(problem.decide.done(name))
      onClose()
    },
  }
}

/** Looking again: the newest content is shown, and the refusal goes. */
export const useLook = (reset: () => void, onLookAgain: () => Promise<void>) => () => {
  void onLookAgain().then(reset)
}
