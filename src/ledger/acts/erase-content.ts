import type { PoolClient } from 'pg'
import type { Erasure } from '#contract/backup-manifest.ts'
import { foldStream } from '#core/record/catalogue.ts'
import { erasableFields, standInFor } from '#core/record/erasing.ts'
import { type Actor, type NewFact, type StreamRef, streamKey } from '#core/record/fact/envelope.ts'
import type { ContentErased, PostRole } from '#core/record/organisation/facts.ts'
import { type Day, dayInShanghai } from '#core/words/calendar/day.ts'
import { BackupRefusal } from '#ledger/backup/trouble.ts'
import { append, place } from '#ledger/journal/append.ts'
import { clearFields, committedName, valueIn } from '#ledger/journal/clear-fields.ts'
import { loadFacts, lockStreams } from '#ledger/journal/load.ts'
import { type CommittedRow, factColumns } from '#ledger/journal/stored-fact.ts'
import type { Caller, Ledger } from '#ledger/ledger.ts'
import { type Known, actorOf, standingsOf } from '#ledger/policies/standing.ts'
import { nothingBeforehand, readBeforehand } from '#ledger/views/beforehand.ts'
import { difference } from '#ledger/views/difference.ts'
import { type ViewRows, rowsOf } from '#ledger/views/rows.ts'
import { writeViews } from '#ledger/views/write.ts'
import { openPool } from '#store/connect.ts'
import { inWorkspace } from '#store/in-workspace.ts'

export type EraseOrder = {
  actId: string
  /** The seq of the fact. */
  fact: number
  /** A member of its body, or `actor`. */
  field: string
  /** The rule of law. */
  ground: string
  requestedBy: string | null
}

/** Who decides what is public business, and who keeps the books: no one person is both here. */
const deciding = ['office', 'leader'] as const
const keeping = ['registrar'] as const

/** The two, in the order in which they were named. */
export type TwoPersons = { by: Caller; beside: Caller }

const holds = (known: Known | undefined, roles: readonly PostRole[]): boolean =>
  known?.posts.some((post) => roles.some((role) => post.roles.includes(role))) === true

/** @throws BackupRefusal `erase_two_persons`, `erase_two_roles` */
const readTwo = async (
  client: PoolClient,
  { by, beside }: TwoPersons,
  day: Day,
): Promise<{ actor: Actor; beside: Actor }> => {
  if (by.person === beside.person || by.workspace !== beside.workspace)
    throw new BackupRefusal('erase_two_persons')
  const known = await standingsOf(client, by.workspace, [by.person, beside.person], day)
  const [first, second] = [known.get(by.person), known.get(beside.person)]
  const fits = [
    [deciding, keeping],
    [keeping, deciding],
  ].find(([one = [], other = []]) => holds(first, one) && holds(second, other))
  if (!first || !second || !fits) throw new BackupRefusal('erase_two_roles')
  const [one = [], other = []] = fits
  return { actor: actorOf(first, { roles: one }), beside: actorOf(second, { roles: other }) }
}

type Found = CommittedRow & { body: Record<string, unknown> }

const readFact = async (client: PoolClient, workspace: string, seq: number): Promise<Found> => {
  const { rows } = await client.query<Found>(
    `select ${factColumns}, salts, erased, leaf from journal.fact where workspace_id = $1 and seq = $2`,
    [workspace, seq],
  )
  const [row] = rows
  if (!row) throw new BackupRefusal('erase_unknown_fact', { seq })
  return row
}

/** What is read in its place. @throws BackupRefusal `erase_field`, `erase_done` */
const standInOf = (row: Found, field: string): unknown => {
  const { seq, type } = row
  const fields = erasableFields(type).filter((it) => row.salts[committedName(it)] !== undefined)
  if (row.erased?.[committedName(field)] !== undefined) throw new BackupRefusal('erase_done', { seq, field })
  if (!fields.includes(field))
    throw new BackupRefusal('erase_field', { seq, type, field, fields: fields.join(', ') })
  return standInFor(type, field, valueIn(row, field))
}

const viewsOf = async (client: PoolClient, workspace: string, stream: StreamRef): Promise<ViewRows> => {
  const facts = await loadFacts(client, workspace, [stream])
  return rowsOf(stream.kind, foldStream(stream.kind, facts.get(streamKey(stream)) ?? []))
}

/** What the views show of the stream is written anew, as after any act. */
const mendViews = async (
  client: PoolClient,
  workspace: string,
  stream: StreamRef,
  before: ViewRows,
  day: Day,
): Promise<void> => {
  const after = await viewsOf(client, workspace, stream)
  const round = after.problem?.[0]?.['round_id']
  const beforehand =
    typeof round === 'string'
      ? await readBeforehand(client, workspace, [round], [stream.id], day)
      : nothingBeforehand
  await writeViews(client, workspace, difference([{ before, after }]), beforehand, day)
}

/**
 * Erases a field of a fact by law: its value and salt go, its hash stays, the journal tells of it, and the views show
 * nothing of it any more. Done as the owner of the tables: the application cannot touch a fact.
 * @param persons two whose passwords were proved (`proveTwo`)
 * @throws BackupRefusal `erase_needs_owner`, `erase_two_persons`, `erase_two_roles`, `erase_unknown_fact`, `erase_field`,
 *   `erase_done`
 */
export const eraseContent = async (
  ledger: Ledger,
  persons: TwoPersons,
  { actId, fact: seq, field, ground, requestedBy }: EraseOrder,
): Promise<Erasure> => {
  const { workspace } = persons.by
  const owner = ledger.store.ownerConfig
  if (!owner) throw new BackupRefusal('erase_needs_owner')
  const pool = openPool({ ...owner, max: 1 })
  try {
    return await inWorkspace(pool, workspace, async (_db, client) => {
      const journal = { kind: 'workspace', id: workspace } as const
      // Nobody acts meanwhile: what the stream is folded to changes under everybody's hands.
      const versions = await lockStreams(client, workspace, [journal], 'changed')
      const day = dayInShanghai(ledger.clock())
      const { actor: who, beside } = await readTwo(client, persons, day)
      const row = await readFact(client, workspace, seq)
      const stream = { kind: row.stream_kind, id: row.stream_id }
      const fields = { [field]: standInOf(row, field) }
      const before = await viewsOf(client, workspace, stream)
      const { actor, body, salts, erased } = clearFields(row, fields)
      await client.query(
        `update journal.fact set actor = $3, body = $4, salts = $5, erased = $6 where workspace_id = $1 and seq = $2`,
        [workspace, seq, ...[actor, body, salts, erased].map((it) => JSON.stringify(it))],
      )
      const told: NewFact<'content.erased', ContentErased['body']> = {
        stream: journal,
        type: 'content.erased',
        v: 1,
        happened: null,
        body: { fact: seq, stream, of: row.type, fields, ground, requestedBy, beside },
      }
      const decided = { workspace, actId, importId: null, actor: who, facts: [told] }
      const facts = await append(client, place(decided, versions), ledger.clock())
      await mendViews(client, workspace, stream, before, day)
      return { workspace, fact: seq, fields, ground, actId, at: facts[0]?.recordedAt ?? ledger.clock() }
    })
  } finally {
    await pool.end()
  }
}
