import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { chmodSync, chownSync, copyFileSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Bundle } from './write-bundle.ts'

/** Who PostgreSQL runs as when root tries a bundle: nobody in particular. */
const nobody = { uid: 65_534, gid: 65_534 }

/** A network of its own with nothing in it but the machine itself, where the system lets us. */
const withoutNetwork = (): string[] | null => {
  const prefix = ['unshare', '--net', 'sh', '-c', 'ip link set lo up && exec "$@"', 'sh']
  const can =
    process.getuid?.() === 0 && spawnSync(prefix[0] ?? '', [...prefix.slice(1), 'true']).status === 0
  return can ? prefix : null
}

/** Leads everything that asks for a proxy to a port where nobody listens. */
const toNowhere = Object.fromEntries(
  ['http_proxy', 'https_proxy', 'HTTP_PROXY', 'HTTPS_PROXY', 'ALL_PROXY'].map((it) => [
    it,
    'http://127.0.0.1:9',
  ]),
)

const asOrdinary = (): string[] =>
  process.getuid?.() === 0
    ? ['setpriv', `--reuid=${nobody.uid}`, `--regid=${nobody.gid}`, '--clear-groups']
    : []

/**
 * Unpacks a bundle in an empty folder and uses it as somebody who has nothing else: no npm, no network, no root. What it
 * does stands in life-of-a-bundle.ts. Leaves nothing behind.
 * @returns what was seen, a line each
 * @throws with what was said, where something did not go
 */
export const tryBundle = async ({
  archive,
  folder,
}: Pick<Bundle, 'archive' | 'folder'>): Promise<string[]> => {
  const place = mkdtempSync(join(tmpdir(), 'zhenggai-bundle-'))
  try {
    chmodSync(place, 0o755)
    const home = join(place, 'home')
    mkdirSync(home)
    const story = join(place, 'life-of-a-bundle.ts')
    copyFileSync(join(import.meta.dirname, 'life-of-a-bundle.ts'), story)
    const unpacked = spawnSync('tar', ['-xzf', archive, '-C', home], { encoding: 'utf8' })
    if (unpacked.status !== 0) throw new Error(`tar: ${unpacked.stderr}`)
    if (process.getuid?.() === 0) {
      chownSync(home, nobody.uid, nobody.gid)
      spawnSync('chown', ['-R', `${nobody.uid}:${nobody.gid}`, home])
    }
    const bundle = join(home, folder)
    const cut = withoutNetwork()
    const node = join(bundle, 'node', ...(process.platform === 'win32' ? ['node.exe'] : ['bin', 'node']))
    const [command, ...rest] = [...(cut ?? []), ...asOrdinary(), node, story, bundle, join(home, 'data')]
    const child = spawn(command, rest, {
      cwd: home,
      env: { ...toNowhere, HOME: home, PATH: '/usr/bin:/bin', LANG: 'C.UTF-8' },
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    let said = ''
    const hear = (text: string): void => void (said += text)
    child.stdout.setEncoding('utf8').on('data', hear)
    child.stderr.setEncoding('utf8').on('data', hear)
    const [code] = (await once(child, 'close')) as [number | null]
    if (code !== 0) throw new Error(`the bundle does not run (${code}):\n${said}`)
    return [cut ? 'without a network' : 'with every proxy leading nowhere', ...said.trim().split('\n')]
  } finally {
    rmSync(place, { recursive: true, force: true, maxRetries: 10 })
  }
}
