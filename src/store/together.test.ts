import type { PoolClient, QueryConfig } from 'pg'
import { afterAll, describe, expect, test } from 'vitest'
import { actInWorkspace } from '#store/act-in-workspace.ts'
import { ask, askTogether, together } from '#store/together.ts'
import { testStore } from '../../tests/database.ts'

const store = await testStore()
const connection: PoolClient = await store.pool.connect()
afterAll(() => connection.release())

const workspace = '018f0000-0000-7000-8000-000000000001'
const counted = (text: string, values: unknown[] = []) => ({
  query: { text, values },
  read: (rows: { n: number }[]) => rows.map((it) => it.n),
})

describe('several statements in one message', () => {
  test('each is answered, and sees what those before it did', async () => {
    await together(connection, [
      { text: 'begin' },
      { text: 'create temporary table note (n int) on commit drop' },
    ])
    const [first, second, none] = await askTogether<[number[], number[], number[]]>(
      connection,
      [
        counted('select n from note order by n'),
        counted('insert into note select $1::int + 1 returning n', [7]),
        counted('select n from note where n > 100'),
      ],
      [{ text: 'insert into note values (1), (2)' }],
    )
    expect([first, second, none]).toEqual([[1, 2], [8], []])
    const [ended] = await together(connection, [{ text: 'commit' }])
    expect(ended?.command).toBe('COMMIT')
  })

  test('values come back as our own words say them', async () => {
    const [row] = (
      await together(connection, [{ text: "select date '2026-08-03' as day, 7::bigint as n" }])
    ).flatMap((it) => it.rows as unknown[])
    expect(row).toEqual({ day: '2026-08-03', n: 7 })
  })

  test('behind one that fails none is run, and its error is told', async () => {
    const statements: QueryConfig[] = [
      { name: 'together-one', text: 'select 1 as n' },
      { name: 'together-fails', text: 'select 1 / $1::int as n', values: [0] },
      { name: 'together-behind', text: 'select 3 as n' },
    ]
    await expect(together(connection, statements)).rejects.toThrow('division by zero')
    // What was never prepared is prepared now; what was, is used again.
    for (let again = 0; again < 2; again++) {
      const results = await together(connection, statements.with(1, { text: 'select 2 as n' }))
      expect(results.flatMap((it) => it.rows as unknown[])).toEqual([{ n: 1 }, { n: 2 }, { n: 3 }])
    }
    expect(
      await ask(connection, {
        query: { name: 'together-fails', text: 'select 1 / $1::int as n', values: [1] },
        read: (rows: { n: number }[]) => rows,
      }),
    ).toEqual([{ n: 1 }])
  })

  test('a name that stands for another statement is refused before anything is run', async () => {
    await together(connection, [{ name: 'together-named', text: 'select 1' }])
    const wrong = together(connection, [{ name: 'together-named', text: 'select 2' }])
    await expect(wrong).rejects.toThrow('must be unique')
    expect((await connection.query('select 4 as n')).rows).toEqual([{ n: 4 }])
  })
})

describe('the transaction of an act', () => {
  const set = `select current_setting('zhenggai.workspace', true) as n`

  test('opens with the first question and ends with what is written last', async () => {
    const told = await actInWorkspace(store.pool, workspace, async (transaction) => {
      const [own] = await transaction.ask<[unknown[]]>([counted(set)])
      await transaction.client.query('create temporary table noted (n text)')
      transaction.last([{ text: 'insert into noted values ($1)', values: ['last'] }])
      return own
    })
    expect(told).toEqual([workspace])
    // The pool lends the connection out again that was given back last.
    const { rows } = await store.pool.query<{ n: string }>('select n from noted')
    expect(rows).toEqual([{ n: 'last' }])
    await store.pool.query('drop table noted')
  })

  test('opens before whatever is asked of its connection first', async () => {
    const { rows } = await actInWorkspace(store.pool, workspace, ({ client }) =>
      client.query<{ n: string }>(set),
    )
    expect(rows).toEqual([{ n: workspace }])
  })

  test('writes nothing when its last statement fails, and leaves the connection usable', async () => {
    await store.pool.query('create temporary table kept (n int check (n < 5))')
    const failing = actInWorkspace(store.pool, workspace, async (transaction) => {
      await transaction.client.query('insert into kept values (1)')
      transaction.last([{ text: 'insert into kept values (2)' }, { text: 'insert into kept values (7)' }])
    })
    await expect(failing).rejects.toThrow('violates check constraint')
    expect((await store.pool.query('select n from kept')).rows).toEqual([])
    await store.pool.query('drop table kept')
  })

  test('what work throws is thrown, and nothing stays', async () => {
    await store.pool.query('create temporary table kept (n int)')
    const failing = actInWorkspace(store.pool, workspace, async ({ client }) => {
      await client.query('insert into kept values (1)')
      throw new Error('a slip')
    })
    await expect(failing).rejects.toThrow('a slip')
    expect((await store.pool.query('select n from kept')).rows).toEqual([])
    await store.pool.query('drop table kept')
  })
})
