import { createHash } from 'node:crypto'
import type { PoolClient } from 'pg'
import type { Walk } from '#contract/paging.ts'
import type { ReturnedFile, ReturnedWhole } from '#contract/returns.ts'
import { foldStream } from '#core/record/catalogue.ts'
import { asOffice } from '#ledger/desk/drafts.ts'
import { loadFacts } from '#ledger/journal/load.ts'
import type { Caller, Ledger } from '#ledger/ledger.ts'
import { type Keyset, behindCursor, orderBy, pageOf, placeOf, upTo } from '#ledger/queries/keyset.ts'
import { Where } from '#ledger/queries/read.ts'
import { type Today, shownReturned } from '#ledger/returns/compare-returned.ts'
import {
  type Returned,
  loadReturned,
  returnedColumns,
  returnedJoins,
  saidBeside,
} from '#ledger/returns/load-returned.ts'
import { Refused } from '#ledger/refusals.ts'

/** The problems a file speaks of. */
export const problemsOf = ({ entries, pack }: Returned): string[] => {
  const measures = new Set(entries.map((it) => it.measure))
  return [...new Set(pack.rows.filter((it) => measures.has(it.measure)).map((it) => it.problem))]
}

const today = async (client: PoolClient, workspace: string, files: readonly Returned[]): Promise<Today> => {
  const open = files.filter((it) => it.importId === null || it.withdrawn)
  const problems = [...new Set(open.flatMap(problemsOf))]
  const facts = await loadFacts(
    client,
    workspace,
    problems.map((id) => ({ kind: 'problem', id })),
  )
  const states = new Map(problems.map((id) => [id, foldStream('problem', facts.get(`problem:${id}`) ?? [])]))
  const beside = await saidBeside(
    client,
    workspace,
    open.map((it) => it.pack.unit.id),
  )
  return { problem: (id) => states.get(id) ?? null, beside }
}

const newest: Keyset = [
  { column: 'f.brought_at', kind: 'timestamptz', desc: true },
  { column: 'f.id', kind: 'uuid' },
]

/** Files of a page where nobody says how many: each that is not taken is compared with the ledger of today. */
const usual = 500

/**
 * The packs that came back, newest first.
 * @throws Refused `not-allowed` for whoever is not of the office
 */
export const listReturns = (
  ledger: Ledger,
  caller: Caller,
  query: Walk = {},
): Promise<{ files: ReturnedFile[]; next: string | null }> =>
  asOffice(ledger, caller, async (client) => {
    const { workspace } = caller
    const page = { limit: usual, ...query }
    const where = behindCursor(new Where('f', workspace), query, newest)
    const { rows } = await client.query<Returned & { place: unknown[] }>(
      `select ${returnedColumns}, ${placeOf(newest)} from desk.returned_file f ${returnedJoins}
        where ${String(where)} order by ${orderBy(newest)} ${upTo(page)}`,
      where.values,
    )
    const { shown, next } = pageOf(page, rows)
    const state = await today(client, workspace, shown)
    const files = shown.map((file): ReturnedFile => {
      const { rows: _rows, ...rest } = shownReturned(file, state)
      return rest
    })
    return { files, next }
  })

const found = async (
  client: PoolClient,
  caller: Caller,
  id: string,
  lock?: 'for update of f',
): Promise<Returned> => {
  const file = await loadReturned(client, caller.workspace, id, lock)
  if (!file) throw new Refused('not-found', { thing: 'return', id })
  return file
}

/** One of them with its rows. @throws Refused `not-allowed`, `not-found` */
export const showReturn = (ledger: Ledger, caller: Caller, id: string): Promise<ReturnedWhole> =>
  asOffice(ledger, caller, async (client) => {
    const file = await found(client, caller, id)
    return shownReturned(file, await today(client, caller.workspace, [file]))
  })

/** The file with these very bytes as it lies on the desk, compared anew; null: none came. @throws Refused `not-allowed` */
export const keptReturn = (
  ledger: Ledger,
  caller: Caller,
  bytes: Uint8Array,
): Promise<ReturnedWhole | null> =>
  asOffice(ledger, caller, async (client) => {
    const hash = createHash('sha256').update(bytes).digest('hex')
    const { rows } = await client.query<Returned>(
      `select ${returnedColumns} from desk.returned_file f ${returnedJoins}
        where f.workspace_id = $1 and f.hash = $2`,
      [caller.workspace, hash],
    )
    const [file] = rows
    return file === undefined ? null : shownReturned(file, await today(client, caller.workspace, [file]))
  })

/**
 * Keeps which rows a person takes; null takes a choice back.
 * @throws Refused `not-allowed`, `not-found`, `return-refused` (`taken`)
 */
export const chooseInReturn = (
  ledger: Ledger,
  caller: Caller,
  id: string,
  choices: readonly { row: number; take: boolean | null }[],
): Promise<ReturnedWhole> =>
  asOffice(ledger, caller, async (client) => {
    const before = await found(client, caller, id, 'for update of f')
    if (before.importId !== null && !before.withdrawn)
      throw new Refused('return-refused', { reason: 'taken' })
    const known = new Set(before.entries.map((it) => it.row))
    const chosen = new Map(Object.entries(before.choices))
    for (const { row, take } of choices) {
      if (!known.has(row)) throw new Refused('unknown-thing', { thing: 'row' })
      if (take === null) chosen.delete(String(row))
      else chosen.set(String(row), take)
    }
    const file = { ...before, choices: Object.fromEntries(chosen) }
    await client.query('update desk.returned_file set choices = $3 where workspace_id = $1 and id = $2', [
      ...[caller.workspace, id, JSON.stringify(file.choices)],
    ])
    return shownReturned(file, await today(client, caller.workspace, [file]))
  })

/**
 * Takes a file off the desk that nothing was taken of; its bytes go with the next sweep.
 * @throws Refused `not-allowed`, `not-found`, `return-refused` (`taken`)
 */
export const dropReturn = (ledger: Ledger, caller: Caller, id: string): Promise<void> =>
  asOffice(ledger, caller, async (client) => {
    const file = await found(client, caller, id, 'for update of f')
    // What was taken once stays, withdrawn or not: the journal names it.
    if (file.importId !== null) throw new Refused('return-refused', { reason: 'taken' })
    await client.query('delete from desk.returned_file where workspace_id = $1 and id = $2', [
      caller.workspace,
      id,
    ])
  })

/** The file behind it, for the office. @throws Refused `not-allowed`, `not-found` */
export const returnedFile = (
  ledger: Ledger,
  caller: Caller,
  id: string,
): Promise<{ hash: string; fileName: string }> =>
  asOffice(ledger, caller, async (client) => {
    const { hash, fileName } = await found(client, caller, id)
    return { hash, fileName }
  })
