/** 我的工作台：等我办的，和我单位还要办的。 */
export const desk = {
  title: '我的工作台',
  lead: '没有变化就不用填，什么都不必点。',
  shares: (open: number, waiting: number) =>
    `另有分办给本单位的 ${open} 项${waiting > 0 ? `，其中 ${waiting} 项还没有承接` : ''}，请从“本月填报”办理。`,
  toMonth: '本月填报',
  measures: '我单位的措施',
  open: (count: number) => `还有 ${count} 条没有完成`,
  allDone: '都已报完成',
  done: (count: number) => `已报完成的 ${count} 条`,
  hideDone: '收起已完成的',
  report: '填报进展',
  last: (day: string) => `${day}填报：`,
  none: '还没有填报过',
  reported: '刚刚填报',
  empty: '您的工作台是空的',
  emptyHelp: '交办给您单位、有事等您办的问题，和方案批准后要办的措施，会列在这里。',
  emptyRegistrar: '您管账号，所以不核查、不验收；交办和批准方案，请从问题清单办理。',
}
