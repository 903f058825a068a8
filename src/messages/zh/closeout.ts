import type { ObjectionChannel } from '#core/record/problem/closeout-facts.ts'

const channels: Record<ObjectionChannel, string> = {
  letter: '来信',
  visit: '来访',
  call: '来电',
  online: '网上留言',
  other: '其他',
}

/** 销号各环节的表单：上级认定、公示、异议。 */
export const closeout = {
  channels,
  superior: {
    lead: '上级批复前，本问题是“已验收待上级认定”，不算已销号。由验收人以外的同志记载。',
    body: '批复机关',
    number: '文号',
    numberHint: '例如：×整改办〔2026〕12号',
    on: '批复日期',
    file: '批复文件',
    fileHint: '扫描件或电子件，只存一份',
    choose: '选择文件',
    needFile: '请选择批复文件',
    refusedLead: '写明上级要求补办的措施和所缺的证明，问题即退回补办。',
    reason: '上级意见',
  },
  field: '核查领域',
  fieldHelp: '各领域分别核查，全部同意后才进入验收。',
  needField: '请选择核查领域',
  announce: {
    lead: (days: number) =>
      `公示满 ${days} 个工作日，期满次日可以销号。周末和已公布的节假日已避开；下一年的放假安排还没有公布的，请再延长。`,
    from: '公示开始',
    until: '公示截止',
    where: '公示地点',
    whereHint: '例如：单位公示栏、门户网站',
    text: '公示内容',
    textHint: '不写个人信息：姓名、电话、住址、证件号码',
    draft: (it: { number: string; title: string; done: string; days: string }) =>
      `${it.title}。整改情况：${it.done} 现予公示，公示期${it.days}。对公示内容有异议的，请在公示期内向整改办反映。`,
    span: (from: string, until: string) => `${from}至${until}`,
  },
  objection: {
    title: '异议',
    open: '待答复',
    overdue: (day: string) => `应于${day}前答复，已逾期`,
    due: (day: string) => `${day}前答复`,
    late: '销号后收到，转回头看',
    upheld: '异议成立',
    notUpheld: '异议不成立',
    answer: '答复',
    receiveLead: '任何人提出的异议都登记。姓名可以不填，只有整改办看得到。',
    channel: '来源',
    on: '收到日期',
    words: '异议内容',
    name: '异议人姓名',
    answerLead: '由没有参与办理、核查和验收的同志答复。',
    which: '答复哪一件',
    outcome: '结论',
    reason: '答复意见',
    reasonHelp: '不成立的，说明依据；成立的，说明问题在哪里。',
    upheldHelp: '问题即退回补办。请写明哪些措施、各缺什么证明。',
    upheldLate: '问题已经销号：异议成立记在问题上，由回头看处理。',
    from: (name: string) => `异议人：${name}`,
  },
}
