import type { ProblemRow } from '#contract/problems.ts'
import { courseMarks as en } from '#messages/en/course-marks.ts'
import { endedAs as enEnded, links as enLinks } from '#messages/en/course.ts'
import { courseMarks as zh } from '#messages/zh/course-marks.ts'
import { endedAs as zhEnded, links as zhLinks } from '#messages/zh/course.ts'
import { useDayWords, useToday } from './days.tsx'
import { useMessages, usePageWords } from './locale.tsx'
import { Tag } from './tags.tsx'

/** Of a problem's course what a list must not hide: put off, turned long-term, ended, found elsewhere, asked for. */
export const CourseMarks = ({ row }: { row: ProblemRow }) => {
  const { marks, endedAs, links } = usePageWords({
    'zh-CN': { ...zh, endedAs: zhEnded, links: zhLinks },
    en: { ...en, endedAs: enEnded, links: enLinks },
  })
  const { words } = useMessages()
  const { dayText } = useDayWords()
  const today = useToday()
  const late = row.recheckOn !== null && today !== null && row.recheckOn < today
  return (
    <span className="course-marks">
      {row.reboundedAs ? <Tag tone="alarm">{`${links['rebounded-as']} ${row.reboundedAs}`}</Tag> : null}
      {row.reboundOf ? <Tag tone="alarm">{`${links['rebound-of']} ${row.reboundOf}`}</Tag> : null}
      {row.carriedTo ? <Tag>{`${links['carried-to']} ${row.carriedTo}`}</Tag> : null}
      {row.carriedFrom ? <Tag>{`${links['carried-from']} ${row.carriedFrom}`}</Tag> : null}
      {row.ended ? <Tag>{endedAs[row.ended]}</Tag> : null}
      {row.extensions > 0 ? <Tag>{marks.extended(row.extensions)}</Tag> : null}
      {row.turnedLongTerm ? <Tag>{marks.turned(dayText(row.turnedLongTerm.on))}</Tag> : null}
      {row.recheckOn ? (
        <Tag tone={late ? 'alarm' : 'quiet'}>
          {late ? marks.recheckLate : marks.recheck(dayText(row.recheckOn))}
        </Tag>
      ) : null}
      {row.foundBy.length > 0 ? (
        <Tag>{marks.also(words.list(row.foundBy.map((it) => words.inspectionKinds[it])))}</Tag>
      ) : null}
      {row.asked.length > 0 ? <Tag tone="waiting">{marks.asked}</Tag> : null}
    </span>
  )
}
