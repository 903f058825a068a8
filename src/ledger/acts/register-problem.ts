import type { Draft, DraftProblem } from '#contract/drafts.ts'
import type { NewFact } from '#core/record/fact/envelope.ts'
import type { Acting } from '#core/record/problem/acting.ts'
import type { NewProblemFact } from '#core/record/problem/new-fact.ts'
import { noResponsibility } from '#core/record/problem/problem.ts'
import type { Round } from '#core/record/round/round.ts'
import { withoutEarlyDays } from '#core/rules/importing/early-days.ts'
import { type Names, importedProgress, unitsMeant } from '#core/rules/importing/decide-listed.ts'
import { ownProgress, toldOf } from '#core/rules/importing/own-words.ts'
import { problemStream } from '#ledger/acts/act.ts'
import { inStream } from '#ledger/acts/in-stream.ts'

export type Placed = { problem: DraftProblem; number: string; printOrder: number }
/** `readAt`: where each problem was read, by its key; where it says it stands was mended with it. */
type About = {
  draft: Draft
  readAt: ReadonlyMap<string, DraftProblem['span']>
  round: Round
  importId: string
  names: Names
  acting: Acting
}

/** The words of the document itself, whatever the title was mended to. */
const wordsAt = ({ lines }: Draft, { line, from, to }: DraftProblem['span']): string =>
  (lines[line - 1] ?? '').slice(from, to)

/** The facts of one problem that is new: itself, who answers for it, and the measures the document tells or promises. */
export const registeredFrom = (read: Placed, about: About): { id: string; facts: NewFact[] } => {
  const { newId } = about.acting
  const placed = { ...read, problem: withoutEarlyDays(read.problem, about.round.feedbackOn) }
  const id = newId()
  const manifestations = placed.problem.manifestations.map(({ text }) => ({ id: newId(), text }))
  // With one manifestation (or none, then the problem is its own) a measure can only answer that one.
  const only =
    manifestations.length === 0 ? [id] : manifestations.length === 1 ? manifestations.map((it) => it.id) : []
  const facts: NewProblemFact[] = [
    registered(placed, about, manifestations),
    ...handedOut(placed.problem, about),
    ...measuresOf(placed.problem, about, only),
  ]
  const progress = ownProgress(placed.problem)
  if (progress !== null) facts.push(importedProgress(newId(), null, progress))
  return { id, facts: inStream(problemStream(id), facts) }
}

const registered = (
  { problem, number, printOrder }: Placed,
  { draft, readAt, round, importId }: About,
  manifestations: { id: string; text: string }[],
  span = readAt.get(problem.key) ?? problem.span,
): NewProblemFact => ({
  type: 'problem.registered',
  happened: round.feedbackOn,
  body: {
    round: round.id,
    number,
    printOrder,
    marker: problem.marker,
    title: problem.title,
    shortTitle: problem.shortTitle,
    aspect: problem.aspect,
    group: problem.group,
    manifestations,
    origin: draft.kind,
    source: {
      import: importId,
      fileName: draft.fileName,
      ...{ line: span.line, from: span.from, to: span.to },
      text: wordsAt(draft, span),
    },
    feedbackOn: round.feedbackOn,
  },
})

/** Who answers and by when, as far as the document names somebody who is known here. */
const handedOut = ({ duty }: DraftProblem, { names }: About): NewProblemFact[] => {
  const { leadLeader, leadUnit, coUnits, handler, timeClass, deadline } = duty
  const body = {
    leadLeader:
      leadLeader?.person && leadLeader.post ? names.leader(leadLeader.person, leadLeader.post) : null,
    leadUnit: leadUnit?.unit ? names.unit(leadUnit.unit) : null,
    coUnits: unitsMeant(coUnits, names),
    handler: handler?.person ? names.person(handler.person) : null,
    team: noResponsibility.team,
  }
  const says = body.leadLeader ?? body.leadUnit ?? body.handler ?? body.coUnits[0]
  const facts: NewProblemFact[] = says ? [{ type: 'responsibility.set', body }] : []
  if (deadline !== null || timeClass !== null)
    facts.push({ type: 'deadline.set', body: { timeClass: timeClass ?? 'time-limited', deadline } })
  return facts
}

const measuresOf = (
  problem: DraftProblem,
  { draft, names, acting: { newId } }: About,
  answers: string[],
): NewProblemFact[] => {
  const reported = draft.kind === 'report'
  return problem.measures.flatMap((it): NewProblemFact[] => {
    const measure = newId()
    const { marker, text, deadline } = it
    const added: NewProblemFact = {
      type: 'measure.added',
      body: {
        ...{ measure, marker, text, answers, deadline, goal: null },
        origin: reported ? 'reported' : 'plan',
        units: unitsMeant(it.units, names),
      },
    }
    // What a published report tells is kept as its words, 导入未核查: no claim, no evidence. Its figures are those of the
    // words as they are confirmed, whatever came with them.
    if (reported) return [added, importedProgress(newId(), measure, text)]
    const told = toldOf(it, problem)
    return told === null ? [added] : [added, importedProgress(newId(), measure, told)]
  })
}
