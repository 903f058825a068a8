import type { ActInput, ActName, Granted } from '#contract/acts.ts'
import type { PostRole, UnitKind } from '#core/record/organisation/facts.ts'
import { performAct } from '#ledger/acts/perform.ts'
import { foundWorkspace } from '#ledger/acts/found-workspace.ts'
import type { Caller, Ledger } from '#ledger/ledger.ts'
import { idsBy } from '#ledger/new-id.ts'
import { inWorkspace } from '#store/in-workspace.ts'
import { openFolderVault } from '#vault/folder.ts'
import { type TestStore, testStore } from '../database.ts'
import { folderOfRun } from '../run-folder.ts'

/** A small invented county on a real database: everything that acts need, and nothing pretended. */
export type World = {
  ledger: Ledger
  store: TestStore
  workspace: string
  /** The first person: office and registrar. */
  founder: Caller
  clock: { now: string }
  act: <Name extends ActName>(
    as: Caller,
    act: Name,
    input: ActInput<Name>,
    actId?: string,
  ) => Promise<Granted>
  unit: (name: string, kind: UnitKind, parent: string | null) => Promise<string>
  person: (name: string, unit: string, roles: PostRole[], by?: Caller) => Promise<Caller & { post: string }>
  upload: (name: string, content: string) => Promise<string>
  top: string
  office: string
}

/** @param beside another world on the same database, to be a second workspace there */
export const newWorld = async (now = '2026-08-01T01:00:00.000000Z', beside?: World): Promise<World> => {
  const store = beside?.store ?? (await testStore())
  const clock = { now }
  const read = () => clock.now
  const newId = idsBy(read)
  const vault = await openFolderVault(folderOfRun('vault'))
  const ledger: Ledger = { store, vault, clock: read, newId }
  const { workspace, person } = await foundWorkspace(ledger, {
    actId: newId(),
    workspace: '澄江县整改台账',
    inspected: '澄江县',
    topUnit: '澄江县委',
    office: '县委整改办',
    name: '管小川',
  })
  const founder = { workspace, person }
  const act: World['act'] = (as, name, input, actId = newId()) =>
    performAct(ledger, as, { actId, act: name, input })
  const idOf = (granted: Granted, kind: string) => granted.streams.find((it) => it.kind === kind)?.id ?? ''
  const unit: World['unit'] = async (name, kind, parent) =>
    idOf(await act(founder, 'register-unit', { name, shortName: name, kind, parent, rank: 5 }), 'unit')
  const world: World = {
    ledger,
    store,
    workspace,
    founder,
    clock,
    act,
    unit,
    top: '',
    office: '',
    person: async (name, of, roles, by = founder) => {
      const post =
        (await act(by, 'establish-post', { unit: of, title: `${name}的岗位`, roles, rank: 1 })).made[0] ?? ''
      const who = idOf(await act(by, 'register-person', { name }), 'person')
      await act(by, 'appoint', { person: who, unit: of, post, from: '2026-08-01' })
      return { workspace, person: who, post }
    },
    upload: async (name, content) => {
      const { hash, size } = await vault.put(Buffer.from(content))
      await inWorkspace(store.pool, workspace, (_db, client) =>
        client.query(
          // Everybody has it in hand: who gave which file is not what these tests are about.
          `insert into desk.upload (workspace_id, hash, file_name, size, media_type, uploaded_by, uploaded_at)
           select $1, $2, $3, $4, 'text/plain', id, $5 from views.person where workspace_id = $1 on conflict do nothing`,
          [workspace, hash, name, size, clock.now],
        ),
      )
      return hash
    },
  }
  const { rows } = await inWorkspace(store.pool, workspace, (_db, client) =>
    client.query<{ id: string; kind: string }>('select id, kind from views.unit where workspace_id = $1', [
      workspace,
    ]),
  )
  world.top = rows.find((it) => it.kind === 'committee')?.id ?? ''
  world.office = rows.find((it) => it.kind === 'office')?.id ?? ''
  return world
}
