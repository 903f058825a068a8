import { execFileSync } from 'node:child_process'
import {
  cpSync,
  existsSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs'
import { createHash } from 'node:crypto'
import { join } from 'node:path'
import { beforeAll, describe, expect, onTestFinished, test } from 'vitest'
import type { Manifest } from '#contract/backup-manifest.ts'
import { fileTarget } from '#ledger/backup/file-place.ts'
import { makeBackup } from '#ledger/backup/make-backup.ts'
import { examine, openSource } from '#ledger/backup/read-backup.ts'
import { restore } from '#ledger/backup/restore.ts'
import { verifyFiles } from '#ledger/journal/verify-files.ts'
import { readMigrations } from '#store/migration-files.ts'
import { openFolderVault } from '#vault/folder.ts'
import { testStore } from '../database.ts'
import { granted, settle } from '../http/county.ts'
import { foundedHouse } from '../http/house.ts'
import { backUp, bringBack, temporary } from './places.ts'

let house: Awaited<ReturnType<typeof foundedHouse>>
let county: Awaited<ReturnType<typeof settle>>
beforeAll(async () => {
  house = await foundedHouse()
  county = await settle(house)
})

const read = async (from: string, passphrase: string | null = null) => {
  const source = await openSource(from)
  try {
    return await examine(source, passphrase, null, readMigrations())
  } finally {
    await source.close()
  }
}

const filesIn = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((it) => it.isFile())
    .map((it) => join(it.parentPath, it.name))

const changeByte = (file: string, at: number): void => {
  const bytes = readFileSync(file)
  bytes[at] = (bytes[at] ?? 0) ^ 1
  writeFileSync(file, bytes)
}

const manifestIn = (folder: string): string => {
  const [name] = readdirSync(join(folder, 'manifests'))
  return join(folder, 'manifests', name ?? '')
}

/** Writes another manifest with a name that fits it, as a newer program would. */
const rewrite = (folder: string, change: (it: Manifest) => object): void => {
  const file = manifestIn(folder)
  const changed = change(JSON.parse(readFileSync(file, 'utf8')) as Manifest)
  const text = JSON.stringify(changed)
  const digest = createHash('sha256').update(text).digest('hex').slice(0, 16)
  rmSync(file)
  writeFileSync(file.replace(/[0-9a-f]{16}\.json$/, `${digest}.json`), text)
}

describe('what is not what it was is refused before anything is written', () => {
  test('a file cut off anywhere', async () => {
    const whole = join(temporary(), 'kept.tar')
    await backUp(house.ledger, whole)
    await read(whole)
    const { size } = statSync(whole)
    const cut = join(temporary(), 'cut.tar')
    for (const part of [0, 100, 512, 3000, size * 0.25, size * 0.5, size * 0.9, size - 1024, size - 1]) {
      cpSync(whole, cut)
      truncateSync(cut, Math.floor(part))
      await expect(read(cut), String(part)).rejects.toMatchObject({ code: 'backup_cut' })
    }
  })

  test(
    'a byte changed anywhere, in a file and in a folder, sealed or not',
    { timeout: 120_000 },
    async () => {
      const passphrase = 'a passphrase of some length'
      for (const seal of [null, passphrase]) {
        const whole = join(temporary(), 'kept.tar')
        await backUp(house.ledger, whole, seal)
        const { size } = statSync(whole)
        // Reading with a passphrase takes most of a second each time.
        for (let i = 0; i < (seal ? 6 : 40); i++) {
          const at = Math.floor((size * (i + 0.5)) / (seal ? 6 : 40))
          changeByte(whole, at)
          await expect(read(whole, seal), String(at)).rejects.toMatchObject({
            code: expect.stringMatching(
              /^backup_(?:cut|changed|not_found|files_missing|wrong_passphrase)$/,
            ) as string,
          })
          changeByte(whole, at)
        }
      }
      const folder = join(temporary(), 'kept')
      await backUp(house.ledger, folder)
      for (const file of filesIn(folder)) {
        changeByte(file, Math.floor(statSync(file).size / 2))
        await expect(read(folder), file).rejects.toMatchObject({ name: 'BackupRefusal' })
        changeByte(file, Math.floor(statSync(file).size / 2))
      }
      await read(folder)
    },
  )

  test('files taken away: the journal, the manifest, evidence by its hash', async () => {
    const folder = join(temporary(), 'kept')
    const { manifest } = await backUp(house.ledger, folder)
    const away = join(temporary(), 'away')
    const without = async (path: string): Promise<unknown> => {
      renameSync(join(folder, path), away)
      const outcome = await read(folder).catch((error: unknown) => error)
      renameSync(away, join(folder, path))
      return outcome
    }
    const [segment] = manifest.workspaces[0]?.segments ?? []
    expect(await without(segment?.path ?? '')).toMatchObject({ code: 'backup_cut' })
    expect(await without('manifests')).toMatchObject({ code: 'backup_cut' })
    expect(await without('zhenggai-backup.json')).toMatchObject({ code: 'backup_not_found' })
    const [hash] = readdirSync(join(folder, 'vault')).filter((it) => it !== 'lists')
    const [file = ''] = readdirSync(join(folder, 'vault', hash ?? ''))
    expect(await without(join('vault', hash ?? '', file))).toMatchObject({
      code: 'backup_files_missing',
      values: { count: 1, hashes: file },
    })
  })

  test(
    'a wrong passphrase, or none; and a folder sealed otherwise is not written to',
    { timeout: 60_000 },
    async () => {
      const folder = join(temporary(), 'kept')
      await backUp(house.ledger, folder, 'the right passphrase')
      await expect(read(folder)).rejects.toMatchObject({ code: 'backup_needs_passphrase' })
      await expect(read(folder, 'the wrong passphrase')).rejects.toMatchObject({
        code: 'backup_wrong_passphrase',
      })
      await expect(backUp(house.ledger, folder)).rejects.toMatchObject({ code: 'backup_needs_passphrase' })
      for (const file of filesIn(folder)) expect(readFileSync(file).includes('水库')).toBe(false)
      const open = join(temporary(), 'kept')
      await backUp(house.ledger, open)
      await expect(backUp(house.ledger, open, 'the right passphrase')).rejects.toMatchObject({
        code: 'backup_other_passphrase',
      })
      // Somebody put one in the clear in the place of the sealed one, hashes and all.
      await expect(read(open, 'the right passphrase')).rejects.toMatchObject({ code: 'backup_not_sealed' })
    },
  )

  test('a manifest that leads out of the backup, and a key that would take gigabytes to make', async () => {
    const folder = join(temporary(), 'kept')
    await backUp(house.ledger, folder)
    const outside = join(folder, '..', 'outside.gz')
    const { files } = JSON.parse(readFileSync(manifestIn(folder), 'utf8')) as Manifest
    renameSync(join(folder, files.path), outside)
    for (const path of ['vault/../../outside.gz', 'vault/.hidden/x', 'vault/./x']) {
      rewrite(folder, (it) => ({ ...it, files: { ...it.files, path } }))
      await expect(read(folder)).rejects.toMatchObject({ code: 'backup_changed' })
    }
    const greedy = { kdf: 'scrypt', N: 2 ** 22, r: 32, p: 16, salt: '00', check: '0'.repeat(64) }
    writeFileSync(join(folder, 'zhenggai-backup.json'), JSON.stringify({ zhenggaiBackup: 1, sealed: greedy }))
    await expect(read(folder, 'the right passphrase')).rejects.toMatchObject({ code: 'backup_changed' })
  })

  test('what a newer program wrote: format, schema, a fact', async () => {
    const folder = join(temporary(), 'kept')
    await backUp(house.ledger, folder)
    const at = (it: Manifest) => [
      ...it.schema,
      { number: it.schema.length + 1, name: 'later', checksum: 'x' },
    ]
    rewrite(folder, (it) => ({ ...it, schema: at(it) }))
    await expect(read(folder)).rejects.toMatchObject({ code: 'backup_newer_schema' })
    rewrite(folder, (it) => ({ ...it, schema: it.schema.slice(0, -1), facts: { 'later.fact': 1 } }))
    await expect(read(folder)).rejects.toMatchObject({
      code: 'backup_newer_fact',
      values: { type: 'later.fact', v: 1 },
    })
    rewrite(folder, (it) => ({ ...it, facts: { 'workspace.founded': 2 } }))
    await expect(read(folder)).rejects.toMatchObject({ code: 'backup_newer_fact', values: { v: 2 } })
    rewrite(folder, (it) => ({ ...it, format: 2 }))
    await expect(read(folder)).rejects.toMatchObject({ code: 'backup_newer_format' })
    writeFileSync(join(folder, 'zhenggai-backup.json'), '{"zhenggaiBackup": 2}')
    await expect(read(folder)).rejects.toMatchObject({ code: 'backup_newer_format' })
  })

  test('hashes that fit and a root that does not', async () => {
    const folder = join(temporary(), 'kept')
    await backUp(house.ledger, folder)
    rewrite(folder, (it) => ({
      ...it,
      workspaces: it.workspaces.map((one) => ({ ...one, root: '0'.repeat(64) })),
    }))
    await expect(bringBack(house.ledger, folder)).rejects.toMatchObject({ code: 'restore_differs' })
  })

  test('a disk too small for what is restored', async (context) => {
    const small = join(temporary(), 'small')
    mkdirSync(small)
    try {
      execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=16k', 'tmpfs', small], { stdio: 'ignore' })
    } catch {
      context.skip('a small disk can only be mounted by root')
    }
    onTestFinished(() => void execFileSync('umount', [small]))
    const folder = join(temporary(), 'kept')
    await backUp(house.ledger, folder)
    const store = await testStore()
    writeFileSync(join(small, 'ballast'), Buffer.alloc(16 * 1024))
    const vault = await openFolderVault(small)
    const order = { place: small, migrateOn: null, progress: () => {} }
    await expect(restore({ ...house.ledger, store, vault }, await read(folder), order)).rejects.toMatchObject(
      {
        code: 'backup_disk_full',
      },
    )
    const { rows } = await store.pool.query('select count(*) as n from desk.account')
    expect(rows).toEqual([{ n: 0 }])
  })

  test('a place that is not empty', async () => {
    const folder = join(temporary(), 'kept')
    await backUp(house.ledger, folder)
    const backup = await read(folder)
    const order = { place: 'here', migrateOn: null, progress: () => {} }
    await expect(restore(house.ledger, backup, order)).rejects.toMatchObject({ code: 'restore_not_empty' })
  })
})

describe('while it is made', () => {
  test('the second writes only what is new, and mends what was damaged since', async () => {
    const folder = join(temporary(), 'kept')
    const first = await backUp(house.ledger, folder)
    const before = filesIn(folder)
    const text = '第3座已完工。'
    await granted(house, county.handler.browser, 'report-progress', {
      ...{ problem: county.problem, measure: county.measure, unit: county.bureau, text },
      ...{ happened: null, completes: false, evidence: [] },
    })
    house.pass(1000)
    const second = await backUp(house.ledger, folder)
    const fresh = filesIn(folder).filter((it) => !before.includes(it))
    const journal = fresh.filter((it) => it.includes('/journal/'))
    expect(journal).toHaveLength(1)
    expect(second.manifest.workspaces[0]?.segments.map(({ from, to }) => to - from)).toEqual([
      first.manifest.workspaces[0]?.size,
      1,
    ])
    // No file of the vault was written again, only its list.
    expect(fresh.filter((it) => it.includes('/vault/'))).toEqual([expect.stringContaining('/lists/')])
    const [segment] = second.manifest.workspaces[0]?.segments ?? []
    changeByte(join(folder, segment?.path ?? ''), 100)
    house.pass(1000)
    await backUp(house.ledger, folder)
    await read(folder)
  })

  test('a disk that fills: a sentence, and nothing that counts', async (context) => {
    const small = join(temporary(), 'small')
    mkdirSync(small)
    try {
      execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=48k', 'tmpfs', small], { stdio: 'ignore' })
    } catch {
      context.skip('a small disk can only be mounted by root')
    }
    onTestFinished(() => void execFileSync('umount', [small]))
    for (const to of [join(small, 'kept'), join(small, 'kept.tar')]) {
      writeFileSync(join(small, 'ballast'), Buffer.alloc(30 * 1024))
      await expect(backUp(house.ledger, to)).rejects.toMatchObject({ code: 'backup_disk_full' })
      expect(filesIn(small).filter((it) => /manifests|incoming|partial|\.tar$/.test(it))).toEqual([])
      rmSync(join(small, 'ballast'))
      rmSync(join(small, 'kept'), { recursive: true, force: true })
    }
  })

  test('two at once: the second is told to wait, and takes nothing from the first', async () => {
    const folder = join(temporary(), 'kept')
    const [one, other] = await Promise.allSettled([
      backUp(house.ledger, folder),
      backUp(house.ledger, join(temporary(), 'other')),
    ])
    const failed = [one, other].filter((it) => it.status === 'rejected')
    expect(failed.length).toBeLessThan(2)
    for (const it of failed) expect(it.reason).toMatchObject({ code: 'backup_running' })
  })

  test('a folder with other things in it is left alone; one of another ledger too', async () => {
    const folder = temporary()
    writeFileSync(join(folder, 'letter.txt'), 'mine')
    await expect(backUp(house.ledger, folder)).rejects.toMatchObject({ code: 'backup_folder_foreign' })
    expect(readdirSync(folder)).toEqual(['letter.txt'])
    await expect(backUp(house.ledger, join(folder, 'a', 'b'))).rejects.toMatchObject({ code: 'ENOENT' })
    const theirs = join(temporary(), 'kept')
    await backUp((await foundedHouse()).ledger, theirs)
    await expect(backUp(house.ledger, theirs)).rejects.toMatchObject({ code: 'backup_other_ledger' })
  })

  test('a file that is lost in the ledger does not stop it, and is told', async () => {
    const lost = await foundedHouse()
    await settle(lost)
    const [hash = ''] = readdirSync(lost.vaultFolder, { recursive: true, encoding: 'utf8' })
      .map((it) => it.split('/').at(-1) ?? '')
      .filter((it) => it.length === 64)
    rmSync(join(lost.vaultFolder, hash.slice(0, 2), hash.slice(2, 4), hash))
    const folder = join(temporary(), 'kept')
    const { manifest } = await backUp(lost.ledger, folder)
    expect(manifest.missing).toMatchObject([{ hash }])
    const back = await bringBack(lost.ledger, folder)
    expect(await verifyFiles(back.ledger, back.workspaces[0]?.id ?? '')).toMatchObject({
      flaw: 'missing',
      hash,
    })
  })

  test('the file is readable by tar', async () => {
    const file = join(temporary(), 'kept.tar')
    const target = await fileTarget(file, 1_700_000_000)
    const order = { passphrase: null, madeBy: 'zhenggai test' }
    const made = await makeBackup({ ...house.ledger, pool: house.store.pool }, target, order)
    const folder = temporary()
    execFileSync('tar', ['xf', file, '-C', folder])
    expect(existsSync(join(folder, 'zhenggai-backup.json'))).toBe(true)
    // And what was taken out of it is a folder like any other.
    expect((await read(folder)).manifest).toEqual(made.manifest)
  })
})
