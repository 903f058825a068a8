/**
 * Numbers in words that count something.
 *
 *     明确九个方面的权限,下达两批资金,先后三次召开会议,十大方面39项措施
 *         ~~~~~~~        ~~~~            ~~~~           ~~~~~~
 *
 * 一 counts nothing (一批干部); a bare 个 counts only before a few nouns, as 三个代表 and the like are names.
 */
import { NUMERAL, numeralValue } from './chinese-numeral.ts'
import type { Counted } from './counted.ts'

const COUNTING = '人次|场次|名|人|次|场|件|起|批|家|户|份|项|宗|座|所|台|辆|篇|处|亩|万元|亿元|元'
const COUNTED_NOUNS =
  '单位|部门|镇|村|乡|街道|社区|县|市|区|项目|问题|支部|党支部|党组织|小组|工作组|督导组|检查组|企业|学校|园区|月工作日|案件'
const PATTERN = new RegExp(
  `(?<![第${NUMERAL}\\d\\u0001几数])([${NUMERAL}]{1,6})(余|多)?(?:(?:个|大)?(方面|层面|环节|领域)|(${COUNTING})|(个)(?=${COUNTED_NOUNS}))`,
  'gu',
)

/** Works on folded text in which titles, set phrases, durations and quotes are masked. */
export function countedInWords(text: string): Counted[] {
  const found: Counted[] = []
  for (const match of text.matchAll(PATTERN)) {
    const value = numeralValue(match[1] ?? '')
    const unit = match[3] ?? match[4] ?? match[5] ?? ''
    if (value === null || value < 2) continue
    if (unit === '人' && /^[大民员才事]/u.test(text.slice(match.index + match[0].length))) continue
    found.push({
      from: match.index,
      to: match.index + match[0].length,
      value,
      unit,
      approx: match[2] !== undefined,
    })
  }
  return found
}
