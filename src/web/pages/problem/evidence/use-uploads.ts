import { useRef, useState } from 'react'
import type { GivenFile } from '#contract/evidence.ts'
import { asRefusal, type Refusal } from '../../../api/refusal.ts'
import { type ProofEntered, newProof } from './proof-entered.ts'

/** A file on its way: the part of it that has gone, from 0 to 1, or why it did not arrive. */
export type Coming = { key: string; file: File; sent: number | null; refusal: Refusal | null }

/** Browsers send some at once anyway; more would only make each of them slower. */
const atOnce = 3

const without = <Row extends { key: string }>(rows: readonly Row[], key: string): Row[] =>
  rows.filter((it) => it.key !== key)

/** Files on their way to the server and those that have arrived. A file is evidence only once an act says so. */
export const useUploads = (proves: readonly string[]) => {
  const [proofs, setProofs] = useState<ProofEntered[]>([])
  const [coming, setComing] = useState<Coming[]>([])
  // Who waits and who is under way is nothing to be drawn.
  const queue = useRef({
    waiting: [] as Coming[],
    running: 0,
    made: 0,
    ends: new Map<string, AbortController>(),
  })

  const tell = (key: string, change: Partial<Coming>) => {
    setComing((before) => before.map((it) => (it.key === key ? { ...it, ...change } : it)))
  }
  const arrived = (file: Pick<ProofEntered, 'hash' | 'fileName' | 'size'>) => {
    setProofs((before) =>
      before.some((it) => it.hash === file.hash) ? before : [...before, newProof(file, proves)],
    )
  }
  const send = async ({ key, file }: Coming) => {
    const end = new AbortController()
    queue.current.ends.set(key, end)
    try {
      const { sendChecked } = await import('./send-checked.ts')
      const { hash, fileName, size } = await sendChecked(file, end.signal, (sent) => {
        tell(key, { sent })
      })
      arrived({ hash, fileName, size })
      setComing((before) => without(before, key))
    } catch (thrown) {
      if (!end.signal.aborted) tell(key, { sent: null, refusal: asRefusal(thrown) })
    } finally {
      queue.current.ends.delete(key)
    }
  }
  const goOn = () => {
    const { waiting, running } = queue.current
    const next = running < atOnce ? waiting.shift() : undefined
    if (!next) return
    queue.current.running += 1
    void send(next).finally(() => {
      queue.current.running -= 1
      goOn()
    })
    goOn()
  }
  const start = (files: readonly Coming[]) => {
    queue.current.waiting.push(...files)
    goOn()
  }
  return {
    proofs,
    /** Those that did not arrive stay here until they are sent again or dropped. */
    coming,
    /** Why the first of those that did not arrive did not. */
    error: coming.find((it) => it.refusal !== null)?.refusal ?? null,
    /** Some have not arrived yet, and may. */
    busy: coming.some((it) => it.refusal === null),
    add: (files: readonly File[]) => {
      const added = files.map((file): Coming => {
        queue.current.made += 1
        return { key: String(queue.current.made), file, sent: null, refusal: null }
      })
      setComing((before) => [...before, ...added])
      start(added)
    },
    /** Files given before: they are there already, with what was said of them. */
    use: (files: readonly GivenFile[]) => {
      setProofs((before) => [
        ...before,
        ...files
          .filter((it) => !before.some(({ hash }) => hash === it.hash))
          .map(({ kind, statement, dated, validUntil, ...file }) => ({
            ...newProof(file, proves),
            ...{ kind, statement, dated, validUntil },
          })),
      ])
    },
    again: (key: string) => {
      const it = coming.find((one) => one.key === key)
      if (!it) return
      tell(key, { sent: null, refusal: null })
      start([it])
    },
    cancel: (key: string) => {
      queue.current.waiting = without(queue.current.waiting, key)
      queue.current.ends.get(key)?.abort()
      setComing((before) => without(before, key))
    },
    change: (hash: string, change: Partial<ProofEntered>) => {
      setProofs((before) => before.map((it) => (it.hash === hash ? { ...it, ...change } : it)))
    },
    remove: (hash: string) => {
      setProofs((before) => before.filter((it) => it.hash !== hash))
    },
    clear: () => {
      setProofs([])
    },
  }
}
export type Uploads = ReturnType<typeof useUploads>
