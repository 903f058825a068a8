/**
 * What an office's own template can show: plain text under the words an office uses. In a document it is written
 * {#问题}{编号} {标题}{/问题}; within a loop the fields outside it can be named too. Every value is ready to print;
 * what is not known is an empty text, so that {#牵头领导}…{/牵头领导} leaves its part out.
 */
export type TemplateData = {
  文件标题: string
  主送机关: string
  /** 2026年8月3日 */
  截至日期: string
  署名单位: string
  轮次: string
  检查种类: string
  检查组织: string
  被检查单位: string
  反馈日期: string
  问题总数: string
  措施总数: string
  自报完成措施数: string
  待定方案数: string
  办理中数: string
  待签字数: string
  待核查数: string
  待验收数: string
  待销号数: string
  已销号数: string
  退回补办数: string
  逾期数: string
  记录条数: string
  根值: string
  方面: TemplateAspect[]
  /** All problems of the round, in order, whatever their aspect. */
  问题: TemplateProblem[]
}

export type TemplateAspect = {
  /** 一、 */
  序号: string
  方面标题: string
  方面问题数: string
  问题: TemplateProblem[]
}

export type TemplateProblem = {
  编号: string
  /** （一） within its aspect. */
  序号: string
  标题: string
  简称: string
  所属方面: string
  归类: string
  牵头领导: string
  牵头领导职务: string
  牵头单位: string
  配合单位: string
  经办人: string
  专班成员: string
  整改类别: string
  整改时限: string
  状态: string
  灯: string
  方案: string
  具体表现: { 序号: string; 内容: string }[]
  措施: TemplateMeasure[]
  佐证材料: TemplateEvidence[]
  销号过程: { 环节: string; 人员: string; 日期: string; 意见: string }[]
}

export type TemplateMeasure = {
  序号: string
  措施内容: string
  工作目标: string
  责任单位: string
  措施时限: string
  完成情况: string
  /** The latest statement of each unit; empty: 尚未填报进展. */
  进展: { 进展内容: string; 填报单位: string; 填报日期: string; 核查情况: string }[]
}

export type TemplateEvidence = {
  材料名称: string
  材料种类: string
  证明内容: string
  材料日期: string
  哈希: string
}
