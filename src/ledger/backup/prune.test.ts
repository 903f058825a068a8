import { describe, expect, test } from 'vitest'
import { staying } from '#ledger/backup/prune.ts'

const states = (...names: string[]) =>
  names.map((state) => ({ state, path: `manifests/${state}`, digest: '' }))
const kept = (keep: number, ...names: string[]) => staying(states(...names), keep).map((it) => it.state)

describe('which backups stay', () => {
  test('the newest of each of the last days, and all of the newest day', () => {
    expect(
      kept(
        3,
        '20260801T010000000000Z',
        '20260802T010000000000Z',
        '20260803T010000000000Z',
        '20260803T020000000000Z',
        '20260804T010000000000Z',
        '20260804T020000000000Z',
      ),
    ).toEqual([
      '20260802T010000000000Z',
      '20260803T020000000000Z',
      '20260804T010000000000Z',
      '20260804T020000000000Z',
    ])
  })

  test('a day begins at midnight in Shanghai', () => {
    expect(kept(2, '20260802T155900000000Z', '20260802T160100000000Z', '20260804T010000000000Z')).toEqual([
      '20260802T160100000000Z',
      '20260804T010000000000Z',
    ])
  })

  test('days without one push nothing out', () => {
    expect(kept(2, '20260101T010000000000Z', '20260804T010000000000Z')).toHaveLength(2)
  })
})
