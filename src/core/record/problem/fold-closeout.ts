import type { CloseoutFact } from '#core/record/problem/fold-content.ts'
import { type Measure, type Problem, noCloseout } from '#core/record/problem/problem.ts'

/** What was named in a return is open again, whatever the unit said of it. */
const reopened = (measures: Measure[], returned: { measure: string }[]): Measure[] =>
  measures.map((it) =>
    returned.some(({ measure }) => measure === it.id)
      ? { ...it, done: false, doneOn: null, returned: true }
      : it,
  )

/** The facts of the way to close-out: each decision is kept with who made it and on what content. */
export const foldCloseout = (problem: Problem, fact: CloseoutFact): Problem => {
  const { standing } = fact.body
  const by = fact.actor
  const at = fact.recordedAt
  switch (fact.type) {
    case 'closeout.claimed': {
      const { seen, statement } = fact.body
      const claim = { standing, seen, statement, by, at }
      return { ...problem, step: 'claimed', closeout: { ...noCloseout, claim }, returned: null }
    }
    case 'closeout.claim-withdrawn':
      return { ...problem, step: 'in-progress', closeout: noCloseout }
    case 'closeout.signed': {
      const signature = { standing, seen: fact.body.seen, by, at }
      return { ...problem, step: 'signed', closeout: { ...problem.closeout, signature } }
    }
    case 'closeout.verified': {
      const { seen, items } = fact.body
      const verification = { standing, seen, items, by, at }
      return { ...problem, step: 'verified', closeout: { ...problem.closeout, verification } }
    }
    case 'closeout.returned': {
      const { measures, reason } = fact.body
      return {
        ...problem,
        step: 'returned',
        measures: reopened(problem.measures, measures),
        closeout: noCloseout,
        returned: { measures, reason, by, at },
        returns: problem.returns + 1,
      }
    }
    case 'closeout.accepted': {
      const { seen, note } = fact.body
      const acceptance = { standing, seen, note, by, at }
      return { ...problem, step: 'accepted', closeout: { ...problem.closeout, acceptance } }
    }
    case 'closeout.closed': {
      const closing = { standing, seen: fact.body.seen, by, at }
      return { ...problem, step: 'closed', closeout: { ...problem.closeout, closing } }
    }
  }
}
