import { useDeferredValue, useMemo, useState } from 'react'
import type { DraftProblem } from '#contract/drafts.ts'
import { matching, treeOf } from './proposal-tree.ts'

/** What the list shows: the tree of those kept, those left out, and the order in which keys go through them. */
export const useProposals = (problems: readonly DraftProblem[]) => {
  const [looked, setLooked] = useState('')
  const deferred = useDeferredValue(looked)
  const shown = useMemo(() => matching(problems, deferred), [problems, deferred])
  return {
    looked,
    setLooked,
    ...useMemo(() => {
      const tree = treeOf(shown.filter((it) => !it.leftOut))
      const inOrder = tree.flatMap(({ groups }) => groups.flatMap((it) => it.problems))
      return { tree, inOrder, left: shown.filter((it) => it.leftOut) }
    }, [shown]),
  }
}
export type Proposals = ReturnType<typeof useProposals>
