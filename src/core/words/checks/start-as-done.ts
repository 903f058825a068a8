/**
 * What has begun is told as if it were done.
 *
 *     18个污水处理站已全部开工,污水直排问题得到彻底解决        公路建设动工率达100%
 *                    ~~~~~~~~~ ~~~~~~~~~~~~~~~~~~~~~~                ~~~~~~~~~~~~
 *
 * With a word of what was finished or how far it has come in the same sentence there is nothing to ask.
 */
import type { Contradiction } from './hint.ts'
import { clauseAt } from './clause-at.ts'
import { saidIn, type Material, type Sentence } from './material.ts'
import { isMeasured } from './claimed-over.ts'
import { SOLVED } from './solved.ts'

const START =
  /动工|开工|开建|铺开|推开|获批|启动(?![^,;。]{0,6}(?:应急|响应|预案|机制|程序|问责|模式))|进场|破土|奠基|招标(?!完成|结束|了?\d)|立项|入场|中标|开标|签订[^,;。]{0,10}合同|正在(?:建设|施工)|着手|(?:完成|通过|取得|获得|启动|开展)[^,;。]{0,16}(?:可行性研究|可研|批复|备案|设计|选址|勘察|环评|预审|征地|规划许可|施工许可)/u
const ALL =
  /(?:全部|全面|均|都|100%|悉数)[^,;。]{0,8}(?:动工|开工|启动|进场|破土|奠基|立项)|(?:动工|开工|启动|立项)率[^,;。]{0,6}(?:100%|百分之百)/u
const FINISHED =
  /完工|竣工|建成|投用|投入使用|投入运行|通车|交付|封顶|进度|完成(?:投资|工程量|\d|[^,;。]{0,8}的?\d)/u

export function startAsDone({ sentences, reports }: Material): Contradiction[] {
  if (!reports) return []
  return sentences.flatMap((sentence): Contradiction[] => {
    if (sentence.part === 'ahead') return []
    const text = saidIn(sentence)
    const start = START.exec(text)
    if (start === null) return []
    const solved = solvedIn(sentence)
    const all = ALL.exec(text)
    if (solved === null && (all === null || FINISHED.test(text) || sentence.part !== 'problem')) return []
    if (solved !== null && sentence.text.slice(sentence.body + start.index).search(SOLVED) < 0) return []
    if (solved !== null && text.split(/[,;。]/u).some(isMeasured)) return []
    if (solved !== null && /完工|竣工|建成|投用|投入使用/u.test(text)) return []
    const at = clauseAt(sentence, sentence.body + (all ?? start).index)
    const places = solved === null || solved.from === at.from ? [at] : [at, solved]
    return [{ code: 'start-as-done', severity: solved === null ? 'medium' : 'high', places, sum: null }]
  })
}

function solvedIn(sentence: Sentence) {
  const solved = SOLVED.exec(saidIn(sentence))
  return solved === null ? null : clauseAt(sentence, sentence.body + solved.index)
}
