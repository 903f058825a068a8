/** Nobody took anything for so long: a stopped download must not hold a snapshot of the database for ever. */
export class Stalled extends Error {}

/** How long somebody may take for one piece, in milliseconds. */
const patience = 120_000

/** Hands out one piece; resolves when it has been asked for. Rejects as soon as nobody wants any more. */
export type Give = (piece: Uint8Array) => Promise<void>

/** How a stream ended: whole, left by its reader, or by a fault that somebody must be told of. */
export type Ending = 'whole' | 'left' | { fault: unknown }

export type Streamed<Head> = { head: Head; bytes: ReadableStream<Uint8Array>; ended: Promise<Ending> }

/**
 * What `work` gives, as a stream that pulls it: nothing is made before it is asked for. A reader that cancels, or stops
 * asking for longer than `waits`, makes `give` reject, so that the work unwinds and lets go of what it holds.
 * @param work calls `begin` once with what must be known before the first piece
 * @throws what `work` throws before it begins
 */
export const streamed = <Head>(
  work: (begin: (head: Head) => void, give: Give) => Promise<void>,
  waits = patience,
): Promise<Streamed<Head>> => {
  // Nothing is kept ready on either side: a piece leaves when somebody waits for it.
  const { readable, writable } = new TransformStream<Uint8Array, Uint8Array>(
    undefined,
    { highWaterMark: 1 },
    { highWaterMark: 0 },
  )
  const writer = writable.getWriter()
  let left = false
  writer.closed.catch(() => {
    left = true
  })
  const give: Give = async (piece) => {
    const timer = setTimeout(() => {
      void writer.abort(new Stalled('nobody takes the file')).catch(() => {})
    }, waits)
    try {
      await writer.write(piece)
    } finally {
      clearTimeout(timer)
    }
  }
  return new Promise((resolve, reject) => {
    const ended = Promise.withResolvers<Ending>()
    const begin = (head: Head) => {
      resolve({ head, bytes: readable, ended: ended.promise })
    }
    const through = async (): Promise<Ending> => {
      try {
        await work(begin, give)
        await writer.close().catch(() => {})
        return 'whole'
      } catch (error) {
        reject(error instanceof Error ? error : new Error(String(error)))
        const ending = left ? 'left' : { fault: error }
        await writer.abort(error).catch(() => {})
        return ending
      }
    }
    ended.resolve(through())
  })
}
