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
  percent: '% 个百分点 百分点 ‰',
  area: '亩 公顷 平方米 平方公里 平方千米 平米 ㎡',
  length: '千米 公里 米 厘米 毫米 延米 海里',
  other:
    '个工作日 工作日 天 小时 分钟 个小时 个月 个星期 个季度 周 吨 公斤 千克 斤 立方米 千瓦时 千瓦 兆瓦 升 倍 分 微克/立方米 毫克/升',
  count:
    '个 家次 户次 场次 车次 班次 件次 批次 宗次 所次 点位 次 场 件 项 份 宗 起 条 期 篇 册 套 台 座 家 所 支 辆 只 头 棵 株 本 部 ' +
    '张 处 片 轮 类 种 方面 层面 大方面 大项 幅 栋 幢 间 口 盏 根 块 艘 架 封 笔 单 例 桩 节 课时 堂 道 枚 箱 盒 瓶 袋 桶 页 集 卷 档 批 门',
}

/** Endings that make another word of a measure word: 3部门, 5条例, 2项目 count nothing by that word. */
const NOT_BEFORE: Record<string, string> = {
  部: '门|分|署',
  条: '例|件',
  期: '间|限',
  种: '植',
  门: '店|诊',
  例: '如|会',
  人: '民',
  米: '饭',
}

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
  return KIND_OF.get(unit) ?? KIND_OF.get(unit.replace(/^[十百千万亿]+/u, '')) ?? 'count'
}
