/**
 * One act or sum told under two problems.
 *
 *     返还群众资金86.5万元 …… 追回被挪用资金86.5万元      发出提醒函40份 …… 书面《提醒函》40份
 *                 ~~~~~~~~                 ~~~~~~~~             ~~~~~~~~           ~~~~~~~~~~
 *
 * Equal values alone prove nothing: money must be an odd sum or share a noun, counts must share a noun.
 */
import type { Contradiction } from './hint.ts'
import { clauseOf, isPlain, quoteOf, type Material, type Told } from './material.ts'
import { samePeriod } from './same-period.ts'
import { bare, sharedNoun } from './stem.ts'

const EXPLAINED = /(?:含|包括|包含)(?:上述|前述|下述|其中)|(?:上述|前述|同一(?:笔|批)|已(?:计|列)入)/u
/** Of these every report has many that are alike. */
const ACTIVITY =
  /^(?:次|场|场次|期|班次|人次|轮|轮次|天|工作日|小时|分钟|个月|批|批次|课时|方面|%|个百分点)$/u

export function doubleReporting({ sentences }: Material): Contradiction[] {
  const bySum = new Map<string, Told[]>()
  for (const sentence of sentences) {
    if (sentence.problem < 0 || EXPLAINED.test(sentence.text)) continue
    for (const figure of sentence.figures) {
      if (!isPlain(figure) || ACTIVITY.test(figure.base) || figure.amount < 10) continue
      const key = `${figure.amount}|${figure.base}`
      const equal = bySum.get(key) ?? []
      equal.push(figure)
      bySum.set(key, equal)
    }
  }
  return [...bySum.values()].flatMap((equal) => (equal.length > MOST_EQUAL ? [] : pairsOf(equal)))
}

/** What stands in more places than this is a round number of the trade. */
const MOST_EQUAL = 6

function pairsOf(equal: Told[]): Contradiction[] {
  const found: Contradiction[] = []
  for (const [i, one] of equal.entries()) {
    const other = equal
      .slice(i + 1)
      .find((next) => next.sentence.problem !== one.sentence.problem && isOneThing(one, next))
    if (other !== undefined)
      found.push({
        code: 'double-reporting',
        severity: 'medium',
        places: [quoteOf(one), quoteOf(other)],
        sum: null,
      })
  }
  return found
}

function isOneThing(one: Told, other: Told): boolean {
  if (one.period !== null && other.period !== null && !samePeriod(one.period, other.period)) return false
  const near = sharedNoun(clauseWords(one), clauseWords(other))
  if (one.kind === 'money') {
    if (digitsOf(one) >= 3) return true
    return near !== null || sharedNoun(around(one), around(other)) !== null
  }
  return near !== null && (near.length >= 3 || digitsOf(one) >= 3)
}

const clauseWords = (figure: Told) => bare(clauseOf(figure))

/** The clause with the one before and the one behind: 办好职教园区,融资2.5亿元建设…. */
function around({ sentence, clauseFrom, clauseTo }: Told): string {
  const before = sentence.text.slice(0, Math.max(0, clauseFrom - 1)).split(/[,;]/u)
  const behind = sentence.text.slice(clauseTo + 1).split(/[,;]/u)
  return [before[before.length - 1], sentence.text.slice(clauseFrom, clauseTo), behind[0]].join(',')
}

/** Significant digits: 86.5 has three, 1300 has two. */
const digitsOf = ({ value }: Told) =>
  String(value).replace('.', '').replace(/^0+/u, '').replace(/0+$/u, '').length
