import { createHash } from 'node:crypto'
import { createWriteStream, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { Readable, Transform } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createGzip } from 'node:zlib'
import { contents } from './contents.ts'
import { tar } from './tar.ts'

export type Bundle = {
  /** Path of the archive; beside it lies `<archive>.sha256`. */
  archive: string
  /** The one folder in it. */
  folder: string
  sha256: string
  files: number
  /** Bytes unpacked, and packed. */
  unpacked: number
  packed: number
}

export type BundleOptions = {
  fonts: boolean
  /** Where the archive goes. */
  out: string
  /** Of gzip. */
  level: number
  told?: (bytes: number) => void
}

/** `zhenggai-0.1.0-linux-x64` */
export const bundleName = (root: string): string => {
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string }
  return `zhenggai-${version}-${process.platform}-${process.arch}`
}

/** Writes the archive of this checkout for the system this runs on. A broken-off one leaves nothing behind. */
export const writeBundle = async (root: string, options: BundleOptions): Promise<Bundle> => {
  const folder = bundleName(root)
  const entries = contents(root, options)
  mkdirSync(options.out, { recursive: true })
  const archive = join(options.out, `${folder}${options.fonts ? '' : '-no-fonts'}.tar.gz`)
  const unfinished = `${archive}.${process.pid}`
  const hash = createHash('sha256')
  let [unpacked, packed] = [0, 0]
  const counted = (bytes: number): void => {
    unpacked += bytes
    options.told?.(unpacked)
  }
  const counting = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      hash.update(chunk)
      packed += chunk.length
      done(null, chunk)
    },
  })
  try {
    await pipeline(
      Readable.from(tar(folder, entries, counted)),
      createGzip({ level: options.level, chunkSize: 1 << 18 }),
      counting,
      createWriteStream(unfinished),
    )
    renameSync(unfinished, archive)
  } catch (error) {
    rmSync(unfinished, { force: true })
    throw error
  }
  const sha256 = hash.digest('hex')
  // As `sha256sum --check` reads it.
  writeFileSync(`${archive}.sha256`, `${sha256}  ${basename(archive)}\n`)
  return { archive, folder, sha256, files: entries.length, unpacked, packed }
}
