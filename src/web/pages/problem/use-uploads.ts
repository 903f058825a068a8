import { useState } from 'react'
import { uploadFile } from '#contract/drafts.ts'
import { call } from '../../api/call.ts'
import { asRefusal } from '../../api/refusal.ts'
import { type ProofEntered, newProof } from './proof-entered.ts'

/** Files on their way to the server and those that have arrived. A file is evidence only once an act says so. */
export const useUploads = (proves: readonly string[]) => {
  const [proofs, setProofs] = useState<ProofEntered[]>([])
  const [coming, setComing] = useState<string[]>([])
  const [error, setError] = useState<unknown>(null)
  const add = async (files: readonly File[]) => {
    setError(null)
    for (const file of files) {
      setComing((before) => [...before, file.name])
      try {
        const { hash, fileName, size } = await call(uploadFile, { query: { name: file.name }, file })
        setProofs((before) =>
          before.some((it) => it.hash === hash)
            ? before
            : [...before, newProof({ hash, fileName, size }, proves)],
        )
      } catch (thrown) {
        setError(asRefusal(thrown))
      }
      setComing((before) => before.filter((it) => it !== file.name))
    }
  }
  return {
    proofs,
    coming,
    error,
    add,
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
