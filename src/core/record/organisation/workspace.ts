import type { WorkspaceFact } from '#core/record/organisation/facts.ts'

/** 台账库: one inspected organisation's whole ledger, all rounds. */
export type Workspace = { id: string; name: string; inspected: string }

/** The workspace after a fact: it is founded once and stays. */
export const foldWorkspace = (_before: Workspace | null, fact: WorkspaceFact): Workspace => ({
  id: fact.stream.id,
  ...fact.body,
})
