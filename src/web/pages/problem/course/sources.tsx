import { Link } from '@tanstack/react-router'
import { Button } from 'antd'
import { Suspense, lazy, useState } from 'react'
import type { ProblemDetail } from '#contract/problems.ts'
import { paths } from '../../../paths.ts'
import { useMessages } from '../../../ui/locale.tsx'
import { Tag } from '../../../ui/tags.tsx'
import { useCourseWords } from './course-words.ts'
import { may } from '../opened.ts'

const SourceForm = lazy(async () => ({ default: (await import('./source-form.tsx')).SourceForm }))
const SimilarDrawer = lazy(async () => ({ default: (await import('./similar-drawer.tsx')).SimilarDrawer }))
const RemoveSource = lazy(async () => ({ default: (await import('./course-reasons.tsx')).RemoveSource }))

type Open = { form: 'add' } | { form: 'similar' } | { form: 'remove'; source: string } | null

/** Who else found the same, and the way to look whether another round did. */
export const Sources = ({ detail }: { detail: ProblemDetail }) => {
  const words = useCourseWords()
  const { words: terms } = useMessages()
  const [open, setOpen] = useState<Open>(null)
  const { sources } = detail.course
  const mine = may(detail.options, 'add-source')
  if (sources.length === 0 && !mine) return null
  const close = () => {
    setOpen(null)
  }
  return (
    <div className="course-sources">
      <h3>{words.sourcesTitle}</h3>
      {sources.length > 0 ? <p className="soft">{words.oneSet}</p> : null}
      <ul className="course-lines">
        {sources.map((it) => (
          <li key={it.id}>
            <Tag>{terms.inspectionKinds[it.kind]}</Tag> {it.body}《{it.document}》{' '}
            {it.problem ? (
              <Link to={paths.problem} params={{ problem: it.problem.problem }} className="number">
                {it.problem.number}
              </Link>
            ) : (
              it.number
            )}
            <div className="soft">{it.text}</div>
            {mine ? (
              <Button
                size="small"
                type="link"
                className="course-fold"
                onClick={() => {
                  setOpen({ form: 'remove', source: it.id })
                }}
              >
                {words.removeSource}
              </Button>
            ) : null}
          </li>
        ))}
      </ul>
      {mine ? (
        <div className="acts">
          <Button
            size="small"
            onClick={() => {
              setOpen({ form: 'add' })
            }}
          >
            {words.addSource}
          </Button>
          <Button
            size="small"
            onClick={() => {
              setOpen({ form: 'similar' })
            }}
          >
            {words.similar}
          </Button>
        </div>
      ) : null}
      <Suspense>
        {open?.form === 'add' ? <SourceForm problem={detail.id} onClose={close} /> : null}
        {open?.form === 'similar' ? <SimilarDrawer detail={detail} onClose={close} /> : null}
        {open?.form === 'remove' ? (
          <RemoveSource problem={detail.id} source={open.source} onClose={close} />
        ) : null}
      </Suspense>
    </div>
  )
}
