/** What goes into a bundle: which file of the checkout lies where in the archive. */
import { existsSync, lstatSync, readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { fontPackages, neededToRun } from './packages.ts'

/** A file of the archive: taken from a file, or written here. Paths have /, and begin inside the bundle's folder. */
export type Entry = { path: string; mode: number } & ({ from: string } | { text: string })

/** In packages: what is for people who write programs, not for programs that run. */
const forWriters =
  /\.(?:[cm]?ts|tsx|map|flow|markdown)$|(?:^|\/)(?:\.github|CHANGELOG\.md|HISTORY\.md|README\.md)(?:\/|$)/i
/** In what is made for one system: for those who link with it. */
const forLinking = /\.a$|\.d\.ts$|\/pkgconfig\//
/** At the top of a package only: inside, such names can mean anything. */
const besideTheCode = /^(?:tests?|__tests__|docs?|examples?|benchmarks?|bench|coverage|include|scripts)\//

/** Of our own sources: tests, the web app (it is built), settings of the compiler, what writes code. */
const notOfOurs = /\.test\.tsx?$|^src\/web\/|tsconfig\.json$|\/write-tables\.ts$|-fixture\.ts$/

const fontFiles = /^(?:400Regular|700Bold)\/[^/]+\.ttf$|^(?:LICENSE|LICENSE_FONT|package\.json)$/

/** Paths of all files and links under a folder, from it, in the order of their names. */
const filesUnder = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((it) => it.isFile() || it.isSymbolicLink())
    .map((it) =>
      join(it.parentPath, it.name)
        .slice(folder.length + 1)
        .replaceAll('\\', '/'),
    )
    .toSorted()

const entriesUnder = (root: string, folder: string, keeps: (path: string) => boolean): Entry[] =>
  filesUnder(join(root, folder))
    .filter(keeps)
    .map((path) => {
      const from = join(root, folder, path)
      return { path: `${folder}/${path}`, from, mode: lstatSync(from).mode & 0o111 ? 0o755 : 0o644 }
    })

/** Left out of packages that would be copied twice: a package's own packages are entries of their own. */
const isOwn = (path: string): boolean => !path.startsWith('node_modules/')

const packageEntries = (root: string, withFonts: boolean): Entry[] => [
  ...neededToRun(root).flatMap(({ folder, native }) =>
    entriesUnder(
      root,
      folder,
      // What is made for one system has data whose endings mean nothing.
      (path) =>
        isOwn(path) && !(native ? forLinking.test(path) : forWriters.test(path) || besideTheCode.test(path)),
    ),
  ),
  ...(withFonts
    ? fontPackages(root).flatMap(({ folder }) => entriesUnder(root, folder, (path) => fontFiles.test(path)))
    : []),
]

/** The Node that came with `npm ci`, and its licence. */
const nodeEntries = (root: string, platform: NodeJS.Platform): Entry[] => {
  const folder = join(root, 'node_modules', 'node')
  const [file, path] = platform === 'win32' ? ['node.exe', 'node/node.exe'] : ['node', 'node/bin/node']
  const licence = filesUnder(folder).find((it) => /node-[^/]+\/LICENSE$/.test(it))
  if (licence === undefined) throw new Error('node_modules/node has no licence: run npm ci')
  return [
    { path, from: join(folder, 'bin', file), mode: 0o755 },
    { path: 'node/LICENSE', from: join(folder, licence), mode: 0o644 },
  ]
}

/** The settings of the package that count while it runs. */
const packageJson = (root: string): string => {
  const { name, version, description, license, type, imports, bin } = JSON.parse(
    readFileSync(join(root, 'package.json'), 'utf8'),
  ) as Record<string, unknown>
  const kept = { name, version, private: true, description, license, type, imports, bin }
  return `${JSON.stringify(kept, null, 2)}\n`
}

const documents = [
  ...['LICENSE', 'THIRD-PARTY-NOTICES', 'README.md', 'README.zh-CN.md', 'publiccode.yml'],
  ...[
    'deploy/README.md',
    'deploy/README.zh-CN.md',
    'deploy/zhenggai.service',
    'bin/zhenggai.js',
    'bin/pinned-node.js',
  ],
]

/**
 * Everything in the bundle for the system this runs on, sorted by path.
 * @throws where the web app is not built or a package is missing
 */
export const contents = (root: string, { fonts }: { fonts: boolean }): Entry[] => {
  if (!existsSync(join(root, 'dist', 'web', 'index.html')))
    throw new Error('the web app is not built: run npm run build')
  const start = process.platform === 'win32' ? 'start.cmd' : 'start.sh'
  const all: Entry[] = [
    { path: 'package.json', text: packageJson(root), mode: 0o644 },
    { path: start, from: join(root, 'bundle', start), mode: 0o755 },
    ...documents.map((path) => ({ path, from: join(root, path), mode: 0o644 })),
    ...nodeEntries(root, process.platform),
    ...entriesUnder(root, 'src', (path) => !notOfOurs.test(`src/${path}`)),
    ...entriesUnder(root, 'samples', () => true),
    ...entriesUnder(root, 'dist/web', () => true),
    ...packageEntries(root, fonts),
  ]
  return all.toSorted((a, b) => (a.path < b.path ? -1 : 1))
}
