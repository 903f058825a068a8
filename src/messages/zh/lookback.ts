import type { RiskFactor } from '#core/record/lookback/facts.ts'
import type { LookOutcome } from '#core/record/problem/lookback-facts.ts'
import type { VerificationMethod } from '#core/record/problem/facts.ts'

type Rate =
  | { kind: 'nothing' }
  | { kind: 'unfinished'; random: number; looked: number; failed: number }
  | { kind: 'whole'; population: number; failed: number }
  | {
      kind: 'bound'
      population: number
      random: number
      failed: number
      confidence: number
      upper: number
      most: number
    }

const outcomes: Record<LookOutcome, string> = { held: '守住', partly: '部分反弹', relapsed: '反弹' }
const methods: Record<VerificationMethod, string> = { heard: '听', looked: '看', checked: '查', asked: '访' }

const risks: Record<RiskFactor, (n: number) => string> = {
  money: () => '涉及资金',
  people: () => '涉及群众或人员',
  'long-term': () => '长期坚持',
  burst: (n) => `前后几天集中销号${n}个`,
  returned: (n) => `退回过${n}次`,
  extension: (n) => `延期${n}次`,
  objection: (n) => `有异议${n}件`,
  expired: (n) => `${n}件材料已过期`,
  thin: () => '成效证明单薄',
  'few-people': (n) => `从自报到销号只经${n}人`,
  rebound: () => '本身就是反弹',
}

/** 比例只往大里取，不把上限说小。 */
const percentUp = (share: number): string => `${Math.ceil(share * 1000 - 1e-9) / 10}%`

/** 随机部分能说明什么，总是连同范围一起说。 */
const rate = (it: Rate): string => {
  switch (it.kind) {
    case 'nothing':
      return '没有随机抽取的，不推算总体。'
    case 'unfinished':
      return `随机抽取的${it.random}个已看${it.looked}个，没有守住的${it.failed}个；看完以前不推算总体。`
    case 'whole':
      return `${it.population}个全部看过，没有守住的${it.failed}个。`
    case 'bound':
      return `从${it.population}个中随机抽取${it.random}个，没有守住的${it.failed}个；以${Math.round(it.confidence * 100)}%的把握，全部${it.population}个中没有守住的不超过${it.most}个（比例不超过${percentUp(it.upper)}）。`
  }
}

