import { type ChangeEvent, Suspense, lazy, useId, useState } from 'react'
import { Loading } from '../../../ui/states.tsx'
import type { Uploads } from './use-uploads.ts'
import { useProblemWords } from '../words.ts'

/** Kind, date and so on are only needed once there is a file: their controls come with it. */
const ProofFields = lazy(async () => ({ default: (await import('./proof-fields.tsx')).ProofFields }))
const ComingFiles = lazy(async () => ({ default: (await import('./coming-files.tsx')).ComingFiles }))
const GivenPicker = lazy(async () => ({ default: (await import('./given-picker.tsx')).GivenPicker }))

/** Files given as proofs: choose, drop or photograph, upload at once, or use one given before; say what each proves. */
export const ProofsGiven = ({
  uploads,
  manifestations,
  tried,
}: {
  uploads: Uploads
  manifestations: readonly { id: string; text: string }[]
  tried: boolean
}) => {
  const { progress } = useProblemWords()
  const id = useId()
  const [picking, setPicking] = useState(false)
  return (
    <div
      className="proofs"
      onDragOver={(event) => {
        event.preventDefault()
      }}
      onDrop={(event) => {
        event.preventDefault()
        uploads.add([...event.dataTransfer.files])
      }}
    >
      <input
        id={id}
        className="only-read drop-file"
        type="file"
        multiple
        onChange={(event: ChangeEvent<HTMLInputElement>) => {
          uploads.add([...(event.target.files ?? [])])
          event.target.value = ''
        }}
      />
      <label htmlFor={id} className="button-link secondary add-files">
        {progress.files}
      </label>
      <button
        type="button"
        className="button-link secondary add-files"
        onClick={() => {
          setPicking(true)
        }}
      >
        {progress.given}
      </button>
      <Suspense fallback={null}>
        {picking ? (
          <GivenPicker
            onTake={uploads.use}
            onClose={() => {
              setPicking(false)
            }}
          />
        ) : null}
        {uploads.coming.length === 0 ? null : <ComingFiles uploads={uploads} />}
      </Suspense>
      {uploads.proofs.length === 0 ? null : (
        <Suspense fallback={<Loading lines={3} />}>
          <ul className="proof-list">
            {uploads.proofs.map((proof) => (
              <ProofFields
                key={proof.hash}
                proof={proof}
                manifestations={manifestations}
                tried={tried}
                onChange={(change) => {
                  uploads.change(proof.hash, change)
                }}
                onRemove={() => {
                  uploads.remove(proof.hash)
                }}
              />
            ))}
          </ul>
        </Suspense>
      )}
    </div>
  )
}
