/**
 * What came back in a return pack, row by row, beside what stands today.
 *
 *     编号        措施          …  本次进展            是否完成  完成日期
 *     1-02-003    换管12公里       已换8公里            否
 *                                  ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ all a unit writes
 */
import type { Day } from '#core/words/calendar/day.ts'
import { recognise } from '#core/words/figures/recognise.ts'
import { type Refusal, refuse } from '#core/record/fact/refusal.ts'
import type { Acting } from '#core/record/problem/acting.ts'
import type { Standing } from '#core/record/organisation/standing.ts'
import type { NewProblemFact } from '#core/record/problem/new-fact.ts'
import type { Measure, Problem, Progress } from '#core/record/problem/problem.ts'
import { kernelOf } from '#core/rules/importing/likeness.ts'
import { mayDo, notNow } from '#core/rules/rights/may-do.ts'

/** One assignment as it stood when the pack was made. */
export type Packed = {
  problem: string
  measure: string
  /** The words of the measure as the unit saw them, and the deadline: its own, or the problem's. */
  text: string
  deadline: Day | null
  /** Ids of the statements about the measure that were known then. */
  told: string[]
}

/** What a unit wrote. `completes`: it says the measure is done, on `happened` if it says when. */
export type Returned = { row: number; text: string; completes: boolean; happened: Day | null }

export type Meanwhile =
  | { why: 'measure-revised'; before: string; after: string }
  | { why: 'measure-gone'; before: string }
  | { why: 'told-since'; statements: Pick<Progress, 'text' | 'at'>[] }
  | { why: 'locked'; step: Problem['step'] }
  | { why: 'not-its-unit' }

/** `said`: it was told in the same words already. `conflict`: something happened meanwhile, and a person has to look. */
export type ReturnedAs =
  | { as: 'empty' }
  | { as: 'said' }
  | { as: 'new' }
  | { as: 'conflict'; meanwhile: Meanwhile[] }

const wordsOf = ({ text, deadline }: Pick<Measure, 'text' | 'deadline'>): string =>
  deadline === null ? text : `${text} · ${deadline}`

/** As the unit would see it today. */
const wordsToday = ({ text, deadline }: Measure, problem: Problem): string =>
  wordsOf({ text, deadline: deadline ?? problem.deadline?.current ?? null })

/** A unit speaks of the measures that name it, and the lead unit of all. */
const isItsOwn = ({ responsibility }: Problem, measure: Measure, unit: string): boolean =>
  responsibility.leadUnit?.id === unit || measure.units.some((it) => it.id === unit)

export const comparedReturn = (
  problem: Problem | null,
  packed: Packed,
  unit: string,
  returned: Returned,
): ReturnedAs => {
  if (returned.text === '' && !returned.completes) return { as: 'empty' }
  const measure = problem?.measures.find((it) => it.id === packed.measure)
  if (problem === null || measure === undefined)
    return { as: 'conflict', meanwhile: [{ why: 'measure-gone', before: wordsOf(packed) }] }
  const about = problem.progress.filter((it) => it.measure === packed.measure)
  const done = !returned.completes || measure.done
  if (done && about.some((it) => kernelOf(it.text) === kernelOf(returned.text))) return { as: 'said' }
  const meanwhile: Meanwhile[] = []
  if (notNow('take-return', problem) !== null) meanwhile.push({ why: 'locked', step: problem.step })
  if (!isItsOwn(problem, measure, unit)) meanwhile.push({ why: 'not-its-unit' })
  const after = wordsToday(measure, problem)
  if (after !== wordsOf(packed)) meanwhile.push({ why: 'measure-revised', before: wordsOf(packed), after })
  // What another unit told of a shared measure stands beside this; only that all of it is done changes what is asked.
  const speaks = (it: Progress) => it.unit === null || it.unit.id === unit || it.completes
  const since = about.filter((it) => !packed.told.includes(it.id) && speaks(it))
  if (since.length > 0)
    meanwhile.push({ why: 'told-since', statements: since.map(({ text, at }) => ({ text, at })) })
  return meanwhile.length === 0 ? { as: 'new' } : { as: 'conflict', meanwhile }
}

/** The office brings in what a unit returned. The words are the unit's: it contributed, and nobody of it can verify. */
export const decideReturned = (
  problem: Problem,
  measure: string,
  unit: { id: string; name: string; above: string[] },
  returned: Returned,
  acting: Acting,
): NewProblemFact[] | Refusal => {
  const no = mayDo('take-return', problem, acting)
  if (no) return no
  const about = problem.measures.find((it) => it.id === measure)
  if (about === undefined) return refuse('unknown-thing', { thing: 'measure', id: measure })
  if (!isItsOwn(problem, about, unit.id)) return refuse('not-your-unit', { unit: unit.name })
  const { text, completes, happened, row } = returned
  if (text === '') return refuse('invalid-input', { field: 'text', row })
  if (happened !== null && happened > acting.day)
    return refuse('invalid-input', { field: 'happened', laterThan: acting.day, row })
  const standing: Standing = { person: unit.id, units: [unit.id], above: unit.above, appointedBy: [] }
  const { figures, documents } = recognise(text)
  return [
    {
      type: 'progress.returned',
      happened,
      body: {
        ...{ progress: acting.newId(), measure, unit: { id: unit.id, name: unit.name }, standing, text },
        figures: figures.map((it) => ({
          ...{ text: it.text, value: it.value },
          ...{ unit: it.unit ?? '', indicator: it.indicator ?? '' },
        })),
        documents: [...new Set(documents.map((it) => it.title))],
        ...{ completes, row },
      },
    },
  ]
}
