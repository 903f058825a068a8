import type { Day } from '#core/words/calendar/day.ts'
import { lastWorkingDay } from '#core/words/calendar/working-calendar.ts'
import { type Refusal, refuse } from '#core/record/fact/refusal.ts'
import type { Acting } from '#core/record/problem/acting.ts'
import type { Objection, ObjectionChannel } from '#core/record/problem/closeout-facts.ts'
import type { ReturnedMeasure } from '#core/record/problem/facts.ts'
import { isMoved } from '#core/record/problem/course-state.ts'
import type { NewProblemFact } from '#core/record/problem/new-fact.ts'
import type { Problem, Step } from '#core/record/problem/problem.ts'
import { usualWay } from '#core/record/round/way.ts'
import { returnRefusal } from '#core/rules/closeout/decide.ts'
import { independenceRefusal } from '#core/rules/closeout/who-may.ts'
import { mayDo } from '#core/rules/rights/may-do.ts'

/** What is over stays over: an objection that comes now goes to the look-back. */
const over = (step: Step): boolean => step === 'closed' || step === 'ended'

/** Split or merged, it is closed under other numbers: an objection here would hold nothing up there. */
const livesElsewhere = ({ course }: Problem): Refusal | null =>
  isMoved(course) ? refuse('lives-elsewhere', { as: course.ended?.as }) : null

/** Whether an objection can be taken down now: by the office, from anybody. Taking it down judges nothing. */
export const mayReceiveObjection = (problem: Problem, acting: Acting): Refusal | null =>
  mayDo('receive-objection', problem, acting) ?? livesElsewhere(problem)

/** Takes an objection down; the day by which it must be answered follows from the way the problem goes. */
export const decideReceiveObjection = (
  problem: Problem,
  input: { channel: ObjectionChannel; on: Day; words: string; name: string | null },
  acting: Acting,
): NewProblemFact[] | Refusal => {
  const refused = mayReceiveObjection(problem, acting)
  if (refused) return refused
  if (input.on > acting.day) return refuse('invalid-input', { field: 'on' })
  const days = problem.closeout.claim?.way.objectionDays ?? usualWay.closeout.objectionDays
  // The day it came in is not counted.
  const replyBy = lastWorkingDay(input.on, days + 1)
  const body = { objection: acting.newId(), ...input, replyBy, late: over(problem.step) }
  return [{ type: 'objection.received', happened: input.on, body }]
}

const tookDown = ({ by }: Objection, person: string): boolean =>
  by.kind === 'person' && by.person.id === person

/**
 * Whoever took an objection down wrote what is known of it: somebody else answers it, or one person alone could have
 * weakened it and waved it off.
 */
const ownWords = (person: string): Refusal => refuse('same-person', { part: 'objection', person })

const allTakenDownBy = ({ objections }: Problem, person: string): Refusal | null => {
  const open = objections.filter((it) => it.answered === null)
  return open.length > 0 && open.every((it) => tookDown(it, person)) ? ownWords(person) : null
}

/** Whether somebody may answer objections to this problem: independent of everybody whose work is objected to. */
export const mayAnswerObjection = (problem: Problem, acting: Acting): Refusal | null =>
  mayDo('answer-objection', problem, acting) ??
  independenceRefusal(
    problem,
    {
      independentOf: ['contributors', 'claim', 'signature', 'verification'],
      // The acceptance is what the objection is about.
      otherThan: ['acceptance'],
    },
    acting,
  ) ??
  allTakenDownBy(problem, acting.standing.person)

export type ObjectionAnswer = {
  objection: string
  upheld: boolean
  answer: string
  measures: ReturnedMeasure[]
}

/** Answers an objection: upheld it sends the problem back, naming measures and what is missing. */
export const decideAnswerObjection = (
  problem: Problem,
  input: ObjectionAnswer,
  acting: Acting,
): NewProblemFact[] | Refusal => {
  const refused = mayAnswerObjection(problem, acting)
  if (refused) return refused
  const objection = problem.objections.find((it) => it.id === input.objection)
  if (!objection) return refuse('unknown-thing', { thing: 'objection', id: input.objection })
  if (objection.answered) return refuse('already-answered')
  if (tookDown(objection, acting.standing.person)) return ownWords(acting.standing.person)
  if (input.answer.trim() === '') return refuse('invalid-input', { field: 'answer' })
  const measures = input.upheld ? input.measures : []
  const flawed = input.upheld && !over(problem.step) ? returnRefusal(problem, measures) : null
  if (flawed) return flawed
  const { standing } = acting
  return [{ type: 'objection.answered', body: { ...input, measures, standing } }]
}
