import { beforeAll, describe, expect, test } from 'vitest'
import { verifyJournal } from '#ledger/journal/verify.ts'
import { rebuild } from '#ledger/views/rebuild.ts'
import { verifyViews } from '#ledger/views/verify-views.ts'
import { inWorkspace } from '#store/in-workspace.ts'
import { liveOneProblem } from './life.ts'
import { type World, newWorld } from './world.ts'

let world: World

beforeAll(async () => {
  world = await newWorld()
  await liveOneProblem(world)
})

/** What somebody could do who has the application's own rights in the database. */
const tamper = (sql: string) =>
  inWorkspace(world.store.pool, world.workspace, (_db, client) => client.query(sql))

describe('有人用程序自己的账号直接改清单', () => {
  test('没有改过时一致，一行不差', async () => {
    expect(await verifyViews(world.ledger, world.workspace)).toMatchObject({ sound: true })
  })

  test.each([
    ['appointment', `update views.appointment set roles = array['office', 'verifier']`],
    ['appointment', `update views.appointment set appointed_by = '{}'`],
    ['problem', `update views.problem set step = 'accepted'`],
    ['progress', 'delete from views.progress'],
    [
      'person',
      `insert into views.person (workspace_id, id, name) select workspace_id, gen_random_uuid(), '多出来的人' from views.workspace`,
    ],
    ['evidence', `update views.evidence set hash = repeat('0', 64)`],
  ])('%s 表被改:办理记录仍相符,清单不再一致;重建就恢复', async (table, sql) => {
    expect((await tamper(sql)).rowCount).toBeGreaterThan(0)
    expect(await verifyJournal(world.ledger, world.workspace)).toMatchObject({ sound: true })
    expect(await verifyViews(world.ledger, world.workspace)).toMatchObject({ sound: false, table })
    await rebuild(world.ledger, world.workspace)
    expect(await verifyViews(world.ledger, world.workspace)).toMatchObject({ sound: true })
  })
})
