import type {
  Condition,
  Count,
  ItemAsk,
  LightCondition,
  State,
  UnitAsk,
  UnitCondition,
} from '#core/record/round/light-condition.ts'
import type { Addressee, Cadence, CalledFor } from '#core/record/round/rule-set.ts'
import { eventKinds, forecasts, qualities } from './lights.ts'

/** 规则集自己的叫法：类别和灯。 */
export type Called = { class: (key: string) => string; sign: (key: string) => string }

const comparisons = { below: '少于', 'at-most': '不超过', 'at-least': '不少于', above: '超过' }

const counts: Record<Count, { name: string; unit: string }> = {
  'days-left': { name: '距时限', unit: '天' },
  'working-days-left': { name: '距时限', unit: '个工作日' },
  'days-in-hand': { name: '交办以来', unit: '天' },
  'working-days-in-hand': { name: '交办以来', unit: '个工作日' },
  'days-untold': { name: '没有新进展', unit: '天' },
  behind: { name: '进度比时间落后', unit: '个百分点' },
  pace: { name: '进度与时间之比', unit: '%' },
  progress: { name: '完成进度', unit: '%' },
  'nodes-missed': { name: '到期未完成的节点', unit: '个' },
  'node-days-late': { name: '节点误期', unit: '天' },
  extensions: { name: '延期', unit: '次' },
  returns: { name: '被退回', unit: '次' },
}

const states: Record<State, { yes: string; no: string }> = {
  closed: { yes: '已经销号', no: '还没有销号' },
  accepted: { yes: '已经验收', no: '还没有验收' },
  done: { yes: '已报完成', no: '还没有报完成' },
  'long-term': { yes: '属于长期坚持', no: '不属于长期坚持' },
  begun: { yes: '已经报过进展', no: '还没有报过进展' },
  'handed-out': { yes: '已经交办', no: '还没有交办' },
  'node-past-month': { yes: '节点误期，到月底还没有补上', no: '没有拖过月底的节点' },
  'node-past-quarter': { yes: '节点误期，到季度末还没有补上', no: '没有拖过季度末的节点' },
}

const compared = (name: string, unit: string, is: keyof typeof comparisons, value: number): string =>
  `${name}${comparisons[is]} ${value} ${unit}`

const daysLeft = (is: keyof typeof comparisons, value: number): string => {
  if (is === 'below' && value === 0) return '已经超过时限'
  if (value >= 0) return compared('距时限', '天', is, value)
  if (is === 'below' || is === 'at-most')
    return is === 'below' ? `超过时限 ${-value} 天以上` : `超过时限满 ${-value} 天`
  return `超过时限不到 ${-value} 天，或者还没有到时限`
}

const saysItem = (ask: ItemAsk, called: Called, no: boolean): string => {
  const not = no ? '不是：' : ''
  switch (ask.ask) {
    case 'closed':
    case 'accepted':
    case 'done':
    case 'long-term':
    case 'begun':
    case 'handed-out':
    case 'node-past-month':
    case 'node-past-quarter':
      return states[ask.ask][no ? 'no' : 'yes']
    case 'events': {
      const what = ask.of === 'any' ? '被点名、曝光等情况' : eventKinds[ask.of]
      return `${not}${compared(`${ask.within === null ? '' : `${ask.within} 天内`}${what}`, '次', ask.is, ask.value)}`
    }
    case 'forecast':
      return `${no ? '没有研判为' : '研判为'}${forecasts[ask.of]}`
    case 'quality':
      return `质量${no ? '不是' : ''}${qualities[ask.of]}`
    case 'class':
      return `${no ? '不' : ''}属于${called.class(ask.of)}`
    case 'pressed':
      return `${no ? '没有' : '已经'}发过“${called.sign(ask.of)}”${ask.limitPassed ? '，新时限已过又没有认可的原因' : ''}`
    case 'days-left':
      return no && ask.is === 'below' && ask.value === 0
        ? '没有超过时限'
        : `${not}${daysLeft(ask.is, ask.value)}`
    default:
      return `${not}${compared(counts[ask.ask].name, counts[ask.ask].unit, ask.is, ask.value)}`
  }
}

const saysUnit = (ask: UnitAsk, called: Called, no: boolean): string => {
  const not = no ? '不是：' : ''
  switch (ask.ask) {
    case 'share-accepted':
      return `${not}${compared('牵头问题的完成率', '%', ask.is, ask.value)}`
    case 'lit':
      return `${not}${compared(`牵头的问题里“${called.sign(ask.of)}”`, '个', ask.is, ask.value)}`
    case 'place':
      return `${not}${compared(ask.from === 'top' ? '完成率排名（从第一名数）' : '完成率排名（从末名数）', '名', ask.is, ask.value)}`
  }
}

const says = <Ask extends ItemAsk | UnitAsk>(
  condition: Condition<Ask>,
  one: (ask: Ask, no: boolean) => string,
  inner = false,
): string => {
  const it = condition as Exclude<Condition<Ask>, Ask> | { ask: string }
  const wrap = (text: string) => (inner ? `（${text}）` : text)
  if ('all' in it) {
    const parts = it.all.map((part) => says(part, one, true))
    return parts.length === 1 ? (parts[0] ?? '') : wrap(parts.join('，并且'))
  }
  if ('any' in it) {
    const parts = it.any.map((part) => says(part, one, true))
    return parts.length === 1 ? (parts[0] ?? '') : wrap(parts.join('，或者'))
  }
  if ('not' in it) {
    const { not } = it as { not: Condition<Ask> }
    if ('ask' in (not as object)) return one(not as Ask, true)
    if ('any' in (not as object)) {
      const parts = (not as { any: Condition<Ask>[] }).any
      if (parts.every((part) => 'ask' in (part as object)))
        return parts.map((part) => one(part as Ask, true)).join('、')
    }
    return `不是（${says(not, one)}）`
  }
  if ('always' in it) return '其余'
  return one(condition as Ask, false)
}

