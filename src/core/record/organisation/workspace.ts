import type { Day } from '#core/words/calendar/day.ts'
import type { WorkspaceFact } from '#core/record/organisation/facts.ts'

/** 台账库: one inspected organisation's whole ledger, all rounds. */
export type Workspace = {
  id: string
  name: string
  inspected: string
  /** Since when no administrator holds another role (三员分立); null where that is left open. */
  separated: Day | null
}

/** The workspace after a fact: it is founded once and stays; erasing touches other streams. */
export const foldWorkspace = (before: Workspace | null, fact: WorkspaceFact): Workspace => {
  if (fact.type === 'workspace.founded') return { id: fact.stream.id, ...fact.body, separated: null }
  if (!before) throw new Error(`${fact.type} before workspace.founded`)
  if (fact.type === 'workspace.separated') return { ...before, separated: fact.happened }
  return before
}
