/**
 * Measure words: what may stand behind a number, and which kind of figure it makes.
 *
 *     453.5万元   3.91万人次   90个工作日   12家
 *          ~~~~        ~~~~~~    ~~~~~~~~     ~~
 */
import type { FigureKind } from './found.ts'

const BY_KIND: Record<FigureKind, string> = {
  money: '元 美元 港元 欧元',
  people: '人次 人 名 位',
  households: '户',
  percent: '% 个百分点 百分点 ‰ 成',
  area: '亩 公顷 平方米 平方公里 平方千米 平米 平方 ㎡',
  length: '千米 公里 米 厘米 毫米 延米 海里',
  other:
    '年 日 个工作日 工作日 天 小时 分钟 个小时 个月 个星期 个季度 周 吨 公斤 千克 斤 立方米 立方 吨标准煤 蒸吨 千瓦时 兆瓦时 千瓦 兆瓦 千伏 克 分贝 升 倍 分 微克/立方米 毫克/升 mg/L mg/m³ μg/m³ 吨/日 吨/年 岁 MB GB',
  count:
    '个 家次 户次 场次 车次 班次 件次 批次 宗次 所次 台次 辆次 村次 趟次 点位 次 场 件 项 份 宗 起 条 期 篇 册 套 台 座 家 所 支 辆 只 头 棵 株 本 部 ' +
    '张 处 片 轮 类 种 方面 层面 大方面 大项 幅 栋 幢 间 口 盏 根 块 艘 架 封 笔 单 例 桩 节 课时 堂 道 枚 箱 盒 瓶 袋 桶 页 集 卷 档 批 门 ' +
    '对 任 回 颗 眼 组 字 票 班 案 遍 趟 面 股 车 船 床 剂 针 轮次 节次 学时 标箱 例次 剂次 座次 处次 架次 航次 项次 店次 桌 款 列 位次 扇 具 匹 羽 尾 杆 樘 席 摊 级 个方面 个层面',
}

/** Endings that make another word of a measure word: 3部门, 5条例, 2项目 count nothing by that word. */
const NOT_BEFORE: Record<string, string> = {
  部: '门|分|署',
  款: '项|物|待',
  列: '入|为|支|出|明|举|席|车|项|示',
  具: '体|有|备',
  级: '别|领',
  席: '位',
  尾: '款|数|号|矿|水|气',
  杆: '秤',
  条: '例|件',
  期: '间|限',
  种: '植',
  门: '店|诊',
  例: '如|会',
  人: '民|大(?:代|会|常)|员|才|事|居|社局|力|工|心',
  米: '饭',
  成: '员|立|果|为|功|都|本|交|熟|就|长|效|年|分|品|因|绩|活|型',
  任: '务|职|命|何|教',
  口: '子|径|岸|头|号|之家',
  位: '一体|数|于|置|列',
  支: '部|队(?!伍)|出|付|持|援|农|教',
  起: '草|步|来|诉',
  名: '录|单|义|称|额|牌|优',
  本: '级|市|县|年|科|地|质|人|单位',
  场: '所|地|景|域|外',
  台: '账|风',
  所: '有|属|在|以',
  户: '籍|口',
  对: '口|照|标|接|象|账|比|策|于',
  回: '头|访|复|收|应|报',
  组: '织|成|长|建|团',
  颗: '粒',
  吨: '级|位',
  票: '据|选|面|决|价|房',
  班: '子|级|长|主|组|车|前|后',
  案: '件|例|卷|由|情|底|发',
  面: '向|临|对|积|上|前|貌|试|板|子|广|源',
  股: '份|权|东|票|市|级',
  车: '辆|间|道|位|站|库|主|流|用',
  床: '位',
  针: '对',
  克: '服|扣',
  年: '度|级|均|月|初|末|底|来|内|行动|计划|期|至|到|前|后|\\d',
  日: '前|起|至|内|常|均|益|报|程|下|上|在|召|印|,|、|\\)',
  字: '号|样|典|画|幕|节',
  眼: '下|前',
  家: '庭|长|政|乡(?!镇)|属',
  处: '理|置|分|长',
  头: '绪',
  只: '有|是|能|要',
}

const OTHER_WORD = new Map(
  Object.entries(NOT_BEFORE).map(([word, not]) => [word, new RegExp(`^(?:${not})`, 'u')]),
)

/** Whether a measure word is none before `after`: 名 before 单, 支 before 部. */
export const isOtherWord = (unit: string, after: string) => OTHER_WORD.get(unit)?.test(after) ?? false

const KIND_OF = new Map<string, FigureKind>()
for (const [kind, words] of Object.entries(BY_KIND) as [FigureKind, string][])
  for (const word of words.split(' ')) KIND_OF.set(word, kind)

const LONGEST_FIRST = [...KIND_OF.keys()].sort((a, b) => b.length - a.length)

/** Regular-expression source that matches one unit at a place, longest first; scale words are separate. */
export const UNIT_SOURCE = LONGEST_FIRST.map((word) => {
  const not = NOT_BEFORE[word]
  return word.replaceAll('/', '\\/') + (not === undefined ? '' : `(?!${not})`)
}).join('|')

/** `unit` as written, scale included: 万元, 人次, 亿元. */
export function kindOfUnit(unit: string): FigureKind {
  const known = KIND_OF.get(unit)
  if (known !== undefined) return known
  if (unit === '亿' || unit === '万') return 'money'
  let from = 0
  while ('十百千万亿'.includes(unit.charAt(from)) && from < unit.length) from++
  return KIND_OF.get(unit.slice(from)) ?? 'count'
}
