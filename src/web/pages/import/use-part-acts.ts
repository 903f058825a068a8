import type { DraftProblem } from '#contract/drafts.ts'
import { useDesk } from './desk.ts'
import { most } from './draft-edits.ts'
import { raisePart, removePart } from './draft-moves.ts'
import type { Act } from './part-line.tsx'
import { useDraftWords } from './words.ts'

/** What can be done with a manifestation as with a measure: move it, make it a problem, delete it. */
export const usePartActs = (
  { key: from }: DraftProblem,
  part: 'manifestations' | 'measures',
): ((it: { key: string; text: string }) => Act[]) => {
  const words = useDraftWords()
  const { edit, ask } = useDesk()
  return ({ key, text }) => {
    const length = text.trim().length
    const move = {
      label: words.moveTo,
      act: () => {
        ask({ what: 'move', part, from, key })
      },
    }
    const raise = {
      label: words.raise,
      act: () => {
        edit('raise', (all) => raisePart(all, from, key))
      },
    }
    const remove = {
      label: words.remove,
      act: () => {
        edit('remove', (all) => removePart(all, from, key))
      },
    }
    return length > 0 && length <= most.title ? [move, raise, remove] : [move, remove]
  }
}
