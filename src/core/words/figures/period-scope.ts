/**
 * How far a stretch of time governs, told by what stands before and behind it in its clause.
 *
 *     8月以来,走访617家次,处置65条。     对2023年以来竣工的16个项目开展复查,返修9处。    由2021年的86家减少到…
 *     ~~~~~~~ to the full stop              ~~~~~~~~~~ the 16 alone                        ~~~~~~ its clause up to 减少
 *
 * What opens a clause, or stands behind its subject, governs what follows; what describes a lot of things ends with what is
 * told of the lot itself; what stands inside a clause is said of that clause; behind 比 it is a base.
 */
import type { PeriodFound } from './period-phrase.ts'

export type Scope =
  /** up to `until`, or the end of the sentence */
  | { kind: 'governs'; until: number }
  /** up to `until` and no further, whatever governs; `after`: what follows is of it too */
  | { kind: 'local'; until: number; after: boolean }
  | { kind: 'none' }

/** `text` is folded. */
export function scopeOf(text: string, one: PeriodFound): Scope {
  const before = clauseBefore(text, one.start)
  const after = text.slice(one.end, one.end + 4)
  if (one.kind !== 'base' && (LEAD.test(before) || (SUBJECT.test(before) && DONE_BY.test(after))))
    return { kind: 'governs', until: lotEnd(text, one.end) }
  if (!saysWhen(one, before, after)) return { kind: 'none' }
  if (one.kind === 'cut-off') return { kind: 'governs', until: Infinity }
  const until = one.kind === 'base' ? baseEnd(text, one.end) : clauseEnd(text, one.end, FROM.test(before))
  return { kind: 'local', until, after: REACHES.test(before) }
}

const LEAD =
  /^(?:[一二三四五六七八九十]+是|预计|计划|力争|其中|同时|自|从|仅|仅在|在|于|仅?对?照?全[市县区省镇校院局]|我[市县区省镇校院局]|\d+\.|[①-⒛]|\([^()]{1,3}\))*$/u
/**
 * 校纪委2023年至2025年自办案件7件,…12人次: who acted stands before the time, and all he did is of it. Words that end in a
 * verb (倒查2023年项目, 补发2024年补贴) or hold 对, 把 tell what was done to what is of that time.
 */
const SUBJECT =
  /^[^,。;:\d和与由从比较对将把按据自于在用以被给向就为是]{0,15}[^,。;:\d的了过着至到入出有等及、查理退发回补缴开减审核办改签订报付拨还清列收取扣罚选聘购调转移交销对照阅盘点放支兑整治评估算追活并编制定印送贴和与由从比较将把按据自于在用以被给向就为是]$/u
const DONE_BY = /^[^的已未尚前后以度底末至到-]/u

/** Whether a period inside a clause tells when what stands behind it was counted. */
function saysWhen(one: PeriodFound, before: string, after: string): boolean {
  if (after.startsWith('的')) return one.kind !== 'base' || FROM.test(before)
  return (!BASE.test(before) || COUNTED_BEFORE.test(before)) && !STATE.test(after)
}

/** 由2021年的86家减少到…, 比上年同期的67件下降: the frame whose first end has a period of its own. */
const FROM = /[由从比较]$/u
/** 由2025年的34.7%降至2026年上半年的27.9%,次均费用下降31.5元: what follows is of the second end. */
const REACHES = /[升降增减加低高少长短缩滑](?:至|到|为)$/u
/** What stands before a period that something is compared with or that is no time of doing. */
const BASE = /(?:比|较|与|同|跟|和|、|至|到|高于|低于|超过|纳入|列入)$/u
/** 2025年11人、2026年7人: each with its own. */
const COUNTED_BEFORE = /\d[^\d、,]{1,6}、$/u
/** 2018年以来暂未销号的, 2017年已整改的: how a thing stands, not when something was done. */
const STATE = /^(?:已|未|尚|暂|仍|度)/u

const ENDS = ',;。:!?\n\t'

function clauseBefore(text: string, at: number): string {
  let start = at
  while (start > 0 && at - start < 20 && !ENDS.includes(text.charAt(start - 1))) start--
  return text.slice(start, at)
}

function clauseEnd(text: string, at: number, first: boolean): number {
  let end = at
  const ends = first ? `${ENDS}至到为增下减降提升多少` : ENDS
  while (end < text.length && end - at < 60 && !ends.includes(text.charAt(end))) end++
  return end
}

/** 是去年同期2.7万人次的2.3倍: the base ends before the 2.3. */
function baseEnd(text: string, at: number): number {
  const end = clauseEnd(text, at, text.charAt(at) === '的')
  const of = /^[^\d]{0,8}\d[^,的]{0,12}(?=的)/u.exec(text.slice(at, end))
  return of === null ? end : at + of[0].length
}

/** 2022至2024年实施的17个项目,有11个未招标: of those years are the lot and how much of it is how … */
const LOT = /^[^,。;:!?\d]{0,8}的[^,。;:!?\d]{0,8}\d/u
/** … but not what has been done with it since: 现已销号15个, 设备处已移交9个, and then no longer anything. */
const SINCE_THEN = /[;。!?\n\t]|至今|目前|现在|已(?!有|达|占)/u
const LONGEST_SENTENCE = 300

function lotEnd(text: string, at: number): number {
  const lot = LOT.exec(text.slice(at, at + 40))
  if (lot === null) return Infinity
  const from = at + lot[0].length
  const end = text.slice(from, from + LONGEST_SENTENCE).search(SINCE_THEN)
  return end < 0 ? Infinity : from + end
}
