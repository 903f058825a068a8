/** The reader has gone. */
class Left extends Error {}

/** Nobody took anything for so long: a stopped download must not hold a snapshot of the database for ever. */
export class Stalled extends Error {}

/** How long somebody may take for one piece, in milliseconds. */
const patience = 120_000

/** Hands out one piece; resolves when it has been asked for. Rejects as soon as nobody wants any more. */
export type Give = (piece: Uint8Array) => Promise<void>

/** A promise whose failing is told to whoever waits for it, and to nobody else. */
const waiting = (): PromiseWithResolvers<void> => {
  const made = Promise.withResolvers<void>()
  made.promise.catch(() => {})
  return made
}

/** How a stream ended: whole, left by its reader, or by a fault that somebody must be told of. */
export type Ending = 'whole' | 'left' | { fault: unknown }

export type Streamed<Head> = { head: Head; bytes: ReadableStream<Uint8Array>; ended: Promise<Ending> }

/**
 * What `work` gives, as a stream that pulls it: a piece leaves when somebody waits for it, and only the next one is made
 * meanwhile. A reader that cancels, or asks for nothing for longer than `waits`, makes `give` reject, so that the work
 * unwinds and lets go of what it holds.
 * @param work calls `begin` once with what must be known before the first piece
 * @throws what `work` throws before it begins
 */
export const streamed = <Head>(
  work: (begin: (head: Head) => void, give: Give) => Promise<void>,
  waits = patience,
): Promise<Streamed<Head>> => {
  let asked = waiting()
  let answered = waiting()
  let left = false
  const leave = (reason: Error) => {
    left = true
    asked.reject(reason)
    answered.resolve()
  }
  let outlet: ReadableStreamDefaultController<Uint8Array> | undefined
  const bytes = new ReadableStream<Uint8Array>(
    {
      start(controller) {
        outlet = controller
      },
      pull() {
        answered = waiting()
        asked.resolve()
        return answered.promise
      },
      cancel() {
        leave(new Left('nobody wants the file any more'))
      },
    },
    { highWaterMark: 0 },
  )
  const give: Give = async (piece) => {
    const timer = setTimeout(() => leave(new Stalled('nobody takes the file')), waits)
    try {
      await asked.promise
    } finally {
      clearTimeout(timer)
    }
    asked = waiting()
    outlet?.enqueue(piece)
    answered.resolve()
  }
  return new Promise((resolve, reject) => {
    const ended = Promise.withResolvers<Ending>()
    const begin = (head: Head) => {
      resolve({ head, bytes, ended: ended.promise })
    }
    const through = async (): Promise<Ending> => {
      try {
        await work(begin, give)
        if (!left) outlet?.close()
        return 'whole'
      } catch (error) {
        reject(error instanceof Error ? error : new Error(String(error)))
        if (!(error instanceof Left)) outlet?.error(error)
        return left ? 'left' : { fault: error }
      } finally {
        answered.resolve()
      }
    }
    ended.resolve(through())
  })
}
