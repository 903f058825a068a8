import { recognise } from '#core/words/figures/recognise.ts'
import { type Refusal, isRefusal, refuse } from '#core/record/fact/refusal.ts'
import type { Acting } from '#core/record/problem/acting.ts'
import type { ResponsibilitySet } from '#core/record/problem/facts.ts'
import type { NewProblemFact } from '#core/record/problem/new-fact.ts'
import type { Measure, Problem } from '#core/record/problem/problem.ts'
import { type HandOut, decideHandOut } from '#core/rules/planning/hand-out.ts'
import { type MeasureInput, decideAddMeasure, decideReviseMeasure } from '#core/rules/planning/measures.ts'
import { notNow } from '#core/rules/rights/may-do.ts'
import { type Change, comparedWith, movesNoDay } from './compare-problem.ts'
import { withoutEarlyDays } from './early-days.ts'
import type { Listed, ListedMeasure } from './listed.ts'

/** Whom the ids in a list mean today. */
export type Names = {
  unit: (id: string) => { id: string; name: string } | null
  person: (id: string) => { person: string; name: string } | null
  leader: (person: string, post: string) => ResponsibilitySet['body']['leadLeader']
}

/**
 * Takes over from a list what a person said yes to. `take`: ids of changes as `comparedWith` gives them; one that is no
 * longer a change refuses the whole, because something was decided on that no longer stands.
 */
export const decideListed = (
  problem: Problem,
  told: Listed,
  take: readonly string[],
  names: Names,
  acting: Acting,
): NewProblemFact[] | Refusal => {
  if (take.length === 0) return []
  const { changes } = comparedWith(problem, told)
  const row = withoutEarlyDays(told, problem.feedbackOn)
  const gone = take.find((id) => !changes.some((it) => it.id === id))
  if (gone !== undefined) return refuse('list-changed', { number: problem.number, change: gone })
  const taken = changes.filter((it) => take.includes(it.id))
  const facts: NewProblemFact[] = []
  let refused: Refusal | null = null
  const say = (decided: NewProblemFact[] | Refusal) => {
    if (isRefusal(decided)) refused ??= decided
    else facts.push(...decided)
  }
  const words = taken.filter((it) => it.of === 'title' || it.of === 'manifestation')
  if (words.length > 0) say(revised(problem, row, words, acting))
  const handOut = handedOut(row, taken, problem, names)
  if (handOut !== null) say(decideHandOut(problem, handOut, acting))
  const made = new Map<string, string>()
  for (const change of taken) {
    if (change.of === 'measure' || change.of === 'newMeasure' || change.of === 'deadlines')
      say(measureDecided(problem, row, change, names, acting, made))
  }
  for (const change of taken) if (change.of === 'progress') say(statementOf(problem, change, made, acting))
  return refused ?? facts
}

/** Other words and more manifestations, while the plan that answers them is open. */
function revised(
  problem: Problem,
  row: Listed,
  words: readonly Change[],
  acting: Acting,
): NewProblemFact[] | Refusal {
  const closed = notNow('add-measure', problem)
  if (closed) return closed
  // What a plan was approved for is not worded away afterwards, whether the plan is open again or not.
  if (problem.plan.version > 0 && words.some((it) => it.of === 'title'))
    return refuse('content-locked', { step: problem.step })
  const added = words.filter((it) => it.of === 'manifestation')
  // A problem that was its own only manifestation keeps that one beside the new.
  const stand =
    problem.manifestations.length === 0 && added.length > 0 && problem.measures.length > 0
      ? [{ id: problem.id, text: problem.title }]
      : problem.manifestations
  const manifestations = [...stand, ...added.map(({ after }) => ({ id: acting.newId(), text: after }))]
  const title = words.some((it) => it.of === 'title') ? row.title : problem.title
  return [{ type: 'problem.revised', body: { title, shortTitle: problem.shortTitle, manifestations } }]
}

