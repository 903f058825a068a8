import { useCallback, useReducer } from 'react'
import type { Draft, DraftProblem } from '#contract/drafts.ts'

export type DraftContent = { kind: Draft['kind']; problems: readonly DraftProblem[] }
export type Edit = (problems: readonly DraftProblem[]) => DraftProblem[]

type State = { content: DraftContent; past: DraftContent[] }
type Step = { edit: Edit } | { kind: Draft['kind'] } | { load: DraftContent } | 'undo'

const stepsKept = 60

const reduce = (state: State, step: Step): State => {
  if (step === 'undo') {
    const content = state.past.at(-1)
    return content ? { content, past: state.past.slice(0, -1) } : state
  }
  if ('load' in step) return { content: step.load, past: [] }
  const content =
    'edit' in step
      ? { ...state.content, problems: step.edit(state.content.problems) }
      : { ...state.content, kind: step.kind }
  return { content, past: [...state.past, state.content].slice(-stepsKept) }
}

/** The draft as it stands on this page: edited in steps, each of which can be undone. */
export const useDraft = (draft: Draft) => {
  const [state, dispatch] = useReducer(reduce, draft, ({ kind, problems }) => ({
    content: { kind, problems },
    past: [],
  }))
  return {
    content: state.content,
    canUndo: state.past.length > 0,
    edit: useCallback((edit: Edit) => {
      dispatch({ edit })
    }, []),
    setKind: useCallback((kind: Draft['kind']) => {
      dispatch({ kind })
    }, []),
    load: useCallback((load: DraftContent) => {
      dispatch({ load })
    }, []),
    undo: useCallback(() => {
      dispatch('undo')
    }, []),
  }
}
