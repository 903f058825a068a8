import type { ProblemDetail } from '#contract/problems.ts'
import { Deadline } from '../../ui/days.tsx'
import { useMessages } from '../../ui/locale.tsx'
import { Name } from '../../ui/names.tsx'
import { Panel } from '../../ui/page.tsx'
import { type Open, may } from './opened.ts'
import { useProblemWords } from './words.ts'

/** One leader, one plan, one team, one deadline: the five ones at a glance. */
export const WhoAnswers = ({ detail, open }: { detail: ProblemDetail; open: Open }) => {
  const { words: terms, general } = useMessages()
  const words = useProblemWords()
  const { leadLeader, leadLeaderPost, leadUnit, coUnits, handler, team, plan } = detail
  return (
    <Panel
      title={words.whoTitle}
      extra={
        may(detail.options, 'hand-out') ? (
          <button
            type="button"
            className="plain"
            onClick={() => {
              open({ act: 'hand-out' })
            }}
          >
            {words.adjust}
          </button>
        ) : null
      }
    >
      <dl className="answering">
        <dt>{words.leader}</dt>
        <dd>
          <Name of={leadLeader} />
          {leadLeader && leadLeaderPost ? <span className="soft second">{leadLeaderPost}</span> : null}
        </dd>
        <dt>{words.leadUnit}</dt>
        <dd>
          <Name of={leadUnit} />
        </dd>
        {coUnits.length > 0 ? (
          <>
            <dt>{words.coUnits}</dt>
            <dd>{terms.list(coUnits.map((it) => it.name))}</dd>
          </>
        ) : null}
        <dt>{words.handler}</dt>
        <dd>
          <Name of={handler} />
        </dd>
        {team.length > 0 ? (
          <>
            <dt>{words.team}</dt>
            <dd>{terms.list(team.map((it) => it.name))}</dd>
          </>
        ) : null}
        <dt>{words.deadline}</dt>
        <dd>
          <Deadline
            deadline={detail.deadline}
            longTerm={detail.timeClass === 'long-term'}
            over={detail.step === 'closed'}
          />
        </dd>
        <dt>{words.timeClass}</dt>
        <dd>{detail.timeClass ? terms.timeClasses[detail.timeClass] : general.nobody}</dd>
        <dt>{words.plan}</dt>
        <dd>
          {plan.approved ? words.planVersion(plan.version) : words.planNone}
          {plan.missingRule ? <span className="soft second">{words.planMissingRule}</span> : null}
        </dd>
      </dl>
    </Panel>
  )
}
