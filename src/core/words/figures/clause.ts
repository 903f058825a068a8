/**
 * The words around a figure: its clause, what it counts, what it is compared with, what it is meant as.
 *
 *     其中外贸占比同比下降6.55个百分点,计划总投资9.2亿元,由260天压缩至30天
 *         ~~~~~~~~~~~~~~~~~~~~~~~~~~~~ ~~~~              ~~~~~~~
 *         clause, comparison: down     role: plan        role: baseline
 */
import type { Comparison, FigureRole } from './found.ts'
import { FILLER } from './masks.ts'

/** `signs`: which of `SIGNS` stand in `before` */
export type Clause = { before: string; after: string; from: number; to: number; signs: number }

/** Where a clause ends, and the characters without which its words need not be asked for something: a bit for each. */
const SIGNS = {
  breaks: ',;。:!?\n\t',
  joins: '、和及与共并',
  ends: ',;。:!?\n、《0123456789',
  from: '由从来',
  will: '将',
  aim: '目低少超控争确',
  every: '每',
  plan: '划预拟将',
  due: '底末日旬月内',
  scope: '全我各',
  change: '长加高升增降少缩短减简善滑',
  masked: FILLER,
}
const bitOf = Object.fromEntries(Object.keys(SIGNS).map((name, i) => [name, 1 << i])) as Record<
  keyof typeof SIGNS,
  number
>
const LONGEST = 80

/** As a table: this is asked of every character around every figure. */
const TABLE = new Uint16Array(0x10000)
for (const [name, characters] of Object.entries(SIGNS) as [keyof typeof SIGNS, string][])
  for (const code of [...characters].map((character) => character.charCodeAt(0)))
    TABLE[code] = (TABLE[code] ?? 0) | bitOf[name]

const { breaks: BREAKS, joins: JOINS, ends: ENDS } = bitOf
const [FROM, WILL, AIM, EACH, PLAN] = [bitOf.from, bitOf.will, bitOf.aim, bitOf.every, bitOf.plan]
const [DAY, SCOPED, CHANGED, MASKED] = [bitOf.due, bitOf.scope, bitOf.change, bitOf.masked]

const signsAt = (text: string, at: number) => TABLE[text.charCodeAt(at)] ?? 0

/** The clause of the stretch from…to; `floor` is where the figure before it ends. */
export function clauseAround(text: string, from: number, to: number, floor: number): Clause {
  let start = from
  let signs = 0
  while (start > floor && from - start < LONGEST) {
    const here = signsAt(text, start - 1)
    if ((here & BREAKS) !== 0) break
    signs |= here
    start--
  }
  while (start < from && (signsAt(text, start) & JOINS) !== 0) start++
  let end = to
  while (end < text.length && end - to < 30 && (signsAt(text, end) & ENDS) === 0) end++
  return { before: text.slice(start, from), after: text.slice(to, end), from: start, to: end, signs }
}

const FILLERS =
  /(?:其中|共计|累计|总计|合计|一共|先后|已经|约为|大约|超过|达到|达|共|已|约|近|逾|超|有|均|分别|仅)+$/u
const LEAD =
  /^(?:其中|同时|并且|并|还|又|已|共|累计|先后|一是|二是|三是|四是|五是|六是|全市|我市|全县|我县|全区|我区|全省|今年|目前|截至目前)+/u

/** What the fillers end in and the lead begins with: most words before a number are neither. */
const FILLING = '中计先后经为约达到过共已近逾超有均别仅'
const LEADING = '其同并还又已共累先一二三四五六全我今目截'

/** 全市新增学位 → 新增学位; a figure that opens its clause takes the words behind it. */
export function indicatorOf(clause: Clause): string {
  let before = (clause.signs & MASKED) === 0 ? clause.before : clause.before.replaceAll(FILLER, '')
  if (LEADING.includes(before.charAt(0))) before = before.replace(LEAD, '')
  if (FILLING.includes(before.charAt(before.length - 1))) before = before.replace(FILLERS, '')
  if (before.startsWith('、') || before.startsWith(',')) before = before.slice(1)
  if (before.length < 2) before += clause.after.startsWith('的') ? clause.after.slice(1) : clause.after
  return before.slice(-40)
}

const CHANGE =
  /(同比|环比|(?<![占同环])比([^,;。]{1,12}?)|较([^,;。]{1,12}?)|由([^,;。]{1,12}?)|从([^,;。]{1,12}?))?(?:分别|分类|再|又|已|平均)?(增长|增加|提高|上升|提升|增|升|下降|减少|降低|压缩|缩短|压减|精简|降|(?<![核审扣抵裁])减|改善|下滑)(至|到|为|了)?(?:约|近|逾|超)?$/u
/** A change ends in one of these, perhaps with 至 or 约 behind it. */
const CHANGING = /[长加高升增降少缩短减简善滑]/u
const UP = /增|提|升/u

