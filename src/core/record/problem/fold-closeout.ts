import type { CloseoutFact } from '#core/record/problem/fold-content.ts'
import { acceptedBy } from '#core/record/problem/fold-evidence.ts'
import { type Measure, type Problem, noCloseout } from '#core/record/problem/problem.ts'

/** What was named in a return is open again, whatever the unit said of it. */
export const reopened = (measures: Measure[], returned: { measure: string }[]): Measure[] =>
  measures.map((it) =>
    returned.some(({ measure }) => measure === it.id)
      ? { ...it, done: false, doneOn: null, returned: true }
      : it,
  )

/** How many bodies verify: one for each field that the claimed way names, one where it names none. */
export const bodiesOf = ({ closeout }: Problem): number => Math.max(1, closeout.claim?.way.fields.length ?? 0)

/** The facts of the way to close-out: each decision is kept with who made it and on what content. */
export const foldCloseout = (problem: Problem, fact: CloseoutFact): Problem => {
  const { standing } = fact.body
  const by = fact.actor
  const at = fact.recordedAt
  switch (fact.type) {
    case 'closeout.claimed': {
      const { seen, statement, way } = fact.body
      const claim = { standing, seen, statement, way, by, at }
      return { ...problem, step: 'claimed', closeout: { ...noCloseout, claim }, returned: null }
    }
    case 'closeout.claim-withdrawn':
      return { ...problem, step: 'in-progress', closeout: noCloseout }
    case 'closeout.signed': {
      const signature = { standing, seen: fact.body.seen, by, at }
      return { ...problem, step: 'signed', closeout: { ...problem.closeout, signature } }
    }
    case 'closeout.verified': {
      const { seen, items, field } = fact.body
      const verification = { standing, seen, items, field, by, at }
      const evidence = acceptedBy(problem.evidence, items, verification)
      const verifications = [...problem.closeout.verifications, verification]
      const closeout = { ...problem.closeout, verifications }
      const step = verifications.length < bodiesOf(problem) ? 'signed' : 'verified'
      return { ...problem, step, evidence, closeout }
    }
    case 'closeout.returned':
    case 'closeout.not-confirmed': {
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
      const step = problem.closeout.claim?.way.superior === true ? 'provisional' : 'accepted'
      return { ...problem, step, closeout: { ...problem.closeout, acceptance } }
    }
    case 'closeout.confirmed': {
      const { seen, paper } = fact.body
      const confirmation = { standing, seen, paper, by, at }
      return { ...problem, step: 'confirmed', closeout: { ...problem.closeout, confirmation } }
    }
    case 'closeout.announced': {
      const { standing: _standing, ...told } = fact.body
      const announcement = { standing, ...told, by, at }
      return { ...problem, step: 'announced', closeout: { ...problem.closeout, announcement } }
    }
    case 'closeout.closed': {
      const closing = { standing, seen: fact.body.seen, by, at }
      return { ...problem, step: 'closed', closeout: { ...problem.closeout, closing } }
    }
  }
}
