import { Progress } from 'antd'
import { type ChangeEvent, type DragEvent, useId, useState } from 'react'
import { Icon } from '../../ui/icons.tsx'
import { Panel } from '../../ui/page.tsx'
import { ReturnReason } from './return-refusal.tsx'
import { useBring } from './use-bring.ts'
import { useReturnWords } from './words.ts'

/** Drop what came back, as many files as there are; each is answered for itself. */
export const BringFiles = () => {
  const words = useReturnWords().bring
  const fileId = useId()
  const [over, setOver] = useState(false)
  const { bring, busy, state, clear } = useBring()
  const give = (files: FileList | null) => {
    if (!busy && files) void bring([...files])
  }
  const drag = {
    onDragOver: (event: DragEvent) => {
      event.preventDefault()
      setOver(true)
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
    <Panel title={words.title}>
      <div className={`drop${over ? ' is-over' : ''}`} {...drag}>
        <Icon name="document" size={34} />
        {busy && state ? (
          <div className="bring-progress">
            <output>{words.under(Math.min(state.done + 1, state.of), state.of)}</output>
            <Progress
              percent={Math.round((100 * state.done) / state.of)}
              showInfo={false}
              strokeColor="var(--seal)"
              aria-label={words.under(Math.min(state.done + 1, state.of), state.of)}
            />
          </div>
        ) : (
          <>
            <p>{words.drop}</p>
            <input
              id={fileId}
              className="only-read drop-file"
              type="file"
              multiple
              accept=".xlsx,.xls,.et,.ods"
              onChange={(event: ChangeEvent<HTMLInputElement>) => {
                give(event.target.files)
                event.target.value = ''
              }}
            />
            <label htmlFor={fileId} className="button-link">
              {words.choose}
            </label>
            <p className="soft">{words.kinds}</p>
          </>
        )}
      </div>
      {state && !busy ? (
        <div className="brought">
          <p>
            <output>{words.came(state.read, state.refused.length)}</output>{' '}
            <button type="button" className="plain" onClick={clear}>
              {words.clear}
            </button>
          </p>
          {state.refused.length === 0 ? null : (
            <ul>
              {state.refused.map(({ name, error }, at) => (
                <li key={`${name}${String(at)}`}>
                  <b>{name}</b>
                  {error === null ? <p>{words.wrongKind}</p> : <ReturnReason error={error} />}
                </li>
              ))}
            </ul>
          )}
        </div>
      ) : null}
    </Panel>
  )
}
