import { Progress } from 'antd'
import { DropZone } from '../../ui/drop-zone.tsx'
import { Panel } from '../../ui/page.tsx'
import { ReturnReason } from './return-refusal.tsx'
import { useBring } from './use-bring.ts'
import { useReturnWords } from './words.ts'

/** Drop what came back, as many files as there are; each is answered for itself. */
export const BringFiles = () => {
  const words = useReturnWords().bring
  const { bring, busy, state, clear } = useBring()
  const under = state === null ? '' : words.under(Math.min(state.done + 1, state.of), state.of)
  return (
    <Panel title={words.title}>
      <DropZone
        lead={words.drop}
        choose={words.choose}
        kinds={words.kinds}
        accept=".xlsx,.xls,.et,.ods"
        many
        busy={busy}
        progress={
          busy && state ? (
            <div className="bring-progress">
              <output>{under}</output>
              <Progress
                percent={Math.round((100 * state.done) / state.of)}
                showInfo={false}
                strokeColor="var(--seal)"
                aria-label={under}
              />
            </div>
          ) : null
        }
        onFiles={(files) => void bring([...files])}
      />
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
