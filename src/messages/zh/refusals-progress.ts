import type { RefusalWords } from './refusals.ts'

type Details = Record<string, unknown>

const textOf = (value: unknown): string =>
  typeof value === 'string' ? value : typeof value === 'number' ? String(value) : ''
const quoted = (value: unknown): string => (textOf(value) ? `“${textOf(value)}”` : '')
const listed = (value: unknown): string =>
  Array.isArray(value)
    ? `${value.slice(0, 3).map(textOf).join('；')}${value.length > 3 ? ` 等 ${value.length} 项` : ''}`
    : ''
/** 一页有几个问题时，先说是哪一个。 */
const where = (it: Details): string => (textOf(it['number']) ? `${textOf(it['number'])}：` : '')

/** 分办、月报、款项和消化计划的拒绝。 */
export const progressRefusals = {
  'assignments-open': (it: Details): RefusalWords => ({
    says: `${where(it)}下面还有没办完的：${listed(it['open'])}。`,
    way: '等这些都报完成，或者说明理由撤回以后，才能报完成；现在可以先填进展，不勾“已经完成”。',
  }),
  'balance-remains': (it: Details): RefusalWords => ({
    says: `${where(it)}${textOf(it['what'])}还有余额 ${textOf(it['left'])}，不能报完成。`,
    way: '余额消化到零再报完成；这次可以先填最新余额。',
  }),
  'assignment-withdrawn': (it: Details): RefusalWords => ({
    says: `${where(it)}交给${textOf(it['unit'])}的这项分办已经撤回${textOf(it['reason']) ? `：${textOf(it['reason'])}` : ''}。`,
    way: '不用再报；仍需办理的，请分办的单位重新分办。',
  }),
  'already-taken-over': (it: Details): RefusalWords => ({
    says: `${textOf(it['unit'])}已经承接过了。`,
    way: '不需要再办，直接填报进展即可。',
  }),
  'already-done': (it: Details): RefusalWords => ({
    says: `${quoted(it['what'])}已经报完成，不能再分办或者撤回。`,
    way: '还有要办的，请在没有完成的措施下分办。',
  }),
  'assignment-upward': (it: Details): RefusalWords => ({
    says: `不能把事项分办给${textOf(it['unit']) || '这个单位'}：它是分办单位自己、其上级，或者是交下这件事的单位。`,
    way: '只能往下一级或者平级分办；需要上级办的，请报整改办调整分工。',
  }),
  'deadline-beyond-parent': (it: Details): RefusalWords => ({
    says: `给${textOf(it['unit'])}的时限晚于上一级的时限${textOf(it['deadline'])}。`,
    way: `请定在${textOf(it['deadline'])}或以前；不填就按上一级的时限。`,
  }),
  'told-below': (it: Details): RefusalWords => ({
    says: `${where(it)}金额由承接分办的单位填报（${listed(it['units'])}），这里再填就重复了。`,
    way: '把金额留空，系统会按下面填的合计；没有分办的部分，请先分办给本单位下属或撤回分办。',
  }),
  'money-unit-mixed': (it: Details): RefusalWords => ({
    says: `${where(it)}金额填的是 ${textOf(it['told'])}，文字里写的是 ${textOf(it['other'])}，单位不一致。`,
    way: '请看清是元还是万元，改成一致以后再交。',
  }),
  'over-recovered': (it: Details): RefusalWords => ({
    says:
      `${where(it)}应收 ${textOf(it['due'])}，已收 ${textOf(it['recovered'])}` +
      `${textOf(it['remaining']) ? `，未收 ${textOf(it['remaining'])}；再记 ${textOf(it['told'])} 就对不上了` : '，不能少于已收'}。`,
    way: textOf(it['fits'])
      ? `是不是 ${textOf(it['fits'])}？请核对单位；以前填多了的，用负数冲减。`
      : '请核对金额；以前填错的，用负数冲减；应收定得不对的，请退回修改方案后改。',
  }),
}
