import type { TemplateData } from '#core/rules/report/template-data.ts'

/** The fields of a template by name: a text, or a list of things that have fields of their own. */
export type TemplateNames = { readonly [name: string]: 'text' | TemplateNames }

type NamesOf<T> = {
  readonly [K in keyof T]: T[K] extends readonly (infer Item)[] ? NamesOf<Item> : 'text'
}

const problem: NamesOf<TemplateData['问题'][number]> = {
  编号: 'text',
  序号: 'text',
  标题: 'text',
  简称: 'text',
  所属方面: 'text',
  归类: 'text',
  牵头领导: 'text',
  牵头领导职务: 'text',
  牵头单位: 'text',
  配合单位: 'text',
  经办人: 'text',
  专班成员: 'text',
  整改类别: 'text',
  整改时限: 'text',
  状态: 'text',
  灯: 'text',
  方案: 'text',
  具体表现: { 序号: 'text', 内容: 'text' },
  措施: {
    序号: 'text',
    措施内容: 'text',
    工作目标: 'text',
    责任单位: 'text',
    措施时限: 'text',
    完成情况: 'text',
    进展: { 进展内容: 'text', 填报单位: 'text', 填报日期: 'text', 核查情况: 'text' },
  },
  佐证材料: { 材料名称: 'text', 材料种类: 'text', 证明内容: 'text', 材料日期: 'text', 哈希: 'text' },
  销号过程: { 环节: 'text', 人员: 'text', 日期: 'text', 意见: 'text' },
}

/** Everything a template may name. The compiler holds it to the data a template is filled with. */
export const templateNames: NamesOf<TemplateData> = {
  文件标题: 'text',
  主送机关: 'text',
  截至日期: 'text',
  署名单位: 'text',
  轮次: 'text',
  检查种类: 'text',
  检查组织: 'text',
  被检查单位: 'text',
  反馈日期: 'text',
  问题总数: 'text',
  措施总数: 'text',
  自报完成措施数: 'text',
  待定方案数: 'text',
  办理中数: 'text',
  待签字数: 'text',
  待核查数: 'text',
  待验收数: 'text',
  待销号数: 'text',
  已销号数: 'text',
  退回补办数: 'text',
  逾期数: 'text',
  记录条数: 'text',
  根值: 'text',
  方面: { 序号: 'text', 方面标题: 'text', 方面问题数: 'text', 问题: problem },
  问题: problem,
}
