/**
 * A whole and what was done of it, divided by who did it: the second row of parts has to make the second whole.
 *
 *     共交办52件,化解44件……县级领导包案25件,化解21件;乡镇书记包案27件,化解26件
 *           ~~~~     ~~~~              ~~~~     ~~~~              ~~~~     ~~~~
 *           25+27=52                                              21+26=47>44
 */
import { flowsOf, type Flow, type Placed } from './flow.ts'
import type { Contradiction } from './hint.ts'
import { isPlain, quoteOf, wordsBefore, type Material } from './material.ts'
import { round } from './round.ts'
import { graceOf, isOneUnit } from './tally.ts'

type Pair = { all: Placed; some: Placed; verb: string }

const REACH = 12
const MOST_PAIRS = 12
const FURTHEST = 8

export function dividedTwice({ sentences }: Material): Contradiction[] {
  return flowsOf(sentences).flatMap((flow) => {
    const pairs = pairsOf(flow)
    return pairs.flatMap((whole, i) => wrongIn(whole, pairs.slice(i + 1, i + 1 + MOST_PAIRS)))
  })
}

/** 包案25件,化解21件: two figures of one unit, of which the second says what was done. */
function pairsOf({ figures, text }: Flow): Pair[] {
  return figures.flatMap((all, i): Pair[] => {
    const some = figures[i + 1]
    if (some === undefined || !isPlain(all.told) || !isPlain(some.told) || all.told.kind === 'percent')
      return []
    if (!isOneUnit(all.told, some.told) || some.told.amount > all.told.amount) return []
    const between = text.slice(all.end, some.at)
    const verb = /(\p{Script=Han}{2})(?:了|完成)?$/u.exec(wordsBefore(some.told))?.[1]
    return verb === undefined || between.length > REACH || !/^[^;。]{0,2},/u.test(between)
      ? []
      : [{ all, some, verb }]
  })
}

function wrongIn(whole: Pair, behind: readonly Pair[]): Contradiction[] {
  const parts: Pair[] = []
  for (const pair of behind.slice(0, FURTHEST)) {
    if (pair.verb !== whole.verb || !isOneUnit(pair.all.told, whole.all.told)) continue
    parts.push(pair)
    const [all, some] = [sumOf(parts.map((one) => one.all)), sumOf(parts.map((one) => one.some))]
    if (Math.abs(all - whole.all.told.amount) > graceOf([whole.all.told])) continue
    const [first, last] = [parts[0], pair]
    if (parts.length < 2 || first === undefined) return []
    const gap = some - whole.some.told.amount
    if (Math.abs(gap) <= graceOf([whole.some.told, ...parts.map((one) => one.some.told)])) return []
    const scale = whole.some.told.amount / whole.some.told.value
    const values = parts.map((one) => round(one.some.told.amount / scale))
    const { sentence } = first.all.told
    return [
      {
        code: gap > 0 ? 'part-exceeds-whole' : 'unexplained-gap',
        severity: gap > 0 ? 'high' : 'medium',
        places: [
          quoteOf(whole.some.told),
          sentence === last.some.told.sentence
            ? sentence.quote(first.all.told.clauseFrom, last.some.told.end)
            : quoteOf(first.some.told),
        ],
        sum: `${values.join('+')}=${round(some / scale)}${gap > 0 ? '>' : '<'}${whole.some.told.value}`,
      },
    ]
  }
  return []
}

const sumOf = (all: readonly Placed[]) => round(all.reduce((sum, { told }) => sum + told.amount, 0))
