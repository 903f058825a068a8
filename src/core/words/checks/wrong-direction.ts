/**
 * Changes that go the other way, that double too often, and a mean beyond all it is made of.
 *
 *     由9.6%下降到12.4%        由30万元增加到60万元,翻了两番        分别为92%、94%、95%,全区96.5%
 *       ~~~~     ~~~~~           ~~~~~~     ~~~~~~   ~~~~              ~~~  ~~~  ~~~      ~~~~~
 */
import type { Contradiction } from './hint.ts'
import { quoteOf, wordsBefore, wordsBehind, type Sentence, type Told } from './material.ts'

const DOWN = /下降|降低|减少|压减|压缩|缩短|缩减|精简|下滑|回落|降|减/u
const UP = /提高|增加|上升|增长|提升|扩大|升|增/u
const LEVEL = /(?:至|到|为)[^,;。\d]{0,8}$/u

export function wrongDirections(sentence: Sentence): Contradiction[] {
  const { figures, text } = sentence
  return figures.flatMap((first, i): Contradiction[] => {
    const second = figures[i + 1]
    if (second === undefined || first.base !== second.base || first.approx || second.approx) return []
    const between = text.slice(first.end, second.at)
    const opened = /(?:由|从)[^,;。]{0,16}$/u.test(text.slice(Math.max(0, first.at - 24), first.at))
    if (!opened || !/^[^,;。]{0,14}$/u.test(between) || !LEVEL.test(between)) return []
    const [down, up] = [DOWN.test(between), UP.test(between)]
    const fallen = second.amount < first.amount
    if (down !== up && second.amount !== first.amount && down !== fallen && isAmount(first))
      return [claim(first, second, `${second.value}${fallen ? '<' : '>'}${first.value}`)]
    return wrongDoubling(first, second)
  })
}

/** 每月2次 to 每周1次 and 由第9位升至第3位 go by other scales. */
const isAmount = ({ unit, sentence, clauseFrom, at }: Told) =>
  unit !== '名次' && !/每|第/u.test(sentence.text.slice(clauseFrom, at))

const TIMES = '一二三四五六七八九'

function wrongDoubling(first: Told, second: Told): Contradiction[] {
  const { sentence } = second
  const behind = sentence.text.slice(second.end, second.end + 24)
  const doubled = /^[^;。\d]{0,12}翻(?:了)?([一两二三四])番/u.exec(behind)
  const times =
    /^[^;。\d]{0,12}(?:增长|增加|上升|提高|增|升)了?(\d{1,3}(?:\.\d)?|[一两二三四五六七八九])倍/u.exec(behind)
  const ratio = first.amount === 0 ? 0 : second.amount / first.amount
  if (doubled !== null) {
    const turns = number(doubled[1])
    if (Math.abs(ratio - 2 ** turns) <= 0.15 * 2 ** turns) return []
  } else if (times !== null) {
    const more = number(times[1])
    if ([ratio - 1, ratio].some((one) => Math.abs(one - more) <= Math.max(0.15, 0.06 * more))) return []
  } else return []
  const words = (doubled ?? times)?.[0] ?? ''
  return [
    {
      code: 'impossible-percentage',
      severity: 'high',
      places: [quoteOf(first), sentence.quote(second.at, second.end + words.length)],
      sum: `${second.value}÷${first.value}=${ratio.toFixed(2)}`,
    },
  ]
}

const number = (word = '') =>
  word === '两' ? 2 : TIMES.includes(word) ? TIMES.indexOf(word) + 1 : Number(word)

const WHOLE = /全|总体|整体|平均|综合|合计|总/u

/** The mean of some shares lies between the least and the most of them. */
export function meansBeyond(sentence: Sentence): Contradiction[] {
  const { figures, text } = sentence
  for (let i = 0; i < figures.length; i++) {
    const row: Told[] = []
    for (let at = i; at < figures.length; at++) {
      const one = figures[at]
      const last = row[row.length - 1]
      if (one === undefined || one.unit !== '%' || one.comparison !== null) break
      if (last !== undefined && !/^[、和及][^,;。]{0,10}$/u.test(text.slice(last.end, one.at))) break
      row.push(one)
    }
    const mean = figures[i + row.length]
    const last = row[row.length - 1]
    if (row.length < 2 || last === undefined || mean?.unit !== '%') continue
    const name = /(\p{Script=Han}{2})率/u.exec(text.slice(0, row[0]?.at))?.[1]
    const words = text.slice(last.end, mean.at)
    if (name === undefined || !words.includes(name) || !WHOLE.test(words) || words.length > 24) continue
    const values = row.map(({ value }) => value)
    if (
      !/分别/u.test(text.slice(0, last.at)) ||
      (mean.value <= Math.max(...values) && mean.value >= Math.min(...values))
    )
      continue
    return [claim(row[0] ?? last, mean, null)]
  }
  return []
}

const claim = (first: Told, second: Told, sum: string | null): Contradiction => ({
  code: 'impossible-percentage',
  severity: 'high',
  places: [quoteOf(first), second.sentence.quote(second.clauseFrom, second.end)],
  sum,
})

/** 上年同期1.2亿美元: what stood before it is compared with this. */
export const isYearBefore = (one: Told): boolean =>
  /(?<![比较与]|比[^,;。]{0,4})(?:上年|去年|上期|上半年|前一?年)(?!.*[减增降升少加])[^,;。]{0,6}$/u.test(
    wordsBefore(one),
  ) && wordsBehind(one).length < 4
