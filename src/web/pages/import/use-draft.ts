import { useCallback, useReducer } from 'react'
import type { Draft, DraftProblem } from '#contract/drafts.ts'
import type { DraftWords } from './words.ts'

export type DraftContent = { kind: Draft['kind']; problems: readonly DraftProblem[] }
export type Change = (problems: readonly DraftProblem[]) => DraftProblem[]
/** What was done, by its name: undoing says what it undoes. */
export type StepName = keyof DraftWords['steps']
export type Edit = (step: StepName, change: Change) => void

/** One step: what stood before it, and after. */
type Done = { step: StepName; content: DraftContent }
type State = {
  content: DraftContent
  past: readonly Done[]
  future: readonly Done[]
  /** How the content came to be as it is. */
  moved: 'undo' | 'redo' | 'edit'
}
type Asked =
  | { step: StepName; change: Change }
  | { kind: Draft['kind'] }
  | { load: DraftContent }
  | 'undo'
  | 'redo'

const stepsKept = 200

const sameContent = (a: DraftContent, b: DraftContent): boolean =>
  a.kind === b.kind &&
  a.problems.length === b.problems.length &&
  a.problems.every((it, at) => it === b.problems[at])

const reduce = (state: State, asked: Asked): State => {
  const { content, past, future } = state
  if (asked === 'undo') {
    const last = past.at(-1)
    if (!last) return state
    return {
      content: last.content,
      past: past.slice(0, -1),
      future: [...future, { step: last.step, content }],
      moved: 'undo',
    }
  }
  if (asked === 'redo') {
    const next = future.at(-1)
    if (!next) return state
    return {
      content: next.content,
      past: [...past, { step: next.step, content }],
      future: future.slice(0, -1),
      moved: 'redo',
    }
  }
  if ('load' in asked) return { content: asked.load, past: [], future: [], moved: 'edit' }
  const made =
    'change' in asked
      ? { ...content, problems: asked.change(content.problems) }
      : { ...content, kind: asked.kind }
  // What changes nothing is no step.
  if (sameContent(made, content)) return state
  const step = 'change' in asked ? asked.step : 'kind'
  return { content: made, past: [...past, { step, content }].slice(-stepsKept), future: [], moved: 'edit' }
}

/** The draft as it stands on this page: edited in named steps, each of which can be undone and done again. */
export const useDraft = (draft: Draft) => {
  const [{ content, past, future, moved }, dispatch] = useReducer(
    reduce,
    draft,
    ({ kind, problems }): State => ({
      content: { kind, problems },
      past: [],
      future: [],
      moved: 'edit',
    }),
  )
  return {
    content,
    moved,
    /** The step that undoing takes back, and the one that redoing does again. */
    last: past.at(-1)?.step ?? null,
    next: future.at(-1)?.step ?? null,
    edit: useCallback<Edit>((step, change) => {
      dispatch({ step, change })
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
    redo: useCallback(() => {
      dispatch('redo')
    }, []),
  }
}
