/**
 * Documents named in title marks, and what was done with them.
 *
 *     出台《青河市公务接待管理办法(试行)》,认真执行《党组工作条例》
 *     ~~~~ ~~~~~~~~~~~~~~~~~~~~~~~~~~~~       ~~~~ ~~~~~~~~~~~~~~
 *     issued                                  implemented
 *
 * Marks may be nested, 《关于印发〈甲〉的通知》 and, wrongly but often, 《关于印发《甲》的通知》: the outer one counts.
 */
import { matchesIn } from './masks.ts'
import type { DocumentUse } from './found.ts'

export type TitleFound = { from: number; to: number; use: DocumentUse }

/** A title mark that never closes ends the search: longer titles do not occur. */
const LONGEST_TITLE = 200

const USES: [DocumentUse, RegExp][] = [
  ['signed', /签订|签署|签定/gu],
  ['served', /发出|发放|送达|下达|寄送|致函|发送/gu],
  ['studied', /学习(?:宣传)?贯彻|传达(?:学习)?贯彻|学习|传达|宣讲|宣传|解读|领会|研讨|观看|培训/gu],
  ['revised', /修订|修改|完善|修编|调整|废止/gu],
  ['compiled', /编写|编制|汇编|编印|编撰|梳理|形成/gu],
  ['cited', /根据|依据|按照|参照|依照|对照|违反|不符合/gu],
  ['implemented', /落实|执行|实施|遵守|用好|履行|贯彻/gu],
  ['issued', /出台|印发|制定|制订|下发|发布|颁布|建立|起草|研究制定|拟定|转发|草拟|出版|通过/gu],
]

/** Titles in reading order, offsets around the marks. Works on folded text. */
export function titlesIn(text: string): TitleFound[] {
  const found: TitleFound[] = []
  let at = text.indexOf('《')
  let previous: TitleFound | null = null
  // What was done with the title before is told behind it: that verb is not this one's.
  let floor = 0
  while (at >= 0) {
    const end = closing(text, at)
    if (end === null) {
      // The next mark that can close bounds where the next title can open.
      const close = text.indexOf('》', at)
      if (close < 0) break
      at = text.indexOf('《', Math.max(at + 1, close - LONGEST_TITLE))
      continue
    }
    const joined: boolean =
      previous !== null &&
      at - previous.to <= 4 &&
      /^(?:[、,和及与以等])*$/u.test(text.slice(previous.to, at))
    const use: DocumentUse = joined && previous !== null ? previous.use : verbAround(text, at, end, floor)
    floor = end + (BEHIND.exec(text.slice(end, end + 16))?.[0].length ?? -end)
    previous = { from: at, to: end, use }
    found.push(previous)
    at = text.indexOf('《', end)
  }
  return found
}

/** More need not be told of one paragraph. */
const MOST_OPEN = 5

/** Places of opening marks that never close. */
export function openTitlesIn(text: string): number[] {
  const open: number[] = []
  for (let at = text.indexOf('《'); at >= 0 && open.length < MOST_OPEN;) {
    const end = closing(text, at)
    if (end === null) open.push(at)
    at = text.indexOf('《', end ?? at + 1)
  }
  return open
}

function closing(text: string, from: number): number | null {
  let depth = 0
  const last = Math.min(text.length, from + LONGEST_TITLE)
  for (let i = from; i < last; i++) {
    const character = text[i]
    if (character === '《') depth++
    else if (character === '》') {
      depth--
      if (depth === 0) return i + 1
    } else if (character === '。' && depth === 1) return null
  }
  const simple = text.slice(from, last).indexOf('》')
  return depth > 1 && simple >= 0 ? from + simple + 1 : null
}

/** The nearest verb before the title within its clause, else one just behind it (《…》已印发). */
function verbAround(text: string, at: number, end: number, floor: number): DocumentUse {
  const from = Math.max(floor, at - 60)
  const stretch = text.slice(from, at)
  const clause = stretch.slice(Math.max(stretch.lastIndexOf('。'), stretch.lastIndexOf(';')) + 1)
  let best: DocumentUse | null = null
  let [place, length] = [-1, 0]
  for (const [use, pattern] of USES)
    for (const match of matchesIn(clause, pattern)) {
      const reached = match.index + match[0].length
      // 学习贯彻 is one act, and no carrying out.
      if (reached < place || (reached === place && match[0].length <= length)) continue
      best = use
      ;[place, length] = [reached, match[0].length]
    }
  if (best !== null) return best
  const behind = BEHIND.exec(text.slice(end, end + 16))?.[1]
  if (behind === undefined) return 'cited'
  return USES.find(([, pattern]) => matchesIn(behind, pattern).length > 0)?.[0] ?? 'cited'
}

const BEHIND =
  /^(?:等[^,;。《]{0,6})?(?:均|已|已经|正式|的|也)*(印发|出台|下发|发布|实施|执行|编制|编写|修订|签订|签署|制定|汇编)/u
