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
import type { Material, Sentence } from './material.ts'

const START = /动工|开工|启动(?:建设|实施|施工)|进场施工|破土|奠基|招标|立项|入场|启动/u
const ALL =
  /(?:全部|全面|均|都|100%|悉数)[^,;。]{0,8}(?:动工|开工|启动|进场|破土|奠基|立项)|(?:动工|开工|启动|立项)率[^,;。]{0,6}(?:100%|百分之百)/u
const SOLVED =
  /(?:彻底|根本|全面|有效|圆满|完全|基本)(?:性)?(?:得到)?(?:解决|扭转|消除|整改|改观|化解)|得到(?:了)?(?:彻底|根本|全面|有效|圆满)?(?:性)?(?:解决|扭转|整改|消除)|(?:已经?|全部|均)(?:全部|全面)?(?:完成整改|整改到位|整改完成|解决|销号|办结|清零)|全部整改完成|(?:任务|整改|工作)(?:已|全部|全面)+完成/u
const FINISHED =
  /完工|竣工|建成|投用|投入使用|投入运行|通车|交付|封顶|进度|完成(?:投资|工程量|\d|[^,;。]{0,8}的?\d)/u

export function startAsDone({ sentences, reports }: Material): Contradiction[] {
  if (!reports) return []
  return sentences.flatMap((sentence): Contradiction[] => {
    if (sentence.part !== 'problem') return []
    const text = said(sentence)
    const start = START.exec(text)
    if (start === null) return []
    const solved = solvedIn(sentence)
    const all = ALL.exec(text)
    if (solved === null && (all === null || FINISHED.test(text))) return []
    if (solved !== null && /完工|竣工|建成|投用|投入使用/u.test(text)) return []
    const at = clauseAt(sentence, sentence.body + (all ?? start).index)
    const places = solved === null || solved.from === at.from ? [at] : [at, solved]
    return [{ code: 'start-as-done', severity: solved === null ? 'medium' : 'high', places, sum: null }]
  })
}

function solvedIn(sentence: Sentence) {
  const solved = SOLVED.exec(said(sentence))
  return solved === null ? null : clauseAt(sentence, sentence.body + solved.index)
}

const said = (sentence: Sentence) => sentence.text.slice(sentence.body)
