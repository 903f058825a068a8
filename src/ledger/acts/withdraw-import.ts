import { Refused } from '#ledger/refusals.ts'
import { type Act, officeOnly, problemStream } from '#ledger/acts/act.ts'

/** The problems an import brought, looked up so that their streams can be locked. */
const broughtBy = `select (body -> 'problems') as problems from journal.fact
  where workspace_id = $1 and stream_kind = 'import' and stream_id = $2 and type = 'import.confirmed'`

/**
 * Withdraws an import while nothing was built on it. Its facts and its numbers stay: the problems are marked withdrawn,
 * and their numbers are spent.
 */
export const withdrawImport: Act<'withdraw-import'> = {
  role: 'office',
  streams: async ({ import: id }, { client, workspace }) => {
    const { rows } = await client.query<{ problems: string[] }>(broughtBy, [workspace, id])
    return [{ kind: 'import', id }, ...(rows[0]?.problems ?? []).map(problemStream)]
  },
  decide: (scene, { import: id, reason }) => {
    officeOnly(scene)
    const brought = scene.state('import', id)
    if (brought.withdrawn) throw new Refused('already-withdrawn')
    const problems = brought.problems.map((it) => scene.state('problem', it))
    const used = problems.filter((it) => it.builtUpon)
    if (used.length > 0) throw new Refused('import-built-upon', { numbers: used.map((it) => it.number) })
    return {
      facts: [
        { stream: { kind: 'import', id }, type: 'import.withdrawn', v: 1, happened: null, body: { reason } },
        ...problems.map((it) => ({
          stream: problemStream(it.id),
          type: 'problem.withdrawn',
          v: 1,
          happened: null,
          body: { reason },
        })),
      ],
    }
  },
}
