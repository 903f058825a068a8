import { describe, expect, test } from 'vitest'
import { block, padding, readTarHeader, tarHeader } from '#ledger/backup/tar.ts'

describe('a header of ustar', () => {
  test('is read as it was written', () => {
    expect(tarHeader('desk/x.jsonl.gz', 12_345, 1_700_000_000)).toHaveLength(block)
    expect(readTarHeader(tarHeader('desk/x.jsonl.gz', 12_345, 1_700_000_000))).toEqual({
      name: 'desk/x.jsonl.gz',
      bytes: 12_345,
    })
    expect(readTarHeader(Buffer.alloc(block))).toBe('end')
  })

  test('a byte changed anywhere is seen', () => {
    const header = tarHeader('desk/x.jsonl.gz', 12_345, 1_700_000_000)
    for (let at = 0; at < block; at++) {
      const changed = Buffer.from(header)
      changed[at] = (changed[at] ?? 0) ^ 1
      expect(readTarHeader(changed), String(at)).toBeNull()
    }
  })

  test('what it cannot hold is an error', () => {
    expect(() => tarHeader('x'.repeat(101), 1, 1)).toThrow('too long')
    expect(() => tarHeader('x', 8 ** 11, 1)).toThrow('too large')
    expect([0, 1, 511, 512, 513].map(padding)).toEqual([0, 511, 1, 0, 511])
  })
})
