import type { LinkKind } from '#core/record/problem/links.ts'

/** 与别的问题有什么关系，后面接编号。 */
export const links: Record<LinkKind, string> = {
  'split-from': '拆分自',
  'split-into': '拆分出',
  'merged-from': '并入了',
  'merged-into': '已并入',
  'rebound-of': '反弹自',
  'rebounded-as': '已反弹，另立',
  'carried-from': '承接上轮',
  'carried-to': '转入下轮',
  'recurrence-of': '再次发生，原为',
  'recurred-as': '再次发生，见',
}
