import type { Acceptor, Extender } from '#core/record/round/way.ts'

const acceptors: Record<Acceptor, string> = { office: '整改办', 'leading-group': '领导小组成员' }
const extenders: Record<Extender, string> = {
  office: '整改办',
  'lead-leader': '牵头领导',
  'leading-group': '领导小组成员',
}

/** 一轮的整改办法：用一句话说，也可以改。 */
export const way = {
  acceptors,
  extenders,
  title: '销号的走法',
  change: '设定整改办法',
  parts: {
    claim: '自报',
    sign: '单位审签',
    verify: (fields: string) => (fields === '' ? '核查' : `${fields}分别核查`),
    accept: (by: string) => `${by}验收`,
    superior: '上级认定',
    observation: (days: number) => `观察 ${days} 天`,
    announcement: (days: number) => `公示 ${days} 个工作日`,
    close: '销号',
  },
  and: '、',
  arrow: ' → ',
  acceptFor: (kinds: string, by: string) => `${kinds}牵头的，由${by}验收。`,
  objections: (days: number) => `异议 ${days} 个工作日内答复。`,
  jointReview: '方案先会审，再批准。',
  agreedProof: '每项措施先约定成功证明。',
  extensions: (by: string, immediate: boolean) =>
    `延期由${by}批准，立行立改的${immediate ? '也可以' : '不'}延期。`,
  fixed: '自报、单位审签、核查、验收、独立和成效证明，哪一轮都不能省。',
  lead: '要求提高或不变的，从今天起按新的办法走；要求降低的，先挂出七天再生效。',
  ahead: (day: string) => `${day}起的走法`,
  eased: (day: string, days: number) =>
    `这次有要求降低：${day}起才生效。这 ${days} 天里人人看得见，随时可以改回。`,
  form: {
    fields: '核查领域',
    fieldsHint: '不填就是一家核查；填了，每个领域由不同单位各核查一次，最多三个',
    acceptBy: '由谁验收',
    acceptFor: '另由领导小组成员验收的',
    acceptForOffice: '另由整改办验收的',
    acceptForHint: '按牵头单位的类别分级验收，可以不选',
    acceptByHint: '领导小组成员也要独立：牵头单位的上级、本问题的牵头领导都不能验收',
    superior: '要上级认定',
    superiorHint: '认定以前是“已验收待上级认定”，不算已销号',
    observationDays: '观察期（天）',
    announcementDays: '公示（工作日）',
    objectionDays: '异议答复（工作日）',
    zero: '0 为不设',
    jointReview: '方案要会审',
    agreedProof: '措施要约定成功证明',
    extensionsBy: '延期由谁批准',
    immediateExtensions: '立行立改也可以延期',
  },
  preview: '改了以后',
  will: (count: number) => `${count} 个还没有自报的问题，自报时按新的走法。`,
  stay: (count: number) => `${count} 个已经自报的问题，仍按自报时的走法，退回后再报的才按新的。`,
  over: (count: number) => `${count} 个已经销号或终结的问题，不受影响。`,
  done: '整改办法已设定',
}
