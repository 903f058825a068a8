/**
 * Parts that are treated or graded one by one and together do not fill their whole.
 *
 *     鉴定为危房的63栋,其中拆除21栋、加固34栋        对18座泊位开展检测,评定为一类的12座,三类的4座
 *                 ~~~~          ~~~~     ~~~~          ~~~~                           ~~~~        ~~~~
 *                 21+34=55<63                          12+4=16<18
 */
import type { Contradiction } from './hint.ts'
import { isPlain, quoteOf, wordsBefore, wordsBehind, type Sentence, type Told } from './material.ts'
import { round } from './round.ts'

/** What is done with a faulty thing; every one of them must have met with some such end. */
const TREATED =
  /拆除|加固|关停|取缔|整改|改造|修复|维修|重建|封闭|封存|腾退|搬迁|迁移|清退|收回|补办|补缴|注销|报废|销毁|退回|移交|转办|更换|完善|规范|纠正|办结|答复|化解|解除|终止|续签|重签|分流|辞退|追缴|核销|处理|处置|合并|撤销|保留|停用|降级|出租|转作|转为|启用|盘活|调剂|划转|移送/u
const GRADED =
  /评定|评为|鉴定|认定|评估|定为|属于?|[一二三四甲乙丙丁ABCD\d][类级等]|优秀|良好|合格|较好|一般|较差/u
const TROUBLE =
  /发现|排查出|查出|评出|梳理出|摸排出|鉴定|认定|评定|清理出|检出|核查出|存在|问题|隐患|危房|违建|违规|不合格|病险|闲置/u
const EXAMINED = /检测|鉴定|评估|评定|评价|排查|核查|评查|验收|考核|体检|筛查/u
const REST =
  /其余|其他|剩余|剩下|余下|另有|另外|另[\d一二两三]|尚有|尚未|仍|还有|暂未|未|正在|无需|不再|等|主要/u

export function unfilledParts(sentence: Sentence): Contradiction[] {
  const { figures, text } = sentence
  return figures.flatMap((whole, i): Contradiction[] => {
    if (!isPlain(whole) || whole.kind === 'percent') return []
    const parts = partsBehind(whole, figures.slice(i + 1, i + 1 + MOST_PARTS))
    const [first, last] = [parts[0], parts[parts.length - 1]]
    if (first === undefined || last === undefined || parts.length < 2) return []
    const sum = round(parts.reduce((total, part) => total + part.amount, 0))
    if (sum >= whole.amount || sum < whole.amount * LEAST_FILLED) return []
    const named = wordsBefore(whole) + wordsBehind(whole).slice(0, 12)
    const treated = parts.every((part) => TREATED.test(words(part))) && TROUBLE.test(named)
    const graded = parts.every((part) => GRADED.test(words(part))) && EXAMINED.test(named)
    if (!(treated || graded) || REST.test(text.slice(whole.end, last.end + REACH))) return []
    const values = parts.map(({ value }) => value)
    return [
      {
        code: 'unexplained-gap',
        severity: 'medium',
        places: [quoteOf(whole), sentence.quote(Math.max(first.clauseFrom, whole.end), last.end)],
        sum: `${values.join('+')}=${sum}<${whole.value}`,
      },
    ]
  })
}

const MOST_PARTS = 6
const LEAST_FILLED = 0.6
const REACH = 30

const words = (part: Told) => wordsBefore(part) + wordsBehind(part).slice(0, 4)

/** The figures of the same unit right behind, one after the other; 三类 is a grade and no figure. */
function partsBehind(whole: Told, behind: Told[]): Told[] {
  const parts: Told[] = []
  for (const one of behind) {
    if (/^[类级等]$/u.test(one.base)) continue
    const from = parts[parts.length - 1]?.end ?? whole.end
    const between = whole.sentence.text.slice(from, one.at)
    if (one.base !== whole.base || !isPlain(one) || between.length > REACH) break
    if (parts.length > 0 && /[;。]/u.test(between)) break
    parts.push(one)
  }
  return parts
}
