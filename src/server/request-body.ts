import { type OutputOf, check } from '#contract/check.ts'
import type { Route } from '#contract/route.ts'
import { Refused } from '#ledger/refusals.ts'
import type { AppContext } from '#server/app-types.ts'

export const megabyte = 1024 * 1024

const kilobyte = 1024
/** From whoever has not shown yet who they are: a thousand of them that never end still fit into memory. */
export const fromAnyone = 16 * kilobyte

const inWords = (limit: number): string =>
  limit < megabyte ? `${Math.floor(limit / kilobyte)} kB` : `${Math.floor(limit / megabyte)} MB`
const tooLarge = (limit: number) => new Refused('too-large', { limit: inWords(limit) })

/** Refuses by the announced length before anything is read; bodies that announce none are counted while reading. */
export const checkAnnounced = (c: AppContext, limit: number): void => {
  if (Number(c.req.header('content-length') ?? 0) > limit) throw tooLarge(limit)
}

/** How many bytes the body has, where its sender says so. */
export const announcedSize = (c: AppContext): number | undefined => {
  const length = c.req.header('content-length')
  return length === undefined ? undefined : Number(length)
}

/** The body as it comes, for what is written on without being held. */
export const bodyStream = (c: AppContext): AsyncIterable<Uint8Array> => c.req.raw.body ?? emptyBody()

async function* emptyBody(): AsyncGenerator<Uint8Array> {}

/** The whole body. @throws Refused `too-large` */
export const readBytes = async (c: AppContext, limit: number): Promise<Uint8Array> => {
  checkAnnounced(c, limit)
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of bodyStream(c)) {
    size += chunk.byteLength
    if (size > limit) throw tooLarge(limit)
    chunks.push(chunk)
  }
  const bytes = new Uint8Array(size)
  let at = 0
  for (const chunk of chunks) {
    bytes.set(chunk, at)
    at += chunk.byteLength
  }
  return bytes
}

/** Reads JSON and nothing that merely looks like it: a form of another page cannot send this type unasked. */
export const readJson = async (c: AppContext, limit: number): Promise<unknown> => {
  const type = c.req.header('content-type')?.split(';')[0]?.trim().toLowerCase()
  if (type !== 'application/json') throw new Refused('invalid-input', { field: 'content-type' })
  const bytes = await readBytes(c, limit)
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes)) as unknown
  } catch {
    throw new Refused('invalid-input', { field: 'body' })
  }
}

/** Checks input against the contract. @throws Refused `invalid-input`: `fields` with path and code of each flaw */
export const checked = <Schema extends Route['response']>(
  schema: Schema,
  input: unknown,
): OutputOf<Schema> => {
  const result = check(schema, input)
  if ('data' in result) return result.data as OutputOf<Schema>
  const fields = result.flaws
  throw new Refused('invalid-input', { field: fields.map((it) => it.path).join('、'), fields })
}
