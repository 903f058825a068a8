import type { CourseChange, CourseKind, EndedAs } from '#core/record/problem/course-facts.ts'
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

/** 不经销号而了结的各种情形。 */
export const endedAs: Record<EndedAs, string> = {
  'not-applicable': '情况变化，不再适用',
  'not-rectified': '经批准不予整改',
  'handed-over': '移交',
  split: '已拆分',
  merged: '已合并',
}

/** 申请什么。 */
export const courseKinds: Record<CourseKind, string> = {
  extension: '延期',
  class: '转换类别',
  measure: '调整措施',
  ending: '终结',
  split: '拆分',
  merge: '合并',
}

const classes = { immediate: '立行立改', 'time-limited': '限期整改', 'long-term': '长期坚持' }

const spoken = (day: string): string => day.replace(/^(\d{4})-0?(\d+)-0?(\d+)$/u, '$1年$2月$3日')

/** 申请的内容，一句话。 */
export const changeSaid = (it: CourseChange): string => {
  switch (it.kind) {
    case 'extension':
      return `${it.measure === null ? '整改时限' : '一项措施的时限'}由${spoken(it.from)}延至${spoken(it.to)}，目前已做：${it.done}`
    case 'class':
      return (
        `由${classes[it.from]}转${classes[it.to]}，依据：${it.grounds}` +
        (it.deadline ? `；时限${spoken(it.deadline)}` : '') +
        (it.recheckOn ? `；${spoken(it.recheckOn)}复核` : '')
      )
    case 'measure':
      return `以新措施“${it.text}”替代一项原措施`
    case 'ending':
      return `以“${endedAs[it.as]}”终结${it.receiver ? `，移交${it.receiver}` : ''}，依据：${it.grounds}`
    case 'split':
      return `拆分为${it.parts.length}个问题：${it.parts.map((part) => part.shortTitle).join('、')}`
    case 'merge':
      return `并入问题 ${it.into.number}`
  }
}

export const turnSaid = (from: keyof typeof classes, to: keyof typeof classes, day: string, by: string) =>
  `${spoken(day)}由${classes[from].slice(0, 2)}转${to === 'long-term' ? '长期' : classes[to].slice(0, 2)}（${by}批准）`

/** 问题清单导出的一栏。 */
export const courseColumn: string = '变更情况'
export const extendedTimes = (count: number): string => `延期${count}次`
export const recheckSaid = (day: string): string => `${spoken(day)}复核`
export const alsoFound = (kind: string): string => `${kind}也查出`
