/**
 * Numbers in words that count something.
 *
 *     明确九个方面的权限,下达两批资金,欠下三万八千六百元,拖了十九个月,只听取过一次汇报
 *         ~~~~~~~        ~~~~            ~~~~~~~~~~~~~~   ~~~~~~~~         ~~~~
 *
 * 一 counts nothing (一批干部) but where it is said to be all there is; 二次, 二期 are ordinals; 三年, 两个月 are terms
 * unless the words say that something took or takes so long.
 */
import { matchesBy } from './masks.ts'
import { NUMERAL, numeralValue } from './chinese-numeral.ts'
import type { Counted } from './counted.ts'
import { isOtherWord } from './units.ts'

const COUNTING =
  '个工作日|个小时|个百分点|百分点|个季度|个月|个星期|人次|场次|家次|户次|车次|件次|批次|宗次|工作日|小时|分钟|平方米|平方公里|立方米|公里|公顷|公斤|' +
  '美元|元|亩|米|吨|斤|天|名|位|人|户|家|次|回|场|件|项|份|宗|起|批|篇|册|套|台|座|所|支|辆|只|头|棵|株|张|处|片|幅|栋|幢|间|口|根|块|艘|笔|例|桩|枚|箱|盒|瓶|袋|桶|盏|眼|' +
  '轮|类|条|对|任|届|票|级|成|期|个'
const PATTERN = new RegExp(
  `(?<![第${NUMERAL}万亿\\d几数]|\\d ?[余多来]|[${NUMERAL}]点)([${NUMERAL}万亿]{1,14})(?:点([零〇一二三四五六七八九]{1,4}))?(余|多|来)?([万亿])?(?:(?:个|大)?(方面|层面)|(${COUNTING}))`,
  'uy',
)
/** A number can begin nowhere else: to look backwards at every character is dear. */
const NUMERALS = new RegExp(`[${NUMERAL}万亿]+`, 'gu')

/** What stands behind a counter in a name or a slogan: 两个责任, 三次产业, 二期工程. */
const NAMES: Record<string, RegExp> = {
  个: /^(?:责任(?!人)|区分|聚焦|坚持|到位|覆盖|一|意识|自信|维护|确立|务必|结合|清单|全面|转变|严禁|不|善于|能力|必须|带头|过硬|没有|更加|确保|绝不|转型|振兴|融合|面向|革命|百|关键)/u,
  次: /^(?:产业|全会|全体|会议精神|党代|分配|供水|污染|元件|性)/u,
  期: /^(?:工程|项目|建设|改造|扩建|厂房|及|用地|、)/u,
  头: /^[领雁对]/u,
  项: /^(?:规定|制度改革)/u,
  级: /^(?!(?:压|精|减|增|降|升|到|至|,|。|$))/u,
}

/** The one there is: 仅一件, 只听取过一次, 剩下的一户. */
const ALL_THERE_IS = /(?:仅|只|唯一|剩下?|余下|不足|还有|另有|其余|各)[^,;。\d]{0,6}$/u
/** 食堂一处, 水泵一台: counted behind its name. */
const LISTED = /^[处座台套辆间栋所口眼盏](?:[,;。、]|$)/u
const TERM = /^(?:个月|天|小时|分钟|工作日|周|星期|季度)$/u
/** Something took, takes or may take so long. */
const TOOK =
  /(?:[\u4e00-\u9fff](?<![过除为到])了|拖(?:延|期)?|用时|耗时|历时|为期|时长|长达|达|超(?:过|期)?|不足|不到|满|逾|近|约|仅|只|压缩|缩短|压减|减少|延长|平均|提前|[由从至到])(?:了|至|到|为)?$/u

/** Works on folded text in which titles, set phrases and quotes are masked. */
export function countedInWords(text: string): Counted[] {
  const found: Counted[] = []
  for (const match of matchesBy(text, PATTERN, NUMERALS, 0)) {
    const one = read(text, match)
    if (one !== null) found.push(one)
  }
  return found
}

function read(text: string, match: RegExpExecArray): Counted | null {
  const [whole, numeral = '', fraction, more, scaleBehind] = match
  const counter = match[5] ?? match[6] ?? ''
  const before = text.slice(Math.max(0, match.index - 12), match.index)
  const after = text.slice(match.index + whole.length, match.index + whole.length + 8)
  if (scaleBehind === undefined && fraction === undefined && isNone(numeral, counter, before, after))
    return null
  if (isOtherWord(counter, after) || NAMES[counter]?.test(after) === true) return null
  // 两万元 stays two 万元; 三万八千六百元 is said in 元.
  const ends = scaleBehind === undefined ? /(?<=.)[万亿]$/u.exec(numeral)?.[0] : undefined
  const scale = scaleBehind ?? ends ?? ''
  const value = withFraction(numeralValue(ends === undefined ? numeral : numeral.slice(0, -1)), fraction)
  const about = ABOUT.test(before)
  if (value === null || (value < 1 && fraction === undefined) || (/^[百千万亿]/u.test(numeral) && !about))
    return null
  if (counter === '成' && (value > 9 || scale !== '')) return null
  const unit = counter.replace(/^个(?=工作日|小时|星期|季度)/u, '')
  if (TERM.test(unit) && !TOOK.test(before) && !/^(?:缩短|压缩|压减|减少|以上|之久)/u.test(after)) return null
  return {
    from: match.index,
    to: match.index + whole.length,
    value,
    unit: scale + unit,
    approx: more !== undefined || about,
  }
}

/** 二十三点五: each numeral behind 点 is a digit. */
function withFraction(whole: number | null, fraction: string | undefined): number | null {
  if (whole === null || fraction === undefined) return whole
  return Number(`${whole}.${[...fraction].map((word) => numeralValue(word) ?? 0).join('')}`)
}

/** 一个 and 一批, the most frequent by far, hardly ever count; 二次 is an ordinal, 四处 means everywhere. */
function isNone(numeral: string, counter: string, before: string, after: string): boolean {
  if (numeral === '一') return !ALL_THERE_IS.test(before) && !LISTED.test(counter + after)
  if ((numeral === '二' && !/^[人名户件份]$/u.test(counter)) || (numeral === '四' && counter === '处'))
    return true
  return counter === '届' && !/^(?:[,;。、]|$)/u.test(after)
}

const ABOUT = /(?:约|近|逾|超|超过|大约|至少|不少于|将近|上)$/u
