import { acceptedSteps } from '#core/record/problem/problem.ts'
import type { ProblemDetail } from '#contract/problems.ts'
import { useGapSentence } from '../../ui/gap-sentence.ts'
import { Panel } from '../../ui/page.tsx'
import { type Open, type Opened, may } from './opened.ts'
import { useProblemWords } from './words.ts'

type Gap = ProblemDetail['planGaps'][number]

/** Days pass by themselves; what is to be done has a form. */
const closing = ({ code, of }: Gap, options: ProblemDetail['options']): Opened | null => {
  if (code === 'superior-due' && may(options, 'confirm')) return { act: 'confirm' }
  if (code === 'announcement-due' && may(options, 'announce')) return { act: 'announce' }
  return code === 'objection-open' && of !== null && may(options, 'answer-objection')
    ? { act: 'answer-objection', objection: of }
    : null
}

/** The form in which a gap is mended, where I may; otherwise the place on the page. */
const mending = (gap: Gap, { options }: ProblemDetail): Opened | null => {
  switch (gap.where) {
    case 'responsibility':
    case 'deadline':
      return may(options, 'hand-out') ? { act: 'hand-out' } : null
    case 'measures':
      if (!may(options, 'add-measure')) return null
      return gap.code === 'measure-without-unit' && gap.of !== null
        ? { act: 'revise-measure', measure: gap.of }
        : { act: 'add-measure' }
    case 'progress':
      return may(options, 'report-progress') ? { act: 'report-progress', measure: gap.of } : null
    case 'evidence':
      return may(options, 'attach-evidence') ? { act: 'attach-evidence', measure: null } : null
    case 'closeout':
      return closing(gap, options)
  }
}

/** What is missing before the next step, each with the way to mend it. */
export const Missing = ({ detail, open }: { detail: ProblemDetail; open: Open }) => {
  const words = useProblemWords()
  const sentenceOf = useGapSentence()
  const planning = detail.step === 'registered'
  const closing = acceptedSteps.includes(detail.step)
  if (!planning && !closing && detail.step !== 'in-progress' && detail.step !== 'returned') return null
  const gaps = planning ? detail.planGaps : closing ? detail.closeGaps : detail.claimGaps
  return (
    <Panel title={words.missingTitle} extra={gaps.length > 0 ? gaps.length : null}>
      {gaps.length === 0 ? (
        <p>{planning ? words.planReady : closing ? words.closeReady : words.claimReady}</p>
      ) : (
        <>
          <p className="soft">{planning ? words.toPlan : closing ? words.toClose : words.toClaim}</p>
          <ul className="gaps">
            {gaps.map((gap) => {
              const form = mending(gap, detail)
              return (
                <li key={`${gap.code}${gap.of ?? ''}`}>
                  {sentenceOf(gap)}{' '}
                  {form ? (
                    <button
                      type="button"
                      className="plain"
                      onClick={() => {
                        open(form)
                      }}
                    >
                      {words.mend}
                    </button>
                  ) : null}
                </li>
              )
            })}
          </ul>
        </>
      )}
    </Panel>
  )
}
