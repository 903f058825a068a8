/**
 * What the cells of a column look like, whatever its name.
 *
 *     2026年6月底前   立行立改   45473        times
 *     县教育局   县财政局、县审计局           units
 *     王敏   李闻、张闻                       persons
 *     已完成   √   正在整改                   states
 */
import { fold } from '#core/words/figures/fold.ts'
import { isName } from '#core/words/figures/named-person.ts'

export type CellsKind =
  | 'empty'
  | 'counting'
  | 'times'
  | 'classes'
  | 'units'
  | 'persons'
  | 'ticks'
  | 'states'
  | 'numbers'
  | 'prose'
  | 'mixed'

/** `kind` is what most cells are; `plans`: how many of those with a time tell a plan (…前, 立行立改), from 0 to 1. */
export type CellsRead = { kind: CellsKind; filled: number; plans: number; length: number; different: number }

const TIME =
  /(?:19|20)\d{2}(?:年|[-./]\d{1,2})|^\d{1,2}月(?:\d{1,2}[日号])?|^\d{1,2}[./]\d{1,2}$|月底|年底|季度|上半年|^4\d{4}$|长期坚持|立行立改|立即整改|持续(?:推进|整改|坚持)|即知即改|立查立改|个月内|日内|天内/u
const PLAN = /前|底|立行立改|立即|长期|持续|限期|即知即改|个月内|日内|天内/u
const CLASS =
  /^(?:立行立改|立即整改|即知即改|立查立改|边查边改|限期整改|限期|限时整改|限期完成|长期坚持|长期整改|长期|持续整改|持续推进|分阶段整改|阶段性整改|即查即改|短期|中期|常态化坚持)(?:类)?$/u
const UNIT =
  /(?:委|办|局|厅|部|院|校|会|室|科|股|所|站|中心|镇|乡|街道|公司|集团|支队|大队|银行|医院|大学|小学|中学|党组|党委|政府|工会|团委|妇联|总社|处|队|园|村|社区|组|各镇(?:街)?|各单位|各部门|各支部|支部|支行|分行|部门)$/u
const TICK = /^(?:[√✓✔☑☒□☐×✗✘○●〇]|是|否|有|无|y|n|yes|no)$/iu
const STATE =
  /^(?:[☑☒□☐√✓✔]\s*)?(?:已|未|尚未|正在|正|基本|部分|阶段性|持续|长期|全部|待|按期|超期|逾期|达到|达标|整改中|进行中|推进中|完成|办结|销号|验收|草稿|红|黄|绿|蓝|序时|滞后|不到位|到位|办理中|\d{1,3}%)/u
const SPLIT = /[、,;\s/\u2028]+|\((?:牵头|配合)\)|(?:牵头|配合)(?:单位)?:/u

/** `words` are the cells as printed, at most a few dozen of them. */
export function cellsRead(words: readonly string[]): CellsRead {
  const filled = words.map((one) => fold(one).trim()).filter((one) => one !== '' && !/^[-—/〃"]+$/u.test(one))
  const lengths = filled.map((one) => one.length).sort((a, b) => a - b)
  const share = (is: (one: string) => boolean) => filled.filter(is).length / Math.max(1, filled.length)
  const read = {
    filled: filled.length,
    plans: share((one) => PLAN.test(one)),
    length: lengths[lengths.length >> 1] ?? 0,
    different: new Set(filled).size,
  }
  return { ...read, kind: kindOf(filled, read.length, share) }
}

function kindOf(
  filled: readonly string[],
  length: number,
  share: (is: (one: string) => boolean) => number,
): CellsKind {
  if (filled.length === 0) return 'empty'
  if (share((one) => CLASS.test(one)) >= 0.8) return 'classes'
  if (share((one) => TICK.test(one)) >= 0.8) return 'ticks'
  if (share((one) => one.length <= 16 && STATE.test(one)) >= 0.7) return 'states'
  if (share((one) => one.length <= 24 && TIME.test(one)) >= 0.6) return 'times'
  if (isCounting(filled)) return 'counting'
  if (share((one) => /^[-+]?[\d,.]+(?:%|元|万元|亿元|人|个|次)?$/u.test(one)) >= 0.8) return 'numbers'
  if (share((one) => partsOf(one).some((part) => UNIT.test(part)) && one.length <= 80) >= 0.6) return 'units'
  if (share((one) => partsOf(one).every((part) => isName(part.replace(/(?:1\d{10}|\d{7,8})$/u, '')))) >= 0.8)
    return 'persons'
  return length > 14 ? 'prose' : 'mixed'
}

const partsOf = (cell: string) =>
  cell
    .replace(/\d{1,2}[.、]/gu, ' ')
    .split(SPLIT)
    .map((part) => part.replace(/\(.*$/u, '').replace(/[。.]$/u, ''))
    .filter((part) => part !== '')

/** 1, 2, 3 …: each as large as the one above, or one more, or beginning again. */
function isCounting(filled: readonly string[]): boolean {
  const numbers = filled.map((one) =>
    /^\(?\d{1,5}\)?[.、]?$/u.test(one) ? Number(/\d+/u.exec(one)?.[0]) : -1,
  )
  if (numbers.length < 2 || numbers[0] !== 1) return false
  return numbers.every((one, i) => {
    const before = numbers[i - 1] ?? 0
    return one === before || one === before + 1 || one === 1
  })
}
