import { Link } from '@tanstack/react-router'
import type { ProblemDetail } from '#contract/problems.ts'
import { links as en } from '#messages/en/course.ts'
import { links as zh } from '#messages/zh/course.ts'
import { paths } from '../../../paths.ts'
import { usePageWords } from '../../../ui/locale.tsx'

/** The problems that this one came from or went into, each a step away. */
export const Links = ({ links }: { links: ProblemDetail['course']['links'] }) => {
  const words = usePageWords({ 'zh-CN': zh, en })
  if (links.length === 0) return null
  return (
    <ul className="problem-links">
      {links.map(({ how, problem, number, note, at }) => (
        <li key={`${how} ${problem} ${at}`}>
          {words[how]}{' '}
          <Link to={paths.problem} params={{ problem }} className="number">
            {number}
          </Link>{' '}
          {note ? <span className="soft">{note}</span> : null}
        </li>
      ))}
    </ul>
  )
}
