/** 过去的一天，和分日的办理记录。 */
export const past = {
  banner: (day: string) => `这是 ${day} 的样子`,
  lead: '只看当天结束时台账里已经记下的内容；名称用当时的名称，灯按当天的规则，什么也不能办。',
  today: '回到今天',
  earlier: '前一个有变化的日子',
  later: '后一个有变化的日子',
  choose: '选有变化的一天',
  slide: '拖动选一天',
  dayEntries: (day: string, count: number) => `${day}（${count} 条）`,
  look: '看这一天的样子',
  filter: '看哪一类',
  all: '全部',
  kinds: {
    plan: '责任与方案',
    progress: '进展',
    evidence: '佐证材料',
    closeout: '核查与销号',
    course: '问题与变更',
  },
  shown: (shown: number, total: number) => `已显示 ${shown} 条，共 ${total} 条`,
  none: '这一类还没有记录。',
}
export type Past = typeof past
