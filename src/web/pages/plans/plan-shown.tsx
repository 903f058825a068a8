import type { PlanText } from '#contract/plans.ts'
import { useDayWords } from '../../ui/days.tsx'
import { useMessages } from '../../ui/locale.tsx'
import { ProofWords } from './proof-words.tsx'
import { usePlansWords } from './words.ts'

/** A plan as it was written: what was found, who answers, and the measures. */
export const PlanShown = ({ plan }: { plan: PlanText }) => {
  const { versions } = usePlansWords()
  const { words, general } = useMessages()
  const { dayText } = useDayWords()
  return (
    <div className="plan-shown">
      <p>
        <b>{plan.title}</b>
      </p>
      {plan.manifestations.length > 1 ? (
        <ol>
          {plan.manifestations.map((it) => (
            <li key={it.id}>{it.text}</li>
          ))}
        </ol>
      ) : null}
      <dl className="plan-duty">
        <dt>{versions.parts.leadLeader}</dt>
        <dd>{plan.leadLeader}</dd>
        <dt>{versions.parts.leadUnit}</dt>
        <dd>{words.list([plan.leadUnit ?? '', ...plan.coUnits].filter(Boolean))}</dd>
        <dt>{versions.parts.deadline}</dt>
        <dd>{plan.timeClass === 'long-term' ? general.days.longTerm : dayText(plan.deadline)}</dd>
      </dl>
      <ol className="plan-measures">
        {plan.measures.map((it) => (
          <li key={it.id}>
            {it.text}
            <span className="soft second">
              {[words.list(it.units), it.deadline ? dayText(it.deadline) : '', it.goal ?? '']
                .filter(Boolean)
                .join(' · ')}
            </span>
            <ProofWords proof={it.proof} />
          </li>
        ))}
      </ol>
    </div>
  )
}
