import type { ProblemDetail } from '#contract/problems.ts'
import { DayText } from '../../../ui/days.tsx'
import { WhoText } from '../../../ui/names.tsx'
import { Panel } from '../../../ui/page.tsx'
import { decisionFileAddress } from '../../../paths.ts'
import { VerifiedItems } from './verified-items.tsx'
import { useProblemWords } from '../words.ts'

type Closeout = ProblemDetail['closeout']
type Told = {
  act: 'claim' | 'sign' | 'verify' | 'accept' | 'confirm' | 'announce' | 'close'
  decision: Pick<NonNullable<Closeout['closing']>, 'by' | 'at'> | null
  note?: string | null | undefined
  items?: Closeout['verifications'][number]['items']
  file?: { fileName: string; hash: string } | null
}

/** What was said and found on the way to close-out; nothing before the first claim. */
export const Decisions = ({ detail }: { detail: ProblemDetail }) => {
  const words = useProblemWords()
  const { claim, signature, verifications, acceptance, confirmation, announcement, closing } = detail.closeout
  if (!claim) return null
  const told: Told[] = [
    { act: 'claim', decision: claim, note: claim.note },
    { act: 'sign', decision: signature },
    ...verifications.map((it) => ({ act: 'verify' as const, decision: it, note: it.field, items: it.items })),
    { act: 'accept', decision: acceptance, note: acceptance?.note },
    {
      act: 'confirm',
      decision: confirmation,
      note: confirmation && `${confirmation.body}　${confirmation.number}　${confirmation.on}`,
      file: confirmation,
    },
    {
      act: 'announce',
      decision: announcement,
      note: announcement && `${announcement.from} — ${announcement.until}　${announcement.where}`,
    },
    { act: 'close', decision: closing },
  ]
  return (
    <Panel title={words.decisionsTitle}>
      <ul className="decisions">
        {told.map(({ act, decision, note, items, file }) =>
          decision ? (
            <li key={`${act}${decision.at}`}>
              <b className="decision-name">{words.way[act]}</b>
              <div>
                <span className="soft">
                  <WhoText who={decision.by} /> <DayText day={decision.at} />
                </span>
                {note ? <p>{note}</p> : null}
                {file ? (
                  <a href={decisionFileAddress(detail.id, file.hash)} download>
                    {file.fileName}
                  </a>
                ) : null}
                {items ? <VerifiedItems detail={detail} items={items} /> : null}
              </div>
            </li>
          ) : null,
        )}
      </ul>
    </Panel>
  )
}
