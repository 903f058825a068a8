/**
 * The main act of a measure, a judgement from its words: each clause tells an act by its verb; clauses with a
 * figure or a document weigh more, and the earlier of two equals wins.
 *
 *     印发《接待管理办法》,开展培训3场次。      document  (《…》 is issued; the training goes with it)
 *     ~~~~
 *     追缴欠款56万元,全部完成整改。             outcome
 *     ~~~~
 */
import type { MeasureClass } from './draft.ts'

type Act = { of: MeasureClass; pattern: RegExp }

/** Asked in this order for each clause: the more telling sign first. */
const ACTS: Act[] = [
  {
    of: 'document',
    pattern:
      /(?:出台|印发|制定|制订|修订|修改|编写|编制|下发|起草|转发)(?:了|并)?[^,]{0,16}《|取消[^,]*规定/u,
  },
  {
    of: 'organisation',
    pattern: /纳入[^,]*(?:考核|考评|述职|述廉|工作任务|范围|内容|议程|计划)|列入[^,]*(?:范围|内容|计划)/u,
  },
  {
    of: 'accountability',
    pattern:
      /立案|约谈|处分|问责|追责|刑事责任|依规依纪|依法处理|诫勉|提醒谈话|谈心谈话|提醒函|建议书|批评教育|通报\d|通报(?:曝光|批评)|抓获|打掉|查处|通知书/u,
  },
  {
    of: 'outcome',
    pattern:
      /(?:同比|环比|比[^,]{1,10})(?:分别)?(?:增长|增加|上升|提高|下降|减少|降低|改善)|(?:提高|提升|上升|压缩|减少|下降|降低)(?:至|到)|排名第|占比|追缴|追回|退还|退缴|缴入|(?:已|全部|全面|均已)[^,]{0,14}(?:整改到位|完成整改|整改完成|销号|清零|办结)/u,
  },
  {
    of: 'funding',
    pattern:
      /(?:投入|发放|安排|拨付|补缴|减免|筹措|下达|落实)[^,]{0,14}(?:资金|经费|补贴|补助|费用|附加|[万亿]元)/u,
  },
  {
    of: 'meeting',
    pattern:
      /(?:召开|举办|举行)[^,]{0,40}(?:会|班|座谈|讲座|培训)|民主生活会|专题学习|集中学习|学习研讨|轮训|培训|党课|研判会商|组织生活/u,
  },
  {
    of: 'inspection',
    pattern:
      /排查|检查|督查|督导|巡查|抽查|核查|查核|自查|专项整治|整治行动|清理整顿|回头看|审查|验收|跟踪|逐案过筛|摸底|核算/u,
  },
  {
    of: 'project',
    pattern: /建设|工程|改造|园区|动工|开工|竣工|完工|通车|建成|安装|新装|修复|加固|购置|产业|项目/u,
  },
  { of: 'service', pattern: /宣传|公开|公示|咨询|帮扶|辅导|便民|慰问|发布|走访|宣讲|优化服务|诉求/u },
  {
    of: 'organisation',
    pattern: /成立|组建|选派|派出|抽调|调整|配备|提拔|招聘|领导小组|专班|分工|机制|台账|数据库|队伍|职责/u,
  },
  {
    of: 'document',
    pattern:
      /(?:建立|健全|制定|制订|完善|修订|出台|落实|实施)[^,]{0,40}(?:制度|机制|办法|规定|方案|细则|清单|预案|指引)|《[^》]+》/u,
  },
]

/** `text` is folded. */
export function measureClass(text: string): MeasureClass {
  const weights = new Map<MeasureClass, number>()
  const clauses = text
    .slice(0, LONGEST)
    .split(/[,;。]/u)
    .filter((clause) => clause !== '')
  for (const [i, clause] of clauses.entries()) {
    const act = ACTS.find(({ pattern }) => pattern.test(clause))
    if (act === undefined) continue
    const weight =
      1 + (/\d/u.test(clause) ? 0.4 : 0) + (clause.includes('《') ? 0.6 : 0) - Math.min(i, 5) * 0.05
    weights.set(act.of, (weights.get(act.of) ?? 0) + weight)
  }
  let best: MeasureClass = 'other'
  for (const [one, weight] of weights) if (weight > (weights.get(best) ?? 0)) best = one
  return best
}

/** What comes later than this is no longer the main act. */
const LONGEST = 1200
