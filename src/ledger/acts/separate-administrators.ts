import { decideSeparation } from '#core/rules/rights/separation.ts'
import type { Act } from '#ledger/acts/act.ts'
import { inStream } from '#ledger/acts/in-stream.ts'
import { holdersOn } from '#ledger/policies/separation.ts'
import { allowed } from '#ledger/refusals.ts'

/** 三员分立: from here on nobody can be appointed to mix, and a door takes two of them. */
export const separateAdministrators: Act<'separate-administrators'> = {
  organisation: 'changed',
  streams: (_input, { workspace }) => [{ kind: 'workspace', id: workspace }],
  decide: async ({ client, caller, acting, state }) => {
    if (state('workspace', caller.workspace).separated !== null) return { facts: [] }
    const holders = allowed(decideSeparation(await holdersOn(client, caller.workspace, acting.day)))
    const stream = { kind: 'workspace', id: caller.workspace } as const
    return {
      facts: inStream(stream, [{ type: 'workspace.separated', happened: acting.day, body: { holders } }]),
    }
  },
}