function handedOut(
  { duty }: Listed,
  taken: readonly Change[],
  problem: Problem,
  names: Names,
): HandOut | null {
  const takes = (of: Change['of']) => taken.some((it) => it.of === of)
  const responsibility: HandOut['responsibility'] = {}
  const { leadLeader, leadUnit, coUnits, handler } = duty
  if (takes('leadLeader') && leadLeader?.person && leadLeader.post)
    responsibility.leadLeader = names.leader(leadLeader.person, leadLeader.post)
  if (takes('leadUnit') && leadUnit?.unit) responsibility.leadUnit = names.unit(leadUnit.unit)
  if (takes('handler') && handler?.person) responsibility.handler = names.person(handler.person)
  if (takes('leadUnit') || takes('coUnits')) {
    const stand = problem.responsibility.coUnits
    const told = takes('coUnits') ? unitsMeant(coUnits, names) : []
    const more = told.filter((it) => !stand.some(({ id }) => id === it.id))
    // Nobody helps where it leads: of two that change places, one leaves the helping ones.
    const { leadUnit: leads } = { ...problem.responsibility, ...responsibility }
    responsibility.coUnits = [...stand, ...more].filter((it) => it.id !== leads?.id)
  }
  const dated = takes('deadline') || takes('deadlines')
  const timed = dated || takes('timeClass')
  if (!timed && Object.keys(responsibility).length === 0) return null
  return {
    responsibility,
    timeClass: takes('timeClass') ? (duty.timeClass ?? undefined) : undefined,
    deadline: dated ? duty.deadline : undefined,
  }
}

/** The units of a list that are known here. */
export const unitsMeant = (units: ListedMeasure['units'], names: Names) =>
  units.flatMap(({ unit }) => (unit === null ? [] : (names.unit(unit) ?? [])))

function measureDecided(
  problem: Problem,
  row: Listed,
  change: Change,
  names: Names,
  acting: Acting,
  made: Map<string, string>,
): NewProblemFact[] | Refusal {
  const listed = row.measures.find((it) => it.key === change.measure?.key)
  if (listed === undefined) return []
  const stands = problem.measures.find((it) => it.id === change.measure?.id)
  const input = measureInput(problem, listed, stands, names)
  if (stands !== undefined) return decideReviseMeasure(problem, stands.id, input, acting)
  const decided = decideAddMeasure(problem, input, acting)
  if (!isRefusal(decided))
    for (const { type, body } of decided) if (type === 'measure.added') made.set(listed.key, body.measure)
  return decided
}

/** An empty cell keeps what stands; units are added to, never taken away. */
function measureInput(
  problem: Problem,
  listed: ListedMeasure,
  stands: Measure | undefined,
  names: Names,
): MeasureInput {
  const units = unitsMeant(listed.units, names)
  const before = stands?.units ?? []
  return {
    text: listed.text,
    answers: stands?.answers ?? [],
    goal: stands?.goal ?? null,
    deadline: stands && movesNoDay(problem) ? stands.deadline : (listed.deadline ?? stands?.deadline ?? null),
    units: [...before, ...units.filter((it) => !before.some(({ id }) => id === it.id))],
  }
}

/** Told by a list: 导入未核查. */
function statementOf(
  problem: Problem,
  { after: text, measure }: Change,
  made: ReadonlyMap<string, string>,
  acting: Acting,
): NewProblemFact[] | Refusal {
  // Words of a list enter before the plan is approved too; never into what somebody is just signing or has signed.
  const locked = problem.step === 'registered' ? null : notNow('report-progress', problem)
  if (locked) return locked
  const about = measure === null ? null : (measure.id ?? made.get(measure.key ?? '') ?? null)
  return [importedProgress(acting.newId(), about, text)]
}

/** A statement as a list tells it, with the figures and documents it names. */
export function importedProgress(progress: string, measure: string | null, text: string): NewProblemFact {
  const { figures, documents } = recognise(text)
  const body = {
    ...{ progress, measure, text },
    figures: figures.map((it) => ({
      ...{ text: it.text, value: it.value },
      ...{ unit: it.unit ?? '', indicator: it.indicator ?? '' },
    })),
    documents: [...new Set(documents.map((it) => it.title))],
  }
  return { type: 'progress.imported', body }
}
