/**
 * Set phrases and names whose numerals count nothing.
 *
 *     增强“四个意识”,落实“一岗双责”,举一反三,五大专项行动,第三方,三级网络,12号街,PM10
 *          ~~~~~~~~        ~~~~~~~~  ~~~~~~~~ ~~~~~~~~~~~~ ~~~~~~ ~~~~~~~~ ~~~~~~ ~~~~
 *
 * Most are told by their shape: 第…, 五大…, in quotes, numeral and 级. Only what has no shape is listed.
 */
import { byFirst } from './by-first.ts'
import { stretchesOf, type Stretch } from './masks.ts'

const LISTED = [
  '四个意识|四个自信|两个维护|两个确立|四个全面|五位一体|三重一大|三会一课|两学一做|一岗双责|四种形态|八项规定|四风|三严三实',
  '三公经费|三公(?![里斤顷])|三资|两新|三农|六稳|六保|三步走|一带一路|双随机|一网通办|一把手|四套班子|四套领导班子|几套班子|五套班子',
  '三位一体|四位一体|三支一扶|四不放过|四不两直|三天两头|三番五次|七上八下|三公开|三同时|两个责任|两手抓|两不误|两促进|三大攻坚战|两不愁三保障|两不愁|三保障|六个一|五个一|三个一|五个结合|三个清单|两张皮',
  '24小时(?!内)|三次产业|全天候|举一反三|一以贯之|三心二意|百分之百满意|千方百计|万无一失|一事一议|一票否决|一对一|一线|一体|一直|一些|一般|统一|进一步|十分',
  '二氧化[氮硫碳]|一氧化[氮碳]|三甲|二甲|三鑫|珠三角|长三角|百年|十九大|二十大|十八大',
]

/** Of 十九届四中全会 the first may be any numeral. */
const ASSEMBLY = '[一二三四五六七八九十]{1,3}届[一二三四五六七八九十]{1,3}中全会'

/** A shape and the sign without which it need not be looked for. */
const SHAPES: [sign: RegExp, shape: RegExp][] = [
  [/./u, new RegExp(`${byFirst(LISTED.join('|'))}|${ASSEMBLY}`, 'gu')],
  // 第三方, 第九轮, 第12条
  [/第/u, /第[零〇一二三四五六七八九十百千\d]{1,8}/gu],
  // 五大专项行动, 十大民生实事; 十大方面 is a count and stays
  [/大/u, /[一二三四五六七八九十百两]{1,4}大(?!方面|项)/gu],
  // 市、镇、村三级; 由六级压缩到四级 counts them
  [/级/u, /(?<![到至为由从])[一二两三四五]级/gu],
  // 12号街, 5号楼, 3号文; 3月5号 is a day and masked before
  [/号/u, /\d{1,8}号/gu],
  // G325, PM2.5, V2.0, COVID-19; APP5个 are five
  [/[A-Za-z]/u, /[A-Za-z][A-Za-z.-]{0,20}\d{1,12}(?:[.+]\d{1,6})?(?![\d个款家台套次项件辆架])/gu],
]

/** “…”: numerals in words inside quotes are part of a name; digits too when nothing but digits and 、 is quoted. */
const QUOTED = /“[^“”]{0,60}”/gu

export function fixedPhrasesIn(text: string): Stretch[] {
  return SHAPES.flatMap(([sign, shape]) => (sign.test(text) ? stretchesOf(text, shape) : []))
}

export function quotesIn(text: string): Stretch[] {
  return text.includes('“') ? stretchesOf(text, QUOTED) : []
}
