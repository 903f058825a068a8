/**
 * Words that claim a matter to be over, in a clause: a trouble gone, a number reached, everybody served.
 *
 *     4个小区居民已全部用上天然气        人均学时不足的状况得到根本改善        全区绿道总里程由此提高到118公里
 *                   ~~~~~~~~                                ~~~~~~~~~~~~                 ~~~~~~~~~~
 */
import { DONE_WORDS } from './effect-words.ts'
import { SOLVED } from './solved.ts'

const OVER = new RegExp(
  `${DONE_WORDS}|告别|迎刃而解|一举|圆满|了结|根治|长治久清|永久|不再|再无|不复|消失|消除|[用喝住]上|搬[入进]|住进|配齐|配强|补足|打破|村村通|全覆盖|互联互通|达标|准予|销号|归档|结清|生效|施行|实行|执行|查清|摸清|理清|建成|投用|启用|完成|到位|落实|改变|扭转|缓解|破解|正常|见效|认定|通报|建立|形成|成为|转变|满足|增强|实现|定型|成型|运转|落地|生根|就位|入库|覆盖|开通|上岗|畅通|通畅|过上|享受|受理|无忧|开放|完毕|绝迹|合格|定案|终结|结束|锁定|拿到|如愿|弥补|缓和|厘清|化清|补上|排除|达成|理顺|下来|清淤|疏解|规范(?!性|化建设)|清晰|明晰|[^,;。]完毕`,
  'u',
)
const SURE =
  /已|全部|全面|均|都|正式|最终|彻底|永久|有效|有力|明显|显著|大幅|大为|大大|极大|顺利|如期|一举|成功|圆满|由此|因此|从此|从而|得以|得到|实现|让|使|再无|不再|准予|迎刃而解|齐(?!抓)|宣告|一次性|一步到位|(?:完成|完毕|到位|销号|办结|达标|归零|清零|合格|终结)$|视(?:为|同)|告别|稳定|长期|任务[^,;。]{0,4}完成|问题[^,;。]{0,4}(?:完成|解决|到位|销号|了结)/u
const ALREADY = /已(?!知|有\d)|全部|均(?!衡|价)|正式|最终|由此|从此/u
/** 净增45人, 增至11个, 已达96%: a number is told as reached. */
const REACHED =
  /(?:净增|新增|增加|增至|扩大到|扩至|提高|提升|升至|上升到|达到?|已达|实现|降至|降到|下降|缩短|压缩|减少|多出|形成|拥有)[^,;。]{0,16}\d/u
/** 平均负荷率由23%提高到68%: measured before and after. */
const MEASURED = /(?:由|从)[^,;。]{0,40}\d[^,;。]{0,40}(?:至|到|为)|同比|环比|同期|(?:较|比)(?:上|去|整改前)/u
/** 漏损率由14.2%降为9.8%: an outcome, before and after. */
export const isMeasured = (clause: string): boolean =>
  /(?:由|从)[^,;。]{0,24}\d[^,;。]{0,16}(?:降|升|增|减|提高|缩短|压缩|下降|上升)[^,;。]{0,4}(?:至|到|为)[^,;。]{0,12}\d/u.test(
    clause,
  ) && !/将|预计|计划|拟/u.test(clause)

/** What somebody did himself is an act; it is a claim where it is the very thing that was left open. */
const ACTED =
  /(?:卖出|收回|追回|清退|配备|引进|到位|投入|惠及|解决|拆除|改造|安置|招录|录用|安装|修复|建成)[^,;。]{0,16}\d/u
const NOT_NOW =
  /将|拟|计划|预计|力争|确保|争取|届时|有望|明年|次年|可(?!再生|研)|若|如果|待|要求|督促|推动(?!了)|未|尚|仍|方能|才能|前(?:完成|全部)|底前|目标(?!已|均|全|得|实现|达成|顺利|如期)|按照|情况$|如下$|安排在|申请(?:销号|验收)|期满|之前|另行|责令|限期|没有|无法|不能/u

/** As an event of the past, in pictures. */
const GONE =
  /得到(?!的|了?[^,;。]{0,6}(?:批|指示|回复))|取得[^,;。]{0,8}(?:成效|突破|成果|胜利)|(?:成效|效果)(?:明显|显著|突出)|告别|甩掉|摘掉|摘下|拔掉|拔除|走出|一扫而[空光]|尘埃落定|皆大欢喜|圆了|吃上[^,;。]{0,2}定心丸|后顾之忧|焕然一新|高枕无忧|一劳永逸|万无一失|成为(?:历史|过去|现实)|变成(?:现实|了)|有了(?!解|一定)|有保障|有着落|不复|不再|再无|再没有|再也|彻底|从根本上|历史性|画上[^,;。]{0,3}句号|见底|断根|归零|翻篇|案结事了|落袋|步入正轨|常态化运行|高效运[行转]|平稳运[行转]|发挥(?:了)?[^,;。]{0,6}作用|[^,;。]{2}了[^,;。]{0,14}(?:难题|困难|需求|压力|缺口|矛盾|空白|顾虑|烦恼|之苦|问题)/u

/** `sure`: nothing but 已, 全部 and the like; `acted`: somebody's own act with its number; `reached`: a number. */
export type Claim = 'over' | 'reached' | 'acted' | 'sure'

/** Meant for later, or for others. */
export const isNotNow = (clause: string): boolean => NOT_NOW.test(clause.replace(/不再|再无/gu, '··'))

/** Where a claim begins and how it is told, or null. */
export function claimIn(clause: string): { at: number; as: Claim } | null {
  if (isNotNow(clause)) return null
  const solved = clause.search(SOLVED)
  if (solved >= 0) return { at: solved, as: 'over' }
  if (MEASURED.test(clause)) return null
  const reached = clause.search(REACHED)
  if (reached >= 0) return { at: reached, as: 'reached' }
  const acted = clause.search(ACTED)
  if (acted >= 0) return { at: acted, as: 'acted' }
  const over = clause.search(OVER)
  if (over >= 0 && SURE.test(clause)) return { at: over, as: 'over' }
  const gone = clause.search(GONE)
  if (gone >= 0) return { at: gone, as: 'over' }
  const sure = clause.search(ALREADY)
  return sure >= 0 ? { at: sure, as: 'sure' } : null
}
