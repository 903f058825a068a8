import { Button } from 'antd'
import { listProblems } from '#contract/problems.ts'
import type { ProblemRow } from '#contract/problems.ts'
import { call } from '../../api/call.ts'
import { useMessages } from '../../ui/locale.tsx'
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
  onHandOut,
  onApprove,
}: {
  chosen: ReadonlyMap<string, ProblemRow>
  total: number
  search: ProblemSearch
  onAdd: (rows: readonly ProblemRow[]) => void
  onClear: () => void
  onHandOut: () => void
  onApprove: () => void
}) => {
  const { lists } = useMessages()
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
        <Button onClick={onApprove}>{lists.approve.title}</Button>
        <Button type="primary" onClick={onHandOut}>
          {lists.handOut.title}
        </Button>
      </span>
    </div>
  )
}
