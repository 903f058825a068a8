/**
 * A whole told in two places with two numbers.
 *
 *     共排查入河排污口318个 …… 对全区302个入河排污口逐个建档        截至8月末库存稻谷4.26万吨 …… 8月末在库稻谷42180吨
 *     ~~          ~~~~~~~~~      ~~~~~~~~~~~~~~~~                                ~~~~~~~~~~~~       ~~~~~~~~~~~~~~~~~
 *     all of them, both times: nobody says that one is a part                     one stock on one day
 *
 * A whole is told with 全区, 共, 现有, or as that of which the parts follow (398名专任教师中). What qualifies the noun
 * (反馈的, 超标的) makes another thing of it. Numbers far from each other are rather two things of one name.
 */
import { conflictOf, conflictsAmong } from './conflict.ts'
import { countsThings, countUnit } from './count-unit.ts'
import type { Contradiction } from './hint.ts'
import { quoteOf, wordsBefore, wordsBehind, type Material, type Told } from './material.ts'
import { graceOf } from './tally.ts'
import { isDealtWith } from './trade-words.ts'

/** `sure`: it says 全, 共 or 现有 of itself. */
type Whole = { figure: Told; noun: string; sure: boolean; stock: boolean }

const PLACE = '(?:全|我|本)(?:市|县|区|省|镇|乡|校|院|局|系统|公司|集团|街道|中心|域|村|园|馆|场|站|行业)'
const SURE = new RegExp(`${PLACE}|共(?!同|享|建|产|青|治|商)|现有|总数|总计|实有|辖区|名下|下辖|管理着`, 'u')
const STOCK =
  /库存|在库|存栏|结存|在册|在编|在岗|在校|在建|账面|尚存|期末|余额|现存|在职|在院|在训|在贷|持有|存量/u
/** What says when, where and how a whole was counted. */
const AROUND = new RegExp(
  `截至|截止|\\d{4}年(?:底|末|初)?|\\d{1,2}月(?:\\d{1,2}日|底|末|初)?|${PLACE}|整改(?:以来|期间)|目前|经|共计?|现有|现存|实有|总数|总计|累计|合计|一共|排查|清查|普查|摸排|摸清|核查|清点|盘点|梳理|核实|核定|登记|确认|组织|督促|指导|推动|要求|安排|发动|划分|划定|拥有|辖区内?|下辖|名下|管理|建有|设有|配有|配备|配齐|${STOCK.source}|[对将把为向在有的是达至为]`,
  'gu',
)
/** Where the noun behind the number ends: 398名专任教师|中有212人. */
const NOUN_END = /(?:的|中(?=有|已|,|$)|逐|均|全部|全面|都已|已|实行|进行|开展|纳入|$)/u
const OPENS = /^(?:[对将把为向在]|\(\d+\)|[一二三四五六七八九十]是)*$/u
/** Such names hold many things. */
const COMMON =
  /^(?:单位|部门|企业|干部|党员|人员|问题|项目|群众|学生|资金|事项|任务|措施|制度|会议|活动|工作人员|领导干部|党组织|党支部|行政单位|责任单位|网点|乡镇|街道|社区|村居|行政村|学校|医院|干部职工|职工|人数|资产|台账|方案|重点项目|整改措施|整改任务|重点企业)$/u
const LEAST_NOUN = 3
const LEAST_SURE = 2
const LONGEST_NOUN = 12
const MOST_ALIKE = 6

export function wholesToldTwice({ sentences }: Material): Contradiction[] {
  const wholes = sentences.flatMap(({ figures }) => figures.flatMap((figure) => wholeOf(figure) ?? []))
  const keyOf = ({ figure, noun }: Whole) => `${countUnit(figure)}|${noun}`
  return conflictsAmong(wholes, keyOf, isConflict, MOST_ALIKE).map(([one, other]) =>
    conflictOf(quoteOf(one.figure), quoteOf(other.figure), one.stock && other.stock ? 'high' : 'medium'),
  )
}

function wholeOf(figure: Told): Whole | null {
  if (
    figure.role !== 'result' ||
    figure.approx ||
    figure.comparison !== null ||
    !countsThings(figure) ||
    figure.base === '元'
  )
    return null
  const before = wordsBefore(figure)
  if (/其中|[每各]/u.test(before)) return null
  const own = before.replace(/\([^)]*\)|[①-⑳“”"'\s]/gu, '').replace(AROUND, '')
  const dated = own.length >= LEAST_DATED && isDated(figure) && !isDealtWith(own)
  const stock = STOCK.test(before) || dated
  const sure = SURE.test(before) || stock
  if (own === '') {
    const behind = /^[\p{Script=Han}“”]+/u.exec(wordsBehind(figure))?.[0].replace(/[“”]/gu, '') ?? ''
    const end = behind.search(NOUN_END)
    const isEnd = end === behind.length
    if (isEnd && !sure) return null
    return wholeIf(figure, behind.slice(0, end), sure, stock, sure || OPENS.test(before))
  }
  return wholeIf(figure, own, sure, stock, sure && /^(?:[^\p{Script=Han}]|$)/u.test(wordsBehind(figure)))
}

const LEAST_DATED = 4

/** 至2月底开放床位320张; 截至2月29日,全院开放床位350张: what there is on a day. */
function isDated({ period, sentence, clauseFrom, at }: Told): boolean {
  if ((period?.to ?? null) === null || (period?.from ?? null) !== null) return false
  const own = sentence.text.slice(Math.max(clauseFrom, at - 60), at)
  const before = /[^,;。]*,$/u.exec(sentence.text.slice(Math.max(0, clauseFrom - 20), clauseFrom))?.[0] ?? ''
  return AS_OF.test(own) || AS_OF.test(before)
}

const AS_OF = /(?:截至|截止|至|到)(?:\d{4}年)?\d{1,2}月(?:\d{1,2}日|底|末|初)?|(?:\d{1,2}月|[年季]度?)[底末]/u

function wholeIf(figure: Told, noun: string, sure: boolean, stock: boolean, isWhole: boolean): Whole | null {
  const least = sure ? LEAST_SURE : LEAST_NOUN
  if (!isWhole || noun.length < least || noun.length > LONGEST_NOUN || COMMON.test(noun)) return null
  return { figure, noun, sure, stock }
}

/** Farther from each other they are two things of one name. */
const CLOSE = 0.8

function isConflict(one: Whole, other: Whole): boolean {
  const [a, b] = [one.figure, other.figure]
  if (a.sentence === b.sentence || !(one.sure || other.sure)) return false
  // Two characters are a noun where both say that they mean all.
  if (one.noun.length < LEAST_NOUN && !(one.sure && other.sure)) return false
  if (Math.abs(a.amount - b.amount) <= graceOf([a, b])) return false
  if (Math.min(a.amount, b.amount) < CLOSE * Math.max(a.amount, b.amount)) return false
  const [from, to] = [a, b].map(({ period }) => period)
  if (one.stock && other.stock) return (from?.to ?? null) === (to?.to ?? null)
  return !((from?.to ?? null) !== null && (to?.to ?? null) !== null && from?.to !== to?.to)
}
