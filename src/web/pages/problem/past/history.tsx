import './past.css'
import { Link } from '@tanstack/react-router'
import { Segmented } from 'antd'
import { type RefObject, useEffect, useRef, useState } from 'react'
import type { z } from 'zod'
import { type ProblemDetail, type historyEntry, problemHistory } from '#contract/problems.ts'
import { type Day, dayInShanghai } from '#core/words/calendar/day.ts'
import { history as en } from '#messages/en/history.ts'
import { historySentence } from '#messages/locale.ts'
import { history as zh } from '#messages/zh/history.ts'
import { useRead } from '../../../api/query.ts'
import { paths } from '../../../paths.ts'
import { DayText, useDayWords, useToday } from '../../../ui/days.tsx'
import { FoldButton } from '../../../ui/fold-button.tsx'
import { usePageWords } from '../../../ui/locale.tsx'
import { WhoText } from '../../../ui/names.tsx'
import { Panel } from '../../../ui/page.tsx'
import { Loaded } from '../../../ui/states.tsx'
import { type HistoryKind, aboutOf, historyKindOf, historyKinds } from './history-kinds.ts'
import { leadTo } from '../lead-to.ts'
import { usePastWords } from './past-words.ts'
import { useProblemWords } from '../words.ts'

type Entry = z.infer<typeof historyEntry>

const latest = 8
/** How many more are drawn whenever the end comes into sight: a history of thousands never stands on the page at once. */
const portion = 60

/** What happened, as sentences day by day, the last first; until the day looked at. Nothing in it can be changed. */
export const History = ({ detail }: { detail: ProblemDetail }) => {
  const { historyTitle } = useProblemWords()
  const read = useRead(problemHistory, { params: { id: detail.id } })
  return (
    <Panel title={historyTitle}>
      <Loaded of={read} lines={5}>
        {({ entries }) => (
          <Entries
            detail={detail}
            entries={entries.filter((it) => detail.asOf === null || dayInShanghai(it.at) <= detail.asOf)}
          />
        )}
      </Loaded>
    </Panel>
  )
}

const Entries = ({ detail, entries }: { detail: ProblemDetail; entries: readonly Entry[] }) => {
  const words = useProblemWords()
  const say = usePastWords()
  const [kind, setKind] = useState<HistoryKind | null>(null)
  const [all, setAll] = useState(false)
  const [drawn, setDrawn] = useState(portion)
  const end = useRef<HTMLDivElement>(null)
  const newest = entries.filter((it) => kind === null || historyKindOf(it.type) === kind).toReversed()
  const shown = newest.slice(0, all ? drawn : latest)
  const more = all && shown.length < newest.length
  useWhenSeen(end, more, () => {
    setDrawn((before) => before + portion)
  })
  const kinds = historyKinds.filter((it) => entries.some((entry) => historyKindOf(entry.type) === it))
  const days = [...Map.groupBy(shown, (it) => dayInShanghai(it.at))]
  return (
    <>
      {kinds.length > 1 && entries.length > latest ? (
        <Segmented<HistoryKind | 'all'>
          className="history-kinds"
          size="small"
          aria-label={say.filter}
          value={kind ?? 'all'}
          options={[
            { value: 'all', label: say.all },
            ...kinds.map((it) => ({ value: it, label: say.kinds[it] })),
          ]}
          onChange={(chosen) => {
            setKind(chosen === 'all' ? null : chosen)
            setDrawn(portion)
          }}
        />
      ) : null}
      {newest.length === 0 ? <p className="soft">{say.none}</p> : null}
      <ol className="history-days">
        {days.map(([day, of]) => (
          <OneDay key={day} detail={detail} day={day} entries={of} />
        ))}
      </ol>
      {more ? (
        <div ref={end} className="soft">
          {say.shown(shown.length, newest.length)}
        </div>
      ) : null}
      {newest.length > latest ? (
        <FoldButton
          open={all}
          toggle={setAll}
          more={words.history.all(newest.length)}
          fewer={words.history.fewer}
        />
      ) : null}
    </>
  )
}

const OneDay = ({ detail, day, entries }: { detail: ProblemDetail; day: Day; entries: readonly Entry[] }) => {
  const say = usePastWords()
  const today = useToday()
  return (
    <li className="history-day">
      <p className="history-date">
        <b>
          <DayText day={day} />
        </b>{' '}
        {day === today || day === detail.asOf ? null : (
          <Link
            to={paths.problem}
            params={{ problem: detail.id }}
            search={{ on: day }}
            className="history-look screen-only"
          >
            {say.look}
          </Link>
        )}
      </p>
      <ul>
        {entries.map((it) => (
          <li key={it.seq}>
            <Sentence detail={detail} entry={it} />
          </li>
        ))}
      </ul>
    </li>
  )
}

/** One sentence, leading to what it is about where that stands on the page, or to the other problem it names. */
const Sentence = ({ detail, entry: it }: { detail: ProblemDetail; entry: Entry }) => {
  const words = useProblemWords()
  const sentences = usePageWords({ 'zh-CN': zh, en })
  const { dayText } = useDayWords()
  const said = historySentence(sentences, it.type, it.body)
  const about = aboutOf(it.body, detail.id, (place) => placesOf(detail).has(place))
  return (
    <>
      <span className="soft history-who">
        <WhoText who={it.by} />
      </span>
      <span className="history-said">
        {about === null ? (
          said
        ) : 'problem' in about ? (
          <Link to={paths.problem} params={{ problem: about.problem }}>
            {said}
          </Link>
        ) : (
          <a
            href={`#${about.place}`}
            onClick={(event) => {
              event.preventDefault()
              leadTo(about.place)
            }}
          >
            {said}
          </a>
        )}
        {it.happened !== null && !it.at.startsWith(it.happened) ? (
          <span className="soft">{words.history.happened(dayText(it.happened))}</span>
        ) : null}
      </span>
    </>
  )
}

const known = new WeakMap<ProblemDetail, ReadonlySet<string>>()

/** The places of the page that a sentence can lead to. */
const placesOf = (detail: ProblemDetail): ReadonlySet<string> => {
  const before = known.get(detail)
  if (before) return before
  const places = new Set([
    ...detail.measureList.map((it) => `measure-${it.id}`),
    ...detail.progress.map((it) => `progress-${it.id}`),
    ...detail.evidenceList.map((it) => `evidence-${it.id}`),
    ...detail.objections.map((it) => `objection-${it.id}`),
    ...detail.course.requests.map((it) => `request-${it.id}`),
  ])
  known.set(detail, places)
  return places
}

/** Calls once whenever the element comes into sight. */
const useWhenSeen = (of: RefObject<HTMLElement | null>, wanted: boolean, seen: () => void): void => {
  const latestSeen = useRef(seen)
  useEffect(() => {
    latestSeen.current = seen
  })
  useEffect(() => {
    const element = of.current
    if (!wanted || !element) return
    const watch = new IntersectionObserver(
      (found) => {
        if (found.some((it) => it.isIntersecting)) latestSeen.current()
      },
      { rootMargin: '600px' },
    )
    watch.observe(element)
    return () => {
      watch.disconnect()
    }
  })
}
