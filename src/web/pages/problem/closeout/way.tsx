import type { ProblemDetail } from '#contract/problems.ts'
import { DayText } from '../../../ui/days.tsx'
import { Icon } from '../../../ui/icons.tsx'
import { useProblemWords } from '../words.ts'

type Decided = { by: { person: string | null; unit: string | null; rule: string | null }; at: string } | null

/** Where it stands, as a line of the six decisions: those made with who and when, the one it waits for, those to come. */
export const Way = ({ detail }: { detail: ProblemDetail }) => {
  const words = useProblemWords()
  const { plan, closeout, returned } = detail
  const stops: { act: keyof typeof words.way; field?: string | null; decided: Decided }[] = [
    { act: 'approve-plan', decided: plan.approved },
    { act: 'claim', decided: closeout.claim },
    { act: 'sign', decided: closeout.signature },
    ...(closeout.way?.fields.length ? closeout.way.fields : [null]).map((field) => ({
      act: 'verify' as const,
      field,
      decided: closeout.verifications.find((it) => it.field === field) ?? null,
    })),
    { act: 'accept', decided: closeout.acceptance },
    ...(closeout.way?.superior === true ? [{ act: 'confirm' as const, decided: closeout.confirmation }] : []),
    ...(closeout.way && closeout.way.announcementDays > 0
      ? [{ act: 'announce' as const, decided: closeout.announcement }]
      : []),
    { act: 'close', decided: closeout.closing },
  ]
  const now =
    detail.step === 'withdrawn' || detail.step === 'ended' ? -1 : stops.findIndex((it) => it.decided === null)
  return (
    <section className="way" aria-labelledby="way">
      <h2 id="way" className="only-read">
        {words.wayTitle}
      </h2>
      <ol>
        {stops.map(({ act, field, decided }, at) => (
          <li
            key={`${act}${field ?? ''}`}
            className={decided ? 'is-done' : at === now ? 'is-now' : 'is-ahead'}
            aria-current={at === now ? 'step' : undefined}
          >
            <span className="way-sign">{decided ? <Icon name="check" size={14} /> : at + 1}</span>
            <span className="way-name">{field ? `${words.way[act]}·${field}` : words.way[act]}</span>
            {decided ? (
              <span className="way-by soft">
                {decided.by.person ?? decided.by.rule} <DayText day={decided.at} />
              </span>
            ) : at === now ? (
              <span className="way-by">{act === 'claim' ? words.wayWorking : words.wayNow}</span>
            ) : null}
          </li>
        ))}
      </ol>
      {returned ? (
        <div className="returned">
          <p>
            <b>{words.returnedBanner(returned.reason)}</b>{' '}
            <span className="soft">
              {returned.by.unit} {returned.by.person} <DayText day={returned.at} />
            </span>
          </p>
          <ul>
            {returned.measures.map(({ measure, missing }) => (
              <li key={measure}>
                {words.returnedMissing(
                  cut(detail.measureList.find((it) => it.id === measure)?.text ?? ''),
                  missing,
                )}
              </li>
            ))}
          </ul>
        </div>
      ) : null}
    </section>
  )
}

const cut = (text: string): string => (text.length > 40 ? `${text.slice(0, 40)}…` : text)
