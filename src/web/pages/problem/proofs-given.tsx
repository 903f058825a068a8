import { type ChangeEvent, Suspense, lazy, useId } from 'react'
import { useMessages } from '../../ui/locale.tsx'
import { RefusalAlert } from '../../ui/refusal.tsx'
import { Loading } from '../../ui/states.tsx'
import type { Uploads } from './use-uploads.ts'

/** Kind, date and so on are only needed once there is a file: their controls come with it. */
const ProofFields = lazy(async () => ({ default: (await import('./proof-fields.tsx')).ProofFields }))

/** Files given as proofs: choose or photograph, upload at once, say what each proves. */
export const ProofsGiven = ({
  uploads,
  manifestations,
  tried,
}: {
  uploads: Uploads
  manifestations: readonly { id: string; text: string }[]
  tried: boolean
}) => {
  const { progress } = useMessages().problem
  const id = useId()
  return (
    <div className="proofs">
      <input
        id={id}
        className="only-read drop-file"
        type="file"
        multiple
        onChange={(event: ChangeEvent<HTMLInputElement>) => {
          void uploads.add([...(event.target.files ?? [])])
          event.target.value = ''
        }}
      />
      <label htmlFor={id} className="button-link secondary add-files">
        {progress.files}
      </label>
      <RefusalAlert error={uploads.error} />
      {uploads.coming.map((name) => (
        <output key={name} className="soft upload-coming">
          {progress.uploading(name)}
        </output>
      ))}
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
