import type { Ledger } from '#ledger/ledger.ts'
import { watchSize } from '#ledger/journal/watch-size.ts'
import type { FileHandlers } from '#server/bind-files.ts'

/** Streams that are open: a server that ends does not wait for them. */
const open = new Set<() => void>()

/** Ends every stream; whoever listened asks again, of the server that is there then. */
export const endLive = (): void => {
  for (const end of open) end()
}

const bytes = new TextEncoder()

/** GET /api/changes: one event at once, and one each time something was written. */
export const changeHandlers = (ledger: Ledger): Pick<FileHandlers, 'changes'> => ({
  changes: ({ c, caller, query }) => {
    let end = (): void => {}
    const body = new ReadableStream<Uint8Array>({
      start: (controller) => {
        const stop = watchSize(ledger, caller.workspace, (size) => {
          controller.enqueue(bytes.encode(`data: ${String(size)}\n\n`))
        })
        const timer = setTimeout(() => end(), query.seconds * 1000)
        end = () => {
          if (!open.delete(end)) return
          clearTimeout(timer)
          stop()
          controller.close()
        }
        open.add(end)
      },
      cancel: () => {
        end()
      },
    })
    return Promise.resolve(
      c.body(body, 200, {
        'content-type': 'text/event-stream',
        'cache-control': 'no-store',
        // A proxy in front hands each event on as it comes.
        'x-accel-buffering': 'no',
      }),
    )
  },
})
