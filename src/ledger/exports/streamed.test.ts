import { describe, expect, test } from 'vitest'
import { streamed } from '#ledger/exports/streamed.ts'

const piece = new Uint8Array([1])

describe('a stream that is pulled', () => {
  test('makes nothing before it is asked for', async () => {
    let made = 0
    const { head, bytes, ended } = await streamed<string>(async (begin, give) => {
      begin('name')
      for (made = 1; made <= 3; made += 1) await give(piece)
    })
    expect(head).toBe('name')
    const reader = bytes.getReader()
    await new Promise((done) => {
      setTimeout(done, 5)
    })
    expect(made).toBe(1)
    await reader.read()
    await new Promise((done) => {
      setTimeout(done, 5)
    })
    expect(made).toBe(2)
    await reader.read()
    await reader.read()
    expect((await reader.read()).done).toBe(true)
    expect(await ended).toBe('whole')
  })

  test('what goes wrong before it begins is thrown', async () => {
    const never = streamed(async () => {
      throw new TypeError('no')
    })
    await expect(never).rejects.toThrow(TypeError)
  })

  test('what goes wrong in the middle breaks it off and is told', async () => {
    const { bytes, ended } = await streamed<null>(async (begin, give) => {
      begin(null)
      await give(piece)
      throw new TypeError('in the middle')
    })
    const reader = bytes.getReader()
    await reader.read()
    await expect(reader.read()).rejects.toThrow('in the middle')
    expect(await ended).toMatchObject({ fault: { message: 'in the middle' } })
  })

  test('whoever cancels makes the work let go', async () => {
    let open = true
    const { bytes, ended } = await streamed<null>(async (begin, give) => {
      begin(null)
      try {
        for (;;) await give(piece)
      } finally {
        open = false
      }
    })
    const reader = bytes.getReader()
    await reader.read()
    await reader.cancel()
    expect(await ended).toBe('left')
    expect(open).toBe(false)
  })

  test('whoever stops asking loses it', async () => {
    const { bytes, ended } = await streamed<null>(async (begin, give) => {
      begin(null)
      for (;;) await give(piece)
    }, 20)
    expect(await ended).toBe('left')
    await expect(bytes.getReader().read()).rejects.toThrow('nobody takes the file')
  })
})
