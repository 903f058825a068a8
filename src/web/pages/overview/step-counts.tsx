import type { Overview } from '#contract/overview.ts'
import { steps } from '#core/record/problem/problem.ts'
import { ListLink, type ProblemsAsked } from '../../ui/list-link.tsx'
import { useMessages } from '../../ui/locale.tsx'
import { Panel } from '../../ui/page.tsx'
import { useOverviewWords } from './words.ts'

/** The way of a problem, left to right, with how many stand at each step. «Returned» is a step back, and stands apart. */
const way = steps.filter((step) => step !== 'withdrawn' && step !== 'returned')

export const StepCounts = ({ overview, asked }: { overview: Overview; asked: ProblemsAsked }) => {
  const words = useOverviewWords()
  const { words: terms } = useMessages()
  const countOf = (step: string) => overview.bySteps.find((it) => it.key === step)?.count ?? 0
  const returned = countOf('returned')
  return (
    <Panel
      title={words.stepsTitle}
      extra={
        returned > 0 ? (
          <ListLink asked={{ ...asked, step: 'returned' }}>
            {terms.steps.returned} {returned}
          </ListLink>
        ) : null
      }
    >
      <ol className="step-counts">
        {way.map((step) => {
          const count = countOf(step)
          return (
            <li key={step} data-none={count === 0}>
              <ListLink asked={{ ...asked, step }}>
                <b>{count}</b>
                <span>{terms.steps[step]}</span>
              </ListLink>
            </li>
          )
        })}
      </ol>
    </Panel>
  )
}
