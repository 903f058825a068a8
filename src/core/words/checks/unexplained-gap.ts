/**
 * A part that does not fill its whole, and no word about the rest.
 *
 *     排查隐患商铺46家,责令限期整改43家,停业18家
 *     ~~~~~~~~~~~~~~~~ ~~~~~~~~~~~~~~~~           46-43=3
 *
 * Nothing is said where the text speaks of the rest itself (其余, 尚有, 未办结的…) or where other figures make it up.
 */
import type { Contradiction } from './hint.ts'
import {
  isPlain,
  quoteOf,
  wordsBefore,
  wordsBehind,
  type Material,
  type Sentence,
  type Told,
} from './material.ts'
import { round } from './round.ts'
import { unfilledParts } from './unfilled-parts.ts'

const FOUND =
  /(?:发现|排查出|摸排出|查出|查找|查处|梳理|检出|检查出|认定|核实|反馈|反映|指出|交办|转办|收到|受理|收集|征集|征求|应|需|须|涉及|清理出|审计查出|评出|评定|鉴定|筛查|检测|登记|摸清|受领|认领|承接|下达|任务)/u
const SETTLED =
  /(?:责令|督促|限期|督办|整改|改正|办结|办理|答复|回复|化解|解决|销号|完成|处置|处理|整治|清退|退回|入账|归档|到账|上缴|追缴|追回|收回|退还|退缴|补齐|补正|补缴|补发|纠正|更正|规范|拆除|关停|修复|腾退|移交|归还|清偿|兑付|补办|认定|实际|缴纳|补缴|发放|支付|签订|落实|接入|纳入|安装|配备|改造|加固|维修|更换|报废|验收|结算|审结|执结|兑现|投用|收回|盘活|注销|封堵|治理|搬迁|清运|说明)/u
const TROUBLE =
  /隐患|问题|投诉|举报|诉求|积案|信访件|缺陷|漏洞|欠款|病害|线索|欠薪|欠税|图斑|督办|账外|违建|欠账|事项/u
const REST =
  /其余|剩余|剩下|余下|余款|另有|另外|另[\d一二两三四五六七八九]|尚有|尚未|尚欠|仍有|仍在|还有|暂未|未(?:办结|完成|整改|到位|销号|处置|解决|化解|清退|补|能)|正在(?:办理|整改|推进|处理)|不(?:合格|属于|符合|予)|无需|无法|不再|经核(?:实|查)/u
const NEW_MATTER = /^(?:新增|罚款|约谈|培训|发放|投入)/u

export function unexplainedGaps({ sentences, reports }: Material): Contradiction[] {
  if (!reports) return []
  return sentences.flatMap((sentence, index) =>
    sentence.part === 'ahead' ? [] : gapsIn(sentence, sentences[index + 1]),
  )
}

function gapsIn(sentence: Sentence, next: Sentence | undefined): Contradiction[] {
  const found: Contradiction[] = unfilledParts(sentence)
  const { figures } = sentence
  for (const [i, whole] of figures.entries()) {
    if (!isPlain(whole) || whole.kind === 'percent' || !isWhole(whole)) continue
    const part = figures.slice(i + 1).find((one) => one.base === whole.base)
    if (part === undefined || !isPlain(part) || part.amount >= whole.amount || part.amount < whole.amount / 2)
      continue
    if (!isSettled(part) || isExplained(whole, part, sentence, next)) continue
    found.push({
      code: 'unexplained-gap',
      severity: 'medium',
      places: [quoteOf(whole), quoteOf(part)],
      sum: `${whole.value}-${part.value}=${round(whole.value - part.value)}`,
    })
  }
  return found
}

/** 排查隐患商铺46家; not 检查商铺46家, where nothing was found yet. */
function isWhole(figure: Told): boolean {
  const before = wordsBefore(figure)
  if (SETTLED.test(before.replace('认定', '')) && !/(?:发现|排查|查出|应|需|须)/u.test(before)) return false
  if (/其中/u.test(before)) return false
  // 一般隐患633项整改完成618项: what is counted is a trouble by its name.
  const named = before.slice(-10) + wordsBehind(figure).slice(0, 6)
  return FOUND.test(before) || TROUBLE.test(named) || isTakenOneByOne(figure)
}

/** 对86台仪器逐台核查: each of them was looked at, each is owed an answer. */
const isTakenOneByOne = ({ sentence, clauseFrom, at, end }: Told) =>
  /(?:对|将|把)[^,;。]{0,20}$/u.test(sentence.text.slice(clauseFrom, at)) &&
  /^[^,;。]{0,14}(?:逐|一一|全面|挨家)[^,;。]{0,4}(?:核查|排查|检查|清查|检测|核对|核实|评估|鉴定|清理|整改)/u.test(
    sentence.text.slice(end, end + 30),
  )

function isSettled(figure: Told): boolean {
  const before = wordsBefore(figure)
  return (
    SETTLED.test(before + wordsBehind(figure).slice(0, 6)) &&
    !NEW_MATTER.test(before) &&
    (!/其中(?!已|完成|现场|均)/u.test(before) || /^[^,;。]{0,2}(?:已|均)/u.test(wordsBehind(figure)))
  )
}

function isExplained(whole: Told, part: Told, sentence: Sentence, next: Sentence | undefined): boolean {
  const behind = sentence.text.slice(whole.at)
  const after = next !== undefined && next.passage === sentence.passage ? next.text : ''
  if (REST.test(behind) || REST.test(after)) return true
  // 化解率96.5%: a rate says itself that something is left.
  if (/^[^,;。]{0,6},[^,;。]{0,10}(?:率|占)[^,;。]{0,4}\d/u.test(sentence.text.slice(part.end))) return true
  const rest = whole.amount - part.amount
  // 对214个图斑核实,合法用地138个,需整改76个: the two are parts of what stands before them.
  const both = whole.amount + part.amount
  if (sentence.figures.some((one) => one.at < whole.at && one.base === whole.base && near(one.amount, both)))
    return true
  const others = [...sentence.figures, ...(after === '' ? [] : (next?.figures ?? []))].filter(
    (one) => one !== whole && one !== part && one.base === whole.base && one.at > whole.at,
  )
  let sum = 0
  for (const one of others) {
    sum += one.amount
    if (near(one.amount, rest) || near(sum, rest)) return true
  }
  return others.length > 3
}

const near = (a: number, b: number) => Math.abs(a - b) < 1e-6 * Math.max(1, Math.abs(b))
