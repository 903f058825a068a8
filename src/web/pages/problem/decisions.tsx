import type { ProblemDetail } from '#contract/problems.ts'
import { DayText } from '../../ui/days.tsx'
import { useMessages } from '../../ui/locale.tsx'
import { WhoText } from '../../ui/names.tsx'
import { Panel } from '../../ui/page.tsx'
import { VerifiedItems } from './verified-items.tsx'

/** What was said and found on the way to close-out; nothing before the first claim. */
export const Decisions = ({ detail }: { detail: ProblemDetail }) => {
  const { problem: words } = useMessages()
  const { claim, signature, verification, acceptance, closing } = detail.closeout
  if (!claim) return null
  const told = [
    { act: 'claim', decision: claim, note: claim.note },
    { act: 'sign', decision: signature, note: null },
    { act: 'verify', decision: verification, note: null },
    { act: 'accept', decision: acceptance, note: acceptance?.note ?? null },
    { act: 'close', decision: closing, note: null },
  ] as const
  return (
    <Panel title={words.decisionsTitle}>
      <ul className="decisions">
        {told.map(({ act, decision, note }) =>
          decision ? (
            <li key={act}>
              <b className="decision-name">{words.way[act]}</b>
              <div>
                <span className="soft">
                  <WhoText who={decision.by} /> <DayText day={decision.at} />
                </span>
                {note ? <p>{note}</p> : null}
                {act === 'verify' && verification ? (
                  <VerifiedItems detail={detail} items={verification.items} />
                ) : null}
              </div>
            </li>
          ) : null,
        )}
      </ul>
    </Panel>
  )
}
