/**
 * A rate beside its part, the whole told sentences before.
 *
 *     全县应建储水窖210座。……(材料、工期) 到10月建成168座,建成率达90%
 *                   ~~~~~                          ~~~~~         ~~~ 168÷210=80.0%
 */
import { flowsOf, type Flow } from './flow.ts'
import type { Contradiction } from './hint.ts'
import { isPlain, quoteOf, wordsBefore, type Material } from './material.ts'
import { isOneUnit, wordsOf } from './tally.ts'
import { isFoundOut, isOwed } from './trade-words.ts'
import { agrees, isOpinion, percent } from './wrong-percentage.ts'

const SENTENCES = 4
const MOST = 12

export function ratesAcross({ sentences }: Material): Contradiction[] {
  return flowsOf(sentences).flatMap((flow) => flow.figures.flatMap((_, i) => wrongRate(flow, i)))
}

function wrongRate({ figures, text }: Flow, i: number): Contradiction[] {
  const [part, rate] = [figures[i - 1], figures[i]]
  if (part === undefined || rate?.told.unit !== '%' || !isPlain(rate.told) || !isPlain(part.told)) return []
  const name = /(\p{Script=Han}{1,3})率[为达到:]*$/u.exec(wordsBefore(rate.told))?.[1]
  const between = text.slice(part.end, rate.at)
  if (name === undefined || isOpinion(name) || part.told.kind === 'percent' || between.length > 16) return []
  // Cells of a list stand in lines of their own.
  if (/[;。]/u.test(between) && between.length > 6) return []
  const before = figures
    .slice(Math.max(0, i - MOST), i - 1)
    .filter((one) => isOneUnit(one.told, part.told) && rate.sentence - one.sentence <= SENTENCES)
  if (before.some((one) => one.sentence === rate.sentence)) return []
  const whole = before[before.length - 1]
  if (
    whole === undefined ||
    whole.told.approx ||
    whole.told.amount <= part.told.amount ||
    !isNamed(name, wordsOf(part.told))
  )
    return []
  if (![isOwed, isFoundOut].some((is) => is(wordsOf(whole.told))) && !/共|总/u.test(wordsBefore(whole.told)))
    return []
  const shares = before.map(({ told }) => part.told.amount / told.amount)
  if (shares.some((share) => agrees(share, rate.told) || agrees(1 - share, rate.told))) return []
  return [
    {
      code: 'impossible-percentage',
      severity: 'high',
      places: [quoteOf(whole.told), quoteOf(rate.told)],
      sum: `${part.told.value}÷${whole.told.value}=${percent(part.told.amount / whole.told.amount, rate.told)}`,
    },
  ]
}

const isNamed = (name: string, words: string) => [...name].some((one) => words.includes(one))
