/** 清单里的变更标记和筛选：随清单一起下载，所以不和问题页的放在一起。 */
export const courseMarks = {
  marks: {
    extended: (count: number) => `延期${count}次`,
    turned: (day: string) => `${day}由限期转长期`,
    recheck: (day: string) => `${day}复核`,
    recheckLate: '复核已过期',
    also: (kinds: string) => `${kinds}也查出`,
    asked: '有申请待定',
    originalLate: (days: number) => `按原时限逾期${days}天`,
  },
  filters: { course: '变更情况', ended: (as: string) => `终结：${as}`, asked: '有申请待定' },
}
