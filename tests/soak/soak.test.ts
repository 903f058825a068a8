import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { describe, expect, test, vi } from 'vitest'
import { inputOf } from './input.ts'

const program = fileURLToPath(new URL('./reading.ts', import.meta.url))

describe('npm run soak', () => {
  test('makes the same input of the same seed and number, and others of others', () => {
    const madeAt = (now: string) => {
      vi.useFakeTimers({ now: new Date(now), toFake: ['Date'] })
      return Array.from({ length: 60 }, (_, number) => inputOf(7, number))
    }
    // Also at another hour: nothing of the clock is in it.
    expect(madeAt('2026-01-02T03:04:06Z')).toEqual(madeAt('2026-11-24T23:59:58Z'))
    vi.useRealTimers()
    expect(inputOf(7, 3)).not.toEqual(inputOf(8, 3))
  })

  test('a few hundred damaged files: each is read or has a named reason', () => {
    const { status, stdout } = spawnSync(process.execPath, [program, '--count', '300', '--seed', '5'], {
      encoding: 'utf8',
    })
    expect(stdout).toContain('crashes and hangs: 0')
    expect(stdout).toMatch(/^300 inputs of seed 5/u)
    expect(status).toBe(0)
  })
})
