import { importFact } from '#ledger/acts/import-fact.ts'
import type { Problem } from '#core/record/problem/problem.ts'
import { decideReturned } from '#core/rules/progress/returned.ts'
import { type Act, type Scene, aboutProblem, problemStream } from '#ledger/acts/act.ts'
import { unitsAbove } from '#ledger/acts/known-units.ts'
import { comparedHash, comparedRows } from '#ledger/returns/compare-returned.ts'
import { type Returned, loadReturned, saidBeside } from '#ledger/returns/load-returned.ts'
import { problemsOf } from '#ledger/returns/returned-files.ts'
import { Refused } from '#ledger/refusals.ts'
import { returns as words } from '#messages/zh/returns.ts'

const no = (reason: string, { fileName }: Returned): Refused =>
  new Refused('return-refused', { reason, fileName })

/** The rows as they compare in this very moment, held against what the person saw. */
const asSeen = async (scene: Scene, file: Returned, compared: string) => {
  const { client, caller } = scene
  const beside = await saidBeside(client, caller.workspace, [file.pack.unit.id])
  const rows = comparedRows(file, { problem: (id) => scene.state('problem', id), beside })
  if (comparedHash(file, rows) !== compared) throw new Refused('list-changed')
  if (rows.some((it) => it.take === null)) throw no('undecided', file)
  return rows
}

type Seen = Awaited<ReturnType<typeof asSeen>>[number]

/** What a row was left for, in the words of the record. */
const leftFor = ({ flaws, meanwhile }: Seen): string =>
  [...flaws.map((it) => words.flaws[it]), ...meanwhile.map((it) => words.why[it.why])].join('；')

const leftOut = (rows: readonly Seen[]) =>
  rows
    .filter((it) => it.take === false && it.as !== 'said')
    .map((it) => ({
      line: it.row,
      title: `${it.sent?.number ?? ''} ${it.text}`.trim().slice(0, 200),
      reason: leftFor(it),
    }))

/** Takes over what a unit wrote into its pack: the words become the unit's own statements, the file stays in the vault. */
export const takeReturn: Act<'take-return'> = {
  streams: async ({ file: id }, { client, workspace }) => {
    const file = await loadReturned(client, workspace, id)
    return file === undefined ? [] : problemsOf(file).map(problemStream)
  },
  decide: async (scene, { file: id, compared }) => {
    const { client, caller, acting } = scene
    const file = await loadReturned(client, caller.workspace, id, 'for update of f')
    if (file === undefined) throw new Refused('unknown-thing', { thing: 'return', id })
    if (file.importId !== null && !file.withdrawn) throw no('taken', file)
    if (file.entries.length === 0) throw no('empty', file)
    const rows = await asSeen(scene, file, compared)
    const { id: unitId, name } = file.pack.unit
    const unit = {
      id: unitId,
      name,
      above: await unitsAbove({ client, workspace: scene.caller.workspace }, unitId),
    }
    const taken = rows.filter((it) => it.take === true)
    const facts = taken.flatMap((row) => {
      if (row.sent === null) return []
      const problem: Problem = scene.state('problem', row.sent.problem)
      return aboutProblem(problem, decideReturned(problem, row.sent.measure, unit, row, acting))
    })
    const importId = acting.newId()
    await client.query(
      'update desk.returned_file set import_id = $3, choices = $4 where workspace_id = $1 and id = $2',
      [
        ...[caller.workspace, id, importId],
        JSON.stringify(Object.fromEntries(rows.map((it) => [it.row, it.take === true]))),
      ],
    )
    const confirmed = importFact(importId, {
      ...{ round: file.pack.round.id, kind: 'return', fileName: file.fileName, hash: file.hash },
      title: words.importTitle(name, file.pack.version),
      problems: [],
      leftOut: leftOut(rows),
      changed: [...new Set(taken.flatMap((it) => it.sent?.problem ?? []))],
      unchanged: rows.filter((it) => it.as === 'said').length,
      absent: file.pack.rows.length - new Set(rows.flatMap((it) => it.sent?.measure ?? [])).size,
    })
    return { importId, facts: [confirmed, ...facts] }
  },
}
