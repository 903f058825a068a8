import { Button } from 'antd'
import type { Work } from '#contract/work.ts'
import { PlainTable } from '../../ui/plain-table.tsx'
import type { Asked } from './work-dialog.tsx'
import { useWorkWords } from './words.ts'

const sum = ({ value, unit }: { value: number; unit: string }): string => `${String(value)}${unit}`

/** 应收 · 已收 · 未收 */
export const MoneyTable = ({ work, onAsk }: { work: Work; onAsk: (asked: Asked) => void }) => {
  const words = useWorkWords()
  const { what, due, recovered, remaining, why } = words.moneyHeads
  return (
    <section className="work-table">
      <h3>{words.money}</h3>
      <PlainTable
        rows={work.money}
        none=""
        heads={[
          what,
          { label: due, right: true },
          { label: recovered, right: true },
          { label: remaining, right: true },
          why,
        ]}
      >
        {(it) => (
          <tr key={it.id}>
            <td>{it.what}</td>
            <td className="right">{sum(it.due)}</td>
            <td className="right">{sum(it.recovered)}</td>
            <td className={it.remaining.value > 0 ? 'right late' : 'right'}>{sum(it.remaining)}</td>
            <td>
              {it.remaining.value === 0
                ? null
                : (it.reason ?? <span className="soft">{words.noReason}</span>)}{' '}
              {work.mayExplain && it.remaining.value > 0 && it.reason === null ? (
                <Button
                  size="small"
                  onClick={() => {
                    onAsk({ act: 'explain-remainder', of: it.of, id: it.id })
                  }}
                >
                  {words.explain}
                </Button>
              ) : null}
            </td>
          </tr>
        )}
      </PlainTable>
    </section>
  )
}
