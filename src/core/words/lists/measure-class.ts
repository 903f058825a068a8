/**
 * The main act of a measure, a judgement from its words: every kind of act collects points, an outcome counts most
 * where a number says so, and the earlier of two equals wins.
 *
 *     印发《接待管理办法》,开展培训3场次。      document
 *     追缴欠款56万元,全部完成整改。             outcome
 */
import type { MeasureClass } from './draft.ts'

type Sign = { of: MeasureClass; pattern: RegExp; points: number }

const SIGNS: Sign[] = [
  {
    of: 'document',
    pattern: /(?:出台|印发|制定|制订|修订|编写|编制|下发)(?:了)?[^,。;]{0,12}《/u,
    points: 5,
  },
  { of: 'document', pattern: /《[^》]+》/u, points: 2 },
  {
    of: 'document',
    pattern:
      /(?:建立|健全|制定|制订|修订|出台|取消|废止)[^,。;《]{0,30}(?:制度|机制|办法|规定|方案|细则|清单|预案)/u,
    points: 3,
  },
  {
    of: 'meeting',
    pattern: /(?:召开|举办|举行|组织召开)[^,。;]{0,40}(?:会|班|会议|座谈|讲座|培训)/u,
    points: 4,
  },
  { of: 'meeting', pattern: /学习|培训|研讨|党课|教育|轮训|宣讲|民主生活会/u, points: 2 },
  {
    of: 'organisation',
    pattern: /成立|组建|选派|派出|抽调|调整|配备|提拔|招聘|纳入|领导小组|专班|分工|考核/u,
    points: 2,
  },
  {
    of: 'inspection',
    pattern: /排查|检查|督查|督导|巡查|抽查|核查|自查|整治|回头看|清理|监测|巡察|验收|审查|跟踪/u,
    points: 3,
  },
  {
    of: 'accountability',
    pattern: /立案|约谈|处分|问责|通报|查处|提醒谈话|谈话|提醒函|建议书|追究|依规依纪|处理|诫勉|办结/u,
    points: 4,
  },
  { of: 'project', pattern: /建设|工程|项目|改造|园区|动工|竣工|完工|建成|安装|产业|修复|购置/u, points: 2 },
  {
    of: 'funding',
    pattern:
      /(?:投入|发放|安排|拨付|补缴|减免|筹措|下达)[^,。;]{0,20}(?:资金|经费|补贴|费用|\d+(?:\.\d+)?[万亿]?元)/u,
    points: 4,
  },
  { of: 'funding', pattern: /\d+(?:\.\d+)?[万亿]元/u, points: 1 },
  { of: 'service', pattern: /服务|宣传|公开|公示|咨询|帮扶|辅导|发布|便民|慰问/u, points: 2 },
  {
    of: 'outcome',
    pattern: /同比|增长|下降|提高至|压缩至|减少至|排名|占比|达到?\d|实现[^,。;]{0,16}\d/u,
    points: 4,
  },
  {
    of: 'outcome',
    pattern: /(?:已|全部|全面|均)[^,。;]{0,12}(?:完成|整改到位|清退|追回|销号|办结)/u,
    points: 3,
  },
  { of: 'outcome', pattern: /追缴|追回|清退/u, points: 3 },
]

const ORDER: MeasureClass[] = [
  'document',
  'accountability',
  'outcome',
  'inspection',
  'meeting',
  'project',
  'funding',
  'service',
  'organisation',
  'other',
]

/** `text` is folded. */
export function measureClass(text: string): MeasureClass {
  const points = new Map<MeasureClass, number>()
  for (const { of, pattern, points: worth } of SIGNS)
    if (pattern.test(text)) points.set(of, (points.get(of) ?? 0) + worth)
  let best: MeasureClass = 'other'
  for (const one of ORDER) if ((points.get(one) ?? 0) > (points.get(best) ?? 0)) best = one
  return best
}
