import { Readable } from 'node:stream'
import { createGunzip, createGzip } from 'node:zlib'

/** Lines as gzip: what `zcat` reads. */
export const zipped = (lines: AsyncIterable<readonly string[]>): AsyncIterable<Uint8Array> => {
  const text = async function* (): AsyncGenerator<string> {
    for await (const some of lines) if (some.length > 0) yield `${some.join('\n')}\n`
  }
  // One batch waits at most: they are megabytes each.
  const source = Readable.from(text(), { objectMode: true, highWaterMark: 1 })
  // The journal is mostly salts and hashes, which no effort makes smaller: the fastest level loses little.
  const zip = createGzip({ level: 3 })
  source.on('error', (error) => zip.destroy(error))
  return source.pipe(zip) as AsyncIterable<Uint8Array>
}

const mostCharacters = 8 * 1024 * 1024

/** Back to lines, some at a time. @throws what zlib says of bytes that are no gzip */
export async function* unzipped(chunks: AsyncIterable<Uint8Array>, most = 2_000): AsyncGenerator<string[]> {
  const source = Readable.from(chunks)
  const unzip = createGunzip()
  source.on('error', (error) => unzip.destroy(error))
  source.pipe(unzip)
  unzip.setEncoding('utf8')
  let lines: string[] = []
  let characters = 0
  let rest = ''
  for await (const chunk of unzip as AsyncIterable<string>) {
    const parts = (rest + chunk).split('\n')
    rest = parts.pop() ?? ''
    for (const line of parts) {
      lines.push(line)
      characters += line.length
      if (lines.length < most && characters < mostCharacters) continue
      yield lines
      lines = []
      characters = 0
    }
  }
  if (rest !== '') lines.push(rest)
  if (lines.length > 0) yield lines
}