export function comparisonIn(clause: Clause, value: number, unit: string): Comparison | null {
  if ((clause.signs & CHANGED) === 0 || !CHANGING.test(clause.before.slice(-3))) return null
  const match = CHANGE.exec(clause.before.slice(-40))
  if (match === null) return null
  const verb = match[6] ?? ''
  const level = match[7] === '至' || match[7] === '到' || match[7] === '为'
  const named = match[2] ?? match[3] ?? match[4] ?? match[5] ?? null
  return {
    text: match[0] + String(value) + unit,
    direction: verb === '改善' ? 'improve' : UP.test(verb) ? 'up' : 'down',
    by: level ? null : value,
    unit: level ? null : unit,
    base: match[1] === '同比' ? '上年同期' : match[1] === '环比' ? '上期' : named,
  }
}

/**
 * What a number is meant as; `usual` where its words do not say. `behind`: what stands behind the number, beyond the clause's
 * own words.
 */
export function roleOf(clause: Clause, unit: string, behind: string, usual: FigureRole): FigureRole {
  const { before, after, signs } = clause
  if ((signs & (FROM | WILL)) !== 0 && isBaseline(before, behind)) return 'baseline'
  if ((signs & AIM) !== 0 && /目标|不低于|不少于|不超过|控制在|低于|力争|确保|争取/u.test(before))
    return SCALED.test(after) ? 'scale' : 'target'
  if ((signs & EACH) !== 0 && EVERY.test(before) && /^(?:次|期|场|个|家|名|小时|项)$/u.test(unit))
    return 'target'
  if (
    (signs & PLAN) !== 0 &&
    /计划|预计|拟|预期|将(?=新|投|建|完成|达|实现|安排|组织|开展|于|在|再)/u.test(before.slice(-16))
  )
    return 'plan'
  if (
    unit === '方面' ||
    unit === '层面' ||
    OF_PAPER.test(after) ||
    (PAPERS.includes(before.charAt(before.length - 1)) && TO_PAPER.test(before)) ||
    isToldProblem(before, after)
  )
    return 'content'
  if (SCALED.test(after) || ((after.endsWith('制度') || after.endsWith('机制')) && OF_RULE.test(after)))
    return 'scale'
  // 10月底前淘汰6台: a deadline before it, and nothing says that it was kept.
  if (
    usual === 'result' &&
    (signs & DAY) !== 0 &&
    /(?:底|末|日|旬|月|年内)(?:以前|之前|前)?(?:再|完成)?/u.test(before) &&
    DUE.test(before)
  )
    return 'plan'
  return usual === 'plan' && DONE.test(before) ? 'result' : usual
}

/** 由260天压缩至30天; 将3个支部调整为…; 剩余的460米. */
function isBaseline(before: string, behind: string): boolean {
  if (/(?:由|从|原来)[^至到]{0,14}$/u.test(before) && TURNED.test(behind)) return true
  return /将[^,;。]{0,16}$/u.test(before) && INTO.test(behind)
}

const TURNED = /^(?:[^,;。]|(?<=\d),(?=\d)){0,20}?(?:至|到|为)/u
const INTO =
  /^(?:[^,;。]|(?<=\d),(?=\d)){0,12}?(?:调整|整合|精简|压减|压缩|合并|撤并|提高|提升|增加|降低|减少|减|降|加密|恢复|改)(?:为|成|至|到)/u
/** 每周通报1次: a duty that comes again. */
const EVERY = /每(?:周|月|季度?|半年|年|日|天|个)[^,;。]{0,12}$/u
/** 39项具体措施, 反馈的12个问题: what a paper holds. */
const OF_PAPER = /^(?:具体|整改|重点|工作|专项|共性)*(?:措施|任务|举措|事项清单|责任清单)/u
const TO_PAPER =
  /(?:认领|提出|制定|明确|细化|列出|分解|审定|划分)(?:整改|具体|工作)*(?:问题|措施|任务|举措|事项|清单|台账|方案)$/u
/** What the papers and their parts end in. */
const PAPERS = '题施务措项单账案'
/** 巡察反馈的12个问题, 共列10个具体问题. */
const isToldProblem = (before: string, after: string) =>
  /^(?:具体|突出|共性)?问题/u.test(after) && /反馈|指出|认领|列|移交/u.test(before)
/** 50人以上企业, 单价100万元以上的: a size that picks things out. */
const SCALED = /^(?:以上|以下|以内)的?[\u4e00-\u9fff]/u
const OF_RULE = /^[^,;。]{0,16}(?:制度|机制)$/u
const DUE = /(?:月底|月末|旬|日|年底|季度末|年内|月)(?:以前|之前|前)?[^已了共,]*$/u
const DONE = /已|共|累计|存在|反馈|发现|仅|只|截至|目前/u

const SCOPE = /全[市县区省镇乡村校院局司]|我[市县区省镇校院局]|各级[^,、]{2,6}/u

export function scopeIn(clause: Clause): string | null {
  return (clause.signs & SCOPED) !== 0 ? (SCOPE.exec(clause.before)?.[0] ?? null) : null
}
