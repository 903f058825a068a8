/** 查找。 */
export const finding = {
  title: '查找',
  label: '查找的字',
  lead: '在您能看到的问题、措施、进展、佐证材料、分办、会审意见和异议里查找。',
  hint: '输入连在一起的两个字以上；几个词用空格隔开，要求都有。按 / 随时回到查找框，↑ ↓ 选一条，回车打开。',
  none: (text: string) => `没有查到“${text}”。`,
  noneHelp: '换个说法试试：少写几个字，或者去掉空格后面的词。只查您能看到的内容。',
  kinds: {
    problem: '问题和具体表现',
    measure: '措施',
    progress: '进展',
    evidence: '佐证材料',
    assignment: '分办事项',
    opinion: '会审意见',
    objection: '异议',
  },
  count: (count: number, more: boolean) => (more ? `${count} 条以上` : `${count} 条`),
  all: (count: string) => `看全部（${count}）`,
  only: (shown: number, count: string) => `共 ${count}，先列最近的 ${shown} 条；多写几个字可以查得更准。`,
  back: '看所有种类',
}
export type Finding = typeof finding
