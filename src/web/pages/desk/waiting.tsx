import { Link } from '@tanstack/react-router'
import type { Desk } from '#contract/overview.ts'
import { paths } from '../../paths.ts'
import { Deadline } from '../../ui/days.tsx'
import { Light } from '../../ui/light.tsx'
import { useMessages } from '../../ui/locale.tsx'
import { Panel } from '../../ui/page.tsx'
import { useDeskWords } from './words.ts'

/** What waits for me: one line each, with the act it waits for. One decides on the page of the problem, seeing all of it. */
export const Waiting = ({ waiting }: { waiting: Desk['waiting'] }) => {
  const words = useDeskWords()
  const { words: terms } = useMessages()
  const named = terms.acts as Record<string, string>
  return (
    <Panel title={words.waiting} extra={waiting.length}>
      <ul className="waiting">
        {waiting.map(({ act, problem }) => (
          <li key={`${act}${problem.id}`}>
            <span className="waiting-what">
              <span className="number">{problem.number}</span> <b>{problem.shortTitle}</b>
              <span className="soft waiting-facts">
                <Light light={problem.light} />
                {problem.leadUnit?.name}
                <Deadline deadline={problem.deadline} longTerm={problem.timeClass === 'long-term'} />
              </span>
            </span>
            <Link to={paths.problem} params={{ problem: problem.id }} className="button-link secondary">
              {named[act] ?? act}
              <span className="only-read"> {problem.shortTitle}</span>
            </Link>
          </li>
        ))}
      </ul>
    </Panel>
  )
}
