import type { PoolClient } from 'pg'
import type { ActInput } from '#contract/acts.ts'
import { canonicalJson } from '#core/record/fact/canonical.ts'
import type { Decided } from '#core/record/fact/decided.ts'
import type { NewFact, StreamRef } from '#core/record/fact/envelope.ts'
import type { PersonFact } from '#core/record/organisation/facts.ts'
import { compareSheet } from '#core/rules/organisation/compare-sheet.ts'
import type { KnownOrganisation } from '#core/rules/organisation/sheet-desk.ts'
import type { ComparedRow, SheetChange, SheetRows } from '#core/rules/organisation/sheet-rows.ts'
import type { Act, Scene } from '#ledger/acts/act.ts'
import { inStream } from '#ledger/acts/in-stream.ts'
import { aboutUnit } from '#ledger/acts/register-unit.ts'
import { sha256 } from '#ledger/journal/commitment.ts'
import { Refused } from '#ledger/refusals.ts'

/** Units with their posts, and the persons of these names with everything they ever held. */
const knownOrganisation = async (
  client: PoolClient,
  workspace: string,
  today: string,
): Promise<KnownOrganisation> => {
  const { rows } = await client.query<Pick<KnownOrganisation, 'units' | 'persons'>>(
    `select (select coalesce(json_agg(json_build_object(
               'id', u.id, 'name', u.name, 'shortName', u.short_name, 'aliases', u.aliases,
               'formerNames', u.former_names, 'kind', u.kind, 'parent', u.parent_id, 'rank', u.rank, 'remit', u.duties,
               'ended', case when u.ended_on is not null then json_build_object('on', u.ended_on, 'into', u.ended_into) end,
               'posts', coalesce((select json_agg(json_build_object('id', p.id, 'title', p.title, 'portfolio', p.portfolio,
                          'roles', p.roles, 'rank', p.rank) order by p.rank, p.id)
                          from views.post p where p.workspace_id = $1 and p.unit_id = u.id), '[]'))
             order by u.rank, u.id), '[]') from views.unit u where u.workspace_id = $1) as units,
            (select coalesce(json_agg(json_build_object('id', p.id, 'name', p.name,
               'appointments', coalesce((select json_agg(json_build_object('id', a.id, 'post', a.post_id, 'roles', a.roles,
                          'from', a.from_day, 'until', a.until_day) order by a.from_day, a.id)
                          from views.appointment a where a.workspace_id = $1 and a.person_id = p.id), '[]'))
             order by p.id), '[]') from views.person p where p.workspace_id = $1) as persons`,
    [workspace],
  )
  return { units: rows[0]?.units ?? [], persons: rows[0]?.persons ?? [], today }
}

/** What rows come to today, and the hash by which they are taken: null where something is unclear or nothing changes. */
export const comparedToday = async (
  client: PoolClient,
  workspace: string,
  day: string,
  rows: SheetRows,
): Promise<{ rows: ComparedRow[]; changes: SheetChange[]; hash: string | null }> => {
  const known = await knownOrganisation(client, workspace, day)
  const compared = compareSheet(known, rows)
  const clear = compared.rows.every((it) => it.as !== 'unclear')
  const hash =
    clear && compared.changes.length > 0 ? sha256(canonicalJson({ changes: compared.changes })) : null
  return { ...compared, hash }
}

const isMade = (key: string): boolean => key.startsWith('new:')

/** Units and persons that are there already and get something new. */
const touched = (changes: readonly SheetChange[]): StreamRef[] => {
  const streams = new Map<string, StreamRef>()
  for (const it of changes) {
    const of: StreamRef = 'person' in it ? { kind: 'person', id: it.person } : { kind: 'unit', id: it.unit }
    if (!isMade(of.id)) streams.set(of.id, of)
  }
  return [...streams.values()]
}

const aboutPerson = (id: string, decided: Decided<PersonFact>): NewFact[] =>
  inStream({ kind: 'person', id }, [decided])

