import { setImmediate } from 'node:timers/promises'
import type { PoolClient, QueryConfig } from 'pg'
import { afterAll, describe, expect, test } from 'vitest'
import { type Statements, inTurn } from '#store/in-turn.ts'
import { testStore } from '../../tests/database.ts'

const store = await testStore()
const connection: PoolClient = await store.pool.connect()
afterAll(() => connection.release())

/** The connection, noting what it is asked and whether somebody asked before it had answered. */
const noted = () => {
  const asked: string[] = []
  let busy = false
  let met = false
  const query = async (query: QueryConfig): Promise<void> => {
    met ||= busy
    busy = true
    asked.push(query.text)
    try {
      await connection.query(query)
    } finally {
      busy = false
    }
  }
  return { query, asked, met: () => met }
}
const asking =
  (...texts: string[]) =>
  async (client: Statements) => {
    for (const text of texts) await client.query({ text })
  }

describe('several works over one connection', () => {
  test('one statement runs at a time, while others prepare', async () => {
    const client = noted()
    await inTurn(client, [asking('select 11', 'select 12', 'select 13'), asking('select 21', 'select 22')])
    expect(client.asked).toEqual(['select 11', 'select 21', 'select 12', 'select 22', 'select 13'])
    expect(client.met()).toBe(false)
  })

  test('behind a statement that failed none is sent, and its error is told when all have ended', async () => {
    const client = noted()
    let ended = 0
    const works = [asking('select 1', 'select 2'), asking('select 1 / 0', 'select 3'), asking('select 4')]
    const counted = works.map((work) => async (shared: Statements) => {
      try {
        await work(shared)
      } finally {
        await setImmediate()
        ended += 1
      }
    })
    await expect(inTurn(client, counted)).rejects.toThrow('division by zero')
    expect(client.asked).toEqual(['select 1', 'select 1 / 0'])
    expect(ended).toBe(3)
  })

  test('a work that fails by itself lets the others end before that is told', async () => {
    const client = noted()
    const slip = () => {
      throw new Error('a slip')
    }
    await expect(inTurn(client, [slip, asking('select 1', 'select 2')])).rejects.toThrow('a slip')
    expect(client.asked).toEqual(['select 1', 'select 2'])
  })
})
