import type { Forecast, Quality } from '#core/record/round/light-condition.ts'
import type { LightReason } from '#core/record/round/rule-set.ts'
import { eventKinds, forecasts, qualities } from './lights.ts'

/** 怎样才会熄灭或者变好。 */
const turnsOff: Partial<Record<LightReason, string>> = {
  overridden: '到期自动恢复按规则亮灯',
  overdue: '验收后熄灯；确有原因的申请延期',
  'near-due': '按期办结、验收后熄灯',
  behind: '报告新的进展，赶上时间后变灯',
  'nodes-missed': '完成到期的节点后变灯',
  untold: '报告进展后变灯',
  'not-begun': '报告第一条进展后变灯',
  'not-handed-out': '交办后变灯',
  'in-hand': '办结后熄灯',
  quality: '整改办重新评定质量后变灯',
  forecast: '整改办重新研判后变灯',
  pressed: '验收后熄灯；原因经整改办认可的不再升级',
}

/** 问题页上的“亮灯依据”。 */
export const lightPanel = {
  title: '亮灯依据',
  help: '工作进展以外，亮灯还看这里登记的研判、点名曝光和发函情况；都由整改办里不负责这件事的人登记。',
  nothing: '没有登记过研判、点名曝光或发函。',
  rules: '亮灯规则',
  judge: '研判',
  note: '登记情况',
  press: '登记发函',
  override: '人工设灯',
  lift: '恢复按规则亮灯',
  excuse: '认可超期原因',
  withdraw: '撤回',
  about: '说的是',
  whole: '整个问题',
  forecast: '能不能按期完成',
  quality: '整改质量',
  class: '事项类别',
  unsaid: '不作判断',
  reason: '理由',
  kind: '什么情况',
  on: '哪天',
  source: '出处（文号、媒体名称和标题等）',
  sign: '灯',
  limit: '新时限（可以不定）',
  paper: '文号',
  until: '到哪天为止',
  untilHint: '最长 90 天，到期自动恢复按规则亮灯',
  overrideHelp: '规则怎么判、您为什么不按规则，都会和您的名字一起记下来，看得到这个问题的人都看得见。',
  forecasts,
  qualities,
  eventKinds,
  judged: (it: { forecast: Forecast | null; quality: Quality | null; class: string | null }) =>
    [
      it.forecast === null ? '' : forecasts[it.forecast],
      it.quality === null ? '' : `质量${qualities[it.quality]}`,
      it.class ?? '',
    ]
      .filter((one) => one !== '')
      .join('，'),
  pressed: (sign: string, paper: string) => `已发“${sign}”（${paper}）`,
  limitIs: (day: string) => `新时限${day}`,
  excused: (reason: string) => `已认可超期原因：${reason}`,
  overridden: (sign: string, day: string) => `人工设为“${sign}”，到${day}为止`,
  ended: '已到期',
  now: (sentence: string) => `现在：${sentence}。`,
  turnsOff: (reason: LightReason): string | undefined => turnsOff[reason],
}
