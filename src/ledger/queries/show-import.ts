import type { ImportDetail } from '#contract/imports.ts'
import { foldStream } from '#core/record/catalogue.ts'
import type { Problem } from '#core/record/problem/problem.ts'
import { isUntouchedSince } from '#core/rules/importing/withdrawable.ts'
import { importRowColumns } from '#ledger/queries/list-imports.ts'
import { read } from '#ledger/queries/read.ts'
import { problemStream } from '#ledger/acts/act.ts'
import { loadFacts } from '#ledger/journal/load.ts'
import type { Caller, Ledger } from '#ledger/ledger.ts'
import { Refused } from '#ledger/refusals.ts'
import { mustSee } from '#ledger/policies/must-see.ts'

const shown = ({ id, number, title, step }: Problem) => ({ id, number, title, step })

/**
 * One import: what came of it, and whether it can still be withdrawn.
 * @throws Refused `not-allowed` for whoever is not of the office, `not-found`
 */
export const showImport = (ledger: Ledger, caller: Caller, id: string): Promise<ImportDetail> =>
  read(ledger, caller, async (reading) => {
    mustSee('desk', reading.posts)
    const { client, workspace } = reading
    const stream = { kind: 'import', id } as const
    const own = (await loadFacts(client, workspace, [stream])).get(`import:${id}`) ?? []
    const it = foldStream('import', own)
    const { rows } = await client.query<Omit<ImportDetail, 'brought'>>(
      `select ${importRowColumns} from views.import i
         join views.round r on r.workspace_id = i.workspace_id and r.id = i.round_id
        where i.workspace_id = $1 and i.id = $2`,
      [workspace, id],
    )
    const [row] = rows
    if (!it || !row) throw new Refused('not-found', { thing: 'import', id })
    const facts = await loadFacts(client, workspace, [...it.problems, ...it.changed].map(problemStream))
    const states = (ids: readonly string[]): Problem[] =>
      ids.flatMap((problem) => foldStream('problem', facts.get(`problem:${problem}`) ?? []) ?? [])
    const [brought, changed] = [states(it.problems), states(it.changed)]
    const taken = own.find((fact) => fact.type === 'import.withdrawn')
    return {
      ...row,
      brought: brought.map(shown),
      changedProblems: changed.map(shown),
      leftOutRows: it.leftOut,
      withdrawal:
        taken && it.withdrawn
          ? {
              reason: it.withdrawn.reason,
              by: taken.actor.kind === 'person' ? taken.actor.person.name : taken.actor.rule,
              at: taken.recordedAt,
            }
          : null,
      builtUpon: it.withdrawn
        ? []
        : [...brought, ...changed].filter((problem) => !isUntouchedSince(problem, id)).map((at) => at.number),
    }
  })

/**
 * The file an import was read from, for the office.
 * @throws Refused `not-allowed`, `not-found`
 */
export const importFile = (
  ledger: Ledger,
  caller: Caller,
  id: string,
): Promise<{ hash: string; fileName: string }> =>
  read(ledger, caller, async (reading) => {
    mustSee('desk', reading.posts)
    const { rows } = await reading.client.query<{ hash: string; fileName: string }>(
      `select hash, file_name as "fileName" from views.import where workspace_id = $1 and id = $2`,
      [reading.workspace, id],
    )
    const [row] = rows
    if (!row) throw new Refused('not-found', { thing: 'import', id })
    return row
  })
