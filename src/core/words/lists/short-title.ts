/**
 * 挂图简称: a few whole words that stand on a card of the wall chart.
 *
 *     针对有的单位理论学习不经常,存在走过场现象的问题      →  理论学习不经常，存在走过场
 *     关于非税收入2,817.5万元未及时入库的问题              →  非税收入未及时入库
 *     上轮巡察指出的公租房闲置问题久拖不改                 →  公租房闲置问题久拖不改
 *
 * At most 14 characters, never cut inside a word, “ ”, brackets or a number. What says least goes first: who found it,
 * how much, filling words; the fault itself goes last.
 */
import { fold } from '#core/words/figures/fold.ts'
import { naming, STATE } from '#core/words/document/names-problem.ts'
import { shortForms } from './short-forms.ts'

export const SHORTEST_CARD = 14

/** Of a longer title only the beginning is looked at. */
const LONGEST_TITLE = 240

const OPENING =
  /^(?:针对|关于|对于|存在|(?:巡视|巡察|审计|督察)?反馈的|第[一二三四五六七八九十\d]{1,3}(?:个|项|条)?(?:问题|任务)[:、,]|对(?=[“「]))+/u
const CLOSING = /(?:等|的|方面|现象|情况)*(?:问题)?(?:的)?(?:整改(?:落实|进展|完成)?(?:情况)?)?[。.;,:\s]*$/u
const FOUND_BY =
  /^(?:上轮|上次|前次|本轮|以往|历次|往年)?(?:中央|国家|省级?|市级?|县级?)?(?:巡视|巡察|审计|(?:生态环境保护|环保)?督察|专项检查|“回头看”|检查)?(?:组)?(?:指出|反馈|移交|发现|提出|交办|查出)的?(?:问题)?(?=.{6,})/u
const WHEN =
  /^(?:截至)?(?:19|20)\d{2}年?(?:(?:至|-)(?:19|20)\d{2}年)?(?:\d{1,2}月)?(?:底|以来|以后|期间|度)?[,]?(?=.{4,})/u
const AMOUNT =
  /[有达]?(?:共计?|涉及)?\d[\d,.]*[余多]?[千万亿]?(?:余|多)?(?:元|亩|吨|公里|平方米|[个名家户项人座处件份套起笔辆所宗台条])(?:的)?/u
const VAGUE =
  /^(?:对(?=对)|有的|部分|一些|个别|少数|某些|有些|某(?=.{5}))(?:单位|部门|镇街|党组织|干部|领导干部|基层党组织)?(?=.{4,})/u
