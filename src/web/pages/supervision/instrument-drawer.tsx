import { Link } from '@tanstack/react-router'
import { Drawer } from 'antd'
import { type InstrumentDetail, type ShownParty, showInstrument } from '#contract/supervision.ts'
import type { Who } from '#contract/values.ts'
import type { PartyState } from '#core/record/instrument/instrument.ts'
import { said } from '#messages/locale.ts'
import { useRead } from '../../api/query.ts'
import { answerFileAddress, instrumentAddress, paths } from '../../paths.ts'
import { useDayWords } from '../../ui/days.tsx'
import { useLocale, useMessages } from '../../ui/locale.tsx'
import { Loaded } from '../../ui/states.tsx'
import { Tag } from '../../ui/tags.tsx'
import { TakeButton } from '../../ui/take-button.tsx'
import { InstrumentActs } from './instrument-acts.tsx'
import { InstrumentTag, KindWords } from './instrument-table.tsx'
import { useSupervisionWords } from './words.ts'

/** One paper: what it says, what became of it, and what the reader may do about it now. */
export const InstrumentDrawer = ({ id, onClose }: { id: string; onClose: () => void }) => {
  const read = useRead(showInstrument, { params: { id } })
  return (
    <Drawer
      open
      size={720}
      title={read.data ? <Head detail={read.data} /> : ''}
      onClose={onClose}
      footer={read.data ? <InstrumentActs detail={read.data} /> : null}
    >
      <Loaded of={read} lines={10}>
        {(detail) => (
          <>
            <Says detail={detail} />
            <Parties detail={detail} />
            <Course detail={detail} />
          </>
        )}
      </Loaded>
    </Drawer>
  )
}

const Head = ({ detail }: { detail: InstrumentDetail }) => (
  <span className="supervision-head">
    {detail.number ?? <KindWords of={detail} />}
    <InstrumentTag step={detail.step} late={detail.late} />
  </span>
)

const Says = ({ detail }: { detail: InstrumentDetail }) => {
  const { paper } = useSupervisionWords()
  const { words } = useMessages()
  const { locale } = useLocale()
  const { dayText } = useDayWords()
  const facts: [string, string][] = [
    [paper.from, detail.from.name],
    [paper.to, words.list(detail.to.map((it) => it.name))],
    [paper.sign, detail.sign ? said(detail.sign, locale) : ''],
    [paper.limit, detail.limit === null ? '' : dayText(detail.limit)],
    [paper.replyBy, detail.replyBy === null ? '' : dayText(detail.replyBy)],
    [paper.copyTo, detail.copyTo],
    [paper.contact, detail.contact],
  ]
  return (
    <div className="meetings-detail">
      <p className="supervision-title">{detail.title}</p>
      <dl className="supervision-facts">
        {facts
          .filter(([, value]) => value !== '')
          .map(([name, value]) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{value}</dd>
            </div>
          ))}
      </dl>
      {detail.ground === '' ? null : (
        <>
          <h3>{paper.ground}</h3>
          <p className="supervision-text">{detail.ground}</p>
        </>
      )}
      {detail.demand === '' ? null : (
        <>
          <h3>{paper.demand}</h3>
          <p className="supervision-text">{detail.demand}</p>
        </>
      )}
      {detail.problems.length === 0 ? null : (
        <>
          <h3>{paper.problems}</h3>
          <ul className="meetings-problems">
            {detail.problems.map((it) => (
              <li key={it.id}>
                <Link to={paths.problem} params={{ problem: it.id }}>
                  <span className="number">{it.number}</span> {it.name}
                </Link>
              </li>
            ))}
          </ul>
        </>
      )}
      <p className="supervision-take no-print">
        <TakeButton address={instrumentAddress(detail.id, 'docx')} label={paper.docx} />
        <TakeButton address={instrumentAddress(detail.id, 'pdf')} label={paper.pdf} />
      </p>
    </div>
  )
}

