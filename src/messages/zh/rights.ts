import type { Further, Relation, Stage } from '#core/rules/rights/right.ts'
import type { Sight } from '#core/rules/rights/reading.ts'

const stages: Record<Stage, string> = {
  organisation: '组织与交接',
  round: '轮次',
  import: '导入',
  plan: '方案',
  progress: '进展',
  evidence: '佐证材料',
  course: '变更',
  lights: '亮灯',
  supervision: '督导督办',
  meetings: '会议与例行事项',
  closeout: '销号',
  lookback: '回头看',
}

const relations: Record<Relation, string> = {
  anywhere: '可以办',
  'lead-unit': '本单位牵头的',
  'working-unit': '本单位承办的',
  own: '本人或本单位提交的',
  'lead-leader': '本人牵头的',
}

const furthers: Record<Further, string> = {
  independent: '与前面各环节的人无关联',
  'another-person': '须换一人',
  'another-unit': '不是同一单位',
  'asked-body': '被征求意见的单位',
  'own-unit': '本单位的',
  'own-part': '分给本单位的',
  'as-asked': '看申请是哪一种',
}

const sights: Record<Exclude<Sight, 'anyone' | 'own'>, string> = {
  house: '单位、职务、人员',
  ledger: '问题、措施、进展、佐证材料',
  whole: '整轮的报告、方案、清单',
  desk: '导入的草稿、回报表',
  accounts: '账号',
  backup: '备份',
  keepers: '三员的情况、待确认的开户和重置',
  doors: '各账号的登录、二次验证',
  log: '安全日志、校验',
}

/** 谁能办什么。 */
export const rights = {
  title: '谁能办什么',
  lead: '按问题办理的先后排列。办理和按钮用的就是这张表。',
  which: '看哪些',
  all: '全部事项',
  mine: '我能办的',
  noneMine: '您现在没有职务',
  noneMineHelp: '请组织账号管理人登记任职；任职以后，能办的事项列在这里。',
  act: '事项',
  when: '什么时候',
  always: '随时',
  run: (from: string, to: string) => `${from}至${to}`,
  at: (steps: string) => `${steps}时`,
  comma: '、',
  perRound: '按轮次设定',
  abstains: (roles: string) => `兼任${roles}的不办`,
  seeing: '谁能看什么',
  seen: '内容',
  sees: { all: '全部', units: '本单位承办的', nothing: '' },
  seeingNote: '每个人都能看自己的账号。只任管理员职务的，看不到整改业务。',
  link: '谁能办什么',
  stages,
  relations,
  furthers,
  sights,
}
