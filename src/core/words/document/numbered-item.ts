/**
 *     1 工作情况      1.针对学习不经常的问题。      12、      3．2024年以来,      4)      2.1 制度不健全      ⒈
 *     ~               ~~                            ~~~       ~~                  ~~      ~~~                 ~
 *
 * The dot is also a decimal point: 1.5万亩 opens no item, 3.2024年 and 2.12345热线 do, and so does 1.211家, as
 * nobody counts in decimals.
 */
import { UNIT_SOURCE } from '#core/words/figures/units.ts'
import { markerFrom, type Marker } from './marker.ts'

const WHOLE =
  '\\d+(?:家(?![庭访])|个(?!百分|月|人|体)|名(?![单称])|户(?!籍)|件(?!数)|项(?!目)|人(?![才员大民事])|处(?![分置理])|所(?!属)|台(?!账)|辆|起(?!草)|宗|份(?!额))'
const DECIMAL =
  /^(\d{1,2}(?:\.\d{1,2}){1,3})(?:[、. ]+|(?=[\u4e00-\u9fff“《]))(?![万亿](?:元|亩|吨|人|株|平方|立方)|%)/u
const NUMBERED = new RegExp(
  `^(\\d{1,3}) ?(?:[、]|\\.(?!\\d)|\\.(?=(?:19|20)\\d{2}年|1\\d{4}(?!\\d)|1?\\d月|${WHOLE}))`,
  'u',
)
/** 2-1 采购不规范; a dash between numbers with a measure word behind (1-10月, 3-5名) is a range. */
const DASHED = new RegExp(
  `^\\d{1,2}-(\\d{1,2})[、. ]?(?=[\\u4e00-\\u9fff“])(?!${UNIT_SOURCE}|[年月日时号多余至])`,
  'u',
)
const AFTER_DOT = new RegExp(`^\\d+\\.(?:(?:19|20)\\d{2}年|1\\d{4}(?!\\d)|1?\\d月|${WHOLE})`, 'u')
/** 1 工作开展情况: a bare number and a space, never before a measure word (12 家企业). */
const BARE = new RegExp(`^(\\d{1,2}) (?!${UNIT_SOURCE}|[年月日时号多余至万亿-])(?=[\\u4e00-\\u9fff“《])`, 'u')
const HALF = /^(\d{1,3})\)[、.]?/u
/** A.海外项目亏损 */
const LETTER = /^([A-H])[.、](?=[\u4e00-\u9fff“])/u
const STOPPED = /^[⒈-⒛]/u

export function numberedItem(text: string): Marker | null {
  const decimal = DECIMAL.exec(text)
  if (decimal !== null && !AFTER_DOT.test(text))
    return markerFrom(
      (decimal[1]?.split('.').length ?? 2) > 2 ? 'decimals' : 'decimal',
      decimal,
      Number(decimal[1]?.split('.').at(-1)),
    )
  const dashed = DASHED.exec(text)
  if (dashed !== null) return markerFrom('decimal', dashed, Number(dashed[1]))
  const stopped = STOPPED.exec(text)
  if (stopped !== null) return markerFrom('numbered', stopped, (stopped[0].codePointAt(0) ?? 0x2488) - 0x2487)
  const numbered = NUMBERED.exec(text)
  if (numbered !== null) return markerFrom('numbered', numbered, Number(numbered[1]))
  const bare = BARE.exec(text)
  if (bare !== null) return markerFrom('numbered', bare, Number(bare[1]))
  const letter = LETTER.exec(text)
  if (letter !== null) return markerFrom('half', letter, (letter[1] ?? 'A').charCodeAt(0) - 64)
  const half = HALF.exec(text)
  return markerFrom('half', half, Number(half?.[1]))
}
