import type { Day } from '#core/words/calendar/day.ts'
import { openRequests } from '#core/record/problem/course-state.ts'
import type { Problem } from '#core/record/problem/problem.ts'
import type { InboxReason } from './reasons.ts'

/** What the state of a problem adds to a line: since when (an instant), by when, and what somebody said. */
export type Told = { since: string | null; by: Day | null; note: string }

const nothing: Told = { since: null, by: null, note: '' }

const since = (it: { at: string } | null | undefined, by: Day | null = null, note = ''): Told => ({
  ...{ since: it?.at ?? null, by, note },
})

/** What is missing after a return, in the words of whoever returned it. */
const missing = ({ returned, measures }: Problem): Told => {
  if (returned === null) return nothing
  const named = returned.measures.map((it) => {
    const text = measures.find((one) => one.id === it.measure)?.text
    return text === undefined ? it.missing : `${text}：${it.missing}`
  })
  const said = [returned.reason, ...named].map((it) => it.replace(/[。；，\s]+$/u, ''))
  return since(returned, null, said.filter((it) => it !== '').join('；'))
}

/**
 * What the problem tells about a line of the inbox.
 * @param thing the request, objection or proof it is about, where it is about one
 */
export const toldBy = (reason: InboxReason, problem: Problem, thing: string | null): Told => {
  const { claim, signature, verifications, acceptance, confirmation, announcement } = problem.closeout
  switch (reason) {
    case 'sign':
      return since(claim)
    case 'verify':
      return since(signature)
    case 'accept':
    case 'accept-in-group':
      return since(verifications.at(-1))
    case 'confirm':
      return since(acceptance)
    case 'announce':
      return since(confirmation ?? acceptance)
    case 'close':
      // The days are over: since then it waits.
      return announcement === null
        ? since(confirmation ?? acceptance)
        : since(announcement, announcement.until)
    case 'returned':
      return missing(problem)
    case 'decide-change': {
      const request = openRequests(problem.course).find((it) => it.id === thing)
      return request === undefined ? nothing : since(request.consent ?? request, null, request.reason)
    }
    case 'answer-objection': {
      const open = problem.objections.filter((it) => it.answered === null)
      return since(open[0], open[0]?.replyBy ?? null)
    }
    case 'evidence-refused': {
      const check = problem.evidence.find((it) => it.id === thing)?.check
      return since(check, null, check?.reason)
    }
    default:
      return nothing
  }
}
