import { endedAs } from '#core/record/problem/course-facts.ts'
import { inspectionKinds } from '#core/record/round/facts.ts'
import { courseMarks as en } from '#messages/en/course-marks.ts'
import { endedAs as enEnded } from '#messages/en/course.ts'
import { courseMarks as zh } from '#messages/zh/course-marks.ts'
import { endedAs as zhEnded } from '#messages/zh/course.ts'
import { useMessages, usePageWords } from '../../ui/locale.tsx'
import { FilterSelect } from './filter-select.tsx'
import type { Narrowing } from './search.ts'

const none = { asked: undefined, ended: undefined, foundBy: undefined }

/** One choice of three kinds: what waits to be decided, how it ended, who else found it. */
export const CourseFilter = ({
  search,
  change,
}: {
  search: Narrowing
  change: (change: Narrowing) => void
}) => {
  const words = usePageWords({ 'zh-CN': { ...zh, endedAs: zhEnded }, en: { ...en, endedAs: enEnded } })
  const { inspectionKinds: kinds } = useMessages().words
  const { asked, ended, foundBy } = search
  const value = asked ? 'asked' : ended ? `ended:${ended}` : foundBy ? `found:${foundBy}` : undefined
  return (
    <FilterSelect
      label={words.filters.course}
      choices={[
        { value: 'asked', label: words.filters.asked },
        ...endedAs.map((it) => ({ value: `ended:${it}`, label: words.filters.ended(words.endedAs[it]) })),
        ...inspectionKinds.map((it) => ({ value: `found:${it}`, label: words.marks.also(kinds[it]) })),
      ]}
      value={value}
      onChange={(chosen) => {
        const [kind, of] = chosen?.split(':') ?? []
        change({
          ...none,
          ...(kind === 'asked' ? { asked: 'yes' as const } : {}),
          ended: endedAs.find((it) => kind === 'ended' && it === of),
          foundBy: inspectionKinds.find((it) => kind === 'found' && it === of),
        })
      }}
    />
  )
}
