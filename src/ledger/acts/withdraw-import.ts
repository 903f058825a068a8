import { isUntouchedSince } from '#core/rules/importing/withdrawable.ts'
import { Refused } from '#ledger/refusals.ts'
import { type Act, problemStream } from '#ledger/acts/act.ts'

/** The problems an import brought or changed, looked up so that their streams can be locked. */
const touchedBy = `select (body -> 'problems') || coalesce(body -> 'changed', '[]') as problems from journal.fact
  where workspace_id = $1 and stream_kind = 'import' and stream_id = $2 and type = 'import.confirmed'`

/**
 * Withdraws an import while nothing was built on it. Its facts and its numbers stay: the problems it brought are marked
 * withdrawn, their numbers are spent, and those it changed are again as they were.
 */
export const withdrawImport: Act<'withdraw-import'> = {
  streams: async ({ import: id }, { client, workspace }) => {
    const { rows } = await client.query<{ problems: string[] }>(touchedBy, [workspace, id])
    return [{ kind: 'import', id }, ...(rows[0]?.problems ?? []).map(problemStream)]
  },
  decide: (scene, { import: id, reason }) => {
    const { withdrawn, problems, changed } = scene.state('import', id)
    if (withdrawn) throw new Refused('already-withdrawn')
    const touched = [...problems, ...changed].map((it) => scene.state('problem', it))
    const used = touched.filter((it) => !isUntouchedSince(it, id))
    if (used.length > 0) throw new Refused('import-built-upon', { numbers: used.map((it) => it.number) })
    const brought = new Set(problems)
    return {
      facts: [
        { stream: { kind: 'import', id }, type: 'import.withdrawn', v: 1, happened: null, body: { reason } },
        ...touched.map((it) => ({
          stream: problemStream(it.id),
          ...(brought.has(it.id)
            ? { type: 'problem.withdrawn', body: { reason } }
            : { type: 'problem.reverted', body: { import: id, reason } }),
          v: 1,
          happened: null,
        })),
      ],
    }
  },
}
