/**
 * `npm run bundle`: one archive with everything that runs, Node and PostgreSQL included, for the system this runs on.
 *
 *     npm run bundle                   dist/zhenggai-<version>-<system>.tar.gz and its .sha256
 *     npm run bundle -- --no-fonts     without the Noto fonts
 *     npm run bundle -- --check        and starts it in an empty folder without a network, as an ordinary user
 *     npm run bundle -- --out DIR      elsewhere than in dist/
 */
import { basename, dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { tryBundle } from './try-bundle.ts'
import { writeBundle } from './write-bundle.ts'

const root = dirname(dirname(fileURLToPath(import.meta.url)))

const { values } = parseArgs({
  options: {
    'no-fonts': { type: 'boolean', default: false },
    check: { type: 'boolean', default: false },
    out: { type: 'string', default: join(root, 'dist') },
  },
})

const megabytes = (bytes: number): string => `${Math.round(bytes / 1e6)} MB`

let shown = 0
const told = (bytes: number): void => {
  if (bytes - shown < 40e6) return
  shown = bytes
  console.error(`${megabytes(bytes)} packed …`)
}

try {
  const made = await writeBundle(root, {
    ...{ fonts: !values['no-fonts'], out: resolve(values.out), level: 9, told },
  })
  console.log(
    `${made.archive}\n${made.files} files, ${megabytes(made.packed)}, unpacked ${megabytes(made.unpacked)}`,
  )
  console.log(`SHA-256 ${made.sha256} (${basename(made.archive)}.sha256)`)
  if (values.check) {
    console.error('Starting it in an empty folder …')
    for (const line of await tryBundle(made)) console.log(line)
  }
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error))
  process.exitCode = 1
}
