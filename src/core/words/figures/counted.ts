/**
 * Numbers in digits with their unit.
 *
 *     发放补贴453.5万元,培训3.91万人次,缩短至90个、55个、30个工作日,约1300个,50多个,1,280户
 *             ~~~~~~~~      ~~~~~~~~~~       ~~~~ ~~~~ ~~~~~~~~~~ ~~~~~~~ ~~~~~~ ~~~~~~~
 *
 * Numbers joined by 、 share the unit of the last one. A number without a unit is no figure.
 */
import { matchesIn, masked, type Stretch } from './masks.ts'
import { UNIT_SOURCE } from './units.ts'

/** `from`…`to` covers the digits and the unit. */
export type Counted = { from: number; to: number; value: number; unit: string; approx: boolean }

const SCALE = '(万亿|百亿|千亿|十亿|百万|千万|十万|亿|万|千|百|十)?'
const NUMBER = new RegExp(
  `(?=\\d)(?<![\\d.第]|(?<![\\d%\\u4e00-\\u9fff])-)(\\d{1,3}(?:,\\d{3})+(?!\\d)|\\d{1,15})(\\.\\d{1,10})?(?![\\d.]) ?([余多几来])?${SCALE}([余多])? ?((?:${UNIT_SOURCE})(?:/(?:吨|日|天|年|月|小时|分钟|秒|人|户|亩|公顷|平方米|平方公里|立方米|千瓦时|升|公里|次|件|度|床|辆|台))?)?`,
  'gu',
)
/** 1亿2000万元 is one sum: 1.2 亿元. */
const COMPOUND = new RegExp(`(?<![\\d.])(\\d{1,9})亿(\\d{1,4})万(${UNIT_SOURCE})`, 'gu')
/** 签约 and 节约 are acts and no rounding. */
const ABOUT = /(?:(?<![签预节合条制邀])约|(?<![最附就])近|逾|超|超过|大约|至少|不少于|将近|上)$/u
/** What those words end in: most numbers stand behind none. */
const ROUNDING = '约近逾超过少于上'
const PERCENT_WORDS =
  /百分之([零〇一二两三四五六七八九十百]+|\d+(?:\.\d+)?)(?:点([零一二三四五六七八九]+))?/gu

/** Works on folded text in which days, periods, titles and names are masked. */
export function countedIn(text: string): Counted[] {
  const found: Counted[] = []
  const compounds: Stretch[] = []
  for (const match of text.includes('亿') ? matchesIn(text, COMPOUND) : []) {
    const stretch = { from: match.index, to: match.index + match[0].length }
    compounds.push(stretch)
    const value = Number(match[1]) + Number(match[2]) / 10_000
    found.push({ ...stretch, value, unit: `亿${match[3] ?? ''}`, approx: false })
  }
  for (const match of matchesIn(masked(text, compounds), NUMBER)) {
    const [whole, digits = '', fraction = '', more, scale = '', moreAfter, unit = ''] = match
    const after = match.index + whole.length
    found.push({
      from: match.index,
      to: match.index + whole.trimEnd().length,
      value: Number((digits.includes(',') ? digits.replaceAll(',', '') : digits) + fraction),
      unit: unit === '' ? bareScale(text, match.index, whole, scale) : scale + bareUnit(unit),
      approx:
        more !== undefined ||
        moreAfter !== undefined ||
        (ROUNDING.includes(text.charAt(match.index - 1)) &&
          ABOUT.test(text.slice(Math.max(0, match.index - 3), match.index))) ||
        text.startsWith('左右', after) ||
        text.startsWith('上下', after),
    })
  }
  found.sort((a, b) => a.from - b.from)
  shareUnits(found, text)
  return found.filter((one) => one.unit !== '' && saysHowMuch(text, one))
}