const called: Record<CalledFor, string> = {
  reminder: '提醒',
  letter: '提醒函',
  order: '督办单',
  talk: '约谈',
  circular: '通报',
  notice: '整改通知书',
}
const addressees: Record<Addressee, string> = {
  handler: '经办人',
  'lead-leader': '牵头领导',
  unit: '责任单位',
  'unit-head': '单位主要负责人',
  office: '整改办',
}
const cadences: Record<Cadence, string> = {
  daily: '每天重新判定',
  weekly: '每周一重新判定；平时只随新的记录变灯',
  monthly: '每月一日重新判定；平时只随新的记录变灯',
}

/** 亮灯规则页。 */
export const lightRules = {
  title: '亮灯规则',
  lead: (round: string) =>
    `${round}：什么情况亮什么灯，由规则定；规则换了，从启用那天起算，以前各天的灯不变。`,
  none: '这一轮还没有启用规则集，问题都不亮灯。',
  inForce: '现行规则',
  from: (day: string) => `自${day}起`,
  version: (version: number) => `第 ${version} 版`,
  history: '启用过的规则',
  ahead: '定于以后启用',
  over: '已被替换',
  chooseFirst: '按先后，第一条符合的作数',
  chooseHighest: '几条都符合的，级别最高的作数',
  units: '单位的灯（看牵头的问题办得怎样，不看谁用没用系统）',
  follows: '亮灯以后怎么办',
  confirm: '由整改办照此办理；发了函的，在问题页“登记发函”，以后的升级才有依据。',
  follow: (it: {
    sign: string
    times: number
    within: number | null
    calls: CalledFor
    to: readonly Addressee[]
    limitDays: number | null
  }) =>
    `亮“${it.sign}”${it.times > 1 ? `第 ${it.times} 次${it.within === null ? '' : `（${it.within} 天内）`}` : ''}：${called[it.calls]}，送${it.to.map((one) => addressees[one]).join('、')}${it.limitDays === null ? '' : `，限 ${it.limitDays} 天`}`,
  undated: '没有时限也亮',
  calendar: (years: readonly number[]) =>
    `工作日按${years.join('、')}年的放假和调休安排计算；${Math.max(...years) + 1}年节假日安排未发布，暂按周末计算，发布后重新启用一次规则即可。`,
  cadences,
  says: (condition: LightCondition, by: Called) =>
    says<ItemAsk>(condition, (ask, no) => saysItem(ask, by, no)),
  saysUnit: (condition: UnitCondition, by: Called) =>
    says<UnitAsk>(condition, (ask, no) => saysUnit(ask, by, no)),
  tryTitle: '试一套规则',
  tryHelp: '选一套现成的，或者在它上面改；改了马上看到今天会有多少灯变、是谁的。启用以前什么都不变。',
  begin: '从哪一套开始',
  present: '现行规则',
  ownName: '规则集名称',
  ownNameEn: '英文名称',
  ownDefault: '本地规则',
  sign: '灯',
  level: (level: number) => `${level} 级`,
  up: '上移',
  down: '下移',
  remove: '去掉这条',
  removeClause: '去掉这个条件',
  addRule: '加一条规则',
  addClause: '加一个条件',
  clause: '条件',
  comparison: '比较',
  value: '数值',
  comparisons,
  counts,
  states,
  fixed: '（不能在这里改，可以整个去掉）',
  cadence: '多久判定一次',
  choose: '几条都符合时',
  flawed: '这套规则还不成立',
  mellows: '注意：按这套规则，有的灯不办事也会自己变好。',
  silent: '注意：按这套规则，超过时限还没有验收的问题不亮警示灯。',
  trying: '正在试算并逐日重演本轮……',
  today: '今天会怎样',
  same: '今天的灯一个也不变。',
  changes: (problems: number, measures: number) => `${problems} 个问题、${measures} 项措施会变灯`,
  column: { number: '编号', problem: '问题', unit: '牵头单位', now: '现在', next: '换后', count: '变灯' },
  more: (shown: number, all: number) => `只列前 ${shown} 个，一共 ${all} 个`,
  whose: '是谁的',
  nobody: '尚未明确',
  replay: '逐日重演',
  replayHelp:
    '按办理记录，从第一个问题登记那天起，每天各有多少问题亮什么灯。上面是当时的规则，下面是试的这套。',
  replayNow: '当时的规则',
  replayThen: '试的这套',
  replayTooMany: '问题太多，不逐日重演，只试算今天。',
  replayTable: '看每月月底的数',
  day: '日期',
  noLight: '不亮灯',
  adopt: '启用这套规则',
  adoptFrom: '从哪天起',
  adopted: (day: string) => `已启用，自${day}起按新规则亮灯`,
  onlyOffice: '启用规则由整改办办理；您可以试算，不影响任何人。',
  back: '回到轮次',
}
