/**
 * Ranks, one for each subject that shares them.
 *
 *     群众满意度、政策知晓率均在全省排名第二;综合指数位居全市第3
 *                               ~~~~~~~~             ~~~~~~~~~
 */
import { matchesIn } from './masks.ts'
import { numeralValue } from './chinese-numeral.ts'
import type { Counted } from './counted.ts'

const RANK =
  /(?:(?:排名|排在|位居|位列|名列|列|居|排)([^,;。:、第\d]{0,10})第([一二三四五六七八九十百]{1,4}|\d{1,4})(?:位|名)?(?![季时责书议批轮届方])|(?<!排名|排在|位居|位列|名列|列|居|排)第([一二三四五六七八九十百]{1,4}|\d{1,4})(?:位|名)(?=[升降跃提下上退前滑]|,|。|;|$)|(?<=(?:[升降跃移退滑进到]|下滑|提升|上升)(?:至|到|为))第([一二三四五六七八九十百]{1,4}|\d{1,4})(?:位|名)?(?![季时责书议批轮届方次条])|(?<=第[一二三四五六七八九十\d]{1,3}(?:位|名)?[、,])(?:[全我][国省市县区州])第([一二三四五六七八九十百]{1,4}|\d{1,4})(?:位|名)?(?![季时责书议批轮届方]))/gu
const INDICATOR = /(?:度|率|数|值|额|量|增速|增幅|水平|得分|成绩|指标|总分)/u

export function ranksIn(text: string): (Counted & { shared: number })[] {
  const found: (Counted & { shared: number })[] = []
  if (!text.includes('第')) return found
  for (const match of matchesIn(text, RANK)) {
    const words = match[2] ?? match[3] ?? match[4] ?? match[5] ?? ''
    const value = /^\d/u.test(words) ? Number(words) : numeralValue(words)
    if (value === null) continue
    const shared = subjectsBefore(text, match.index)
    for (let n = 0; n < shared; n++)
      found.push({
        from: match.index,
        to: match.index + match[0].length,
        value,
        unit: '名次',
        approx: false,
        shared: n,
      })
  }
  return found
}

/** How many subjects of the clause the rank is said of: joined by 、和及与, each naming something measurable. */
function subjectsBefore(text: string, at: number): number {
  const stretch = text.slice(Math.max(0, at - 120), at)
  const clause = stretch.slice(
    Math.max(...[',', ';', '。', ':'].map((mark) => stretch.lastIndexOf(mark))) + 1,
  )
  const parts = clause.split(/、|以及|[和及与]/u)
  const last = parts.pop()
  if (last === undefined || !INDICATOR.test(last)) return 1
  let count = 1
  for (const part of parts.reverse()) {
    if (!new RegExp(`${INDICATOR.source}$`, 'u').test(part)) break
    count++
  }
  return count
}
