import type { Draft } from '#contract/drafts.ts'
import { listRounds } from '#contract/rounds.ts'
import { useRead } from '../../api/query.ts'

/** The day of the feedback as the document tells it, else of the round it would go into first; null while unknown. */
export const useFeedbackDay = ({ meta }: Draft): string | null => {
  const read = useRead(listRounds)
  return meta.feedbackOn ?? read.data?.rounds[0]?.feedbackOn ?? null
}
