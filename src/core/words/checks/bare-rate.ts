/**
 * A rate that nobody can check, for neither the whole nor the part of it is told.
 *
 *     群众对整改工作的满意率达96.4%        抽查达标率97%以上        留在本市就业的比例提高6.3个百分点
 *                     ~~~~~~~~~~~~~            ~~~~~~~~~~~~~                      ~~~~~~~~~~~~~~~
 *     how many were asked?                 of how many?              from what to what?
 *
 * Asked of rates of opinion and of trials, and of any rate that is the only proof of its problem.
 */
import { showsEffect } from './effect.ts'
import type { Contradiction, Quoted } from './hint.ts'
import { quoteOf, wordsBefore, wordsBehind, type Material, type Subject, type Told } from './material.ts'

const TRIED =
  /(?:满意|知晓|好评|支持|认可|准确|达标|合格|正确|及格|优良)(?:率|度|比例)|(?:抽查|抽检|测评|回访|问卷|测试)[^,;。]{0,8}(?:率|比例)/u
const RATE = /率|比例|占比|比重|度(?=[达为至到])/u
/** Laws of nature, of banks and of bookkeeping have their base in themselves. */
const KNOWN =
  /有效率|完好率|负荷|森林|绿化|利率|持股|报销|增长|同比|环比|失业|出生|死亡|负债|毛利|折|税率|城镇化|费率|汇率|湿度|浓度/u
const LEAST_NEAR = 2
const REACH = 40
const ITEM = /^\s*(?:[①-⑳]|\(\d+\)|\d+[.、]|[一二三四五六七八九十]是)/u

export function bareRates({ problems, reports }: Material): Contradiction[] {
  if (!reports) return []
  return problems.flatMap((problem): Contradiction[] => {
    const bare = ratesOf(problem)
    if (bare === null) return []
    return [{ code: 'missing-total', severity: 'low', places: [quoteRate(bare)], sum: null }]
  })
}

function ratesOf(problem: Subject): Told | null {
  const figures = problem.sentences.flatMap((sentence) =>
    sentence.figures.filter((one) => one.at >= sentence.body),
  )
  const proofs = figures.filter(showsEffect)
  const bare = figures.filter((one) => isBare(one))
  const alone = proofs.length > 0 && proofs.every((one) => bare.includes(one))
  return (
    (alone ? proofs[0] : bare.find((one) => one.comparison !== null || TRIED.test(wordsBefore(one)))) ?? null
  )
}

/** …就业的比例明显上升,提高6.3个百分点: the rate is named in the clause before. */
function quoteRate(rate: Told): Quoted {
  const { text, quote } = rate.sentence
  if (RATE.test(wordsBefore(rate))) return quoteOf(rate)
  const before = /[^,;。:]*$/u.exec(
    text.slice(Math.max(0, rate.clauseFrom - REACH), Math.max(0, rate.clauseFrom - 1)),
  )
  return quote(Math.max(0, rate.clauseFrom - 1 - (before?.[0].length ?? 0)), rate.end)
}

/** No count of things or persons stands in the sentence of the rate or in the one before it. */
export function isBare(rate: Told): boolean {
  const { sentence, comparison } = rate
  if (rate.role !== 'result' || KNOWN.test(wordsBefore(rate) + wordsBehind(rate))) return false
  const points = rate.unit === '个百分点' || rate.unit === '百分点'
  if (points ? comparison === null : rate.unit !== '%' || rate.value >= 100 || comparison !== null)
    return false
  const said = points ? sentence.text.slice(Math.max(0, rate.at - REACH), rate.at) : wordsBefore(rate)
  if (!RATE.test(said)) return false
  const before =
    sentence.previous?.passage === sentence.passage && !ITEM.test(sentence.text)
      ? sentence.previous.figures
      : []
  const near = [...before, ...sentence.figures]
  return !near.some((one) => one !== rate && (one.kind === 'percent' || isCount(one)))
}

const isCount = ({ base, amount }: Told) =>
  amount >= LEAST_NEAR && !/^(?:次|场|场次|期|轮|天|年|月|日|小时|分钟|工作日|个月|元\/.*)$/u.test(base)
