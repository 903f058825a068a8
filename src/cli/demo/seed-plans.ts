import { type Day, addDays } from '#core/words/calendar/day.ts'
import type { Caller } from '#ledger/ledger.ts'
import { showProblem } from '#ledger/queries/show-problem.ts'
import type { Problem } from '../../../samples/county/types.ts'
import { type Seeding, act, callerOf, known } from '#cli/demo/seeding.ts'
import { reviewed, seedReview } from '#cli/demo/seed-reviews.ts'
import { holderOf } from '#cli/demo/story.ts'
import { runoffs, sums } from '#cli/demo/sums.ts'

/** Work starts only on an approved plan: the day before the first thing told of it, at the latest with the whole plan. */
const approvedOn = (problem: Problem, planOn: Day): Day => {
  const [first] = [...problem.progress, ...problem.evidence].map((it) => it.on).sort()
  const before = first === undefined ? planOn : addDays(first, -1)
  return before < planOn ? before : planOn
}

/** Hands every problem out, writes its measures, and lets its lead leader approve the plan, in the order of the days. */
export const seedPlans = async (seeding: Seeding): Promise<void> => {
  const { story, told, clock } = seeding
  const { problems, round } = story.ledger
  const of = problems.length * 2
  let done = 0
  clock.goTo(addDays(round.feedbackOn, 2))
  for (const problem of problems) {
    await handOut(seeding, problem)
    told('plans', (done += 1), of)
  }
  const dated = problems.map((problem) => ({ problem, on: approvedOn(problem, round.planOn) }))
  for (const { problem, on } of dated.sort((a, b) => (a.on < b.on ? -1 : 1))) {
    clock.goTo(on)
    await plan(seeding, problem, on)
    if (!reviewed.includes(problem.no)) await approve(seeding, problem, on)
    told('plans', (done += 1), of)
  }
  clock.goTo(round.planOn)
  await seedReview(seeding, round.planOn)
  for (const { problem } of dated)
    if (reviewed.includes(problem.no)) await approve(seeding, problem, round.planOn)
}

const handOut = async (seeding: Seeding, problem: Problem): Promise<void> => {
  const { story, founder, posts, persons, units, problems } = seeding
  const day = addDays(story.ledger.round.feedbackOn, 2)
  const personOf = (post: string) => known(persons, holderOf(story, post, day))
  const head = story.organisation.posts.find((it) => it.unit === problem.leadUnit && it.kind === 'head')
  await act(seeding, founder, 'hand-out', {
    problems: [known(problems, problem.no)],
    leadLeader: { person: personOf(problem.leader), post: known(posts, problem.leader) },
    leadUnit: known(units, problem.leadUnit),
    coUnits: problem.coUnits.map((it) => known(units, it)),
    handler: personOf(problem.handler),
    team: head ? [personOf(head.id)] : [],
    timeClass: problem.class,
    deadline: problem.deadline,
  })
}

const plan = async (seeding: Seeding, problem: Problem, on: Day): Promise<void> => {
  const { story, ledger, units, problems } = seeding
  const id = known(problems, problem.no)
  const handler = callerOf(seeding, holderOf(story, problem.handler, on))
  const shown = await showProblem(ledger, handler, id)
  const manifestations = shown.manifestations.map((it) => it.id)
  const measures: string[] = []
  for (const { text, unit, deadline, goal, answers } of problem.measures) {
    const { made } = await act(seeding, handler, 'add-measure', {
      problem: id,
      text,
      answers: answers.flatMap((it) => manifestations[it] ?? []),
      goal: goal ?? null,
      deadline,
      units: [known(units, unit)],
    })
    measures.push(...made)
  }
  seeding.parts.set(problem.no, { measures, manifestations })
  await sumsOf(seeding, problem, handler)
}

/** What is due and what is to be run off belongs to the plan. */
const sumsOf = async (seeding: Seeding, problem: Problem, handler: Caller): Promise<void> => {
  const id = known(seeding.problems, problem.no)
  const { measures, manifestations } = known(seeding.parts, problem.no)
  for (const { what, due, manifestation } of sums.filter((it) => it.problem === problem.no))
    await act(seeding, handler, 'set-due', {
      ...{ problem: id, of: 'manifestation', what, due },
      id: manifestations[manifestation] ?? '',
    })
  const from = seeding.story.ledger.round.feedbackOn
  for (const it of runoffs.filter(({ problem: of }) => of === problem.no))
    await act(seeding, handler, 'set-runoff', {
      problem: id,
      measure: measures[it.measure] ?? '',
      runoff: {
        ...{ what: it.what, unit: it.unit, opening: it.opening, on: addDays(from, it.after) },
        steps: it.steps.map(({ after, to }) => ({ by: addDays(from, after), to })),
      },
    })
}

const approve = async (seeding: Seeding, problem: Problem, on: Day): Promise<void> => {
  const { story, ledger, problems } = seeding
  const id = known(problems, problem.no)
  const leader = callerOf(seeding, holderOf(story, problem.leader, on))
  const { seen } = await showProblem(ledger, leader, id)
  await act(seeding, leader, 'approve-plan', { problem: id, seen, missingRule: false })
}
