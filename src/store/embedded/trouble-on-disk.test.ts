import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { describe, expect, onTestFinished, test } from 'vitest'

import { openPool } from '#store/connect.ts'
import { startEmbedded } from '#store/embedded/start-embedded.ts'
import { troubleOf } from '#store/trouble.ts'

/** A small disk of its own; undefined where this process may not make one. */
function smallDisk(megabytes: number): string | undefined {
  const folder = mkdtempSync(join(tmpdir(), 'zhenggai-disk-'))
  const options = ['-t', 'tmpfs', '-o', `size=${megabytes}m,mode=755`, 'tmpfs', folder]
  const mounted =
    process.platform === 'linux' && spawnSync('mount', options, { stdio: 'ignore' }).status === 0
  onTestFinished(() => {
    if (mounted) spawnSync('umount', ['-l', folder], { stdio: 'ignore' })
    rmSync(folder, { recursive: true, force: true })
  })
  return mounted ? folder : undefined
}

function fill(disk: string): string {
  const filler = join(disk, 'filler')
  expect(() => writeFileSync(filler, Buffer.alloc(200_000_000))).toThrow('ENOSPC')
  return filler
}

describe('a full disk', () => {
  test('at the first start is a refusal', async ({ skip }) => {
    const disk = smallDisk(20)
    if (disk === undefined) return skip('no right to mount a small disk')
    await expect(startEmbedded({ dataDir: join(disk, 'data'), log: () => {} })).rejects.toMatchObject({
      code: 'disk_full',
    })
  })

  test('during work refuses writes, loses nothing, and goes on once there is room', async ({ skip }) => {
    const disk = smallDisk(130)
    if (disk === undefined) return skip('no right to mount a small disk')
    const server = await startEmbedded({
      dataDir: join(disk, 'data'),
      log: () => {},
      settings: { fsync: 'off' },
    })
    onTestFinished(() => server.stop())
    const pool = openPool(server.ownerConfig)
    onTestFinished(() => pool.end())
    const write = () => pool.query(`insert into t select repeat('整改', 500) from generate_series(1, 3000)`)
    await pool.query('create table t (word text)')
    await pool.query(`alter table t alter word set storage plain`)
    await pool.query('insert into t values (null)')
    const filler = fill(disk)
    const error = await write().catch((refusal: unknown) => refusal)
    expect(troubleOf(error)).toBe('disk_full')
    rmSync(filler)
    await write()
    const { rows } = await pool.query<{ n: number }>('select count(*) as n from t')
    expect(rows).toEqual([{ n: 3_001 }])
  })
})
