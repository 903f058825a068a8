import type { RefusalWords } from './refusals.ts'
import { words } from './words.ts'

type Details = Record<string, unknown>

const textOf = (value: unknown): string =>
  typeof value === 'string' || typeof value === 'number' ? String(value) : ''

const flawWords: Record<string, string> = {
  'too-many-fields': '核查的领域最多三个',
  'field-blank': '有的核查领域没有名称',
  'field-twice': '同一个核查领域写了两次',
  'days-out-of-range': '天数超出范围（观察期最多365天，公示最多60个工作日，异议答复1至60个工作日）',
  'kind-twice': '同一类单位定了两种验收办法',
}

const flawsOf = (value: unknown): string =>
  Array.isArray(value)
    ? value.map((it: { code?: unknown }) => flawWords[textOf(it.code)] ?? textOf(it.code)).join('；')
    : ''

const gapsOf = (value: unknown): string =>
  Array.isArray(value)
    ? value
        .map(({ code, what }: { code?: unknown; what?: unknown }) => {
          const say = words.gaps[code as keyof typeof words.gaps] as ((what: string) => string) | undefined
          return say?.(textOf(what)) ?? textOf(code)
        })
        .join('；')
    : ''
/** 2026-12-31 说成2026年12月31日。 */
const spoken = (day: unknown): string => String(day).replace(/^(\d{4})-0?(\d+)-0?(\d+)$/u, '$1年$2月$3日')

/** 销号各环节的拒绝。 */
export const closeoutRefusals = {
  'way-flaws': (it: Details): RefusalWords => ({
    says: `整改办法不能这样设定：${flawsOf(it['flaws'])}。`,
    way: '请照上面改好再保存；自报、审签、核查、验收、独立和成效证明不在可以设定之列。',
  }),
  'close-gaps': (it: Details): RefusalWords => ({
    says: `还不能往下走：${gapsOf(it['gaps'])}。`,
    way: '把这几件办完、日子到了，就可以往下走；问题有变化的，退回补办。',
  }),
  'paper-day': (it: Details): RefusalWords => ({
    says: `上级文件的日期不能晚于今天${it['accepted'] ? `，也不能早于验收那天（${spoken(it['accepted'])}）` : ''}。`,
    way: '请照文件上的落款日期填写。',
  }),
  'announcement-days': (it: Details): RefusalWords => ({
    says: `公示要在验收以后、今天或以前开始，从登记当天起公示${textOf(it['days']) ? `满${textOf(it['days'])}个工作日，到${spoken(it['least'])}或以后为止` : '满本轮次规定的工作日'}。`,
    way: '请改公示的起止日期；遇节假日的，再往后延。',
  }),
  'already-answered': (): RefusalWords => ({
    says: '这件异议已经答复过了。',
    way: '有新的意见的，另登记一件异议。',
  }),
}
