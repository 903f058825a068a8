/**
 * The sentences of a problem that tell what was done, where its text is parted into fields.
 *
 *     整改措施:对任职满5年的进行调整。        整改结果:关键岗位人员已全部轮岗。        责任部门:人力资源部
 *     ~~~~~~~~ meant, or whose duty it is     ~~~~~~~~ told                            ~~~~~~~~
 *
 * Without a field of results all of it tells: many a report calls 整改措施 what was done.
 */
import { saidIn, type Sentence, type Subject } from './material.ts'

const OPEN = '^[\\s【[〔(●◆■▲◇○•*]*(?:[\\d一二三四五六七八九十]+[.、])?'
const SHUT = '[】\\]〕)]?\\s*(?::|$|(?<=[】\\]〕)]\\s*))'
const RESULT = new RegExp(
  `${OPEN}(?:整改|落实|工作|目前|取得的?|主要)*(?:结果|情况|进展|成效|完成情况|进展情况|整改效果|落实情况)${SHUT}`,
  'u',
)
const ANNEX = /^[\s(]*(?:附表|附件|附[:]|汇总表)/u
const MEANT = new RegExp(
  `${OPEN}(?:整改|主要|具体|计划|工作|下一步)*(?:措施|目标|要求|标准|打算|计划|时限|期限|任务)${SHUT}|${OPEN}(?:责任|牵头|配合|整改|完成|主责|督办)[^,;。:]{0,8}(?:单位|部门|领导|人|时限|期限|状态|时间)[】\\]〕)]?\\s*:`,
  'u',
)

export function tellingOf({ sentences }: Subject): Sentence[] {
  const fields = sentences.map((sentence) => {
    const said = saidIn(sentence)
    if (ANNEX.test(said)) return 'meant'
    return RESULT.test(said) ? 'told' : MEANT.test(said) ? 'meant' : null
  })
  // Behind the last problem a table may stand that sums up all of them.
  if (!fields.includes('told')) {
    const annex = sentences.findIndex((one) => ANNEX.test(saidIn(one)))
    return annex > 0 ? sentences.slice(0, annex) : sentences
  }
  let field: 'told' | 'meant' | null = null
  return sentences.filter((_, i) => {
    field = fields[i] ?? field
    return field !== 'meant'
  })
}
