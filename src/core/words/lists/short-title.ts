/**
 * 挂图简称: a few words that stand on a card of the wall chart.
 *
 *     针对有的单位理论学习不经常,存在走过场现象的问题      →  理论学习不经常，存在走过场
 *     关于推进“放管服”改革有差距问题                       →  推进“放管服”改革有差距
 *
 * At most 14 characters, never cut inside “ ”, brackets or a number.
 */
export const SHORTEST_CARD = 14

/** Of a longer title only the beginning is looked at. */
const LONGEST_TITLE = 240

const OPENING = /^(?:针对|針對|关于|關於|对于|存在|反馈的|巡视反馈的|巡察反馈的)+/u
const CLOSING = /(?:等|的|方面|现象|情况)*(?:问题|問題)?(?:的)?(?:整改(?:落实|进展)?情况)?[。.;;,,::\s]*$/u
const VAGUE =
  /^(?:对(?=对)|有的|部分|一些|个别|少数|某些|有些)(?:单位|部门|镇街|党组织|干部|领导干部|基层党组织)?(?=.{4,})/u
const BODIES =
  /^(?:(?:省|市|县|区|镇|乡|街道|局|校|院|公司)?(?:委|党委|党组|党支部|政府|纪委监委|纪委|班子|领导班子))(?!领导下)(?=.{6,})/u
const HEADS =
  /^(?:学习)?(?:贯彻落实|贯彻执行|贯彻|落实|执行|推进|推动|履行|开展|加强|指导督促|督促指导|认真剖析|认真|存在|未充分|对)(?=.{6,})/u
const FAULTS =
  /(?:工作)?(?:还|仍|依然|仍然)?(?:不够(?:深入|到位|扎实|严实|有力|严格|规范|充分|好|强|高|严|实|细)?|有差距|不到位|不深入|不扎实|不规范|不及时|突出|不力|不严不实|不严|存在差距|有待加强)$/u

/** `title` is a problem's title in its original words (without marker). Never empty unless the title is. */
export function shortTitle(title: string): string {
  const plain = title.slice(0, LONGEST_TITLE).replace(/\s+/gu, '')
  let words = plain.replace(OPENING, '').replace(CLOSING, '')
  words = words.replace(/^“([^“”]*)”$/u, '$1')
  if (words === '') words = plain
  const steps: ((from: string) => string)[] = [
    (from) => from.replace(VAGUE, ''),
    (from) => from.replace(/^[\d,，.]+[万亿]?(?:余|多)?(?:元|个|名|家|户|项|人|亩)的?(?=.{4,})/u, ''),
    firstClause,
    (from) => from.replace(BODIES, ''),
    (from) => from.replace(HEADS, ''),
    (from) => from.replace(/(?:进程|工作|情况|方面)(?=(?:较|不|有|存|滞|缓))/u, ''),
    (from) => (from.replace(FAULTS, '').length >= 4 ? from.replace(FAULTS, '') : from),
    (from) => from.replace(HEADS, ''),
  ]
  for (const step of steps) {
    if (lengthOf(words) <= SHORTEST_CARD) break
    const shorter = step(words)
    if (shorter.length >= 2) words = shorter
  }
  return lengthOf(words) <= SHORTEST_CARD ? words : cut(words)
}

const lengthOf = (words: string) => [...words].length

function firstClause(words: string): string {
  let depth = 0
  for (let i = 0; i < words.length; i++) {
    const character = words.charAt(i)
    if ('“《（('.includes(character)) depth++
    else if ('”》）)'.includes(character)) depth--
    else if (depth === 0 && i >= 4 && /[,，;；。:：]/u.test(character)) return words.slice(0, i)
  }
  return words
}

const WORDS = new Intl.Segmenter('zh', { granularity: 'word' })

/** The longest head that ends with a word and opens no quote it does not close; a trailing 的 or 、 goes. */
function cut(words: string): string {
  const ends: number[] = []
  let length = 0
  for (const { segment } of WORDS.segment(words)) {
    length += segment.length
    if (length > SHORTEST_CARD) break
    ends.unshift(length)
  }
  for (const end of ends) {
    const head = words.slice(0, end)
    if (end < 6 || count(head, /[“《（(]/gu) > count(head, /[”》）)]/gu)) continue
    return head.replace(/[的和与及、，,“《（(]+$/u, '')
  }
  return [...words.replace(/[“”《》（）()]/gu, '')].slice(0, SHORTEST_CARD).join('')
}

const count = (words: string, pattern: RegExp) => words.match(pattern)?.length ?? 0
