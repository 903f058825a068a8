/**
 * Found in one measure, settled in another, and called all of it.
 *
 *     指出办公用房超标准面积1040平方米,现已腾退办公用房26间,全部清退到位
 *         ~~~~~~~~         ~~~~~~~~~~         ~~~~~~~~ ~~~~ ~~~~ whether these are all of the area cannot be told
 *     指出的1.32万户办证难,已办理1.26万套,化解率95.5%     1.26÷1.32=95.5%: households and flats in one rate
 */
import { flowsOf, type Flow, type Placed } from './flow.ts'
import type { Contradiction } from './hint.ts'
import { isPlain, quoteOf, wordsBehind, type Material } from './material.ts'
import { sharedNoun } from './stem.ts'
import { isDealtWith } from './trade-words.ts'
import { wordsOf } from './tally.ts'
import { agrees } from './wrong-percentage.ts'

const FOUND =
  /指出|反馈|查出|发现|核查出|排查出|清查出|清理出|摸排出|认定|审计(?:查明|认定|出)|涉及|存在|应[退拆收清腾还补征复治修改]/u
const SIZE = /^(?:亩|公顷|平方米|平方公里|㎡|立方米|方|吨|公斤|公里|米|延米|元)$/u
const THINGS =
  /^(?:间|处|宗|套|栋|幢|座|块|车|车次|条|段|辆|台|笔|家|户|个|人|名|件|份|艘|棵|株|头|只|口|箱|袋|桶|张)$/u
const ALL =
  /(?:全部|均已?|全面|悉数|一律)[^,;。]{0,8}(?:到位|完[毕成]|清[退理运零]|退[还出]|收回|拆除|整改|归还|办结|复[垦绿]|修复|化解|处[置理]|腾退|到账|入库|拨付|兑[付现])|清零|销号|整改到位|清[退理运](?:到位|完毕)/u
const REACH = 70
const MOST = 3

export function measuredOtherwise({ sentences }: Material): Contradiction[] {
  return flowsOf(sentences).flatMap((flow) =>
    flow.figures.flatMap((one, i) => {
      const found = settledOtherwise(flow, one, i) ?? ratedOtherwise(flow, one, i)
      return found === null ? [] : [found]
    }),
  )
}

function settledOtherwise(flow: Flow, found: Placed, i: number): Contradiction | null {
  const { figures, text } = flow
  if (!isPlain(found.told) || found.told.base === '元' || !FOUND.test(before(flow, found))) return null
  const [next] = figures.slice(i + 1, i + 1 + MOST)
  if (next === undefined || !isPlain(next.told) || next.sentence - found.sentence > 1) return null
  const kinds = [found, next].map(({ told }) =>
    SIZE.test(told.base) ? 'size' : THINGS.test(told.base) ? 'thing' : '',
  )
  if (kinds[0] === kinds[1] || kinds.includes('')) return null
  const between = text.slice(found.end, next.at)
  // 1040平方米、26间: both sizes of one thing; 涉及3家 is no result.
  if (
    !/[,;。]/u.test(between) ||
    between.length > REACH ||
    FOUND.test(between) ||
    /每|平均|投[入资]|新[建增]/u.test(between)
  )
    return null
  if (!isDealtWith(wordsOf(next.told)) || !ALL.test(text.slice(next.end, next.end + 24))) return null
  const noun = sharedNoun(
    before(flow, found) + wordsBehind(found.told),
    between + wordsBehind(next.told),
    false,
  )
  if ((noun === null || noun.length < LEAST_NOUN) && !LOT.test(wordsOf(next.told))) return null
  // Told in the first measure too, or found in the second.
  const others = figures
    .slice(Math.max(0, i - MOST_BESIDE), i + MOST_BESIDE)
    .filter((one) => one !== found && one !== next)
  if (others.some(({ told }) => told.base === found.told.base || told.base === next.told.base)) return null
  return claim(found, next)
}

const MOST_BESIDE = 12
const LEAST_NOUN = 2
/** What anything may be counted by. */
const LOT = /地块|图斑|点位|宗地|地段|房间|房屋/u

const before = ({ text }: Flow, one: Placed) =>
  /[^;。]*$/u.exec(text.slice(Math.max(0, one.at - 36), one.at))?.[0] ?? ''

const UNLIKE = new Set([
  '户|套',
  '户|人',
  '户|名',
  '人|户',
  '套|户',
  '名|户',
  '家|人',
  '家|名',
  '个|人',
  '户|处',
  '户|宗',
  '套|宗',
  '辆|人',
  '亩|宗',
  '宗|亩',
  '人|件',
  '件|人',
  '笔|户',
  '户|笔',
  '台|家',
  '家|台',
  '间|户',
  '户|块',
  '户|台',
  '户|只',
  '户|盏',
])

/** The rate holds only where the units are forgotten. */
function ratedOtherwise({ figures, text }: Flow, whole: Placed, i: number): Contradiction | null {
  const [part, rate] = [figures[i + 1], figures[i + 2]]
  if (part === undefined || rate?.told.unit !== '%' || !UNLIKE.has(`${whole.told.base}|${part.told.base}`))
    return null
  if (rate.sentence - whole.sentence > 1 || rate.told.approx || part.told.amount > whole.told.amount)
    return null
  if (![whole, part].every(({ told }) => isPlain(told) && digits(told.value) >= 2)) return null
  if (!/^[^;。]{0,10}[,;](?:[^,;。]{0,8}率|占比?)[^,;。]{0,4}$/u.test(text.slice(part.end, rate.at)))
    return null
  return agrees(part.told.amount / whole.told.amount, rate.told) && rate.told.value !== 100
    ? claim(whole, part)
    : null
}

const digits = (value: number) => String(value).replace('.', '').length

const claim = (one: Placed, other: Placed): Contradiction => ({
  code: 'unit-mismatch',
  severity: 'medium',
  places: [quoteOf(one.told), quoteOf(other.told)],
  sum: null,
})