/** 15个工作日内报送 is a term, 1个工作日内办结 what a service takes; ages count where they are measured. */
function saysHowMuch(text: string, one: Counted): boolean {
  if (one.unit === '成') return one.value < 10
  if (one.unit === '级') return LEVELS.test(text.slice(Math.max(0, one.from - 4), one.from))
  if (!TERMS.has(one.unit)) return true
  const before = text.slice(Math.max(0, one.from - 14), one.from)
  if (one.unit === '年')
    return one.value < 60 && (LASTED.test(before) || /^(?:以上|以下)/u.test(text.slice(one.to)))
  if (one.unit === '日') return LASTED.test(before) || CUT.test(before)
  if (one.unit === '岁') return /(?:下降|降低|提高|上升|年龄[为达是]?|降至|降到)了?$/u.test(before)
  const after = text.slice(one.to, one.to + 16)
  return !/^(?:之内|以内|内)/u.test(after) || SERVICE.test(after) || SERVICE.test(before)
}

/** 减少管理层级2级, 由5级压缩到3级; 3级医院 is a class. */
const LEVELS = /(?:层级|[由从至到为压减])$/u
const TERMS = new Set('工作日 天 小时 个小时 个月 周 分钟 岁 年 日'.split(' '))
/** 最长的借用11年, 超过30日: something lasted so long. */
const LASTED =
  /(?:借用|借调|长达|达|拖(?:延|欠)?|历时|超过|超期|满|不足|逾期?|挂职期|任期|有效期|服役|闲置|空置|停[工产用]|搁置|挂账|积压|滞留|空转|(?<![过除为到])了)了?$/u
const CUT = /(?:缩短|压缩|压减|减少)(?:至|到|为)?$/u

/** 办结, 审批: how long a service takes is its result. */
const SERVICE =
  /到场|到达|出动|上门|维修|抢修|修复|修理|修好|回复|送达|处置|办结|办理|办成|审批|审核|审查|答复|响应|接单|开办|登记|出具|出证|发证|拨付|压缩|缩短|压减|提速|实现|不超过|控制在|平均|用时|[\d个]、/u

/** 完成投资1.5亿: the scale alone, at the end of a clause that speaks of money, or of anything in 亿. */
function bareScale(text: string, at: number, whole: string, scale: string): string {
  if (scale !== '亿' && scale !== '万') return ''
  if (!/^(?:$|[,;。、)])/u.test(text.slice(at + whole.length, at + whole.length + 1))) return ''
  return scale === '亿' || MONEY.test(text.slice(Math.max(0, at - 12), at)) ? scale : ''
}

const MONEY = /资|款|金|债|费|收入|产值|税|额/u

/** 个工作日 is the unit 工作日, 个方面 the unit 方面; 个百分点 stays, as it is said. */
function bareUnit(unit: string): string {
  return /^个(?:工作日|小时|星期|季度|方面|层面)$/u.test(unit) ? unit.slice(1) : unit
}

/** 3至5名, 10-15天: both ends have the unit. */
const RANGE = '-至到~'

function shareUnits(found: Counted[], text: string) {
  for (let i = found.length - 2; i >= 0; i--) {
    const [one, next] = [found[i], found[i + 1]]
    if (one === undefined || next === undefined || next.unit === '' || next.from !== one.to + 1) continue
    const between = text.charAt(one.to)
    const shared = between === '、' ? isShorter(one, next, text) : one.unit === '' && RANGE.includes(between)
    if (shared) one.unit = next.unit
  }
}

const isShorter = (one: Counted, next: Counted, text: string) =>
  one.unit === '' ||
  (one.unit !== next.unit &&
    text
      .slice(next.from, next.to)
      .replace(/^[\d.,]+/u, '')
      .startsWith(one.unit))

/** 百分之九十五 as a figure; offsets around the whole phrase. */
export function percentWordsIn(text: string, valueOf: (words: string) => number | null): Counted[] {
  const found: Counted[] = []
  if (!text.includes('百分之')) return found
  for (const match of matchesIn(text, PERCENT_WORDS)) {
    const whole = /^\d/u.test(match[1] ?? '') ? Number(match[1]) : valueOf(match[1] ?? '')
    const part = match[2] === undefined ? '' : `.${[...match[2]].map((word) => valueOf(word) ?? 0).join('')}`
    if (whole !== null)
      found.push({
        from: match.index,
        to: match.index + match[0].length,
        value: Number(`${whole}${part}`),
        unit: '%',
        approx: false,
      })
  }
  return found
}