const BODIES =
  /^(?:(?:省|市|县|区|镇|乡|街道|局|校|院|公司|集团)?(?:委|党委|党组|党支部|政府|纪委监委|纪委|班子|领导班子))(?!领导|[会员书办组内外(])(?=.{6,})/u
const HEADS =
  /^(?:学习)?(?:贯彻落实|贯彻执行|贯彻|落实|执行|推进|推动|履行|开展|加强|指导督促|督促指导|认真剖析|认真|存在|未充分|对)(?=.{6,})/u
/** Words that a card can do without, in the order in which they go. */
const FILLING = [
  /(?<=.{2})等(?:重点)?(?:领域|方面|环节|工作|行业)?(?=.{3})/u,
  /(?<=.{3})问题(?=.{2})/u,
  /(?<=.{2})(?:进程|工作|情况|方面)(?=较|不|有|存|滞|缓|推|落|开|责)/u,
  /(?<=.{2})存在(?=.{2})/u,
  /长期(?=得不到)/u,
  /^(?=.{15})[^的“”]{2,10}(?<!党)的(?=.{6})/u,
]
const FAULTS =
  /(?:工作)?(?:还|仍|依然|仍然)?(?:不够(?:深入|到位|扎实|严实|有力|严格|规范|充分|好|强|高|严|实|细)?|有差距|不到位|不深入|不扎实|不规范|不及时|突出|薄弱|不力|不严不实|不严|存在差距|有待加强|落实不到位|仍然存在|时有发生)$/u

/** `title` is a problem's title in its original words (without marker). Never empty unless the title is. */
export function shortTitle(title: string): string {
  const plain = title.slice(0, LONGEST_TITLE).replace(/\s+/gu, '')
  const bare = without(without(without(plain, OPENING), STATE), CLOSING)
  let words = unquoted(bare) || plain
  for (const step of STEPS) {
    if (lengthOf(words) <= SHORTEST_CARD) break
    const shorter = step(words)
    if (lengthOf(shorter) >= 4) words = shorter
  }
  return lengthOf(words) <= SHORTEST_CARD ? words : cut(words)
}

const STEPS: ((from: string) => string)[] = [
  (from) => without(from, WHEN),
  (from) => without(from, FOUND_BY),
  (from) => without(from, VAGUE),
  (from) => without(from, AMOUNT),
  shortForms,
  firstClause,
  (from) => without(from, FOUND_BY),
  firstFault,
  withoutQuotes,
  ...FILLING.map((filling) => (from: string) => without(from, filling)),
  (from) => without(from, BODIES),
  (from) => without(from, HEADS),
  withoutQuotes,
  (from) => (lengthOf(without(from, FAULTS)) >= 6 ? without(from, FAULTS) : from),
  (from) => without(from, HEADS),
]

/** Characters; those of two units, which few titles have, count once. */
const lengthOf = (words: string) => (PAIR.test(words) ? [...words].length : words.length)
const PAIR = /[\ud800-\udbff][\udc00-\udfff]/

/** Takes a stretch out; the pattern speaks of folded words. */
function without(words: string, pattern: RegExp): string {
  const match = pattern.exec(fold(words))
  return match === null ? words : words.slice(0, match.index) + words.slice(match.index + match[0].length)
}

const unquoted = (words: string) => words.replace(/^[“「]([^“”「」]*)[”」]$/u, '$1')

/** Quotes go where the card has room for the words without them. */
function withoutQuotes(words: string): string {
  const bare = words.replace(/[“”「」]/gu, '')
  return lengthOf(bare) <= SHORTEST_CARD ? bare : words
}

/** Up to the first comma that parts clauses and no digits. */
function firstClause(words: string): string {
  let depth = 0
  for (let i = 0; i < words.length; i++) {
    const character = words.charAt(i)
    if ('“《（('.includes(character)) depth++
    else if ('”》）)'.includes(character)) depth--
    else if (depth === 0 && i >= 4 && /[,，;；。:：]/u.test(character) && !/\d/u.test(words.charAt(i + 1)))
      return words.slice(0, i)
  }
  return words
}

/** 处置能力不足、监管松懈 → 处置能力不足: what stands before 、 must name a fault itself. */
function firstFault(words: string): string {
  const at = words.indexOf('、')
  return at >= 6 && naming(fold(words.slice(0, at))) !== 'no' ? words.slice(0, at) : words
}

/** What no card ends in: half of a phrase whose other half was cut off. */
const DANGLING = /[的和与及或、，,“《（(对将把被在到从以向于有不未没无较更最小大等了再仍还]+$/u

const WORDS = new Intl.Segmenter('zh', { granularity: 'word' })

/** The longest head that ends with a word and opens no quote it does not close; what hangs behind it goes. */
function cut(words: string): string {
  const ends: number[] = []
  let length = 0
  for (const { segment } of WORDS.segment(words)) {
    length += segment.length
    if (length > SHORTEST_CARD) break
    ends.unshift(length)
  }
  for (const end of ends) {
    const head = beforeAnd(words, end).replace(DANGLING, '')
    if (lengthOf(head) >= 4 && balanced(head)) return head
  }
  return (
    [...words.replace(/[“”《》（）()]/gu, '')].slice(0, SHORTEST_CARD).join('').replace(DANGLING, '') ||
    words.slice(0, SHORTEST_CARD)
  )
}

/** 违规发放津补贴和超标准公务接待: the half of a pair that does not fit goes whole. */
function beforeAnd(words: string, end: number): string {
  const head = words.slice(0, end)
  const and = /^.{5,}(?=[和与及])/u.exec(head)?.[0]
  return and === undefined || end >= words.length ? head : and
}

const balanced = (words: string) => count(words, /[“《（(]/gu) === count(words, /[”》）)]/gu)
const count = (words: string, pattern: RegExp) => words.match(pattern)?.length ?? 0
