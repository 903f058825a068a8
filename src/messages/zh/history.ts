import type { AnyFact } from '#core/record/catalogue.ts'
import { organisationHistory } from './history-organisation.ts'
import { lightHistory } from './history-lights.ts'
import { lookbackHistory } from './history-lookback.ts'
import { supervisionHistory } from './history-supervision.ts'
import { meetingHistory } from './history-meetings.ts'
import { courseHistory } from './history-course.ts'
import { progressHistory } from './history-progress.ts'
import { words } from './words.ts'

/** 办理记录里每一种事实的一句话。只用事实自己的内容，不查别处。 */
export type History = { [One in AnyFact as One['type']]: (body: One['body']) => string }

const names = (units: readonly { name: string }[]): string => units.map((it) => it.name).join('、')
/** 2026-12-31 说成2026年12月31日。 */
const spoken = (day: string): string => day.replace(/^(\d{4})-0?(\d+)-0?(\d+)$/u, '$1年$2月$3日')

export const history: History = {
  ...organisationHistory,
  'workspace.founded': (it) => `建立台账库“${it.name}”，被巡视（巡察）的党组织为${it.inspected}`,
  'workspace.separated': (it) =>
    `三员分立：${it.holders.map((one) => `${words.roles[one.role]}${one.name}`).join('，')}`,
  'content.erased': (it) =>
    `依法清除第 ${it.fact} 条记录中的内容，依据：${it.ground}${it.beside?.kind === 'person' ? `；${it.beside.person.name}会同` : ''}`,
  'unit.registered': (it) => `登记单位“${it.name}”`,
  'unit.renamed': (it) => `单位更名为“${it.name}”`,
  'unit.moved': () => '调整单位隶属关系',
  'post.established': (it) => `设立职务“${it.title}”`,
  'person.registered': (it) => `登记人员${it.name}`,
  'person.appointed': (it) => `自${spoken(it.from)}起任${it.unitName}${it.postTitle}`,
  'person.relieved': (it) => `自${spoken(it.on)}起免职`,
  'round.opened': (it) => `开启轮次“${it.name}”`,
  'round.rules-adopted': (it) => `自${spoken(it.from)}起启用规则集“${it.ruleSet.name.zh}”`,
  'round.numbers-given': (it) => `第${it.aspect}方面编号已用到${it.upTo}`,
  'round.way-set': (it) => `自${spoken(it.from)}起，本轮整改办法有调整`,
  'import.confirmed': (it) => `确认导入“${it.title ?? it.fileName}”，得问题${it.problems.length}个`,
  'import.withdrawn': (it) => `撤回导入：${it.reason}`,
  'problem.registered': (it) => `登记问题 ${it.number}“${it.shortTitle}”`,
  'problem.withdrawn': (it) => `撤回问题：${it.reason}`,
  'problem.revised': (it) => `修订问题表述：“${it.title}”`,
  'problem.reverted': (it) => `随导入一并撤回改动：${it.reason}`,
  ...courseHistory,
  ...meetingHistory,
  ...supervisionHistory,
  ...lookbackHistory,
  ...lightHistory,
  'responsibility.set': (it) =>
    `明确责任：牵头领导${it.leadLeader?.name ?? '未定'}，牵头单位${it.leadUnit?.name ?? '未定'}` +
    `${it.coUnits.length > 0 ? `，配合单位${names(it.coUnits)}` : ''}，经办人${it.handler?.name ?? '未定'}`,
  'deadline.set': (it) =>
    `确定为${words.timeClasses[it.timeClass]}${it.deadline ? `，时限${spoken(it.deadline)}` : ''}`,
  'measure.added': (it) => `增加措施“${it.text}”${it.units.length > 0 ? `，由${names(it.units)}承担` : ''}`,
  'measure.revised': (it) => `修改措施为“${it.text}”`,
  'measure.removed': (it) => `删除一项措施：${it.reason}`,
  'measure.proof-agreed': (it) =>
    it.kinds.length + it.words.length === 0
      ? '取消一项措施的成功证明'
      : `约定成功证明：${[it.kinds.map((kind) => words.evidenceKinds[kind]).join('或'), it.words].filter(Boolean).join('，')}`,
  'plan.approved': (it) => `批准整改方案（第${it.plan}版）${it.missingRule ? '，认定问题为制度缺失' : ''}`,
  'review.opened': (it) =>
    `${it.problems.length}个问题的方案送${names(it.bodies)}会审，${spoken(it.replyBy)}前答复`,
  'review.opinion-given': (it) =>
    it.verdict === 'agree' ? `${it.body.name}同意` : `${it.body.name}提出意见：${it.text}`,
  'review.concluded': (it) => `${it.body.name}会审完毕，其余无意见`,
  'review.answered': (it) => `${it.adopted ? '采纳' : '未采纳'}意见：${it.reply}`,
  'review.withdrawn': (it) => `撤回会审：${it.reason}`,
  'subplan.filed': (it) => `${it.unit.name}报送子方案，覆盖措施${it.covers.length}项`,
  'subplan.returned': (it) => `退回子方案：${it.reason}`,
  'subplan.approved': () => '批准子方案',
  'plan.reopened': (it) => `退回修改方案：${it.reason}`,
  ...progressHistory,
  'progress.returned': (it) =>
    `${it.unit.name}回报进展（由整改办导入）：${it.text}${it.completes ? '（报完成）' : ''}`,
  'progress.imported': (it) => `导入报告表述（未核查）：${it.text}`,
  'evidence.attached': (it) =>
    `提交佐证材料“${it.fileName}”（${words.evidenceKinds[it.kind]}）：${it.statement}`,
  'evidence.withdrawn': (it) => `撤回一件佐证材料：${it.reason}`,
  'evidence.renewed': (it) => `更换佐证材料为“${it.fileName}”：${it.reason}`,
  'evidence.checked': (it) =>
    it.verdict === 'accepted'
      ? `采信一件佐证材料${it.reason ? `：${it.reason}` : ''}`
      : `不采信一件佐证材料：${it.reason}`,
  'closeout.claimed': (it) => `自报完成：${it.statement}`,
  'closeout.claim-withdrawn': (it) => `撤回自报：${it.reason}`,
  'closeout.signed': () => '单位负责人签字',
  'closeout.verified': (it) => `逐条核查${it.items.length}条具体表现，均已改到位`,
  'closeout.returned': (it) => `退回补办${it.measures.length}项措施：${it.reason}`,
  'closeout.accepted': (it) => `验收通过${it.note ? `：${it.note}` : ''}`,
  'closeout.closed': () => '销号',
  'closeout.confirmed': (it) => `${it.paper.body}${it.paper.number}认定`,
  'closeout.not-confirmed': (it) => `${it.paper.body}${it.paper.number}未予认定，退回：${it.reason}`,
  'closeout.announced': (it) => `${spoken(it.from)}至${spoken(it.until)}公示（${it.where}）`,
  'objection.received': (it) =>
    `收到异议：${it.words}${it.late ? '（已销号，转回头看）' : `，${spoken(it.replyBy)}前答复`}`,
  'objection.answered': (it) => `${it.upheld ? '异议成立' : '异议不成立'}：${it.answer}`,
}