/** The facts of one change; keys of what is made become ids. */
const factsOf = (change: SheetChange, idOf: (key: string) => string, scene: Scene): NewFact[] => {
  switch (change.what) {
    case 'unit': {
      const { parent } = change.body
      const body = { ...change.body, parent: parent === null ? null : idOf(parent) }
      return aboutUnit(idOf(change.unit), { type: 'unit.registered', body })
    }
    case 'rename': {
      const { unit, name, shortName } = change
      return aboutUnit(unit, { type: 'unit.renamed', body: { name, shortName } })
    }
    case 'move':
      return aboutUnit(change.unit, { type: 'unit.moved', body: { parent: idOf(change.parent) } })
    case 'rank':
      return aboutUnit(change.unit, { type: 'unit.ranked', body: { rank: change.rank } })
    case 'aliases':
      return aboutUnit(idOf(change.unit), { type: 'unit.aliased', body: { aliases: change.aliases } })
    case 'remit':
      return aboutUnit(idOf(change.unit), { type: 'unit.remit-set', body: { remit: change.remit } })
    case 'post': {
      const { unit, title, portfolio, roles, rank } = change
      const post = idOf(change.post)
      // A new post in charge of something says so in a fact of its own.
      const inCharge = { type: 'post.revised', body: { post, portfolio, rank } } as const
      return aboutUnit(
        idOf(unit),
        { type: 'post.established', body: { post, title, roles, rank } },
        ...(portfolio === '' ? [] : [inCharge]),
      )
    }
    case 'post-rank': {
      const { unit, portfolio, rank } = change
      return aboutUnit(idOf(unit), {
        type: 'post.revised',
        body: { post: idOf(change.post), portfolio, rank },
      })
    }
    case 'person':
      return aboutPerson(idOf(change.person), { type: 'person.registered', body: { name: change.name } })
    case 'appoint': {
      const { unitName, postTitle, roles, from } = change
      const body = {
        ...{ appointment: idOf(change.appointment), post: idOf(change.post), postTitle, roles },
        ...{ unit: idOf(change.unit), unitName, from, chain: scene.acting.standing.appointedBy },
      }
      return aboutPerson(idOf(change.person), { type: 'person.appointed', body, happened: from })
    }
    case 'relieve': {
      const body = { appointment: idOf(change.appointment), on: change.on }
      return aboutPerson(idOf(change.person), { type: 'person.relieved', body, happened: change.on })
    }
  }
}

const decidedOn = async (
  client: PoolClient,
  workspace: string,
  day: string,
  input: ActInput<'take-organisation'>,
) => {
  const { rows, changes, hash } = await comparedToday(client, workspace, day, input.rows)
  const unclear = rows.filter((it) => it.as === 'unclear')
  if (unclear.length > 0) throw new Refused('rows-unclear', { rows: unclear.length, first: unclear[0]?.what })
  if (changes.length > 0 && hash !== input.compared) throw new Refused('list-changed')
  return changes
}

/** Units, posts, persons and appointments of a workbook, all in one act; a workbook that was taken before changes nothing. */
export const takeOrganisation: Act<'take-organisation'> = {
  organisation: 'changed',
  streams: async (input, { client, workspace, day }) => {
    const { changes } = await comparedToday(client, workspace, day, input.rows)
    return touched(changes)
  },
  decide: async (scene, input) => {
    const { client, caller, acting } = scene
    const changes = await decidedOn(client, caller.workspace, acting.day, input)
    // Whatever came there between the look and the lock is not held: decided again, it will be.
    for (const { kind, id } of touched(changes)) scene.state(kind, id)
    const ids = new Map<string, string>()
    const idOf = (key: string): string => {
      if (!isMade(key)) return key
      const id = ids.get(key) ?? scene.acting.newId()
      ids.set(key, id)
      return id
    }
    return {
      facts: changes.flatMap((it) => factsOf(it, idOf, scene)),
    }
  },
}
