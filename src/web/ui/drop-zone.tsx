import './drop-zone.css'
import { type ChangeEvent, type DragEvent, type ReactNode, useId, useState } from 'react'
import { Icon } from './icons.tsx'

/** A place to drop files, with a button to choose them; while it is `busy` it takes none. */
export const DropZone = ({
  lead,
  choose,
  kinds,
  accept,
  many = false,
  busy,
  progress = null,
  onFiles,
}: {
  lead: string
  /** The words on the button. */
  choose: string
  kinds: string
  accept: string
  many?: boolean
  busy: boolean
  /** Stands in place of words and button. */
  progress?: ReactNode
  onFiles: (files: readonly File[]) => void
}) => {
  const id = useId()
  const [over, setOver] = useState(false)
  const give = (files: FileList | null) => {
    if (!busy && files) onFiles([...files])
  }
  const drag = {
    onDragOver: (event: DragEvent) => {
      event.preventDefault()
      setOver(!busy)
    },
    onDragLeave: () => {
      setOver(false)
    },
    onDrop: (event: DragEvent) => {
      event.preventDefault()
      setOver(false)
      give(event.dataTransfer.files)
    },
  }
  return (
    <div className={`drop${over ? ' is-over' : ''}`} {...drag}>
      <Icon name="document" size={34} />
      {progress ?? (
        <>
          <p>{lead}</p>
          <input
            id={id}
            className="only-read drop-file"
            type="file"
            multiple={many}
            accept={accept}
            disabled={busy}
            onChange={(event: ChangeEvent<HTMLInputElement>) => {
              give(event.target.files)
              event.target.value = ''
            }}
          />
          <label htmlFor={id} className="button-link">
            {choose}
          </label>
          <p className="soft">{kinds}</p>
        </>
      )}
    </div>
  )
}
