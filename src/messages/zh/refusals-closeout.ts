import type { RefusalWords } from './refusals.ts'

type Details = Record<string, unknown>

const flawWords: Record<string, string> = {
  'too-many-fields': '核查的领域最多三个',
  'field-blank': '有的核查领域没有名称',
  'field-twice': '同一个核查领域写了两次',
  'days-out-of-range': '天数超出范围（观察期最多365天，公示最多60个工作日，异议答复1至60个工作日）',
  'kind-twice': '同一类单位定了两种验收办法',
}

const flawsOf = (value: unknown): string =>
  Array.isArray(value)
    ? value.map((it: { code?: unknown }) => flawWords[String(it.code)] ?? String(it.code)).join('；')
    : ''

/** 销号各环节的拒绝。 */
export const closeoutRefusals = {
  'way-flaws': (it: Details): RefusalWords => ({
    says: `整改办法不能这样设定：${flawsOf(it['flaws'])}。`,
    way: '请照上面改好再保存；自报、审签、核查、验收、独立和成效证明不在可以设定之列。',
  }),
}