/** 回头看。 */
export const lookback = {
  title: '回头看',
  tabs: { plans: '抽查', recurrences: '与往轮相似', leftOver: '上轮未完成' },
  emptyTitle: '还没有轮次',
  emptyHelp: '导入反馈意见、开启轮次以后，已销号的问题在这里抽查。',
  outcomes,
  methods,
  risks: (factor: RiskFactor, n: number) => risks[factor](n),
  weight: (n: number) => `权重${n}`,
  rate,
  counts: (closed: number, rebounded: number, open: number, carried: number) =>
    `已销号${closed}个，其中反弹${rebounded}个；未销号${open}个${carried > 0 ? `，其中已结转下轮${carried}个` : ''}。`,
  draw: '抽取',
  none: '还没有抽查过',
  noneHelp:
    '从已销号的问题里随机和按风险抽取一部分，由没有经手过的人再看一遍。抽中谁由当时的办理记录算出，谁也选不了。',
  nothingClosed: '还没有销号的问题，有了以后再抽。',
  noneWait: '整改办抽取以后，抽中的问题列在这里。',
  waiting: (n: number) => `待看${n}个`,
  columns: {
    number: '编号',
    problem: '问题',
    unit: '牵头单位',
    lookBy: '看完期限',
    part: '怎么抽中',
    risks: '风险',
    result: '结果',
    closedOn: '销号日',
    why: '没有参加抽取的原因',
    step: '状态',
    deadline: '时限',
    carried: '结转',
  },
  overdue: '已过期',
  plans: '抽查计划',
  plan: (day: string, drawn: number, population: number) => `${day}，${population}个中抽${drawn}个`,
  progress: (looked: number, drawn: number) => `已看${looked}/${drawn}`,
  rebounds: '反弹',
  as: (number: string) => `另立 ${number}`,
  back: '返回',
  sheets: '核查表（.docx）',
  redraw: '复算',
  redrawn: {
    same: '复算一致：种子出自当时的办理记录，重新抽出的与计划完全相同。',
    root: '办理记录的开头与计划所记的根值不符。',
    seed: '种子不是由根值和计划编号算出的。',
    drawn: (numbers: string) => `重新抽出的是 ${numbers}，与计划不同。`,
  },
  how: (random: number, risk: number) => `随机${random}个，按风险${risk}个`,
  seed: (facts: number, value: string) => `种子 ${value}，取自前${facts}条办理记录的根值和计划编号。`,
  parts: { random: '随机', risk: '按风险' },
  look: '填写结果',
  open: '打开',
  mayNot: '由没有经手过的核查人填写结果：自报、核查、验收、销号的人和他们的单位都不看。',
  notYet: '待看',
  population: (n: number) => `参加抽取的${n}个`,
  leftOut: (n: number) => `不在所定时间内、没有参加的${n}个`,
  why: { before: '销号早于所定时间', after: '销号晚于所定时间' },
  drawer: {
    title: '抽取“回头看”的问题',
    from: '销号时间从',
    until: '到',
    periodHelp: '不填就是本轮全部已销号的问题；没有参加的也记在计划里。',
    how: '抽多少',
    kinds: { rate: '按把握定', number: '按数目定', all: '全部看一遍' },
    percent: '差错率超过（%）就要能发现',
    confidence: '把握（%）',
    needs: (random: number, all: number) => `${all}个中须随机抽${random}个。`,
    random: '随机抽',
    risk: '另按风险抽',
    lookBy: '看完期限',
    population: (n: number, left: number) =>
      left > 0 ? `参加抽取的${n}个，不在时间内的${left}个` : `参加抽取的${n}个`,
    unfinished: (numbers: string) => `上次抽中的还没有看完：${numbers}。先看完，或者这次全部看一遍。`,
    note: '抽中谁由当时的办理记录和计划编号算出，抽了就留存，不能重抽。',
  },
  form: {
    title: (number: string) => `“回头看”结果：${number}`,
    on: '看的日期',
    method: '怎么看的',
    result: '结果',
    words: '看到的情况',
    attach: '附证据',
    files: '这次的证据（照片、走访记录等）',
    send: '提交结果',
    rebound: (n: number) => `提交后，${n}条具体表现另立为新问题，原问题仍为已销号，并永久注明反弹。`,
    missing: '逐条写明方式、结果和看到的情况，并附证据。',
  },
  recurrences: {
    none: '没有待核对的相似问题',
    noneHelp: '本轮问题与往轮表述相近的，会列在这里，由人核对。',
    shared: (words: string, percent: number) => `都有“${words}”，相近${percent}%`,
    closed: '往轮已了结：可能是再次发生',
    open: '往轮还没有销号：可能是同一件事',
    recurred: '再次发生',
    source: '同一件事，登记为来源',
    other: '不是同一问题',
    why: '为什么不是',
  },
  leftOver: {
    noBefore: '本轮没有上一轮',
    noBeforeHelp: '开启轮次时指明上一轮的，上一轮没有销号的问题列在这里。',
    none: '上一轮的问题都已了结',
    noneHelp: '没有需要结转的。',
    from: (round: string) => `来自${round}`,
    carry: (n: number) => `结转${n}个到本轮`,
    note: '为什么结转',
    help: '在本轮另立编号，时限、措施、责任都跟着走；原问题留在上一轮，仍算未销号，并注明去向。每个只结转一次。',
    carried: (number: string) => `已结转 ${number}`,
    closing: '正在销号，先办完',
    choose: (number: string) => `选 ${number}`,
  },
}
