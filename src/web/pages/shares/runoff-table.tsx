import type { Work } from '#contract/work.ts'
import { DayText, useDayWords } from '../../ui/days.tsx'
import { PlainTable } from '../../ui/plain-table.tsx'
import { Tag } from '../../ui/tags.tsx'
import { useWorkWords } from './words.ts'

/** 消化计划: the planned balance beside the actual one. */
export const RunoffTable = ({ runoff }: { runoff: Work['runoffs'][number] }) => {
  const words = useWorkWords()
  const { dayText } = useDayWords()
  const { by, planned, actual } = words.runoffHeads
  return (
    <section className="work-table">
      <h3>{words.runoff}</h3>
      <p>
        {words.runoffOf(runoff.what, `${String(runoff.opening)}${runoff.unit}`, dayText(runoff.on))} ·{' '}
        <b>{words.left(`${String(runoff.left)}${runoff.unit}`)}</b>
      </p>
      <PlainTable
        rows={runoff.steps}
        none=""
        heads={[by, { label: planned, right: true }, { label: actual, right: true }]}
      >
        {(it) => (
          <tr key={it.by}>
            <td>
              <DayText day={it.by} />
            </td>
            <td className="right">
              {it.planned}
              {runoff.unit}
            </td>
            <td className="right">
              {it.actual === null ? words.unknown : `${String(it.actual)}${runoff.unit}`}{' '}
              {it.behind ? <Tag tone="alarm">{words.behind}</Tag> : null}
            </td>
          </tr>
        )}
      </PlainTable>
    </section>
  )
}
