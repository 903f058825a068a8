/**
 * A part that is larger than its whole, or parts that together are.
 *
 *     申请专利14件,其中发明专利16件                     发现问题39个,已整改40个
 *            ~~~~         ~~~~~~~~                      ~~~~          ~~~~
 *     处置12宗,其中收回7宗,促进开工6宗  7+6=13>12       应清退312.6万元,已清退297.4万元,尚有25.2万元
 *         ~~~~         ~~~         ~~~                   ~~~~~~~~~~~~~       ~~~~~~~~~    ~~~~~~~~
 */
import { flowsOf } from './flow.ts'
import type { Contradiction } from './hint.ts'
import { quoteOf, wordsBefore, wordsBehind, type Material, type Told } from './material.ts'
import { excludeEachOther, isRest, overlap } from './parts-apart.ts'
import { round } from './round.ts'
import { graceOf, isFilled, talliesOf, wordsOf, wordsOfPart, type Tally } from './tally.ts'
import type { Placed } from './flow.ts'
import { isDealtWith, isFoundOut, isGraded, isOwed, isRemainder, isTrouble } from './trade-words.ts'

export function partsBeyondWhole({ sentences }: Material): Contradiction[] {
  return flowsOf(sentences).flatMap((flow) => {
    const parts = new Set<Told>()
    return talliesOf(flow).flatMap((tally) => {
      const found = parts.has(tally.whole.told) && !tally.among ? null : (beyondIn(tally) ?? sumIn(tally))
      if (found !== null || isFilled(tally)) for (const { told } of tally.parts) parts.add(told)
      return found === null ? [] : [found]
    })
  })
}

/** What says that the second is taken out of the first. */
const OUT_OF =
  /其中|[上前]述[^,;。]{1,10}中|从[^,;。]{0,14}中|这[批些][^,;。]{0,10}中|(?<![集途手家空])中(?:的|有|已有?|,)?$/u
/** What says that more is counted than before. */
const MORE = /因含|包括外|累计|增加|新增|新建|另|举一反三|同比|比上|上年|去年|总[计数]|增长|达到?$|共有|目前/u

/** 申请专利14件,其中发明专利16件 */
function beyondIn({ flow, whole, near, parts, besides, beyond }: Tally): Contradiction | null {
  if (beyond === null || parts.length > 0) return null
  const between = flow.text.slice(whole.end, beyond.at)
  const words = wordsOf(beyond.told)
  if (MORE.test(between) || beyond.told.amount - whole.told.amount <= graceOf([whole.told, beyond.told]))
    return null
  const before = near.filter((one) => one.at < whole.at && one.told.base === whole.told.base)
  // 检查12家,约谈3家,其中重点企业5家: it may be five of the twelve. 结转2件,新收15件,办结17件
  if (
    before.some(
      ({ told }) =>
        told.amount >= beyond.told.amount || told.amount + whole.told.amount === beyond.told.amount,
    )
  )
    return null
  const ratio = beyond.told.amount / whole.told.amount
  const out = OUT_OF.exec(between)
  if (
    out !== null &&
    between.length - out.index <= REACH &&
    ratio <= MOST_OUT_OF &&
    isOneNoun(whole.told, beyond.told)
  )
    return claimOf(whole, [beyond])
  if (
    besides.length > 0 ||
    whole.told.amount < LEAST ||
    ratio > MOST ||
    between.length > REACH ||
    /[;]/u.test(between)
  )
    return null
  const said = `${flow.text.slice(Math.max(flow.ends[whole.sentence - 1] ?? 0, whole.at - 40), whole.at)}${wordsBehind(whole.told)}`
  if (!(isFoundOut(said) || isOwed(said) || isTrouble(said) || TAKEN.test(said))) return null
  if (/已|均/u.test(wordsBefore(whole.told)) || !(isDealtWith(words) || TAKEN_BACK.test(words))) return null
  return claimOf(whole, [beyond])
}

const REACH = 60
const MOST_OUT_OF = 4
const MOST = 1.5
const LEAST = 5
const TAKEN =
  /抽检|抽[查取]|送检|发放|发出|入库|在册|报名|参[训加评]|实有|总|检[查验测]|评查|核查|到期|[复会]审|审[查核]|测评|普查|摸底|建成|完工|收[购取]/u
const TAKEN_BACK = /合格|达标|属实|收回|回收|投放|实到|参加|提交|上报/u

/** 业主委员会54个,其中兜底的小区96个: another thing is counted, nothing is exceeded. */
function isOneNoun(whole: Told, part: Told): boolean {
  if (whole.kind !== 'count' || whole.base !== '个') return true
  const [a, b] = [whole, part].map((one) => /\p{Script=Han}{2}$/u.exec(wordsBefore(one))?.[0] ?? '')
  return a === b || a === '' || b === '' || /^的?\p{Script=Han}/u.test(wordsBehind(whole))
}

