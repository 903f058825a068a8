import type { RefusalWords } from './refusals.ts'

type Details = Record<string, unknown>

const textOf = (value: unknown): string =>
  typeof value === 'string' ? value : typeof value === 'number' ? String(value) : ''
const quoted = (value: unknown, otherwise: string): string =>
  textOf(value) ? `“${textOf(value)}”` : otherwise
const someOf = (value: unknown): string =>
  Array.isArray(value)
    ? `${value.slice(0, 3).map(textOf).join('、')}${value.length > 3 ? `等 ${value.length} 个` : ''}`
    : ''

/** 单位、职务、交接的拒绝。 */
export const organisationRefusals = {
  'unit-ended': (it: Details): RefusalWords => ({
    says: `${quoted(it['unit'], '这个单位')}已经撤销或并入，不再任命人员，也不再承担新的事项。`,
    way: textOf(it['into'])
      ? `请改选接续的单位“${textOf(it['into'])}”；如果撤并登记错了，请系统管理员恢复这个单位。`
      : '请改选现有的单位；如果撤销登记错了，请系统管理员恢复这个单位。',
  }),
  'not-ended': (it: Details): RefusalWords => ({
    says: `${quoted(it['unit'], '这个单位')}没有撤销或并入。`,
    way: '现有单位之间调整分工，请退回修改方案后重新交办。',
  }),
  'units-below': (it: Details): RefusalWords => ({
    says: `${quoted(it['unit'], '这个单位')}下面还有单位：${someOf(it['below'])}。`,
    way: '请先把下属单位划到别的单位，或者写明并入哪个单位，下属单位会一并划过去。',
  }),
  'judges-it': (it: Details): RefusalWords => ({
    says: `${quoted(it['name'], '所选的接手方')}核查或验收过问题 ${textOf(it['number'])}，不能再来负责它的整改。`,
    way: '请交给别的人或单位；也可以先退回补办，再由没有把过关的人接手。',
  }),
  'rows-unclear': (it: Details): RefusalWords => ({
    says: `表里还有 ${textOf(it['rows']) || '一些'} 行说不清${textOf(it['first']) ? `，例如：${textOf(it['first'])}` : ''}。`,
    way: '请按对照结果在表里改好，再选一次文件；一行都不会被悄悄略去。',
  }),
  'nothing-to-hand-over': (it: Details): RefusalWords => ({
    says: `问题 ${textOf(it['number'])} 现在不由${quoted(it['name'], '移交方')}负责。`,
    way: '可能已经交接过了。请刷新页面，重新选择要交接的问题。',
  }),
  'no-post-today': (it: Details): RefusalWords => ({
    says: `${quoted(it['name'], '所选的人')}今天没有担任任何职务，接不了整改责任。`,
    way: '请先由系统管理员登记任职，或者交给现任的人。',
  }),
  'not-in-group': (): RefusalWords => ({
    says: '这件事由整改领导小组的成员办理，您没有登记领导小组的职务。',
    way: '请领导小组的成员办理；您就是成员的，请系统管理员登记您在领导小组的职务。',
  }),
  'no-own-unit': (): RefusalWords => ({
    says: '您只登记了领导小组的职务，看不出您属于哪个单位，不能核查、验收或销号。',
    way: '请系统管理员登记您在本单位的职务，再来办理。',
  }),
  'merged-into-itself': (it: Details): RefusalWords => ({
    says: `${quoted(it['unit'], '单位')}不能并入它自己。`,
    way: '请选择另一个单位；没有单位接续的，按撤销办理。',
  }),
  'not-under-group': (it: Details): RefusalWords => ({
    says: `${quoted(it['unit'], '这个单位')}不能放在${quoted(it['group'], '工作组')}下面。`,
    way: '领导小组和工作组下面只设办公室和工作组；承担整改的单位请放在党委、政府或主管部门下面。',
  }),
  'group-cannot-work': (it: Details): RefusalWords => ({
    says: `${quoted(it['unit'], '所选单位')}是领导小组或工作组，不能作为牵头单位、配合单位或措施的承担单位。`,
    way: '请选择具体承担整改的单位；领导小组的成员可以作为牵头领导。',
  }),
  'roles-of-group': (it: Details): RefusalWords => ({
    says: `${quoted(it['unit'], '领导小组')}的职务只能是牵头领导，或者不参与办理。`,
    way: '经办、签字、核查、验收和系统管理的职务，请设在成员自己的单位。',
  }),
}
