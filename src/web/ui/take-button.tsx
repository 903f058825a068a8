import { useMessages } from './locale.tsx'
import { useExport } from './use-export.ts'

/** A file that is made when it is asked for, as a button among links; while it comes, how much of it, and a way to stop. */
export const TakeButton = ({ address, label }: { address: string; label: string }) => {
  const { exporting } = useMessages()
  const { bytes, take, stop } = useExport()
  if (bytes === null)
    return (
      <button
        type="button"
        className="plain"
        onClick={() => {
          take(address)
        }}
      >
        {label}
      </button>
    )
  return (
    <>
      <output className="soft">{exporting.under(bytes)}</output>{' '}
      <button type="button" className="plain" onClick={stop}>
        {exporting.stop}
      </button>
    </>
  )
}
