import { Button } from 'antd'
import { listProblems } from '#contract/problems.ts'
import type { ProblemRow } from '#contract/problems.ts'
import { call } from '../../api/call.ts'
import { type BulkAct, bulkActs } from '#contract/bulk.ts'
import { bulk as en } from '#messages/en/bulk.ts'
import { bulk as zh } from '#messages/zh/bulk.ts'
import { useMessages, usePageWords } from '../../ui/locale.tsx'
import { useTellRefusal } from '../../ui/notice.tsx'
import { type ProblemSearch, pageQuery } from './search.ts'

/** What one hand-out takes at most (contract). */
const atMost = 500
const step = 200

/** What can be done with the ticked problems. */
export const ChosenBar = ({
  chosen,
  total,
  search,
  onAdd,
  onClear,
  onAct,
}: {
  chosen: ReadonlyMap<string, ProblemRow>
  total: number
  search: ProblemSearch
  onAdd: (rows: readonly ProblemRow[]) => void
  onClear: () => void
  onAct: (act: BulkAct) => void
}) => {
  const { lists } = useMessages()
  const { acts } = usePageWords({ 'zh-CN': zh, en })
  const tell = useTellRefusal()
  const addAll = async () => {
    try {
      for (let offset = 0; offset < total; offset += step) {
        const { rows } = await call(listProblems, { query: { ...pageQuery(search), offset, limit: step } })
        onAdd(rows)
      }
    } catch (error) {
      tell(error)
    }
  }
  return (
    <div className="chosen-bar" role="toolbar" aria-label={lists.chosen(chosen.size)}>
      <strong>{lists.chosen(chosen.size)}</strong>
      {chosen.size < total && total <= atMost ? (
        <button type="button" className="plain" onClick={() => void addAll()}>
          {lists.chooseAll(total)}
        </button>
      ) : null}
      <button type="button" className="plain" onClick={onClear}>
        {lists.clearChosen}
      </button>
      <span className="chosen-acts">
        {bulkActs.map((act) => (
          <Button
            key={act}
            type={act === 'hand-out' ? 'primary' : 'default'}
            onClick={() => {
              onAct(act)
            }}
          >
            {acts[act]}
          </Button>
        ))}
      </span>
    </div>
  )
}
