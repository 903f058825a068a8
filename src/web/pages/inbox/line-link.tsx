import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import type { InboxLine } from '#contract/inbox.ts'
import { paths } from '../../paths.ts'

/** The form that a line opens on the page of its problem; none where one looks first. */
const formOf = ({ reason, act }: InboxLine): string | undefined => {
  if (act !== null) return act
  if (reason === 'evidence-refused') return 'renew-evidence'
  return ['returned', 'late', 'near', 'measure-late', 'measure-near'].includes(reason)
    ? 'report-progress'
    : undefined
}

/** The one link of a line: to the form where it is done, or to where it is seen. */
export const LineLink = ({ line, children }: { line: InboxLine; children: ReactNode }) => {
  const { reason, round, problem, about, thing } = line
  const shared = { className: 'button-link secondary', children }
  switch (reason) {
    case 'give-opinion':
    case 'answer-opinion':
      return <Link {...shared} to={paths.plans} search={{ round, tab: 'review', review: about?.id ?? '' }} />
    case 'look-again':
      return <Link {...shared} to={paths.plans} search={{ round, tab: 'review', review: thing ?? '' }} />
    case 'judge-subplan':
    case 'subplan-returned':
    case 'file-subplan':
      return <Link {...shared} to={paths.plans} search={{ round, tab: 'subplans' }} />
    case 'approve-instrument':
    case 'issue-instrument':
    case 'answer-instrument':
    case 'judge-answer':
    case 'close-instrument':
      return <Link {...shared} to={paths.supervision} search={{ round, instrument: about?.id ?? '' }} />
    case 'answer-finding':
    case 'judge-finding':
      return <Link {...shared} to={paths.supervision} search={{ round, visit: about?.id ?? '' }} />
    case 'hand-out':
      return <Link {...shared} to={paths.problems} search={{ round, step: 'registered' }} />
    case 'look-back':
      return <Link {...shared} to={paths.lookback} search={{ round, plan: about?.id ?? '' }} />
    case 'handed-over':
      return <Link {...shared} to={paths.handOver} params={{ handOver: about?.id ?? '' }} />
    case 'month-report':
      return <Link {...shared} to={paths.month} />
    default: {
      const open = formOf(line)
      const search = { ...(open ? { open } : {}), ...(open && thing ? { thing } : {}) }
      return <Link {...shared} to={paths.problem} params={{ problem: problem?.id ?? '' }} search={search} />
    }
  }
}
