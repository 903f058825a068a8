import { setImmediate } from 'node:timers/promises'
import { describe, expect, test } from 'vitest'
import { inTurn } from './in-turn.ts'

/** A connection that notes what it is asked, and whether somebody asked before it had answered. */
const connection = (refuses: string) => {
  const asked: string[] = []
  let busy = false
  let met = false
  const query = async ({ text }: { text: string }): Promise<void> => {
    met ||= busy
    busy = true
    asked.push(text)
    await setImmediate()
    busy = false
    if (text === refuses) throw new Error(`no ${text}`)
  }
  return { query, asked, met: () => met }
}

describe('several works over one connection', () => {
  test('one statement runs at a time, while others prepare', async () => {
    const client = connection('')
    const work = (name: string) => async (shared: Pick<typeof client, 'query'>) => {
      for (const i of [1, 2, 3]) await shared.query({ text: `${name}${i}` })
    }
    await inTurn(client, [work('a'), work('b')])
    expect(client.asked).toEqual(['a1', 'b1', 'a2', 'b2', 'a3', 'b3'])
    expect(client.met()).toBe(false)
  })

  test('behind a statement that failed none is sent, and its error is told', async () => {
    const client = connection('b1')
    let ended = 0
    const work = (name: string) => async (shared: Pick<typeof client, 'query'>) => {
      try {
        for (const i of [1, 2, 3]) await shared.query({ text: `${name}${i}` })
      } finally {
        await setImmediate()
        ended += 1
      }
    }
    await expect(inTurn(client, [work('a'), work('b'), work('c')])).rejects.toThrow('no b1')
    expect(client.asked).toEqual(['a1', 'b1'])
    expect(ended).toBe(3)
  })

  test('a work that fails by itself lets the others end before it is told', async () => {
    const client = connection('')
    const works = [
      async (shared: Pick<typeof client, 'query'>) => {
        for (const i of [1, 2]) await shared.query({ text: `a${i}` })
      },
      () => {
        throw new Error('a slip')
      },
    ]
    await expect(inTurn(client, works)).rejects.toThrow('a slip')
    expect(client.asked).toEqual(['a1', 'a2'])
  })
})