/** Parts that exclude each other and together are more than the whole. */
function sumIn(tally: Tally): Contradiction | null {
  const { flow, whole, parts, among } = tally
  for (let length = 2; length <= parts.length; length++) {
    const row = parts.slice(0, length)
    const [last, next] = [row[length - 1], parts[length]]
    if (last === undefined || !isRow(flow.text, row)) return null
    // 其中儿科12人;辞职8人: what is among them ends with the stop.
    if (among && /[;。]/u.test(flow.text.slice(row[0]?.end, last.at))) return null
    const sum = row.reduce((total, { told }) => total + told.amount, 0)
    const grace = graceOf([whole, ...row].map(({ told }) => told))
    // What follows a sum that is right describes the same once more, but in one row it goes on adding.
    if (Math.abs(sum - whole.told.amount) <= grace && (next === undefined || !goesOn(flow.text, row, next)))
      return null
    if (sum <= whole.told.amount + grace) continue
    const all = takenTogether(flow.text, row, parts.slice(length))
    const words = all.map((part) => wordsOfPart(tally, part))
    const [from, to] = [Math.min(whole.at, row[0]?.at ?? 0), Math.max(whole.end, last.end)]
    const said = flow.text.slice(Math.max(0, from - NEAR), to + NEAR)
    if (overlap(flow.text.slice(from, to + NEAR), row, among)) return null
    const apart =
      among ||
      INCLUDING.test(flow.text.slice(whole.end, row[0]?.at)) ||
      isNearlyAll(sum / whole.told.amount, words) ||
      excludeEachOther(said, words) ||
      (isOpen(whole.told) && words.some((one) => isRest(one)))
    return apart ? claimOf(whole, all) : null
  }
  return null
}

const NEAR = 24

const INCLUDING = /包括|包含|分为|分别为|即|:/u

/** Three fates and more that make little more than all: 运行正常33个,更换主体19个,终止12个 of 61. */
const isNearlyAll = (ratio: number, words: readonly string[]) =>
  words.length > 2 &&
  ratio < 1.12 &&
  words.every((one) => isDealtWith(one) || isGraded(one) || /正常/u.test(one))

/** 退塘还田118亩,种油菜96亩,其余45亩: of what is done already there may be more. */
const isOpen = (whole: Told) =>
  isFoundOut(wordsOf(whole)) || isOwed(wordsOf(whole)) || !isDealtWith(wordsBefore(whole))

const LONGEST_LINE = 9

/** Between two parts stand a comma and the words of the next: nothing that opens another matter. */
const isRow = (text: string, row: readonly Placed[]) =>
  row.every((part, i) => {
    const before = row[i - 1]
    if (before === undefined) return true
    const between = text.slice(before.end, part.at)
    // Lines of a list are as short as that.
    if (/[;。]/u.test(between) && !isRemainder(between) && between.length > LONGEST_LINE) return false
    return (
      !/其中|同时|此外|累计|上年|去年|同期|全[市县区省校院]|共(?!同)/u.test(between) && between.length <= 45
    )
  })

/** 党纪处分2人、政务处分1人、诫勉4人、书面检查3人: all parted by one sign. */
function goesOn(text: string, row: readonly Placed[], next: Placed): boolean {
  const signs = [...row, next].slice(1).map((part, i) => text.charAt(row[i]?.end ?? part.at))
  return signs.length > 1 && signs.every((sign) => sign === '、')
}

function takenTogether(text: string, row: readonly Placed[], rest: readonly Placed[]): Placed[] {
  const all = [...row]
  for (const next of rest) {
    if (!goesOn(text, all, next)) break
    all.push(next)
  }
  return all
}

/** The parts are quoted together, from the first to the last. */
function claimOf({ told: whole }: Placed, parts: readonly Placed[]): Contradiction | null {
  const all = parts.map(({ told }) => told)
  const [first, last] = [all[0], all[all.length - 1]]
  if (first === undefined || last === undefined) return null
  const scale = all.length === 1 ? whole.amount / whole.value : first.amount / first.value
  const values = all.map(({ amount }) => round(amount / scale))
  const sum =
    all.length === 1 ? values.join('') : `${values.join('+')}=${round(values.reduce((a, b) => a + b, 0))}`
  return {
    code: 'part-exceeds-whole',
    severity: 'high',
    places:
      first.sentence === last.sentence
        ? [
            quoteOf(whole),
            first.sentence.quote(
              Math.max(
                first.clauseFrom,
                first.sentence === whole.sentence && whole.at < first.at ? whole.end : 0,
              ),
              last.end,
            ),
          ]
        : [quoteOf(whole), quoteOf(first)],
    sum: `${sum}>${round(whole.amount / scale)}`,
  }
}
