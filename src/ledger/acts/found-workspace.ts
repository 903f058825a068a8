import type { PoolClient } from 'pg'
import { dayInShanghai } from '#core/words/calendar/day.ts'
import { foldStream } from '#core/record/catalogue.ts'
import { type Actor, type NewFact, streamKey } from '#core/record/fact/envelope.ts'
import { inWorkspace } from '#store/in-workspace.ts'
import type { Ledger } from '#ledger/ledger.ts'
import { append, place } from '#ledger/journal/append.ts'
import { nothingBeforehand } from '#ledger/views/beforehand.ts'
import { difference } from '#ledger/views/difference.ts'
import { rowsOf } from '#ledger/views/rows.ts'
import { writeViews } from '#ledger/views/write.ts'

export type Founding = {
  actId: string
  /** Name of the ledger (台账库). */
  workspace: string
  inspected: string
  topUnit: string
  office: string
  /** The first person: registers everybody else, reads documents in, and for that reason can close nothing. */
  name: string
}

/**
 * Founds a ledger: its journal, the top unit, the office under it, and the first person with the posts of office and
 * registrar. `also` runs in the same transaction (the account), so that there is either everything or nothing.
 */
export const foundWorkspace = async (
  ledger: Ledger,
  founding: Founding,
  also: (client: PoolClient, made: { workspace: string; person: string }) => Promise<void> = async () => {},
): Promise<{ workspace: string; person: string }> => {
  const { newId } = ledger
  const [workspace, person, top, office, post] = [newId(), newId(), newId(), newId(), newId()] as const
  const day = dayInShanghai(ledger.clock())
  const actor: Actor = {
    kind: 'person',
    person: { id: person, name: founding.name },
    post: { id: post, title: '管理员' },
    unit: { id: office, name: founding.office },
  }
  const facts: NewFact[] = [
    {
      stream: { kind: 'workspace', id: workspace },
      type: 'workspace.founded',
      v: 1,
      happened: day,
      body: { name: founding.workspace, inspected: founding.inspected },
    },
    unit(top, { name: founding.topUnit, kind: 'committee', parent: null, rank: 0 }),
    unit(office, { name: founding.office, kind: 'office', parent: top, rank: 1 }),
    {
      stream: { kind: 'unit', id: office },
      type: 'post.established',
      v: 1,
      happened: null,
      body: { post, title: '管理员', roles: ['office', 'registrar'], rank: 9 },
    },
    {
      stream: { kind: 'person', id: person },
      type: 'person.registered',
      v: 1,
      happened: null,
      body: { name: founding.name },
    },
    {
      stream: { kind: 'person', id: person },
      type: 'person.appointed',
      v: 1,
      happened: day,
      body: {
        appointment: newId(),
        post,
        postTitle: '管理员',
        roles: ['office', 'registrar'],
        unit: office,
        unitName: founding.office,
        from: day,
        chain: [],
      },
    },
  ]
  return inWorkspace(ledger.store.pool, workspace, async (_db, client) => {
    await client.query(
      `insert into journal.workspace (workspace_id, size, frontier, last_recorded_at) values ($1, 0, '{}', 'epoch')`,
      [workspace],
    )
    const placed = place({ workspace, actId: founding.actId, importId: null, actor, facts }, new Map())
    const written = await append(client, placed, ledger.clock())
    const keys = [...new Set(written.map((fact) => streamKey(fact.stream)))]
    const changes = keys.map((key) => {
      const stream = written.filter((fact) => streamKey(fact.stream) === key)
      const kind = stream[0]?.stream.kind ?? 'workspace'
      return { before: {}, after: rowsOf(kind, foldStream(kind, stream)) }
    })
    await writeViews(client, workspace, difference(changes), nothingBeforehand, day)
    await also(client, { workspace, person })
    return { workspace, person }
  })
}

const unit = (
  id: string,
  body: { name: string; kind: 'committee' | 'office'; parent: string | null; rank: number },
): NewFact => ({
  stream: { kind: 'unit', id },
  type: 'unit.registered',
  v: 1,
  happened: null,
  body: { ...body, shortName: body.name },
})
