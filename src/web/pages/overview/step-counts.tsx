import type { Overview } from '#contract/overview.ts'
import { steps } from '#core/record/problem/problem.ts'
import { ListLink, type ProblemsAsked } from '../../ui/list-link.tsx'
import { useMessages } from '../../ui/locale.tsx'
import { Panel } from '../../ui/page.tsx'
import { useOverviewWords } from './words.ts'

/** Off the way: a step back, and what ended without close-out. They stand apart. */
const apart = ['returned', 'ended'] as const
/** Only some rounds go over these: they are shown where somebody stands there. */
const seldom: readonly string[] = ['provisional', 'confirmed', 'announced']
const way = steps.filter((step) => step !== 'withdrawn' && !(apart as readonly string[]).includes(step))

/** The way of a problem, left to right, with how many stand at each step. */

export const StepCounts = ({ overview, asked }: { overview: Overview; asked: ProblemsAsked }) => {
  const words = useOverviewWords()
  const { words: terms } = useMessages()
  const countOf = (step: string) => overview.bySteps.find((it) => it.key === step)?.count ?? 0
  const shown = way.filter((step) => countOf(step) > 0 || !seldom.includes(step))
  return (
    <Panel
      title={words.stepsTitle}
      extra={
        <span className="steps-apart">
          {apart.map((step) =>
            countOf(step) > 0 ? (
              <ListLink key={step} asked={{ ...asked, step }}>
                {terms.steps[step]} {countOf(step)}
              </ListLink>
            ) : null,
          )}
        </span>
      }
    >
      <ol className="step-counts">
        {shown.map((step) => {
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
