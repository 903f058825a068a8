import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import type { Step } from '#core/record/problem/problem.ts'
import { paths } from '../paths.ts'

/** What a number stands for: the filter of the problem list (contract: problemFilter). */
export type ProblemsAsked = {
  round?: string
  step?: Step
  light?: string
  leadUnit?: string
  leader?: string
  run?: 'open' | 'late' | 'near' | 'quiet'
  days?: number
}

const lists = { problems: paths.problems, measures: paths.measures } as const

/** Every number leads to its rows: a link to a list with the filter that gives exactly them. */
export const ListLink = ({
  list = 'problems',
  asked = {},
  label,
  className,
  children,
}: {
  list?: keyof typeof lists
  asked?: ProblemsAsked | { round?: string; unit?: string; done?: 'yes' | 'no' }
  /** Read aloud before the number, where it alone says too little. */
  label?: string
  className?: string
  children: ReactNode
}) => (
  <Link to={lists[list]} search={asked} className={className}>
    {label ? <span className="only-read">{label}</span> : null}
    {children}
  </Link>
)

/** The page of one problem. */
export const ProblemLink = ({ id, children }: { id: string; children: ReactNode }) => (
  <Link to={paths.problem} params={{ problem: id }} className="problem-link">
    {children}
  </Link>
)
