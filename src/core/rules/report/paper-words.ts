import type { EvidenceKind, ProblemFact, TimeClass, VerificationMethod } from '#core/record/problem/facts.ts'
import type { Step } from '#core/record/problem/problem.ts'
import type { InspectionKind } from '#core/record/round/facts.ts'
import type { Gap } from '#core/rules/planning/gaps.ts'

/**
 * The words of official papers. They are written in Chinese in whatever language the screens are read; where a screen
 * has the same word, it is the same (tests/messages.test.ts).
 */
export const stepWords: Record<Step, string> = {
  registered: '待定方案',
  'in-progress': '办理中',
  claimed: '待单位签字',
  signed: '待核查',
  verified: '待验收',
  provisional: '待上级认定',
  accepted: '待销号',
  confirmed: '上级已认定',
  announced: '公示中',
  closed: '已销号',
  returned: '退回补办',
  ended: '已终结',
  withdrawn: '已撤回',
}

export const evidenceWords: Record<EvidenceKind, string> = {
  rule: '现行制度',
  money: '资金凭证',
  site: '现场情况',
  data: '数据',
  people: '群众访问',
  minutes: '会议纪要',
  notice: '通知文件',
}

export const timeClassWords: Record<TimeClass, string> = {
  immediate: '立行立改',
  'time-limited': '限期整改',
  'long-term': '长期坚持',
}

export const methodWords: Record<VerificationMethod, string> = {
  heard: '听汇报',
  looked: '看现场',
  checked: '查资料',
  asked: '访群众',
}

export const inspectionWords: Record<InspectionKind, string> = {
  inspection: '巡视',
  patrol: '巡察',
  audit: '审计',
  environment: '环保督察',
}

/** What a plan still lacks, each in a word: 「尚缺：牵头领导、整改时限」. */
export const gapWords: Record<Gap['code'], string> = {
  'no-lead-leader': '牵头领导',
  'no-lead-unit': '牵头单位',
  'no-handler': '经办人',
  'no-deadline': '整改时限',
  'no-measure': '对应具体表现的措施',
  'measure-without-unit': '措施的责任单位',
  'measure-without-proof': '措施的成功证明',
  'measure-open': '措施的完成',
  'no-effect-evidence': '成效证明',
  'effect-refused': '被采信的成效证明',
  'effect-expired': '有效期内的成效证明',
  'superior-due': '上级认定',
  'announcement-due': '公示',
  'observed-until': '观察期满',
  'announced-until': '公示期满',
  'objection-open': '对异议的答复',
  rebounded: '反弹问题的处理',
  'money-remains': '未收款项的说明',
  'balance-remains': '余额消化完毕',
}

/** What was done, in a history in short. */
export const entryWords: Record<ProblemFact['type'], string> = {
  'course.asked': '申请变更',
  'course.consented': '同意申请',
  'course.granted': '批准申请',
  'course.refused': '不同意申请',
  'course.withdrawn': '撤回申请',
  'problem.resumed': '重新启动',
  'problem.inherited': '沿用责任和时限',
  'problem.linked': '关联问题',
  'manifestations.gained': '并入具体表现',
  'long-term.rechecked': '复核',
  'source.added': '登记来源',
  'source.removed': '取消来源',
  'problem.registered': '登记问题',
  'problem.withdrawn': '撤回登记',
  'problem.revised': '修订表述',
  'problem.reverted': '撤回改动',
  'responsibility.set': '明确责任',
  'responsibility.handed-over': '责任交接',
  'deadline.set': '确定时限',
  'measure.added': '增加措施',
  'measure.revised': '修改措施',
  'measure.removed': '删除措施',
  'measure.proof-agreed': '约定成功证明',
  'plan.approved': '批准方案',
  'plan.reopened': '退回修改方案',
  'progress.reported': '填报进展',
  'progress.unchanged': '报无变化',
  'figures.tied': '数字对应材料',
  'assignment.made': '分办',
  'assignment.taken-over': '承接分办',
  'assignment.withdrawn': '撤回分办',
  'money.due-set': '确定应收金额',
  'money.remainder-explained': '说明未收原因',
  'runoff.set': '确定消化计划',
  'progress.returned': '回报进展',
  'progress.imported': '导入进展',
  'evidence.attached': '提交佐证材料',
  'evidence.withdrawn': '撤回佐证材料',
  'evidence.renewed': '更换佐证材料',
  'evidence.checked': '核查佐证材料',
  'closeout.claimed': '自报完成',
  'closeout.claim-withdrawn': '撤回自报',
  'closeout.signed': '负责人签字',
  'closeout.verified': '核查',
  'closeout.returned': '退回补办',
  'closeout.accepted': '验收',
  'closeout.closed': '销号',
  'closeout.confirmed': '上级认定',
  'closeout.not-confirmed': '上级未予认定',
  'closeout.announced': '公示',
  'objection.received': '收到异议',
  'objection.answered': '答复异议',
  'item.judged': '研判',
  'event.noted': '登记情况',
  'event.withdrawn': '撤回情况登记',
  'item.pressed': '亮牌发函',
  'press.excused': '认可超期原因',
  'light.overridden': '人工设灯',
  'light.override-lifted': '取消人工设灯',
  'problem.looked-back': '回头看',
  'likeness.dismissed': '核对与往轮相似的问题',
}
