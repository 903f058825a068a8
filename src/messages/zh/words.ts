import type { ImportKind } from '#core/record/import/facts.ts'
import type { PostRole, UnitKind } from '#core/record/organisation/facts.ts'
import type { EvidenceKind, TimeClass, VerificationMethod } from '#core/record/problem/facts.ts'
import type { Step } from '#core/record/problem/problem.ts'
import type { LightColour } from '#core/record/round/rule-set.ts'
import type { RightName } from '#core/rules/rights/table.ts'
import type { InspectionKind } from '#core/record/round/facts.ts'
import type { OtherSide } from '#core/rules/closeout/transitions.ts'
import type { Gap } from '#core/rules/planning/gaps.ts'
import type { PressingSide } from '#core/rules/supervision/who.ts'
import type { PlanSide } from '#core/rules/planning/review.ts'

/** 走到哪一步：说的是“正在等什么”。 */
const steps: Record<Step, string> = {
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

/** 操作按钮和记录里的动词。 */
const acts = {
  'register-unit': '登记单位',
  'rename-unit': '变更单位名称',
  'move-unit': '调整隶属关系',
  'establish-post': '设立职务',
  'register-person': '登记人员',
  appoint: '任职',
  relieve: '免职',
  'alias-unit': '登记单位别名',
  'rank-unit': '调整单位排序',
  'set-remit': '明确单位职责',
  'end-unit': '撤销或并入单位',
  'restore-unit': '恢复单位',
  'revise-post': '修改职务',
  'take-organisation': '导入组织机构',
  'hand-over': '责任交接',
  'hand-over-unit': '单位责任交接',
  'separate-administrators': '三员分立',
  'open-round': '开启轮次',
  'adopt-rules': '启用规则集',
  'judge-item': '研判',
  'note-event': '登记情况',
  'withdraw-event': '撤回情况登记',
  'press-item': '登记发函',
  'excuse-press': '认可超期原因',
  'override-light': '人工设灯',
  'lift-override': '取消人工设灯',
  'set-way': '设定整改办法',
  'confirm-import': '确认导入',
  'withdraw-import': '撤回导入',
  'take-return': '采纳回报表',
  'hand-out': '交办',
  'add-measure': '增加措施',
  'revise-measure': '修改措施',
  'remove-measure': '删除措施',
  'approve-plan': '批准方案',
  'reopen-plan': '退回修改方案',
  'link-problems': '关联问题',
  'ask-change': '申请变更',
  'consent-change': '同意申请',
  'grant-change': '批准申请',
  'refuse-change': '不同意申请',
  'withdraw-change': '撤回申请',
  end: '批准终结',
  split: '批准拆分',
  merge: '批准合并',
  resume: '重新启动',
  recheck: '复核',
  'add-source': '登记来源',
  'remove-source': '取消来源',
  'send-for-review': '送会审',
  'give-opinion': '提出会审意见',
  'conclude-review': '会审完毕',
  'answer-opinion': '答复会审意见',
  'withdraw-review': '撤回会审',
  'file-subplan': '报送子方案',
  'return-subplan': '退回子方案',
  'approve-subplan': '批准子方案',
  'plan-lookback': '抽取“回头看”的问题',
  'look-back': '填报“回头看”结果',
  'carry-forward': '结转上一轮未完成的问题',
  'dismiss-likeness': '认定不是同一问题',
  'draft-instrument': '起草督办文书',
  'revise-instrument': '修改督办文书',
  'approve-instrument': '批准督办文书',
  'withdraw-instrument': '撤回督办文书',
  'issue-instrument': '印发督办文书',
  'receive-instrument': '签收督办文书',
  'answer-instrument': '反馈督办文书',
  'judge-answer': '核定反馈',
  'close-instrument': '办结督办文书',
  'cancel-instrument': '作废督办文书',
  'recheck-instrument': '复查督办文书',
  'record-visit': '登记督导',
  'correct-visit': '更正督导记录',
  'withdraw-visit': '撤回督导记录',
  'answer-finding': '说明督导发现的问题',
  'judge-finding': '核定督导发现的问题',
  'record-meeting': '登记会议',
  'correct-meeting': '更正会议记录',
  'withdraw-meeting': '撤回会议记录',
  'follow-decision': '对应议定事项',
  'set-duty': '设定例行事项',
  'do-duty': '登记例行事项完成',
  'undo-duty': '取消完成登记',
  'end-duty': '终止例行事项',
  'withdraw-duty': '撤回例行事项',
  'report-progress': '填报进展',
  'report-month': '月报',
  'tie-figures': '对应材料',
  assign: '分办',
  'take-over': '承接分办',
  'withdraw-assignment': '撤回分办',
  'set-due': '确定应收',
  'explain-remainder': '说明未收',
  'set-runoff': '消化计划',
  'attach-evidence': '提交佐证材料',
  'withdraw-evidence': '撤回佐证材料',
  'renew-evidence': '更换佐证材料',
  'check-evidence': '核查佐证材料',
  claim: '自报完成',
  'withdraw-claim': '撤回自报',
  sign: '负责人签字',
  verify: '核查',
  accept: '验收',
  return: '退回补办',
  confirm: '记载上级认定',
  'not-confirm': '记载上级不予认定',
  announce: '公示',
  close: '销号',
  'receive-objection': '登记异议',
  'answer-objection': '答复异议',
  plan: '修改方案',
} satisfies Record<RightName | 'plan', string>

const evidenceKinds: Record<EvidenceKind, string> = {
  rule: '现行制度',
  money: '资金凭证',
  site: '现场情况',
  data: '数据',
  people: '群众访问',
  minutes: '会议纪要',
  notice: '通知文件',
}

/** 这类材料能不能证明“有成效”，选的时候就说清楚。 */
const evidenceHints: Record<EvidenceKind, string> = {
  rule: '只有问题本身是缺少制度时，才算成效证明',
  money: '追回、退还、拨付等凭证，算成效证明',
  site: '整改前后的现场照片、验收单，算成效证明',
  data: '台账、系统导出、统计数据，算成效证明',
  people: '走访、回访、满意度记录，算成效证明',
  minutes: '说明开过会，不算成效证明',
  notice: '说明发过文，不算成效证明',
}

const timeClasses: Record<TimeClass, string> = {
  immediate: '立行立改',
  'time-limited': '限期整改',
  'long-term': '长期坚持',
}

const roles: Record<PostRole, string> = {
  leader: '牵头领导',
  head: '单位负责人',
  handler: '经办人',
  verifier: '核查人',
  office: '整改办',
  registrar: '系统管理员',
  security: '安全保密管理员',
  auditor: '安全审计员',
}

const unitKinds: Record<UnitKind, string> = {
  committee: '党委',
  government: '政府',
  office: '办公室',
  discipline: '纪检监察机关',
  bureau: '部门',
  town: '乡镇（街道）',
  village: '村（社区）',
  institution: '事业单位',
  company: '国有企业',
  'leading-group': '领导小组',
  group: '工作组（专项组）',
}

const inspectionKinds: Record<InspectionKind, string> = {
  inspection: '巡视',
  patrol: '巡察',
  audit: '审计',
  environment: '环保督察',
}

const documentKinds: Record<ImportKind, string> = {
  feedback: '反馈意见',
  plan: '整改方案',
  report: '整改情况通报',
  ledger: '整改台账',
  other: '其他文件',
  return: '回报表',
}

const methods: Record<VerificationMethod, string> = {
  heard: '听汇报',
  looked: '看现场',
  checked: '查资料',
  asked: '访群众',
}

/** 2026-12-31 说成2026年12月31日。 */
const spoken = (day: string): string => day.replace(/^(\d{4})-0?(\d+)-0?(\d+)$/u, '$1年$2月$3日')

const gaps: Record<Gap['code'], (what: string) => string> = {
  'no-lead-leader': () => '还没有牵头领导',
  'no-lead-unit': () => '还没有牵头单位',
  'no-handler': () => '还没有经办人',
  'no-deadline': () => '还没有整改时限（长期坚持的除外）',
  'no-measure': (what) => `“${what}”还没有对应的措施`,
  'measure-without-unit': (what) => `措施“${what}”还没有落实到单位`,
  'measure-without-proof': (what) => `措施“${what}”还没有约定成功证明`,
  'measure-open': (what) => `措施“${what}”还没有报完成`,
  'money-remains': (what) => `${what}还没有收回，也没有说明原因`,
  'balance-remains': (what) => `${what}还没有消化完`,
  'no-effect-evidence': (what) => `“${what}”还没有能证明成效的佐证材料`,
  'superior-due': () => '已验收，上级还没有认定',
  'announcement-due': () => '还没有公示',
  'observed-until': (what) => `观察期到${spoken(what)}`,
  'announced-until': (what) => `公示到${spoken(what)}`,
  'objection-open': (what) => `有一件异议还没有答复（${spoken(what)}前答复）`,
  rebounded: (what) => `已经反弹，另立为 ${what}`,
  'effect-refused': (what) => `“${what}”的成效证明没有被采信，请更换或另交`,
  'effect-expired': (what) => `“${what}”的成效证明已过有效期，请更换`,
}

/** 销号各环节的人，用在独立性的句子里。 */
const parts: Record<OtherSide | PlanSide | PressingSide, string> = {
  review: '送审方案的人',
  opinion: '提出意见的单位',
  filing: '报送子方案的单位',
  drafting: '起草或修改文稿的人',
  answer: '作出反馈的人',
  contributors: '填报进展、提交材料的人',
  claim: '自报的人',
  signature: '签字的单位负责人',
  verification: '核查人',
  acceptance: '验收人',
  request: '提出申请的人和单位',
  responsible: '承担整改任务的单位和人员',
  objection: '登记这条异议或者答复异议的人',
}

const colours: Record<LightColour, string> = {
  red: '红灯',
  orange: '橙灯',
  yellow: '黄灯',
  green: '绿灯',
  blue: '蓝灯',
  grey: '灰灯',
  black: '黑灯',
}

/** 变了什么：与“内容有变化”的拒绝一起显示。 */
const changedParts: Record<string, string> = {
  measure: '措施',
  progress: '进展',
  evidence: '佐证材料',
  responsibility: '责任分工',
  deadline: '整改时限',
  missingRule: '是否属于制度缺失',
  title: '问题表述',
  manifestations: '具体表现',
  assignments: '分办事项',
  money: '应收款项',
  runoffs: '消化计划',
  replaced: '被调整的措施',
  turns: '整改类别',
  gained: '并入的具体表现',
}
const changes: Record<string, string> = { added: '新增', changed: '改动', removed: '删除' }

/** 事物的名称，用在“找不到”“已经有了”之类的句子里。 */
const things: Record<string, string> = {
  workspace: '台账库',
  unit: '单位',
  post: '职务',
  person: '人员',
  appointment: '任职',
  round: '轮次',
  import: '导入',
  draft: '草稿',
  template: '模板',
  problem: '问题',
  measure: '措施',
  assignment: '分办事项',
  money: '应收款项',
  manifestation: '具体表现',
  progress: '进展',
  evidence: '佐证材料',
  file: '文件',
  account: '账号',
  key: '接口密钥',
  'rule-set': '规则集',
  act: '操作',
  link: '关联',
  request: '申请',
  source: '来源',
  review: '会审',
  opinion: '会审意见',
  subplan: '子方案',
  meeting: '会议',
  decision: '议定事项',
  duty: '例行事项',
  visit: '督导记录',
  finding: '督导发现的问题',
  instrument: '督办文书',
  answer: '反馈',
  event: '情况登记',
  press: '督办',
  'light-sign': '灯',
  'light-class': '类别',
}

const keyScopes: Record<string, string> = {
  read: '查看',
  report: '填报进展',
  plan: '分工和措施',
  import: '读入文件',
}

export const words = {
  steps,
  acts,
  evidenceKinds,
  evidenceHints,
  timeClasses,
  roles,
  unitKinds,
  inspectionKinds,
  documentKinds,
  methods,
  gaps,
  parts,
  colours,
  changedParts,
  changes,
  things,
  /** 接口密钥可以做什么。 */
  keyScopes,
  /** 导入未核查：公开报告里的话，不作为自报，也不作为佐证材料。 */
  importedUnverified: '导入未核查',
  effect: '成效证明',
  notEffect: '不算成效证明',
  quote: (text: string) => `“${text}”`,
  told: (what: string, said: string) => `${what}：${said}`,
  list: (items: readonly string[]) => items.join('、'),
  sentences: (items: readonly string[]) => items.join('；'),
}
