import { randomBytes } from 'node:crypto'
import { buffer } from 'node:stream/consumers'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { SealBroken, keyOf, newKey, opened, sealed, sealedName } from '#ledger/backup/sealing.ts'

const key = randomBytes(32)
const frame = 64 * 1024

async function* inPieces(bytes: Uint8Array, piece: number): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += piece) yield bytes.subarray(at, at + piece)
}
const seal = (bytes: Uint8Array, piece = 5000) => buffer(sealed(inPieces(bytes, piece), key))
const open = (bytes: Uint8Array, with_ = key, piece = 7000) => buffer(opened(inPieces(bytes, piece), with_))

describe('sealed bytes', () => {
  test('come back as they were, whatever pieces they come in', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(0, 1, frame - 1, frame, frame + 1, 2 * frame, 200_000),
        fc.integer({ min: 1000, max: 90_000 }),
        async (size, piece) => {
          const bytes = randomBytes(size)
          expect(await open(await seal(bytes, piece), key, piece)).toEqual(bytes)
        },
      ),
      { numRuns: 30 },
    )
  })

  test('cut off anywhere, also exactly between two frames, they are not', async () => {
    const whole = await seal(randomBytes(3 * frame))
    const head = whole.length - 3 * (frame + 16)
    const cuts = [0, 5, head, head + frame + 16, head + 2 * (frame + 16), whole.length - 1]
    for (const cut of cuts)
      await expect(open(whole.subarray(0, cut)), String(cut)).rejects.toThrow(SealBroken)
  })

  test('with a byte changed, frames exchanged or doubled, or under another key, they are not', async () => {
    const whole = await seal(randomBytes(2 * frame))
    const head = whole.length - 2 * (frame + 16)
    const first = whole.subarray(head, head + frame + 16)
    const second = whole.subarray(head + frame + 16)
    for (const at of [0, 10, head, head + 100, whole.length - 1]) {
      const changed = Buffer.from(whole)
      changed[at] = (changed[at] ?? 0) ^ 1
      await expect(open(changed), String(at)).rejects.toThrow(SealBroken)
    }
    const start = whole.subarray(0, head)
    await expect(open(Buffer.concat([start, second, first]))).rejects.toThrow(SealBroken)
    await expect(open(Buffer.concat([start, first, first, second]))).rejects.toThrow(SealBroken)
    await expect(open(whole, randomBytes(32))).rejects.toThrow(SealBroken)
  })

  test('the same bytes are never sealed the same way twice; the same name is', async () => {
    const bytes = Buffer.from('同一份材料')
    expect(await seal(bytes)).not.toEqual(await seal(bytes))
    expect(sealedName(key, 'a')).toBe(sealedName(key, 'a'))
    expect(sealedName(key, 'a')).not.toBe(sealedName(randomBytes(32), 'a'))
  })

  test('a passphrase gives its key again, another one none', async () => {
    const { key: made, parameters } = await newKey('正确的口令 一二三四')
    expect(await keyOf('正确的口令 一二三四', parameters)).toEqual(made)
    expect(await keyOf('正确的口令 一二三五', parameters)).toBeNull()
  })
})
