/**
 * One act or sum told under two problems.
 *
 *     返还群众资金86.5万元 …… 追回被挪用资金86.5万元      发出提醒函40份 …… 书面《提醒函》40份
 *                 ~~~~~~~~                 ~~~~~~~~             ~~~~~~~~           ~~~~~~~~~~
 *
 * Equal values alone prove nothing: money must be an odd sum or share a noun, counts must share a noun.
 */
import { isDoneWith } from './done-with.ts'
import type { Contradiction } from './hint.ts'
import { clauseOf, isPlain, quoteOf, wordsBefore, wordsBehind, type Material, type Told } from './material.ts'
import { samePeriod } from './same-period.ts'
import { bare, sharedNoun } from './stem.ts'

const EXPLAINED = /(?:含|包括|包含)(?:上述|前述|下述|其中)|(?:上述|前述|同一(?:笔|批)|已(?:计|列)入)/u
/** What is counted one by one and has a number of its own: letters, cases, clues, problems. */
const ITEMS = /^(?:份|件|起|条|宗|篇|封|笔|册|例|项|张)$/u
/** Persons are told twice where the act is one: 党纪处分12人. */
const PERSONS = /^(?:人|名)$/u
const PUNISHED = /处分|问责|诫勉|组织处理|移送|批评教育/u

export function doubleReporting({ sentences }: Material): Contradiction[] {
  const bySum = new Map<string, Told[]>()
  for (const sentence of sentences) {
    if (sentence.part === 'frame' || EXPLAINED.test(sentence.text)) continue
    for (const figure of sentence.figures) {
      const later = sentence.part === 'ahead' && figure.role === 'plan'
      if (!(isPlain(figure) || later || isObtained(figure)) || figure.amount < 10 || !isCounted(figure))
        continue
      const key = `${figure.amount}|${PERSONS.test(figure.base) ? '人' : figure.base}`
      const equal = bySum.get(key) ?? []
      equal.push(figure)
      bySum.set(key, equal)
    }
  }
  return [...bySum.values()].flatMap((equal) => (equal.length > MOST_EQUAL ? [] : pairsOf(equal)))
}

/** 争取上级资金460万元: striven for and had, where no later day is named. */
const isObtained = (figure: Told) =>
  figure.role === 'target' &&
  !figure.approx &&
  figure.comparison === null &&
  OBTAINED.test(wordsBefore(figure)) &&
  !/力争|目标|确保|计划|拟|底前|明年/u.test(clauseOf(figure))

const OBTAINED = /争取[^,;。]{0,14}(?:资金|补助|捐赠|专款|债券|经费|贷款)[^,;。]{0,6}$/u

function isCounted(figure: Told): boolean {
  // 收入超过10万元: a bound is no sum.
  if (
    /(?:超过|低于|不足|高于|达不到|满)$/u.test(wordsBefore(figure)) ||
    /^(?:以上|以下|以内)/u.test(wordsBehind(figure))
  )
    return false
  if (figure.kind === 'money') return true
  return isItem(figure) || besideIt(figure) !== null
}

const isItem = (figure: Told) =>
  ITEMS.test(figure.base) || (PERSONS.test(figure.base) && PUNISHED.test(clauseOf(figure)))

/** 拆除违建96处、1.38万平方米: two equal figures of one thing are no chance. */
function besideIt(figure: Told): Told | null {
  const { figures, text } = figure.sentence
  const next = figures[figures.indexOf(figure) + 1]
  return next !== undefined && /^[、,]?(?:共|计|合计)?$/u.test(text.slice(figure.end, next.at)) ? next : null
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
  // What is announced for later names a sum once more: it must be the very same thing.
  const least = [one, other].some(({ sentence }) => sentence.part === 'ahead') ? 4 : 2
  if (one.period !== null && other.period !== null && !samePeriod(one.period, other.period)) return false
  if (one.kind === 'money') {
    const specific = digitsOf(one) < 3
    const shared = sharedNoun(things(around(one)), things(around(other)), specific)
    return shared !== null && shared.length >= Math.max(least, specific ? 3 : 2)
  }
  const near = sharedNoun(clauseWords(one), clauseWords(other))
  const [a, b] = [besideIt(one), besideIt(other)]
  if (a !== null && b !== null && a.amount === b.amount && a.base === b.base)
    return near !== null && !(isDoneWith(one) && isDoneWith(other))
  if (!isItem(one)) return false
  return near !== null && near.length >= least && (near.length >= 3 || digitsOf(one) >= 3)
}

const clauseWords = ({ sentence, clauseFrom, at, end, clauseTo }: Told) =>
  `${bare(sentence.text.slice(clauseFrom, at))}|${sentence.text.slice(end, clauseTo)}`

/** The words without the verbs of money, which are the same for every sum. */
const things = (words: string) =>
  words.replace(
    /追回|追缴|收回|收缴|征缴|清退|退还|退缴|返还|归还|上缴|补缴|缴纳|投入|安排|拨付|下达|发放|涉及|金额|共计|累计|节约|核减|罚款|融资|\d[\d.]*[万亿]*元/gu,
    '|',
  )

/** The clause with the one before and the one behind: 扩建冷链园区,借款2.5亿元修建…. */
function around({ sentence, clauseFrom, clauseTo }: Told): string {
  const before = sentence.text.slice(0, Math.max(0, clauseFrom - 1)).split(/[,;]/u)
  const behind = sentence.text.slice(clauseTo + 1).split(/[,;]/u)
  return [before[before.length - 1], sentence.text.slice(clauseFrom, clauseTo), behind[0]].join(',')
}

/** Significant digits: 86.5 has three, 1300 has two. */
const digitsOf = ({ value }: Told): number =>
  String(value).replace('.', '').replace(/^0+/u, '').replace(/0+$/u, '').length
