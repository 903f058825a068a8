import { Drawer } from 'antd'
import { type Coverage, showCoverageCell } from '#contract/coverage.ts'
import { useRead } from '../../api/query.ts'
import { useDayWords } from '../../ui/days.tsx'
import { ProblemLink } from '../../ui/list-link.tsx'
import { Loaded } from '../../ui/states.tsx'
import { Tag } from '../../ui/tags.tsx'
import { usePlansWords } from './words.ts'

const tones = { open: 'busy', done: 'done', made: 'waiting', 'taken-over': 'busy' } as const

/** What a unit carries on a problem, row by row. */
export const CoverageCell = ({
  problem,
  unit,
  all,
  onClose,
}: {
  problem: string
  unit: string
  all: Coverage
  onClose: () => void
}) => {
  const { coverage } = usePlansWords()
  const { dayText } = useDayWords()
  const read = useRead(showCoverageCell, { params: { id: problem, unit } })
  const row = all.problems.find((it) => it.id === problem)
  const name = all.units.find((it) => it.id === unit)?.name ?? ''
  return (
    <Drawer open title={name} size={480} onClose={onClose}>
      <p>
        <span className="number">{row?.number}</span>{' '}
        <ProblemLink id={problem}>{row?.shortTitle}</ProblemLink>
      </p>
      <Loaded of={read} lines={4}>
        {({ rows }) =>
          rows.length === 0 ? (
            <p className="soft">{coverage.cellEmpty}</p>
          ) : (
            <ul className="plans-lines">
              {rows.map((it) => (
                <li key={it.assignment ?? it.measure}>
                  <p>{it.text}</p>
                  <p className="soft">
                    <Tag tone={tones[it.state]}>{coverage.states[it.state]}</Tag>{' '}
                    {it.from ? `${coverage.from(it.from)} · ` : ''}
                    {it.state === 'taken-over'
                      ? `${it.ownWords ? coverage.ownWords : coverage.asGiven} · `
                      : ''}
                    {dayText(it.deadline)}
                  </p>
                </li>
              ))}
            </ul>
          )
        }
      </Loaded>
    </Drawer>
  )
}
