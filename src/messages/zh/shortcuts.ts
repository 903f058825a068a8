/** 键盘。 */
export const keys = {
  title: '键盘快捷键',
  lead: '正在输入文字时不起作用。',
  rows: '清单和工作台里',
  pages: '去别的页面',
  next: '下一行',
  before: '上一行',
  choose: '勾选或取消这一行',
  open: '打开这一行',
  edit: '办理：没有选中行时是页面上的主要按钮',
  find: '查找',
  help: '显示这张表',
}
export type Keys = typeof keys
