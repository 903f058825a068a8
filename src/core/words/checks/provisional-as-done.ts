/**
 * What is provisional is told as done.
 *
 *     各乡镇组织初步验收,均评定为“较好”,整顿任务已全部完成、全部销号
 *               ~~~~~~~~                          ~~~~~~~~~~~~~~~~
 *     初步认定均达到良好,待市里批准后正式销号
 *     ~~~~~~~~~~~~~~~~~~ ~~~~~~~~~~~~~~~~~~~~
 *
 * A text that says itself that it is not done yet (尚未销号, 不计入) is left alone.
 */
import type { Contradiction, Quoted } from './hint.ts'
import { clauseAt } from './clause-at.ts'
import { saidIn, type Material, type Sentence } from './material.ts'

const PROVISIONAL =
  /初步(?:认定|验收|审定|审核|评定|评审|核查|评估|通过|完成|确认|验核)|初审|初验|初评|初核|初检|预验收|预验|自验|自评|自查(?:认定|验收)|暂定|试运行|(?:中期|阶段性?)(?:评估|验收|评审)|原则(?:上)?(?:通过|同意)|内部验收|模拟验收|征求意见稿|送审稿|(?:提交|申请)[^,;。]{0,6}(?:销号|验收)申请|申请(?:销号|验收)|试通车|专家(?:评审|论证)|拟(?:予)?销号|待[^,;。]{1,24}(?:批准|批复|验收|审核|审批|审定|确认|核验|复核|评审|认定|审议)|(?:报|提请|提交)[^,;。]{1,16}(?:审批|审议|批准|审定)/u
const DONE =
  /(?:全部|均)[^,;。]{0,4}(?:办理|通过|取得)[^,;。]{0,8}(?:手续|验收|证)|(?:已|全面|正式)(?:建立|确立)|视(?:为|同)[^,;。]{0,8}(?:完成|办结|销号|合格)|(?:全部|全面|均已|均|都已|已全部|已全面|已经全部|已|圆满|如期)(?:按[^,;。]{1,8})?(?:完成整改|整改到位|整改完成|整改完毕|完成|销号|摘帽|达标|解决|办结|达到|清零|结束|消除|化解|清除|根除|转化|建成|投用|完工|竣工|交付|通过验收|落实到位|到位)|(?:问题|任务|工作)(?:得到|已经?)(?:彻底|根本|全面)?解决|销号率?达?100%|宣告(?:完成|结束)|(?:任务|工作)(?:全部|全面|已)*完成/u
const HONEST =
  /尚未|还未|仍未|未予销号|暂不|暂未|不(?:计入|列入|作为|算|予)|未(?:经|获|通过|完成|销号|正式)|后(?:再|方可|才能)|其余|剩余|正在|基本完成\d|拟于/u

/** The next sentence speaks of the same: 问题已全部解决。 */
const CARRIES_ON = /^[^,;。]{0,24}(?:全部|全面|均|问题)/u

export function provisionalAsDone({ sentences, reports }: Material): Contradiction[] {
  if (!reports) return []
  const found: Contradiction[] = []
  for (const [i, sentence] of sentences.entries()) {
    if (sentence.part === 'ahead') continue
    const text = saidIn(sentence)
    const provisional = PROVISIONAL.exec(text)
    if (provisional === null || isConfirmed(text.slice(provisional.index))) continue
    if (HONEST.test(text.slice(provisional.index)) && !claimsAll(text.slice(provisional.index))) continue
    const next = sentences[i + 1]
    const places = [sentence, next].flatMap((one) => {
      if (one === undefined || one.problem !== sentence.problem) return []
      const words = saidIn(one)
      if (one !== sentence && (HONEST.test(words) || !CARRIES_ON.test(words))) return []
      const done = DONE.exec(words)
      return done === null ? [] : [clauseAt(one, one.body + done.index)]
    })
    if (places.length === 0) places.push(...countedAsDone(sentence, provisional.index))
    const [done] = places
    if (done === undefined) continue
    const first = clauseAt(sentence, sentence.body + provisional.index)
    found.push({
      code: 'provisional-as-done',
      severity: 'medium',
      places: first.from === done.from ? [first] : [first, done].sort((a, b) => a.from - b.from),
      sum: null,
    })
  }
  return found
}

/** 征求意见后于9月印发施行, 试运行后通过验收 */
const ISSUED =
  /后,?(?:已|又|再)?(?:于[^,;。]{0,10})?(?:正式|一次性|顺利)?(?:印发|施行|发布|出台|通过[^,;。]{0,6}验收|投用)/u
/** 经自验、县级验收和市级复核: the last word has been said. */
const isConfirmed = (behind: string) =>
  (ISSUED.test(behind) ||
    /[、和并及][^,;。、]{0,4}(?:正式|市级|省级|上级|竣工|最终)(?:验收|复核|审定|核查)/u.test(behind)) &&
  !/待|提请|申请|上报/u.test(behind)

/** 通过初步验收,线路问题正在处理,隐患已全部消除: the last word takes back what was honest. */
const claimsAll = (behind: string) =>
  behind
    .split(/[,;。]/u)
    .some(
      (clause) =>
        /(?:已|均)(?:经)?(?:全部|全面|彻底|完全)(?:消除|解决|完成|整改|销号|化解|清零|清除|达标)/u.test(
          clause,
        ) &&
        !/\d/u.test(clause) &&
        !HONEST.test(clause),
    )

/** 已完成决算18个,其中4个仅完成初审: what is provisional is counted among what is done. */
function countedAsDone(sentence: Sentence, provisional: number): Quoted[] {
  const before = saidIn(sentence).slice(0, provisional)
  const done =
    /(?:已|全部|累计|共)?(?:完成|办结|销号|整改)[^,;。]{0,16}\d[^,;。]*,其中[^,;。]{0,12}(?:仅|只|才|尚在|还在)/u.exec(
      before,
    )
  return done === null ? [] : [clauseAt(sentence, sentence.body + done.index)]
}
