import { Link } from '@tanstack/react-router'
import { type ReportHints as Hints, readReportHints } from '#contract/report-hints.ts'
import { severities } from '#core/words/checks/hint.ts'
import { checkHints as en } from '#messages/en/check-hints.ts'
import { checkHints as zh } from '#messages/zh/check-hints.ts'
import { useRead } from '../../api/query.ts'
import { asRefusal } from '../../api/refusal.ts'
import { paths } from '../../paths.ts'
import { HintDrawer, type HintGroup } from '../../ui/hint-drawer.tsx'
import { usePageWords } from '../../ui/locale.tsx'
import { usePaperWords } from './words.ts'

type Words = typeof zh
type Place = Hints['contradictions'][number]['places'][number]

/** A problem and the place of a measure in it, as a key of the list. */
const keyOf = ({ problem, measure }: Omit<Place, 'text'>): string =>
  [problem.id, problem.number, measure ?? ''].join(' ')

const keysOf = (places: readonly Place[]): string[] => [...new Set(places.map(keyOf))]

const quoted = (place: Place | undefined) => (place === undefined ? null : { line: null, text: place.text })

const groupsOf = ({ contradictions, doubts }: Hints, words: Words): HintGroup<string>[] => [
  ...severities.map((severity) => ({
    title: words.list.severities[severity],
    hints: contradictions
      .filter((it) => it.severity === severity)
      .flatMap(({ code, places, sum }) => {
        const first = quoted(places[0])
        if (first === null) return []
        const says = words.contradictions[code]({ first, second: quoted(places[1]), sum })
        return [{ says, at: keysOf(places) }]
      }),
  })),
  {
    title: words.list.doubts,
    hints: doubts.map(({ code, title, problem, places }) => ({
      says: words.doubts[code]({ title, first: quoted(places[0]) }),
      at: places.length === 0 ? [keyOf({ problem, measure: null })] : keysOf(places),
    })),
  },
]

/** What the report of this day tells that may not fit, before it is taken: each sentence leads to its problems. */
export const ReportHints = ({ round, day }: { round: string; day: string | undefined }) => {
  const words = usePageWords<Words>({ 'zh-CN': zh, en })
  const { hints } = usePaperWords()
  const read = useRead(readReportHints, { params: { id: round }, query: { day } })
  // Why there is no report of that day is said when it is taken.
  if (read.isError)
    return asRefusal(read.error).code === 'unmade' ? (
      <output className="soft">{hints.unchecked}</output>
    ) : null
  if (read.data === undefined) return <output className="soft">{hints.busy}</output>
  return (
    <HintDrawer groups={groupsOf(read.data, words)} left={read.data.left} words={{ ...words.list, ...hints }}>
      {(key) => {
        const [problem = '', number = '', measure = ''] = key.split(' ')
        return (
          <Link to={paths.problem} params={{ problem }}>
            {hints.place(number, measure === '' ? null : Number(measure))}
          </Link>
        )
      }}
    </HintDrawer>
  )
}