const tones: Record<PartyState, 'quiet' | 'busy' | 'waiting' | 'done' | 'alarm'> = {
  waiting: 'busy',
  late: 'alarm',
  answered: 'waiting',
  returned: 'alarm',
  met: 'done',
  unasked: 'quiet',
}

const personOf = (by: Who): string => by.person ?? ''

/** Each addressee with its receipt and replies, once the paper went out. */
const Parties = ({ detail }: { detail: InstrumentDetail }) => {
  const { paper } = useSupervisionWords()
  if (detail.number === null) return null
  return (
    <div className="meetings-detail">
      <h3>{paper.parties}</h3>
      <ul className="meetings-decisions">
        {detail.parties.map((it) => (
          <Party key={it.id} party={it} instrument={detail.id} />
        ))}
      </ul>
    </div>
  )
}

const Party = ({ party, instrument }: { party: ShownParty; instrument: string }) => {
  const { paper, parties } = useSupervisionWords()
  const { dayText } = useDayWords()
  return (
    <li>
      <b>{party.name}</b> <Tag tone={tones[party.state]}>{parties[party.state]}</Tag>{' '}
      <span className="soft">
        {party.received
          ? paper.received(dayText(party.received.at), personOf(party.received.by))
          : paper.notReceived}
      </span>
      {party.answers.map((it) => (
        <div key={it.answer} className={it.superseded ? 'supervision-answer soft' : 'supervision-answer'}>
          <p className="supervision-text">{it.text}</p>
          <p className="soft">
            {[
              dayText(it.at),
              personOf(it.by),
              it.talk ? paper.talk(dayText(it.talk.on), it.talk.talker) : '',
              it.superseded ? paper.superseded : '',
            ]
              .filter(Boolean)
              .join(' · ')}
            {it.file ? (
              <>
                {' · '}
                <a href={answerFileAddress(instrument, it.file.hash)}>{it.file.fileName}</a>
              </>
            ) : null}
          </p>
          {it.judged ? (
            <p className={it.judged.met ? 'soft' : 'late'}>
              {it.judged.met
                ? paper.judgedMet(dayText(it.judged.at), personOf(it.judged.by))
                : paper.judgedNot(dayText(it.judged.at), personOf(it.judged.by), it.judged.reason)}
            </p>
          ) : null}
        </div>
      ))}
    </li>
  )
}

/** What was done with it, in its order. */
const Course = ({ detail }: { detail: InstrumentDetail }) => {
  const { paper } = useSupervisionWords()
  const { dayText } = useDayWords()
  const { approved, issued, closed, withdrawn, cancelled } = detail
  const line = (it: { by: Who; at: string }, words: (day: string, who: string) => string) => ({
    at: it.at,
    text: words(dayText(it.at), personOf(it.by)),
  })
  const lines = [
    line(detail.drafted, paper.drafted),
    ...detail.revised.map((it) => line(it, paper.revised)),
    ...(approved ? [line(approved, paper.approved)] : []),
    ...(issued ? [line(issued, paper.issued)] : []),
    ...(closed ? [line(closed, (day, who) => paper.closed(day, who, closed.statement))] : []),
    ...(withdrawn ? [line(withdrawn, (day, who) => paper.withdrawn(day, who, withdrawn.reason))] : []),
    ...(cancelled ? [line(cancelled, (day, who) => paper.cancelled(day, who, cancelled.reason))] : []),
    ...detail.rechecks.map((it) =>
      line(it, (_day, who) => paper.rechecked(dayText(it.on), who, it.held, it.found)),
    ),
  ].toSorted((a, b) => (a.at < b.at ? -1 : 1))
  return (
    <ul className="supervision-course soft">
      {lines.map((it) => (
        <li key={`${it.at}${it.text}`}>{it.text}</li>
      ))}
      {detail.step === 'drafted' && !detail.may.acts.includes('approve-instrument') ? (
        <li>{paper.waitsForOther}</li>
      ) : null}
    </ul>
  )
}
