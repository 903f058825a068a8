import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { Readable } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import { fileURLToPath } from 'node:url'
import { describe, expect, onTestFinished, test } from 'vitest'
import { type Entry, contents } from '../bundle/contents.ts'
import { mayBeShipped, textsOf } from '../bundle/licences.ts'
import { builtIntoWeb, fontPackages, neededToRun } from '../bundle/packages.ts'
import { tar } from '../bundle/tar.ts'
import { tryBundle } from '../bundle/try-bundle.ts'
import { writeBundle } from '../bundle/write-bundle.ts'

const root = dirname(dirname(fileURLToPath(import.meta.url)))

const temporary = (): string => {
  const folder = mkdtempSync(join(tmpdir(), 'zhenggai-archive-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

describe('what goes into a bundle', () => {
  const entries = contents(root, { fonts: true })
  const paths = entries.map(({ path }) => path)

  test('is everything that runs: Node, PostgreSQL, our sources, the built app, the demonstration', () => {
    for (const path of [
      ...['package.json', 'start.sh', 'node/bin/node', 'node/LICENSE', 'bin/zhenggai.js', 'src/main.ts'],
      ...['src/store/migrations/0001-foundation.sql', 'dist/web/index.html', 'samples/county/feedback.txt'],
      ...['LICENSE', 'THIRD-PARTY-NOTICES', 'README.zh-CN.md', 'deploy/zhenggai.service'],
      ...['node_modules/hono/package.json', 'node_modules/pg/LICENSE'],
    ])
      expect(paths, path).toContain(path)
    expect(new Set(paths).size).toBe(paths.length)
    expect(entries.find(({ path }) => path === 'node/bin/node')?.mode).toBe(0o755)
  })

  test('and nothing that only builds or tests it', () => {
    const built = /^node_modules\/(antd|@ant-design|@rc-component|react|react-dom|vite|vitest|typescript)\//
    for (const unwanted of [
      /\.test\.tsx?$/,
      /^src\/web\//,
      /^tests\//,
      built,
      /^node_modules\/.*\.d\.[cm]?ts$/,
    ])
      expect(paths.filter((it) => unwanted.test(it))).toEqual([])
  })

  test('each package with its licence, the fonts only if they are wanted', () => {
    const fonts = (list: readonly Entry[]) =>
      list.filter(({ path }) => path.endsWith('.ttf')).map(({ path }) => path.split('/').at(-2))
    expect(fonts(entries)).toEqual(['400Regular', '700Bold', '400Regular', '700Bold'])
    expect(fonts(contents(root, { fonts: false }))).toEqual([])
    expect(paths.filter((it) => it.endsWith('LICENSE_FONT'))).toHaveLength(2)
  })

  test('packages are found through those that need them', () => {
    const names = neededToRun(root).map(({ name }) => name)
    for (const name of [
      'pg',
      'pg-types',
      'postgres-array',
      'zod',
      'pino',
      'prom-client',
      'saxes',
      'xmlchars',
    ])
      expect(names).toContain(name)
    const web = builtIntoWeb(root).map(({ name }) => name)
    for (const name of ['antd', 'react', 'scheduler', '@tanstack/query-core']) expect(web).toContain(name)
  })
})

describe('licences', () => {
  test('of everything shipped are among those we take, and bring their words', () => {
    for (const it of [...neededToRun(root), ...builtIntoWeb(root), ...fontPackages(root)]) {
      expect(mayBeShipped(it.license), `${it.folder}: ${it.license}`).toBe(true)
      if (!it.native) expect(textsOf(root, it).join('').length, it.folder).toBeGreaterThan(300)
    }
  })

  test.each([
    ['MIT', true],
    ['(MIT OR GPL-3.0-or-later)', true],
    ['MIT AND OFL-1.1', true],
    ['(MIT AND Zlib)', true],
    ['GPL-3.0-or-later', false],
    ['MIT AND GPL-2.0-only', false],
    ['AGPL-3.0-only OR SSPL-1.0', false],
    ['UNLICENSED', false],
    ['SEE LICENSE IN LICENSE', false],
    ['', false],
  ])('%s: may be shipped? %s', (expression, answer) => expect(mayBeShipped(expression)).toBe(answer))
})

describe('the archive', () => {
  const long = `${'node_modules/@a-scope/a-package/'.repeat(4)}file-with-a-name.js`

  const archived = (entries: readonly Entry[]): Promise<Buffer> =>
    buffer(Readable.from(tar('house', entries)))

  test('is unpacked by the system’s tar as it was: text, modes, links, long paths, empty files', async () => {
    const folder = temporary()
    writeFileSync(join(folder, 'given'), 'x'.repeat(1025))
    symlinkSync('given', join(folder, 'link'))
    const entries: Entry[] = [
      { path: 'a.txt', text: '整改\n', mode: 0o644 },
      { path: 'empty', text: '', mode: 0o644 },
      { path: 'run.sh', from: join(folder, 'given'), mode: 0o755 },
      { path: 'link', from: join(folder, 'link'), mode: 0o777 },
      { path: long, text: 'far down', mode: 0o644 },
    ]
    writeFileSync(join(folder, 'x.tar'), await archived(entries))
    const out = join(folder, 'out')
    mkdirSync(out)
    const unpacked = spawnSync('tar', ['-xvpf', join(folder, 'x.tar'), '-C', out], { encoding: 'utf8' })
    expect(unpacked.stderr).toBe('')
    const read = (path: string) => readFileSync(join(out, 'house', path), 'utf8')
    expect([read('a.txt'), read('empty'), read('run.sh').length]).toEqual(['整改\n', '', 1025])
    expect(read(long)).toBe('far down')
    const listed = spawnSync('tar', ['-tvf', join(folder, 'x.tar')], { encoding: 'utf8' }).stdout
    expect(listed).toMatch(/^-rwxr-xr-x .*house\/run\.sh$/m)
    expect(listed).toMatch(/^l.* house\/link -> given$/m)
    const sum = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex')
    expect(sum(await archived(entries))).toBe(sum(readFileSync(join(folder, 'x.tar'))))
  })

  test('refuses a path it cannot hold instead of cutting it', async () => {
    for (const path of ['x'.repeat(101), `${'x'.repeat(160)}/y`, '整改.txt'])
      await expect(archived([{ path, text: '', mode: 0o644 }])).rejects.toThrow(/too long|not a plain name/)
  })
})

test.runIf(process.platform === 'linux')(
  'a bundle starts in an empty folder: no npm, no network, nobody in particular; first run, sign in, verify',
  async () => {
    // Not packed hard: that is gzip's work and not ours.
    const made = await writeBundle(root, { fonts: false, out: temporary(), level: 0 })
    const sum = readFileSync(`${made.archive}.sha256`, 'utf8')
    expect(sum).toBe(`${made.sha256}  zhenggai-0.1.0-linux-${process.arch}-no-fonts.tar.gz\n`)
    const seen = await tryBundle(made)
    expect(seen.join('\n')).toMatch(
      /first start to first page: [\d.]+ s[\s\S]*Journal: \d+ facts, all as recorded/,
    )
  },
  180_000,
)
