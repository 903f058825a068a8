import { Link } from '@tanstack/react-router'
import { Button, Drawer } from 'antd'
import { listSimilar } from '#contract/course.ts'
import type { ProblemDetail } from '#contract/problems.ts'
import { paths } from '../../../paths.ts'
import { useAct, useRead } from '../../../api/query.ts'
import { RefusalAlert } from '../../../ui/refusal.tsx'
import { Loaded } from '../../../ui/states.tsx'
import { StepTag } from '../../../ui/tags.tsx'
import { useCourseWords } from './course-words.ts'

/** Problems of other rounds worded alike, with what they share; a person says what they are to this one. */
export const SimilarDrawer = ({ detail, onClose }: { detail: ProblemDetail; onClose: () => void }) => {
  const words = useCourseWords()
  const read = useRead(listSimilar, { params: { id: detail.id } })
  const add = useAct('add-source')
  const link = useAct('link-problems')
  const pending = add.isPending || link.isPending
  return (
    <Drawer open title={words.similarHelp} size={600} onClose={onClose}>
      <RefusalAlert error={add.error ?? link.error} />
      <Loaded of={read} lines={5}>
        {({ similar }) =>
          similar.length === 0 ? (
            <p className="soft">{words.similarNone}</p>
          ) : (
            <ul className="similar-list">
              {similar.map((it) => {
                const why = words.shared(it.shared, Math.round(it.likeness * 100))
                const confirm = () => {
                  link.mutate(
                    { problem: detail.id, other: it.problem, how: 'recurrence-of', note: why },
                    { onSuccess: onClose },
                  )
                }
                return (
                  <li key={it.problem} className="course-request">
                    <p>
                      <Link to={paths.problem} params={{ problem: it.problem }} className="number">
                        {it.number}
                      </Link>{' '}
                      <span className="soft">{it.round.name}</span> <StepTag step={it.step} />
                    </p>
                    <p>{it.title}</p>
                    <p className="soft">{why}</p>
                    <div className="acts">
                      <Button
                        size="small"
                        loading={pending}
                        onClick={() => {
                          add.mutate(
                            { problem: detail.id, source: { from: 'round', other: it.problem } },
                            { onSuccess: onClose },
                          )
                        }}
                      >
                        {words.sameProblem}
                      </Button>
                      <Button size="small" loading={pending} onClick={confirm}>
                        {words.recurred}
                      </Button>
                    </div>
                  </li>
                )
              })}
            </ul>
          )
        }
      </Loaded>
    </Drawer>
  )
}
